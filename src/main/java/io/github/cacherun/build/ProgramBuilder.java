package io.github.cacherun.build;

import io.github.cacherun.action.MissCause;
import io.github.cacherun.action.MissReason;
import io.github.cacherun.cache.ActionId;
import io.github.cacherun.cache.CachedFile;
import io.github.cacherun.cache.Entry;
import io.github.cacherun.cache.EntryNotFoundException;
import io.github.cacherun.link.LinkRequest;
import io.github.cacherun.link.LinkResult;
import io.github.cacherun.link.Linker;
import io.github.cacherun.os.Os;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** From what is asked for to an executable: builds and links what the cache does not have. */
public final class ProgramBuilder {

    private final Workbench bench;
    private final MavenParts maven;
    private final Linker linker;
    private final Scratch scratch;
    private final Store store;
    private final ModuleBuilder modules;
    private final LinkActions actions;
    private final BuildMemory memory;
    private final RequestedModule module;

    /**
     * @param scratch where things lie that are not stored; the program may need them until it ends
     */
    public ProgramBuilder(Workbench bench, MavenParts maven, Linker linker, Scratch scratch) throws IOException {
        bench.timing().enter(Timing.TOOLS);
        this.bench = bench;
        this.maven = maven;
        this.linker = linker;
        this.scratch = scratch;
        this.store = new Store(bench);
        this.modules = new ModuleBuilder(bench, maven, store, scratch);
        Jdks jdks = new Jdks(bench, maven);
        HashMemos memos = new HashMemos(store, bench.trace());
        this.actions = new LinkActions(bench, maven, new RuntimeClassPath(modules, maven, memos), jdks);
        this.memory = new BuildMemory(bench.cache(), store);
        this.module = new RequestedModule(bench, maven, modules, store, jdks);
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
        JvmOptions.check(request.jvm().options());
        if (maven.isBound()) {
            return attempts(request);
        }
        try (HiddenProperties hidden = HiddenProperties.of(bench.session())) {
            return attempts(request);
        }
    }

    private Program attempts(ProgramRequest request) throws Exception {
        while (true) {
            int lost = modules.lost();
            try {
                return attempt(request);
            } catch (IOException e) {
                throw scratch.explained(e);
            } catch (EntryNotFoundException goneOrDamaged) {
                if (modules.lost() == lost) {
                    throw goneOrDamaged;
                }
            }
        }
    }

    private Program attempt(ProgramRequest request) throws Exception {
        bench.timing().enter(Timing.MODULE);
        BuiltModule built = module.of(request);
        bench.timing().enter(Timing.LOOKUP);
        Program program = link(actions.of(built, request), request);
        store.tellVerified(program.name());
        return program;
    }

    private Program link(LinkAction action, ProgramRequest request) throws Exception {
        ActionId id = action.inputs().id(bench.trace());
        try {
            CachedFile executable = recall(action, id);
            warn(memory.linkOutput(action.module().action().id(), id));
            boolean hit = action.module().isHit();
            if (hit && bench.has(Switch.EXPLAIN)) {
                bench.explain("link " + action.plainName(), MissReason.lines(action.inputs()));
            }
            return program(action, id, executable, hit);
        } catch (EntryNotFoundException miss) {
            bench.timing().enter(Timing.LINK);
            BuiltModule whole = modules.withClasses(action.module());
            if (action.module().isHit()) {
                tellWhyLinked(action, miss);
            }
            LinkAction sure = actions.again(action, whole, request);
            ActionId sureId = sure.inputs().id(bench.trace());
            CachedFile executable = relink(sure, sureId);
            return program(sure, sureId, executable, false);
        }
    }

    private void tellWhyLinked(LinkAction action, EntryNotFoundException miss) {
        String module = action.module().action().module();
        boolean asked = bench.has(Switch.REBUILD) || bench.has(Switch.VERIFY);
        MissCause why = asked ? MissCause.of(miss.reason()) : links().whyMissing(module, action.inputs(), miss);
        bench.log().info("cache: linking " + action.plainName() + ", " + why.told());
        modules.built().missed(why);
        if (bench.has(Switch.EXPLAIN)) {
            bench.explain("link " + action.plainName(), links().explain(module, action.inputs()));
        }
    }

    private ActionHistory links() {
        return new ActionHistory("link", store);
    }

    private CachedFile recall(LinkAction action, ActionId id) throws EntryNotFoundException {
        if (bench.has(Switch.REBUILD)) {
            throw new EntryNotFoundException("cache.rebuild is given");
        }
        return bench.cache().getExecutable(id, action.name());
    }

    private Program program(LinkAction action, ActionId id, CachedFile executable, boolean hit) {
        LinkRequest request = action.request(id, executable.path());
        List<Entry> inUse = new ArrayList<>(modules.built().outputs());
        inUse.add(executable.entry());
        boolean stored = !scratch.holds(executable.path());
        Path basedir = action.module().project().getBasedir().toPath();
        return new Program(
                action.plainName(),
                executable,
                inUse,
                command(request, executable.path()),
                basedir,
                hit,
                modules.built().took(),
                effort(action),
                action.jdk(),
                request,
                stored);
    }

    private static List<String> command(LinkRequest request, Path executable) {
        if (Os.current().isWindows()) {
            return request.javaCommand(executable, ";");
        }
        return Files.isExecutable(executable) ? request.command(executable) : request.shellCommand(executable);
    }

    private Effort effort(LinkAction action) {
        BuiltModules built = modules.built();
        MissCause why = built.firstMiss();
        String project = ReactorModules.key(action.module().project());
        return why == null
                ? new Effort(project, built.took(), "", 0)
                : new Effort(project, built.tookNow(), why.counted(), store.putBytes());
    }

    private CachedFile relink(LinkAction action, ActionId id) throws Exception {
        bench.step("link " + action.name().value() + " # " + action.mainClass());
        if (bench.has(Switch.DRY_RUN)) {
            throw new DryRunEndException();
        }
        Path target = scratch.file(action.name().value());
        String key = action.module().action().module();
        Path classes = modules.classes(List.of(key)).get(0);
        LinkResult result = linker.link(action.request(id, classes), target);
        warn(result.output());
        Product product = Product.executable(action, id);
        if (!modules.built().allLasting()) {
            return store.passOver(product, target);
        }
        bench.timing().enter(Timing.PUT);
        CachedFile stored = store.put(product, target);
        store.requireVerified();
        bench.step("cp " + target + " " + stored.path() + " # internal");
        links().remember(action.module().action().module(), id, action.inputs());
        memory.keepLinkOutput(action.module().action(), id, result.output());
        return stored;
    }

    private void warn(String output) {
        if (!output.isEmpty()) {
            output.lines().forEach(bench.log()::warn);
        }
    }
}
