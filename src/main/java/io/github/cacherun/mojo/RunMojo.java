package io.github.cacherun.mojo;

import io.github.cacherun.build.ConfiguredModule;
import io.github.cacherun.build.Declarations;
import io.github.cacherun.build.DryRunEndException;
import io.github.cacherun.build.MavenComponents;
import io.github.cacherun.build.MavenParts;
import io.github.cacherun.build.Program;
import io.github.cacherun.build.ProgramBuilder;
import io.github.cacherun.build.ProgramRequest;
import io.github.cacherun.build.Scratch;
import io.github.cacherun.build.Switch;
import io.github.cacherun.build.Targets;
import io.github.cacherun.build.Timing;
import io.github.cacherun.build.Workbench;
import io.github.cacherun.cache.DiskCache;
import io.github.cacherun.cache.ExecutableName;
import io.github.cacherun.cache.HashTrace;
import io.github.cacherun.cache.TrimPolicy;
import io.github.cacherun.link.Linker;
import io.github.cacherun.link.ThinLinker;
import io.github.cacherun.os.Os;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.OptionalInt;
import java.util.Set;
import javax.inject.Inject;
import org.apache.maven.execution.MavenSession;
import org.apache.maven.plugin.MojoExecution;
import org.apache.maven.plugin.MojoExecutionException;
import org.apache.maven.plugin.MojoFailureException;
import org.apache.maven.plugins.annotations.Mojo;
import org.apache.maven.plugins.annotations.Parameter;
import org.jspecify.annotations.Nullable;

/**
 * Runs the program of the project straight from the cache, as <code>go run</code> does. The first time, and whenever an
 * input has changed, the project's own lifecycle is run up to <code>process-classes</code> and one executable file is
 * linked and stored; after that nothing is built or resolved any more. The program's streams and arguments are its own.
 */
@Mojo(name = "run", aggregator = true, threadSafe = true)
public final class RunMojo extends RunParameters {

    private final DiskCache sharedCache;
    private final MavenComponents components;

    @Parameter(defaultValue = "${session}", readonly = true, required = true)
    private @Nullable MavenSession session;

    @Parameter(defaultValue = "${mojoExecution}", readonly = true, required = true)
    private @Nullable MojoExecution execution;

    @Inject
    public RunMojo(DiskCache cache, MavenComponents components) {
        this.sharedCache = cache;
        this.components = components;
    }

    @Override
    public void execute() throws MojoExecutionException, MojoFailureException {
        OptionalInt status = OptionalInt.empty();
        Timing clock = clock();
        try (Scratch scratch = new Scratch()) {
            CommandLineFirst first = new CommandLineFirst(Injected.required(session), Injected.required(execution));
            if (first.flag("exec.skip", skip) && !Targets.isSkippedByModule(Injected.required(session))) {
                getLog().info("cache: skipped, exec.skip is true");
                return;
            }
            CacheParameter.check(sharedCache, dir, dirTrust, getLog());
            status = run(first, scratch, first.flag("cache.timing", timing) ? clock : Timing.NONE);
        } catch (DryRunEndException end) {
            getLog().debug("cache: dry run ends where something would be built");
        } catch (Exception e) {
            throw Failure.of(e);
        }
        if (status.isPresent()) {
            System.exit(status.getAsInt());
        }
    }

    /** What the parameters say can only be read while it runs. */
    private Timing clock() {
        boolean unasked = timing.equals("false")
                && !Injected.required(session).getUserProperties().containsKey("cache.timing");
        return unasked ? Timing.NONE : Timing.begin();
    }

    DiskCache cache() {
        return sharedCache;
    }

    /** The status that Maven is to end with; empty if it is to go on. */
    private OptionalInt run(CommandLineFirst first, Scratch scratch, Timing clock) throws Exception {
        MavenParts maven = new MavenParts(components, Injected.required(execution));
        ConfiguredModule other =
                ConfiguredModule.of(Injected.required(session), maven, first.text("cache.module", module));
        if (other != null) {
            other.run();
            return OptionalInt.empty();
        }
        Invocation invocation = new Invocations(this, first, callersDirectory()).read();
        boolean bound = Injected.required(execution).getSource() == MojoExecution.Source.LIFECYCLE;
        LaunchParameters launch = LaunchParameters.read(this, first, bound);
        ProgramRequest request = request(first, invocation);
        TrimPolicy trimPolicy = trimPolicy(first);
        boolean pathOnly = first.flag("cache.printPath", printPath);
        Workbench bench = workbench(first, clock);
        for (String warning : unneeded()) {
            getLog().warn(warning);
        }
        if (maven.isInheritedBy(bench.session().getCurrentProject())) {
            getLog().info("cache: nothing to run in a project with packaging pom");
            return OptionalInt.empty();
        }
        Program program = new ProgramBuilder(bench, maven, linker(), scratch).build(request);
        clock.enter(Timing.START);
        sayHit(program);
        List<String> command = command(launch, program, invocation);
        bench.step(CommandLine.show(command));
        if (bench.has(Switch.DRY_RUN)) {
            return OptionalInt.empty();
        }
        if (pathOnly) {
            return PrintedPath.print(program, bench.cache());
        }
        if (launch.background() != null && !program.stored()) {
            scratch.leave();
        }
        return new ProgramRun(launch, program, getLog(), clock, trimPolicy)
                .run(bench.cache(), command, callersDirectory());
    }

    private static List<String> command(LaunchParameters launch, Program program, Invocation invocation) {
        List<String> command = new ArrayList<>(launch.wrapper());
        command.addAll(program.command());
        command.addAll(invocation.arguments());
        return command;
    }

    private ProgramRequest request(CommandLineFirst first, Invocation invocation) throws Exception {
        String executable = first.text("cache.name", name);
        String address = JvmParameters.debugAddress(first.text("cache.debug", debug));
        if (address != null) {
            getLog().info("cache: the program waits for a debugger at " + address);
        }
        return new ProgramRequest(
                first.text("cache.module", module),
                invocation.mainClass(),
                executable == null ? null : new ExecutableName(executable),
                ClassPathParameters.read(this, first, invocation),
                JvmParameters.read(this, first, invocation, address));
    }

    private TrimPolicy trimPolicy(CommandLineFirst first) throws MojoFailureException {
        String age = first.required("cache.maxAge", maxAge);
        String size = first.required("cache.maxSize", maxSize);
        if (age.equals(MAX_AGE) && size.equals(MAX_SIZE)) {
            return TrimPolicy.DEFAULT;
        }
        return TrimPolicy.DEFAULT.olderThan(Ages.parse("cache.maxAge", age)).within(Sizes.parse("cache.maxSize", size));
    }

    /** A shell reads the head of the file; Windows has none. */
    private static Linker linker() {
        return Os.current().isWindows() ? ThinLinker.withoutHead() : new ThinLinker();
    }

    private void sayHit(Program program) {
        if (program.hit() && getLog().isInfoEnabled()) {
            getLog().info("cache: hit " + program.name() + " (built "
                    + Ages.since(program.file().entry().timePut()) + " ago, saved "
                    + Ages.show(program.buildTook()) + ")");
        }
    }

    private Workbench workbench(CommandLineFirst first, Timing clock) throws MojoFailureException {
        EnumSet<Switch> switches = EnumSet.noneOf(Switch.class);
        addIf(switches, Switch.REBUILD, first.flag("cache.rebuild", rebuild));
        addIf(switches, Switch.DRY_RUN, first.flag("cache.dryRun", dryRun));
        addIf(switches, Switch.TRACE, first.flag("cache.trace", trace));
        addIf(switches, Switch.VERIFY, first.flag("cache.verify", verify));
        addIf(switches, Switch.EXPLAIN, first.flag("cache.explain", explain));
        DiskCache cache = sharedCache.withMode(mode(switches));
        HashTrace hashTrace = first.flag("cache.hash", hash) ? getLog()::info : HashTrace.NONE;
        Declarations declared = new Declarations(
                first.list("cache.inputs", inputs), first.list("cache.env", env), first.list("cache.trust", trust));
        return new Workbench(Injected.required(session), cache, getLog(), hashTrace, declared, switches, clock);
    }

    private static DiskCache.Mode mode(Set<Switch> switches) {
        if (switches.contains(Switch.DRY_RUN)) {
            return DiskCache.Mode.DRY_RUN;
        }
        return switches.contains(Switch.VERIFY) ? DiskCache.Mode.VERIFY : DiskCache.Mode.NORMAL;
    }

    private static void addIf(Set<Switch> switches, Switch one, boolean given) {
        if (given) {
            switches.add(one);
        }
    }

    /** Where Maven was called; a daemon tells its client's folder this way. */
    private Path callersDirectory() {
        String directory = Injected.required(session).getSystemProperties().getProperty("user.dir");
        return Path.of(directory == null ? "" : directory).toAbsolutePath();
    }
}
