package io.github.cacherun.mojo;

import io.github.cacherun.build.InvalidRequestException;
import io.github.cacherun.cache.InvalidCacheDirectoryException;
import io.github.cacherun.cache.InvalidExecutableNameException;
import io.github.cacherun.link.LinkException;
import io.github.cacherun.os.FileProblem;
import java.io.IOException;
import org.apache.maven.lifecycle.LifecycleExecutionException;
import org.apache.maven.plugin.AbstractMojoExecutionException;
import org.apache.maven.plugin.MojoExecutionException;
import org.apache.maven.plugin.MojoFailureException;

/** Turns what went wrong into what Maven shows: a user's mistake fails the goal, all else is an error. */
final class Failure {

    private Failure() {}

    /**
     * Never returns: the return type is for {@code throw}.
     *
     * @throws MojoFailureException for a mistake of the user's or of the project's sources
     */
    static MojoExecutionException of(Exception e) throws MojoFailureException {
        if (e instanceof MojoFailureException failure) {
            throw failure;
        }
        if (isUsersMistake(e)) {
            throw new MojoFailureException(e.getMessage(), e);
        }
        if (e instanceof LifecycleExecutionException lifecycle) {
            return ofLifecycle(lifecycle);
        }
        if (e instanceof InterruptedException) {
            Thread.currentThread().interrupt();
            return new MojoExecutionException("interrupted; the program was ended", e);
        }
        return e instanceof MojoExecutionException error ? error : new MojoExecutionException(message(e), e);
    }

    private static boolean isUsersMistake(Exception e) {
        return e instanceof InvalidRequestException
                || e instanceof LinkException
                || e instanceof InvalidCacheDirectoryException
                || e instanceof InvalidExecutableNameException;
    }

    /** What the project's own plugin said comes out as if it had run by itself. */
    private static MojoExecutionException ofLifecycle(LifecycleExecutionException e) throws MojoFailureException {
        Throwable cause = e.getCause();
        if (cause instanceof MojoFailureException failure) {
            throw failure;
        }
        String message = cause instanceof AbstractMojoExecutionException ? cause.getMessage() : e.getMessage();
        return new MojoExecutionException(message, cause == null ? e : cause);
    }

    private static String message(Exception e) {
        if (e instanceof IOException problem) {
            return FileProblem.describe(problem);
        }
        return e.getMessage() == null ? e.toString() : e.getMessage();
    }
}
