package io.github.cacherun.mojo;

import io.github.cacherun.build.ClassPathRequest;
import io.github.cacherun.build.ClassPathScope;
import io.github.cacherun.build.Declarations;
import io.github.cacherun.build.DryRunEndException;
import io.github.cacherun.build.JvmRequest;
import io.github.cacherun.build.MavenComponents;
import io.github.cacherun.build.MavenParts;
import io.github.cacherun.build.Program;
import io.github.cacherun.build.ProgramBuilder;
import io.github.cacherun.build.ProgramRequest;
import io.github.cacherun.build.Scratch;
import io.github.cacherun.build.Switch;
import io.github.cacherun.build.Targets;
import io.github.cacherun.build.Workbench;
import io.github.cacherun.cache.DiskCache;
import io.github.cacherun.cache.ExecutableName;
import io.github.cacherun.cache.HashTrace;
import io.github.cacherun.launch.ExitStatus;
import io.github.cacherun.launch.Launch;
import io.github.cacherun.launch.Launcher;
import io.github.cacherun.link.Linker;
import io.github.cacherun.link.ThinLinker;
import io.github.cacherun.os.FileProblem;
import io.github.cacherun.os.Os;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import javax.inject.Inject;
import org.apache.maven.execution.MavenSession;
import org.apache.maven.plugin.AbstractMojo;
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
public final class RunMojo extends AbstractMojo {

    /** Set by the <code>mvn</code> script; whoever called it did not have them. */
    private static final Set<String> OF_THE_MVN_SCRIPT = Set.of("MAVEN_CMD_LINE_ARGS", "MAVEN_PROJECTBASEDIR");

    private final DiskCache sharedCache;
    private final MavenComponents components;

    @Parameter(defaultValue = "${session}", readonly = true, required = true)
    private @Nullable MavenSession session;

    @Parameter(defaultValue = "${mojoExecution}", readonly = true, required = true)
    private @Nullable MojoExecution execution;

    /**
     * Arguments of the program, in one string, split at white space; single and double quotes keep words together.
     * Example: <code>-Dexec.args="--name 'Ada Lovelace'"</code>
     */
    @Parameter(property = "exec.args")
    private @Nullable String commandlineArgs;

    /**
     * Binary name of the main class. By default the POM's property of that name or the manifest configuration of
     * maven-jar-plugin, else the only class of the module with a <code>public static void main(String[])</code>.
     */
    @Parameter(property = "exec.mainClass")
    private @Nullable String mainClass;

    /** Which dependencies the program has: runtime, compile, provided, test or system. */
    @Parameter(property = "exec.classpathScope", defaultValue = "runtime")
    private String classpathScope = "runtime";

    /**
     * <code>true</code> runs nothing at all. As a property in the POM of a module it only means that the module is none
     * that could be run.
     */
    @Parameter(property = "exec.skip", defaultValue = "false")
    private String skip = "false";

    /**
     * The module to run in a reactor with several programs: <code>artifactId</code> or
     * <code>groupId:artifactId</code>.
     */
    @Parameter(property = "cache.module")
    private @Nullable String module;

    /** Name of the executable: one plain file name. By default the final name of the module without its version. */
    @Parameter(property = "cache.name")
    private @Nullable String name;

    /** <code>true</code> builds and links even if the cache has the program (<code>go run -a</code>). */
    @Parameter(property = "cache.rebuild", defaultValue = "false")
    private String rebuild = "false";

    /** <code>true</code> only says what would be done; nothing is run or written (<code>go run -n</code>). */
    @Parameter(property = "cache.dryRun", defaultValue = "false")
    private String dryRun = "false";

    /** <code>true</code> says each step that is done (<code>go run -x</code>). */
    @Parameter(property = "cache.trace", defaultValue = "false")
    private String trace = "false";

    /**
     * <code>true</code> builds everything again and fails if the outcome differs from what the cache has, with the files
     * that differ (<code>GODEBUG=gocacheverify=1</code>).
     */
    @Parameter(property = "cache.verify", defaultValue = "false")
    private String verify = "false";

    /** <code>true</code> shows what goes into each action ID (<code>GODEBUG=gocachehash=1</code>). */
    @Parameter(property = "cache.hash", defaultValue = "false")
    private String hash = "false";

    /**
     * <code>true</code> says on a miss all that differs from the nearest earlier build of the module, and on a hit all
     * that the program depends on. Values that may be secrets are shown as digests.
     */
    @Parameter(property = "cache.explain", defaultValue = "false")
    private String explain = "false";

    /**
     * Files and folders that goals of the build read where nobody would look: separated by commas, as paths from the
     * folder of each module; <code>*</code>, <code>**</code> and <code>?</code> as in a glob. A module can have its own as
     * property <code>cache.inputs</code> in its POM. Example: <code>-Dcache.inputs=../VERSION,conf/*.yaml</code>
     */
    @Parameter(property = "cache.inputs")
    private List<String> inputs = List.of();

    /**
     * Environment variables that goals of the build read, separated by commas. A module can have its own as property
     * <code>cache.env</code> in its POM. Example: <code>-Dcache.env=STAGE,REGION</code>
     */
    @Parameter(property = "cache.env")
    private List<String> env = List.of();

    /**
     * Goals whose outcome may be kept although nothing is known of them, or too much:
     * <code>groupId:artifactId</code> or <code>groupId:artifactId:goal</code>, separated by commas; also
     * <code>maven.build.timestamp</code>. A module can have its own as property <code>cache.trust</code> in its POM.
     */
    @Parameter(property = "cache.trust")
    private List<String> trust = List.of();

    /**
     * A program, with arguments, that is given the executable and its arguments (<code>go run -exec</code>). Example:
     * <code>-Dcache.exec="strace -f"</code>
     */
    @Parameter(property = "cache.exec")
    private @Nullable String exec;

    /**
     * Where the cache is: an absolute path, or <code>off</code> to build and run without storing. By default the
     * environment variable <code>CACHE_MAVEN_PLUGIN_DIR</code>, else <code>cache-maven-plugin</code> in the user's cache
     * folder. One cache serves a whole Maven call, so this is given with <code>-D</code> or in
     * <code>.mvn/maven.config</code>, not in the POM.
     */
    @Parameter(property = "cache.dir")
    private @Nullable String dir;

    @Inject
    public RunMojo(DiskCache cache, MavenComponents components) {
        this.sharedCache = cache;
        this.components = components;
    }

    @Override
    public void execute() throws MojoExecutionException, MojoFailureException {
        try (Scratch scratch = new Scratch()) {
            if (Flag.parse("exec.skip", skip) && !Targets.isSkippedByModule(Injected.required(session))) {
                getLog().info("cache: skipped, exec.skip is true");
                return;
            }
            CacheParameter.check(sharedCache, dir, getLog());
            run(scratch);
        } catch (DryRunEndException end) {
            getLog().debug("cache: dry run ends where something would be built");
        } catch (Exception e) {
            throw Failure.of(e);
        }
    }

    DiskCache cache() {
        return sharedCache;
    }

    private void run(Scratch scratch) throws Exception {
        List<String> wrapper = CommandLine.parse("cache.exec", exec);
        List<String> arguments = CommandLine.parse("exec.args", commandlineArgs);
        ExecutableName executable = name == null ? null : new ExecutableName(name);
        Workbench bench = workbench();
        MavenParts maven = new MavenParts(components, Injected.required(execution));
        if (maven.isInheritedBy(bench.session().getCurrentProject())) {
            getLog().info("cache: nothing to run in a project with packaging pom");
            return;
        }
        ProgramBuilder builder = new ProgramBuilder(bench, maven, linker(), scratch);
        Program program =
                builder.build(new ProgramRequest(module, mainClass, executable, scoped(), JvmRequest.DEFAULT));
        sayHit(program);
        List<String> command = new ArrayList<>(wrapper);
        command.addAll(program.command());
        command.addAll(arguments);
        bench.step(CommandLine.show(command));
        if (!bench.has(Switch.DRY_RUN)) {
            launch(bench.cache(), program, command);
        }
    }

    private ClassPathRequest scoped() {
        ClassPathScope scope = ClassPathScope.valueOf(classpathScope.toUpperCase(Locale.ROOT));
        ClassPathRequest runtime = ClassPathRequest.RUNTIME;
        return new ClassPathRequest(scope, runtime.parts(), null, List.of(), Set.of());
    }

    private void launch(DiskCache cache, Program program, List<String> command) throws Exception {
        Launch launch = new Launch(program.name(), command, callersDirectory(), OF_THE_MVN_SCRIPT);
        ExitStatus status;
        try {
            status = new Launcher().run(launch, () -> program.inUse().forEach(cache::markUsed));
        } finally {
            trim(cache);
        }
        if (!status.isSuccess()) {
            throw new MojoFailureException(status.describe(program.name()));
        }
    }

    /** A shell reads the head of the file; Windows has none. */
    private static Linker linker() {
        return Os.current().isWindows() ? ThinLinker.withoutHead() : new ThinLinker();
    }

    /** Go trims when it closes the cache; unlike Go's, a trim that fails is no failure of the program's. */
    private void trim(DiskCache cache) {
        try {
            cache.close();
        } catch (IOException e) {
            getLog().warn("cache: " + cache.directory() + " could not be trimmed: " + FileProblem.describe(e));
        }
    }

    private void sayHit(Program program) {
        if (program.hit() && getLog().isInfoEnabled()) {
            getLog().info("cache: hit " + program.name() + " (built "
                    + Ages.since(program.file().entry().timePut()) + " ago, saved "
                    + Ages.show(program.buildTook()) + ")");
        }
    }

    private Workbench workbench() throws MojoFailureException {
        EnumSet<Switch> switches = EnumSet.noneOf(Switch.class);
        addIf(switches, Switch.REBUILD, Flag.parse("cache.rebuild", rebuild));
        addIf(switches, Switch.DRY_RUN, Flag.parse("cache.dryRun", dryRun));
        addIf(switches, Switch.TRACE, Flag.parse("cache.trace", trace));
        addIf(switches, Switch.VERIFY, Flag.parse("cache.verify", verify));
        addIf(switches, Switch.EXPLAIN, Flag.parse("cache.explain", explain));
        DiskCache cache = sharedCache.withMode(mode(switches));
        HashTrace hashTrace = Flag.parse("cache.hash", hash) ? getLog()::info : HashTrace.NONE;
        Declarations declared = new Declarations(inputs, env, trust);
        return new Workbench(Injected.required(session), cache, getLog(), hashTrace, declared, switches);
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
