package io.github.cacherun.classdata;

import io.github.cacherun.cache.Companion;
import io.github.cacherun.link.ShellHead;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;

/** The process that makes one class-data archive, started when a program has ended and nobody waits any more. */
public final class ArchiveMaker {

    /** The largest seen took 6 s. */
    private static final long LIMIT_MINUTES = 5;

    /** From here on a status tells of a signal (POSIX Shell Command Language, 2.8.2). */
    private static final int BY_SIGNAL = 128;

    private final ArchiveJob job;
    private final Companion archive;

    private ArchiveMaker(ArchiveJob job) {
        this.job = job;
        this.archive = job.archive();
    }

    /** Makes the archive that {@link Recording} asks for; says nothing, whatever happens. */
    public static void main(String[] arguments) throws IOException, InterruptedException {
        new ArchiveMaker(ArchiveJob.parse(List.of(arguments))).make();
    }

    private void make() throws IOException, InterruptedException {
        Path made = archive.temporary();
        Path options = archive.temporary();
        try {
            if (FurtherJars.areNamedIn(job.jars())) {
                archive.giveUp();
                return;
            }
            Files.write(options, quoted(job.classData().toMake(job.list(), made)));
            int status = run(options);
            if (status == 0 && Files.size(made) > 0) {
                archive.put(made);
            } else if (status < BY_SIGNAL) {
                archive.giveUp();
            }
        } finally {
            archive.abandon();
            for (Path temporary : List.of(made, options, job.list())) {
                Files.deleteIfExists(temporary);
            }
        }
    }

    /** The executable knows by which options and from which class path it is started. */
    private int run(Path options) throws IOException, InterruptedException {
        ProcessBuilder builder = job.inSilence(new ProcessBuilder(job.command()));
        builder.environment().put(ShellHead.OPTION_VARIABLE, "@" + options);
        Process process = builder.start();
        if (!process.waitFor(LIMIT_MINUTES, TimeUnit.MINUTES)) {
            process.destroyForcibly();
        }
        return process.waitFor();
    }

    /** One option a line, in the quotes of java's argument files. */
    private static List<String> quoted(List<String> options) {
        return options.stream()
                .map(option -> "\"" + option.replace("\\", "\\\\").replace("\"", "\\\"") + "\"")
                .toList();
    }
}
