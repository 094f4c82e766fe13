package io.github.cacherun.build;

import io.github.cacherun.cache.EntryNotFoundException;
import java.io.IOException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.apache.maven.project.MavenProject;

/** Finds the module whose program is asked for, and builds it with all that it is built from. */
final class RequestedModule {

    private final Workbench bench;
    private final MavenParts maven;
    private final ModuleBuilder modules;
    private final Store store;
    private final Jdks jdks;
    private final BuildMemory memory;
    private final SiblingHint siblings;
    /** By their digits: see {@link io.github.cacherun.cache.ActionId}. */
    private final Set<String> warned = new HashSet<>();

    private final Set<String> hinted = new HashSet<>();

    RequestedModule(Workbench bench, MavenParts maven, ModuleBuilder modules, Store store, Jdks jdks)
            throws IOException {
        this.bench = bench;
        this.maven = maven;
        this.modules = modules;
        this.store = store;
        this.jdks = jdks;
        this.memory = new BuildMemory(bench.cache(), store);
        this.siblings = new SiblingHint(bench.session());
    }

    /**
     * The module, or its tests where these are the program, as the cache knows it or built now.
     *
     * @throws InvalidRequestException when it cannot be told which one is meant
     * @throws EntryNotFoundException as {@link ModuleBuilder#classes}
     */
    BuiltModule of(ProgramRequest request) throws Exception {
        boolean withModule = request.classPath().has(ClassPathRequest.Part.OUTPUT);
        if (maven.isBound()) {
            return bound(request.classPath(), withModule);
        }
        List<MavenProject> candidates = new Targets(bench.session()).candidates(request.module());
        if (candidates.size() == 1) {
            LinkAction.checkName(bench.session(), candidates.get(0), request.name());
        }
        return withModule ? only(runnable(candidates, request), candidates) : without(candidates);
    }

    private BuiltModule bound(ClassPathRequest request, boolean withModule) throws Exception {
        MavenProject project = bench.session().getCurrentProject();
        for (MavenProject upstream : modules.inBuildOrder(List.of(project))) {
            if (!upstream.equals(project)) {
                modules.given(upstream, ModulePart.MAIN, ModulePart.MAIN.classes(upstream));
            }
        }
        if (!withModule) {
            return modules.without(project, ModulePart.MAIN);
        }
        BuiltModule module = given(project, ModulePart.MAIN);
        if (!request.hasTests()) {
            return module;
        }
        if (!ModulePart.TESTS.isBefore(maven.goal().getLifecyclePhase())) {
            others(List.of(project));
        }
        return given(project, ModulePart.TESTS).with(module);
    }

    private BuiltModule given(MavenProject project, ModulePart part) throws Exception {
        return part.isBefore(maven.goal().getLifecyclePhase())
                ? modules.without(project, part)
                : modules.given(project, part, part.classes(project));
    }

    /** A module of which the program has only what it depends on. */
    private BuiltModule without(List<MavenProject> candidates) throws Exception {
        if (candidates.size() > 1) {
            throw several(candidates);
        }
        MavenProject project = candidates.get(0);
        for (MavenProject upstream : modules.inBuildOrder(candidates)) {
            if (!upstream.equals(project)) {
                build(upstream, ModulePart.MAIN, false);
            }
        }
        return modules.without(project, ModulePart.MAIN);
    }

    private List<BuiltModule> runnable(List<MavenProject> all, ProgramRequest request) throws Exception {
        boolean tests = request.classPath().hasTests();
        List<MavenProject> candidates = tests ? others(all) : all;
        List<BuiltModule> runnable = new ArrayList<>();
        Set<MavenProject> among = new HashSet<>(candidates);
        for (MavenProject project : modules.inBuildOrder(candidates)) {
            boolean candidate = among.contains(project);
            BuiltModule module = build(project, ModulePart.MAIN, candidate);
            if (candidate && tests) {
                module = build(project, ModulePart.TESTS, true).with(module);
            }
            if (candidate && (candidates.size() == 1 || isRunnable(module, request))) {
                runnable.add(module);
            }
        }
        store.requireVerified();
        return runnable;
    }

    private List<MavenProject> others(List<MavenProject> all) throws InvalidRequestException {
        return new SkippedTests(bench.session(), maven.goal()).others(all);
    }

    private boolean isRunnable(BuiltModule module, ProgramRequest request) throws InvalidRequestException, IOException {
        return MainClass.isIn(
                module, request.mainClass(), () -> jdks.startsRelaxedMains(module.project(), request.jvm()));
    }

    private BuiltModule build(MavenProject project, ModulePart part, boolean candidate) throws Exception {
        BuildAction action = modules.action(project, part);
        if (candidate) {
            hint(action);
        }
        BuiltModule module = modules.build(action);
        replayWarnings(module);
        return module;
    }

    private static BuiltModule only(List<BuiltModule> runnable, List<MavenProject> candidates)
            throws InvalidRequestException {
        if (runnable.size() == 1) {
            return runnable.get(0);
        }
        if (runnable.isEmpty()) {
            throw new InvalidRequestException("no module has that main class or any: " + Targets.keys(candidates)
                    + "; name one with -Dexec.mainClass=... and its module with -Dcache.module=artifactId");
        }
        throw several(runnable.stream().map(BuiltModule::project).toList());
    }

    private static InvalidRequestException several(List<MavenProject> modules) {
        return new InvalidRequestException("several modules can be run: " + Targets.keys(modules)
                + "; choose one with -Dcache.module=" + modules.get(0).getArtifactId() + ", or with -pl and -am");
    }

    private void replayWarnings(BuiltModule module) {
        // a second attempt says nothing twice
        if (warned.add(module.action().id().hex()) && module.isHit()) {
            for (String record : memory.warnings(module.action().id())) {
                bench.log().warn(record);
            }
        }
    }

    /** Before the build: it may fail for the very reason that is given here. */
    private void hint(BuildAction action) {
        String hint = siblings.of(action);
        if (!hint.isEmpty() && hinted.add(hint)) {
            bench.log().warn(hint);
        }
    }
}
