package io.github.cacherun.mojo;

import io.github.cacherun.build.Program;
import io.github.cacherun.build.Timing;
import io.github.cacherun.cache.DiskCache;
import io.github.cacherun.cache.Entry;
import io.github.cacherun.cache.Progress;
import io.github.cacherun.cache.TrimPolicy;
import io.github.cacherun.cache.TrimReport;
import io.github.cacherun.classdata.Recording;
import io.github.cacherun.launch.Ending;
import io.github.cacherun.launch.Host;
import io.github.cacherun.launch.Launch;
import io.github.cacherun.launch.Launcher;
import io.github.cacherun.launch.Lifetime;
import io.github.cacherun.os.FileProblem;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import java.util.Set;
import org.apache.maven.plugin.MojoFailureException;
import org.apache.maven.plugin.logging.Log;

/** Runs a program that is ready, as the parameters say, and makes of its end what they want. */
final class ProgramRun {

    /** Set by the {@code mvn} script; whoever called it did not have them. */
    private static final Set<String> OF_THE_MVN_SCRIPT = Set.of("MAVEN_CMD_LINE_ARGS", "MAVEN_PROJECTBASEDIR");

    private final LaunchParameters parameters;
    private final Program program;
    private final Log log;
    private final Timing timing;
    private final TrimPolicy trimPolicy;
    private final Host host = Host.of(System.getProperties());

    ProgramRun(LaunchParameters parameters, Program program, Log log, Timing timing, TrimPolicy trimPolicy) {
        this.parameters = parameters;
        this.program = program;
        this.log = log;
        this.timing = timing;
        this.trimPolicy = trimPolicy;
    }

    /**
     * Runs it to its end, or only starts it where it is to run in the background.
     *
     * @param command the program and its arguments
     * @param caller where Maven was called
     * @return the status that Maven is to end with now; empty if it is to go on
     * @throws MojoFailureException when the program fails, and that is the goal's failure
     */
    OptionalInt run(DiskCache cache, List<String> command, Path caller) throws Exception {
        Launch launch = launch(command, caller);
        Runnable keepFresh = new UseMarks(cache, program.inUse());
        try {
            Lifetime lifetime = parameters.background();
            if (lifetime == null) {
                return conclude(runRecorded(cache, launch, keepFresh));
            }
            launcher(cache).runInBackground(launch, lifetime, keepFresh, this::tell);
            log.info("cache: " + program.name() + " runs in the background"
                    + (lifetime == Lifetime.OF_THIS_JVM ? " until Maven ends" : ", also when Maven has ended"));
            return OptionalInt.empty();
        } finally {
            trim(cache);
        }
    }

    /** No lambda: it costs a cold JVM a millisecond on the way to the program. */
    private record UseMarks(DiskCache cache, List<Entry> inUse) implements Runnable {

        @Override
        public void run() {
            inUse.forEach(cache::markUsed);
        }
    }

    private Ending runRecorded(DiskCache cache, Launch launch, Runnable keepFresh)
            throws IOException, InterruptedException {
        if (!program.stored()) {
            return launcher(cache).run(launch, keepFresh);
        }
        try (Recording recording = Recording.before(cache, program.file(), program.linked())) {
            Ending ending = launcher(cache).run(launch.adding(recording.variables()), keepFresh);
            if (ending.isSuccess(parameters.successCodes())) {
                recording.makeArchive();
            }
            return ending;
        }
    }

    private Launcher launcher(DiskCache cache) {
        return new Launcher(host).telling(new Started(cache, program, timing, log));
    }

    /** No lambda, as above. */
    private record Started(DiskCache cache, Program program, Timing timing, Log log) implements Runnable {

        @Override
        public void run() {
            for (String line : timing.lines()) {
                log.info(line);
            }
            RunNote.write(cache, program);
        }
    }

    private Launch launch(List<String> command, Path caller) throws MojoFailureException {
        Map<String, String> variables = new HashMap<>(parameters.variables());
        if (program.jdk().toolchain()) {
            variables.putIfAbsent(
                    parameters.toolchainVariable(), program.jdk().home().toString());
        }
        return Launch.of(program.name(), command, directory(caller))
                .hiding(OF_THE_MVN_SCRIPT)
                .adding(variables)
                .writing(parameters.output().in(program.basedir(), log))
                .within(parameters.limit());
    }

    /** exec:exec makes it, too. */
    private Path directory(Path caller) throws MojoFailureException {
        String given = parameters.directory();
        if (given == null) {
            return parameters.atBasedir() ? program.basedir() : caller;
        }
        Path directory = program.basedir().resolve(given);
        try {
            return Files.createDirectories(directory);
        } catch (IOException e) {
            throw new MojoFailureException(
                    "exec.workingdir: " + directory + " cannot be made: " + FileProblem.describe(e), e);
        }
    }

    private OptionalInt conclude(Ending ending) throws MojoFailureException {
        if (ending.isSuccess(parameters.successCodes())) {
            return OptionalInt.empty();
        }
        String what = ending.describe(program.name());
        if (parameters.endsMaven() && host == Host.COMMAND && ending.isFailureByStatus()) {
            log.info("cache: " + what);
            return OptionalInt.of(ending.status().value());
        }
        throw new MojoFailureException(what);
    }

    private void tell(Ending ending) {
        String line = "cache: " + ending.describe(program.name());
        if (ending.isSuccess(parameters.successCodes())) {
            log.info(line);
        } else {
            log.error(line);
        }
    }

    /**
     * Go trims when it closes the cache; unlike Go's, a trim that fails is no failure of the program's. Only what was put
     * can have made the cache too large.
     */
    private void trim(DiskCache cache) {
        if (!cache.isShared()) {
            return;
        }
        try {
            boolean over = !program.hit() && cache.housekeeping().isOver(trimPolicy);
            Progress progress = new ProgressLog(log, "trimming");
            TrimReport report = cache.housekeeping().trim(over ? trimPolicy.forced() : trimPolicy, progress);
            if (report.isCapTooSmall()) {
                TrimWarning.give(report, log);
            }
        } catch (IOException e) {
            log.warn("cache: " + cache.directory() + " could not be trimmed: " + FileProblem.describe(e));
        } catch (RuntimeException e) {
            // the program has done its work, whatever is wrong with the cache
            log.warn("cache: " + cache.directory() + " could not be trimmed: " + e);
        }
    }
}
