package io.github.cacherun.build;

import io.github.cacherun.action.MissReason;
import io.github.cacherun.cache.CachedFile;
import io.github.cacherun.cache.Entry;
import io.github.cacherun.cache.EntryNotFoundException;
import io.github.cacherun.link.MainClasses;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.maven.project.MavenProject;

/**
 * Builds modules through the cache: the lifecycle of one runs only when nothing stored answers to its build action.
 * Modules that others are built from come first.
 */
final class ModuleBuilder {

    private final Workbench bench;
    private final ReactorModules modules;
    private final ClassPaths classPaths;
    private final BuildActions actions;
    private final Compilation compilation;
    private final BuildMemory memory;
    private final Store store;
    private final Map<String, BuiltModule> built = new HashMap<>();

    ModuleBuilder(Workbench bench, MavenParts maven, Store store, Scratch scratch) throws IOException {
        this.bench = bench;
        this.store = store;
        this.modules = new ReactorModules(bench.session());
        this.classPaths = ClassPaths.of(bench, maven, modules, store);
        this.actions = new BuildActions(bench, maven, store);
        this.compilation = new Compilation(bench, maven, scratch);
        this.memory = new BuildMemory(bench.cache(), store);
    }

    /** A lookup that finds a build output whole, or only that there was one. */
    private interface Lookup {
        Entry entry(BuildAction action) throws EntryNotFoundException;
    }

    /**
     * The build output of a module that others are built from or run with: its file is there and as it was.
     *
     * @throws DryRunEndException in a dry run, when it would have to be built
     */
    BuiltModule buildUpstream(MavenProject project) throws Exception {
        return build(project, this::whole);
    }

    /** The build output of a module that is linked; its file may be gone, since a hit of the link needs none. */
    BuiltModule build(MavenProject project) throws Exception {
        return build(project, action -> bench.cache().get(action.id()));
    }

    /** The module as a bound execution finds it: with the classes in this folder. */
    BuiltModule given(MavenProject project, Path folder) throws Exception {
        BuildAction action = actions.ofClasses(project, classPath(project), folder);
        try {
            return remember(recall(action, this::whole));
        } catch (EntryNotFoundException miss) {
            return remember(keep(action, compilation.given(project, folder)));
        }
    }

    /** The same module with the file of its build output there and as it was; built again if need be. */
    BuiltModule withClasses(BuiltModule module) throws Exception {
        if (module.fresh() != null) {
            return module;
        }
        try {
            whole(module.action());
            return module;
        } catch (EntryNotFoundException lost) {
            Path given = module.action().classes();
            return given == null ? remember(compile(module.action(), lost.reason())) : given(module.project(), given);
        }
    }

    /**
     * The file of a module's build output, for a module whose file is known to be there.
     *
     * @throws EntryNotFoundException when it was taken away in the meantime
     */
    Path classes(BuiltModule module) throws EntryNotFoundException {
        return module.fresh() == null ? file(module.action()).path() : module.fresh();
    }

    /** How long the lifecycles ran of all modules that were built here, now or before. */
    Duration took() {
        Duration took = Duration.ZERO;
        for (BuiltModule module : built.values()) {
            took = took.plus(module.record().took());
        }
        return took;
    }

    /** A module built here before, by {@code groupId:artifactId}. */
    BuiltModule built(String key) {
        BuiltModule module = built.get(key);
        if (module == null) {
            throw new IllegalStateException("not built yet: " + key);
        }
        return module;
    }

    private BuiltModule build(MavenProject project, Lookup lookup) throws Exception {
        BuildAction action = actions.ofSources(project, classPath(project));
        return remember(recallOrCompile(action, lookup));
    }

    private BuiltModule remember(BuiltModule module) {
        built.put(ReactorModules.key(module.project()), module);
        return module;
    }

    private Entry whole(BuildAction action) throws EntryNotFoundException {
        return file(action).entry();
    }

    private CachedFile file(BuildAction action) throws EntryNotFoundException {
        return bench.cache().getExecutable(action.id(), action.output());
    }

    private BuiltModule recallOrCompile(BuildAction action, Lookup lookup) throws Exception {
        if (bench.has(Switch.REBUILD)) {
            return compile(action, "cache.rebuild is given");
        }
        try {
            return recall(action, lookup);
        } catch (EntryNotFoundException miss) {
            return compile(action, memory.whyMissing(action, miss));
        }
    }

    private BuiltModule recall(BuildAction action, Lookup lookup) throws EntryNotFoundException {
        Entry output = lookup.entry(action);
        return new BuiltModule(action, output, memory.record(action.id()), null, true);
    }

    private BuiltModule compile(BuildAction action, String why) throws Exception {
        if (bench.has(Switch.DRY_RUN)) {
            bench.log().info("cache: would build " + action.name() + ", " + why);
            bench.step(Compilation.step(action.project()));
            throw new DryRunEndException();
        }
        bench.log().info("cache: building " + action.name() + ", " + why);
        bench.cache().prepare();
        List<MavenProject> touched = new ArrayList<>(modules.upstream(action.project()));
        touched.add(action.project());
        try (BuildLock lock = BuildLock.of(touched, bench.log())) {
            return lock.waited() && !bench.has(Switch.REBUILD) ? recallOrRun(action) : run(action);
        }
    }

    private BuiltModule recallOrRun(BuildAction action) throws Exception {
        try {
            return recall(action, this::whole);
        } catch (EntryNotFoundException stillMissing) {
            return run(action);
        }
    }

    private BuiltModule run(BuildAction action) throws Exception {
        for (MavenProject upstream : modules.upstream(action.project())) {
            if (!ReactorModules.isAggregator(upstream)) {
                ClassesFolder.restore(upstream, classes(built(ReactorModules.key(upstream))));
            }
        }
        return keep(action, compilation.compile(action.project()));
    }

    private BuiltModule keep(BuildAction action, Compilation.Result result) throws Exception {
        BuildRecord record = new BuildRecord(result.took(), MainClasses.find(result.classes()));
        if (changedMeanwhile(action)) {
            Entry output = Store.unstored(result.classes()).entry();
            return new BuiltModule(action, output, record, result.classes(), false);
        }
        CachedFile stored = store.put(action.id(), action.output(), result.classes());
        memory.keep(action, record);
        if (result.warningsKnown()) {
            memory.keepWarnings(action.id(), result.warnings());
        }
        return new BuiltModule(action, stored.entry(), record, stored.path(), true);
    }

    /** What was read before the build must be what the build saw: else its output answers to no known inputs. */
    private boolean changedMeanwhile(BuildAction action) throws Exception {
        BuildAction now = actions.again(action);
        if (now.id().equals(action.id())) {
            return false;
        }
        bench.log()
                .warn("cache: while " + action.name() + " was built, "
                        + MissReason.between(action.inputs(), now.inputs())
                        + "; it is run as it was built, but not stored");
        return true;
    }

    private List<ClassPathElement> classPath(MavenProject project) throws Exception {
        List<ClassPathElement> known = new ArrayList<>();
        for (ClassPathElement element : classPaths.of(project)) {
            boolean module = element.isModule();
            known.add(
                    module
                            ? element.withHash(
                                    built(element.key()).output().outputId().hex())
                            : element);
        }
        return known;
    }
}
