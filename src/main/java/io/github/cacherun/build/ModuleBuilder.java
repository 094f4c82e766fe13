package io.github.cacherun.build;

import io.github.cacherun.cache.EntryNotFoundException;
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
    private final BuildOutputs outputs;
    private final Map<String, BuiltModule> built = new HashMap<>();

    ModuleBuilder(Workbench bench, MavenParts maven, Store store, Scratch scratch) throws IOException {
        this.bench = bench;
        this.modules = new ReactorModules(bench.session());
        this.classPaths = ClassPaths.of(bench, maven, modules, store);
        this.actions = new BuildActions(bench, maven, store);
        this.compilation = new Compilation(bench, maven, scratch);
        this.outputs = new BuildOutputs(bench, actions, store);
    }

    /** What to ask the cache for. */
    private interface Lookup {
        BuiltModule find(BuildAction action) throws EntryNotFoundException;
    }

    /**
     * The build output of a module that others are built from or run with: its file is there and as it was.
     *
     * @throws DryRunEndException in a dry run, when it would have to be built
     */
    BuiltModule buildUpstream(MavenProject project) throws Exception {
        return build(project, outputs::whole);
    }

    /** The build output of a module that is linked; its file may be gone, since a hit of the link needs none. */
    BuiltModule build(MavenProject project) throws Exception {
        return build(project, outputs::known);
    }

    /** The module as a bound execution finds it: with the classes in this folder. */
    BuiltModule given(MavenProject project, Path folder) throws Exception {
        BuildAction action = actions.ofClasses(project, classPath(project), folder);
        try {
            return remember(outputs.whole(action));
        } catch (EntryNotFoundException miss) {
            return remember(outputs.keep(action, compilation.given(project, folder)));
        }
    }

    /** The same module with the file of its build output there and as it was; built again if need be. */
    BuiltModule withClasses(BuiltModule module) throws Exception {
        if (module.fresh() != null) {
            return module;
        }
        BuildAction action = module.action();
        try {
            return outputs.whole(action);
        } catch (EntryNotFoundException lost) {
            Path given = action.classes();
            return given == null ? remember(compile(action, lost.reason())) : given(module.project(), given);
        }
    }

    /**
     * The file of a module's build output, which is known to be there.
     *
     * @throws EntryNotFoundException when it was taken away in the meantime
     */
    Path classes(BuiltModule module) throws EntryNotFoundException {
        return outputs.file(module);
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
        if (bench.has(Switch.REBUILD)) {
            return remember(compile(action, "cache.rebuild is given"));
        }
        try {
            return remember(lookup.find(action));
        } catch (EntryNotFoundException miss) {
            return remember(compile(action, outputs.whyMissing(action, miss)));
        }
    }

    private BuiltModule remember(BuiltModule module) {
        built.put(ReactorModules.key(module.project()), module);
        return module;
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
            return lock.waited() && !bench.has(Switch.REBUILD) ? findOrRun(action) : run(action);
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
        for (MavenProject upstream : modules.upstream(action.project())) {
            if (!ReactorModules.isAggregator(upstream)) {
                ClassesFolder.restore(upstream, classes(built(ReactorModules.key(upstream))));
            }
        }
        return outputs.keep(action, compilation.compile(action.project()));
    }

    /** Modules of the reactor stand in it by the output IDs of their builds. */
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
