package io.github.cacherun.build;

import io.github.cacherun.action.MissCause;
import io.github.cacherun.action.MissReason;
import io.github.cacherun.cache.EntryNotFoundException;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.apache.maven.model.Plugin;
import org.apache.maven.project.MavenProject;

/**
 * Builds modules through the cache: the lifecycle of one runs only when nothing stored answers to its build action.
 * Modules that others are built from come first.
 */
final class ModuleBuilder implements Plans.Preparation, RuntimeClassPath.Siblings {

    private final Workbench bench;
    private final ReactorModules modules;
    private final ClassPaths classPaths;
    private final BuildActions actions;
    private final MavenParts maven;
    private final BuildOutputs outputs;
    private final BuiltModules built = new BuiltModules();
    private final Set<String> lost = new HashSet<>();
    private final LaidClasses laid = new LaidClasses();
    private final Scratch scratch;

    ModuleBuilder(Workbench bench, MavenParts maven, Store store, Scratch scratch) throws IOException {
        this.bench = bench;
        this.maven = maven;
        this.scratch = scratch;
        this.modules = new ReactorModules(bench.session());
        this.actions = new BuildActions(bench, maven, store, this);
        this.classPaths = new ClassPaths(
                new ClassPathMemo(bench.session(), actions.tools(), store, modules),
                new ClassPathResolver(
                        maven.components().dependencies(),
                        bench.session().getRepositorySession(),
                        modules,
                        actions.tools().maven()),
                new EarlierPackages(bench.session()));
        this.outputs = new BuildOutputs(bench, store);
    }

    /** The modules that these are built from and themselves, in the order to build them in. */
    List<MavenProject> inBuildOrder(List<MavenProject> targets) {
        return modules.inBuildOrder(targets);
    }

    /** The action that builds a part of a module, once what it needs is built: for tests the module itself, too. */
    BuildAction action(MavenProject project, ModulePart part) throws Exception {
        bench.timing().enter(Timing.CLASS_PATH);
        List<ClassPathElement> classPath = classPath(project, part);
        bench.timing().enter(Timing.INPUTS);
        return actions.ofSources(project, part, classPath, false);
    }

    /** The same, with all its inputs listed. */
    private BuildAction wholeAction(MavenProject project, ModulePart part) throws Exception {
        return actions.ofSources(project, part, classPath(project, part), true);
    }

    /** What is to be built is explained and kept, for which all inputs are needed. */
    private BuildAction whole(BuildAction action) throws Exception {
        return action.inputs().isWhole() ? action : wholeAction(action.project(), action.part());
    }

    /**
     * The build output of a module, of which only the index entry is asked: to know what an output is takes no file, and
     * most files are not needed. Of modules that {@link #classes} missed the file is asked for too.
     *
     * @throws DryRunEndException in a dry run, when it would have to be built
     * @throws EntryNotFoundException as {@link #classes}
     */
    BuiltModule build(BuildAction action) throws Exception {
        bench.timing().enter(Timing.LOOKUP);
        if (action.caveats().forbidKeeping()) {
            return remember(compile(whole(action), action.caveats().cause()));
        }
        if (bench.has(Switch.REBUILD) || bench.has(Switch.VERIFY)) {
            String asked = bench.has(Switch.VERIFY) ? "cache.verify is given" : "cache.rebuild is given";
            return remember(compile(whole(action), MissCause.of(asked)));
        }
        boolean withFile = lost.contains(action.module());
        BuiltModule found;
        try {
            found = withFile ? outputs.whole(action) : outputs.known(action);
        } catch (EntryNotFoundException miss) {
            BuildAction whole = whole(action);
            return remember(compile(whole, outputs.whyMissing(whole, miss)));
        }
        if (bench.has(Switch.EXPLAIN)) {
            bench.explain(action.name(), MissReason.lines(action.inputs()));
        }
        return remember(found);
    }

    /** A part of a module as a bound execution finds it: with the classes in this folder. */
    BuiltModule given(MavenProject project, ModulePart part, Path folder) throws Exception {
        BuildAction action = ofClasses(project, part, folder);
        bench.timing().enter(Timing.LOOKUP);
        try {
            return remember(outputs.whole(action));
        } catch (EntryNotFoundException miss) {
            built.missed(MissCause.of(miss.isGone() ? "other classes" : "damaged"));
            bench.timing().enter(Timing.BUILD);
            Compilation.Result result = compilation().given(project, part, folder);
            BuildAction now = ofClasses(project, part, folder);
            return remember(outputs.keep(action, result, now));
        }
    }

    /** The module as if it had no classes. */
    BuiltModule without(MavenProject project, ModulePart part) throws Exception {
        return given(project, part, scratch.file("no-classes"));
    }

    /** The same module with the file of its build output there and as it was; built again if need be. */
    BuiltModule withClasses(BuiltModule module) throws Exception {
        if (module.fresh() != null) {
            return module;
        }
        BuildAction action = module.action();
        try {
            return outputs.whole(action);
        } catch (EntryNotFoundException miss) {
            Path given = action.classes();
            if (given != null) {
                return given(module.project(), action.part(), given);
            }
            BuildAction whole = whole(action);
            return remember(compile(whole, outputs.whyMissing(whole, miss)));
        }
    }

    /**
     * The files of the build outputs of modules built here before, in the order of their keys.
     *
     * @throws EntryNotFoundException when one is gone or damaged: all such are built when they are asked for again
     */
    @Override
    public List<Path> classes(List<String> keys) throws EntryNotFoundException {
        List<Path> files = new ArrayList<>();
        EntryNotFoundException missed = null;
        for (String key : keys) {
            try {
                files.add(outputs.file(built.get(key)));
            } catch (EntryNotFoundException goneOrDamaged) {
                lost.add(key);
                missed = goneOrDamaged;
            }
        }
        if (missed != null) {
            throw missed;
        }
        return files;
    }

    /** How many modules {@link #classes} missed. */
    int lost() {
        return lost.size();
    }

    /** The modules that were built here, now or before. */
    BuiltModules built() {
        return built;
    }

    private BuildAction ofClasses(MavenProject project, ModulePart part, Path folder) throws Exception {
        bench.timing().enter(Timing.CLASS_PATH);
        List<ClassPathElement> classPath = classPath(project, part);
        bench.timing().enter(Timing.INPUTS);
        return actions.ofClasses(project, part, classPath, folder);
    }

    private BuiltModule remember(BuiltModule module) {
        return built.add(module);
    }

    private BuiltModule compile(BuildAction action, MissCause why) throws Exception {
        // before anything is said: what it needs may have to be built first
        classes(ReactorModules.keys(upstream(action.project())));
        if (bench.has(Switch.DRY_RUN)) {
            bench.log().info("cache: would build " + action.name() + ", " + why.told());
            bench.step(Compilation.step(action.project(), action.part()));
            throw new DryRunEndException();
        }
        bench.log().info("cache: building " + action.name() + ", " + why.told());
        built.missed(why);
        if (bench.has(Switch.EXPLAIN)) {
            bench.explain(action.name(), outputs.explain(action));
        }
        outputs.tellUnknownGoals(action);
        bench.cache().prepare();
        bench.timing().enter(Timing.BUILD);
        List<MavenProject> touched = modules.inBuildOrder(List.of(action.project()));
        try (BuildLock lock = BuildLock.of(touched, bench.log())) {
            boolean found = lock.waited()
                    && !bench.has(Switch.REBUILD)
                    && !action.caveats().forbidKeeping();
            return found ? findOrRun(action) : run(action);
        }
    }

    /** Whoever held the lock may have built the very same. */
    private BuiltModule findOrRun(BuildAction action) throws Exception {
        try {
            return outputs.whole(action);
        } catch (EntryNotFoundException stillMissing) {
            return run(action);
        }
    }

    private BuiltModule run(BuildAction action) throws Exception {
        layUpstream(action.project());
        Compilation.Result result = compilation().compile(action.project(), action.part());
        actions.forgetFolders();
        classPaths.forget(action.project());
        BuildAction now = wholeAction(action.project(), action.part());
        return outputs.keep(action, result, now);
    }

    /** A plugin that is made in this reactor can only be loaded when its classes lie where Maven looks for them. */
    @Override
    public void prepare(MavenProject project) throws Exception {
        boolean needed = false;
        for (Plugin plugin : project.getBuildPlugins()) {
            needed |= modules.has(plugin.getKey());
        }
        if (!needed) {
            return;
        }
        classes(ReactorModules.keys(upstream(project)));
        if (bench.has(Switch.DRY_RUN)) {
            bench.log()
                    .info("cache: would load plugins that are modules of this build, to see what builds "
                            + project.getArtifactId());
            throw new DryRunEndException();
        }
        try (BuildLock lock = BuildLock.of(modules.inBuildOrder(List.of(project)), bench.log())) {
            layUpstream(project);
        }
    }

    private void layUpstream(MavenProject project) throws Exception {
        List<MavenProject> upstream = upstream(project);
        List<Path> jars = classes(ReactorModules.keys(upstream));
        for (int i = 0; i < jars.size(); i++) {
            MavenProject module = upstream.get(i);
            laid.lay(module, built.get(ReactorModules.key(module)).output().outputId(), jars.get(i));
        }
    }

    private Compilation compilation() {
        return new Compilation(bench, maven, scratch);
    }

    private List<MavenProject> upstream(MavenProject project) {
        List<MavenProject> upstream = modules.inBuildOrder(List.of(project));
        upstream.remove(project);
        return upstream;
    }

    /**
     * The class path, of tests the module's own classes first, then what else the reactor gives; modules by the output
     * IDs of their builds.
     */
    private List<ClassPathElement> classPath(MavenProject project, ModulePart part) throws Exception {
        List<ClassPathElement> known = new ArrayList<>();
        if (part == ModulePart.TESTS) {
            known.add(ClassPathElement.ofItself(built.get(ReactorModules.key(project))));
        }
        Set<String> onClassPath = new HashSet<>();
        for (ClassPathElement element : classPaths.of(project, part)) {
            known.add(element.isModule() ? element.withHash(outputId(element.key())) : element);
            onClassPath.add(element.key());
        }
        for (MavenProject upstream : modules.upstream(project)) {
            String key = ReactorModules.key(upstream);
            if (!ReactorModules.isAggregator(upstream) && !onClassPath.contains(key)) {
                known.add(ClassPathElement.tool(key, upstream.getVersion(), outputId(key)));
            }
        }
        return known;
    }

    private String outputId(String key) {
        return built.get(key).output().outputId().hex();
    }
}
