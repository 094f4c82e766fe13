package io.github.cacherun.mojo;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertThrows;

import io.github.cacherun.build.InvalidRequestException;
import java.io.IOException;
import org.apache.maven.lifecycle.LifecycleExecutionException;
import org.apache.maven.plugin.MojoExecutionException;
import org.apache.maven.plugin.MojoFailureException;
import org.junit.jupiter.api.Test;

class FailureTest {

    @Test
    void aMistakeOfTheUsersFailsTheGoalWithItsMessage() {
        var e = assertThrows(
                MojoFailureException.class, () -> Failure.of(new InvalidRequestException("do this instead")));
        assertEquals("do this instead", e.getMessage());
    }

    @Test
    void whatTheCompilerSaidComesOutAsItIs() {
        MojoFailureException compilation = new MojoFailureException("Compilation failure");
        assertSame(
                compilation,
                assertThrows(
                        MojoFailureException.class,
                        () -> Failure.of(new LifecycleExecutionException("wrapped", compilation))));
    }

    @Test
    void anErrorOfAnotherPluginIsAnError() throws Exception {
        MojoExecutionException error =
                Failure.of(new LifecycleExecutionException("wrapped", new MojoExecutionException("generator broke")));
        assertEquals("generator broke", error.getMessage());
    }

    @Test
    void anythingElseIsAnErrorWithAMessage() throws Exception {
        assertEquals(
                "no space left", Failure.of(new IOException("no space left")).getMessage());
        assertEquals(
                "java.lang.IllegalStateException",
                Failure.of(new IllegalStateException()).getMessage());
    }
}
