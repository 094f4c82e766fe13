package io.github.cacherun.mojo;

import io.github.cacherun.launch.Output;
import java.nio.file.Path;
import org.apache.maven.plugin.MojoFailureException;
import org.apache.maven.plugin.logging.Log;
import org.jspecify.annotations.Nullable;

/**
 * Where what the program prints is to go.
 *
 * @param kind to what
 * @param file the file, relative to the module's folder; null if it goes elsewhere
 */
record OutputParameters(Kind kind, @Nullable String file) {

    private enum Kind {
        /** Maven's own descriptors. */
        DESCRIPTORS,
        /** Maven's streams. */
        STREAMS,
        /** Maven's log, at level INFO. */
        LOG,
        /** Maven's log, at level DEBUG. */
        QUIET_LOG,
        FILE
    }

    /** As in exec-maven-plugin a file comes first, then the log. */
    static OutputParameters read(ExecParameters parameters, CommandLineFirst first) throws MojoFailureException {
        boolean logged = first.flag("exec.useMavenLogger", parameters.useMavenLogger);
        boolean quiet = first.flag("exec.quietLogs", parameters.quietLogs);
        boolean inherited = first.flag("exec.inheritIo", parameters.inheritIo);
        String file = first.text("exec.outputFile", parameters.outputFile);
        if (file != null) {
            return new OutputParameters(Kind.FILE, file);
        }
        if (logged) {
            return new OutputParameters(quiet ? Kind.QUIET_LOG : Kind.LOG, null);
        }
        return new OutputParameters(inherited ? Kind.DESCRIPTORS : Kind.STREAMS, null);
    }

    /** Whether it goes on without Maven. */
    boolean outlivesMaven() {
        return kind == Kind.DESCRIPTORS || kind == Kind.FILE;
    }

    Output in(Path basedir, Log log) {
        return switch (kind) {
            case DESCRIPTORS -> Output.inherited();
            case STREAMS -> Output.passedOn(System.out, System.err);
            case LOG -> Output.lines(log::info, log::error);
            case QUIET_LOG -> Output.lines(log::debug, log::error);
            case FILE -> Output.toFile(basedir.resolve(file == null ? "" : file));
        };
    }
}
