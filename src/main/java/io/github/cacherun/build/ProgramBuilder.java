package io.github.cacherun.build;

import io.github.cacherun.action.MissReason;
import io.github.cacherun.cache.ActionId;
import io.github.cacherun.cache.CachedFile;
import io.github.cacherun.cache.Entry;
import io.github.cacherun.cache.EntryNotFoundException;
import io.github.cacherun.cache.ExecutableName;
import io.github.cacherun.link.JavaRelease;
import io.github.cacherun.link.LinkRequest;
import io.github.cacherun.link.LinkResult;
import io.github.cacherun.link.Linker;
import io.github.cacherun.os.Os;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.apache.maven.project.MavenProject;

/** From what is asked for to an executable: builds and links what the cache does not have. */
public final class ProgramBuilder {

    private final Workbench bench;
    private final MavenParts maven;
    private final Linker linker;
    private final Scratch scratch;
    private final Store store;
    private final ModuleBuilder modules;
    private final BuildMemory memory;
    private final ActionHistory links;
    private final SiblingHint siblings;
    private final Set<ActionId> warned = new HashSet<>();
    private final Set<String> hinted = new HashSet<>();

    /**
     * @param scratch where things lie that are not stored; the program may need them until it ends
     */
    public ProgramBuilder(Workbench bench, MavenParts maven, Linker linker, Scratch scratch) throws IOException {
        this.bench = bench;
        this.maven = maven;
        this.linker = linker;
        this.scratch = scratch;
        this.store = new Store(bench);
        this.modules = new ModuleBuilder(bench, maven, store, scratch);
        this.memory = new BuildMemory(bench.cache(), store);
        this.links = new ActionHistory("link", store);
        this.siblings = new SiblingHint(bench.session());
    }

    /**
     * Builds and links the program, or takes it from the cache; then tells what the compiler and the linker had to say,
     * whether they ran now or before.
     *
     * @throws InvalidRequestException when it cannot be told what to run
     * @throws DryRunEndException in a dry run, after saying what would be built
     * @throws Exception what Maven threw while it built, as it is
     */
    public Program build(ProgramRequest request) throws Exception {
        while (true) {
            int lost = modules.lost();
            try {
                return attempt(request);
            } catch (EntryNotFoundException goneOrDamaged) {
                if (modules.lost() == lost) {
                    throw goneOrDamaged;
                }
            }
        }
    }

    private Program attempt(ProgramRequest request) throws Exception {
        BuiltModule module = maven.isBound() ? bound() : target(request);
        String mainClass = MainClass.of(module, request.mainClass(), () -> startsRelaxedMains(request));
        String plainName = LinkAction.name(bench.session(), module.project(), request.name());
        boolean modular = request.classPath().allowsModules();
        ExecutableName name = LinkAction.file(plainName, module, modular);
        LinkAction link = LinkAction.of(modules, module, mainClass, name, modular);
        Program program = link(link, plainName);
        store.tellVerified(plainName);
        return program;
    }

    private BuiltModule bound() throws Exception {
        MavenProject project = bench.session().getCurrentProject();
        for (MavenProject upstream : modules.inBuildOrder(List.of(project))) {
            if (!upstream.equals(project)) {
                modules.given(upstream, Path.of(upstream.getBuild().getOutputDirectory()));
            }
        }
        boolean before = Phases.isBeforeCompile(maven.goal().getLifecyclePhase());
        Path classes = before
                ? scratch.file("no-classes-yet")
                : Path.of(project.getBuild().getOutputDirectory());
        return modules.given(project, classes);
    }

    private BuiltModule target(ProgramRequest request) throws Exception {
        List<MavenProject> candidates = new Targets(bench.session()).candidates(request.module());
        List<BuiltModule> runnable = new ArrayList<>();
        for (MavenProject project : modules.inBuildOrder(candidates)) {
            BuildAction action = modules.action(project);
            boolean candidate = candidates.contains(project);
            if (candidate) {
                hint(action);
            }
            BuiltModule module = modules.build(action);
            replayWarnings(module);
            if (candidate && (candidates.size() == 1 || isRunnable(module, request))) {
                runnable.add(module);
            }
        }
        store.requireVerified();
        return only(runnable, candidates);
    }

    private static boolean isRunnable(BuiltModule module, ProgramRequest request) {
        return MainClass.isIn(module, request.mainClass(), () -> startsRelaxedMains(request));
    }

    private static boolean startsRelaxedMains(ProgramRequest request) {
        return JavaRelease.startsRelaxedMains(
                ToolInputs.javaHome(), request.jvm().options());
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
        List<MavenProject> modules = runnable.stream().map(BuiltModule::project).toList();
        throw new InvalidRequestException("several modules can be run: " + Targets.keys(modules)
                + "; choose one with -Dcache.module=" + modules.get(0).getArtifactId() + ", or with -pl and -am");
    }

    private Program link(LinkAction action, String plainName) throws Exception {
        ActionId id = action.inputs().id(bench.trace());
        try {
            CachedFile executable = recall(action, id);
            warn(memory.linkOutput(action.module().action().id(), id));
            boolean hit = action.module().isHit();
            if (hit && bench.has(Switch.EXPLAIN)) {
                bench.explain("link " + plainName, MissReason.lines(action.inputs()));
            }
            return program(action.request(id, executable.path()), executable, plainName, hit);
        } catch (EntryNotFoundException miss) {
            BuiltModule whole = modules.withClasses(action.module());
            if (action.module().isHit()) {
                tellWhyLinked(action, plainName, miss);
            }
            LinkAction sure = LinkAction.of(modules, whole, action.mainClass(), action.name(), action.modules());
            ActionId sureId = sure.inputs().id(bench.trace());
            CachedFile executable = relink(sure, sureId);
            return program(sure.request(sureId, executable.path()), executable, plainName, false);
        }
    }

    private void tellWhyLinked(LinkAction action, String plainName, EntryNotFoundException miss) {
        String module = action.module().action().module();
        boolean asked = bench.has(Switch.REBUILD) || bench.has(Switch.VERIFY);
        String why = asked ? miss.reason() : links.whyMissing(module, action.inputs(), miss);
        bench.log().info("cache: linking " + plainName + ", " + why);
        if (bench.has(Switch.EXPLAIN)) {
            bench.explain("link " + plainName, links.explain(module, action.inputs()));
        }
    }

    private CachedFile recall(LinkAction action, ActionId id) throws EntryNotFoundException {
        if (bench.has(Switch.REBUILD)) {
            throw new EntryNotFoundException("cache.rebuild is given");
        }
        return bench.cache().getExecutable(id, action.name());
    }

    private Program program(LinkRequest request, CachedFile executable, String plainName, boolean hit)
            throws InvalidRequestException {
        boolean windows = Os.current().isWindows();
        if (!windows && executable.path().toString().indexOf(':') >= 0) {
            throw new InvalidRequestException("the program is at " + executable.path()
                    + ", and java splits a class path at ':'; choose a folder without one: -Dcache.dir=...");
        }
        List<String> command =
                windows ? request.javaCommand(executable.path(), ";") : request.command(executable.path());
        List<Entry> inUse = new ArrayList<>(modules.outputs());
        inUse.add(executable.entry());
        return new Program(plainName, executable, inUse, command, hit, modules.took());
    }

    private CachedFile relink(LinkAction action, ActionId id) throws Exception {
        bench.step("link " + action.name().value() + " # " + action.mainClass());
        if (bench.has(Switch.DRY_RUN)) {
            throw new DryRunEndException();
        }
        Path target = scratch.file(action.name().value());
        String key = ReactorModules.key(action.module().project());
        Path classes = modules.classes(List.of(key)).get(0);
        LinkResult result = linker.link(action.request(id, classes), target);
        warn(result.output());
        Product product = Product.executable(action, id);
        if (!modules.allLasting()) {
            return store.passOver(product, target);
        }
        CachedFile stored = store.put(product, target);
        store.requireVerified();
        bench.step("cp " + target + " " + stored.path() + " # internal");
        links.remember(action.module().action().module(), id, action.inputs());
        memory.keepLinkOutput(action.module().action().id(), id, result.output());
        return stored;
    }

    private void replayWarnings(BuiltModule module) {
        // a second attempt says nothing twice
        if (warned.add(module.action().id()) && module.isHit()) {
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

    private void warn(String output) {
        if (!output.isEmpty()) {
            output.lines().forEach(bench.log()::warn);
        }
    }
}
