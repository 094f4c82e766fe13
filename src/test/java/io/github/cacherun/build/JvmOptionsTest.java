package io.github.cacherun.build;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertDoesNotThrow;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.cacherun.action.InputManifest;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class JvmOptionsTest {

    private static String refusal(String... options) {
        return String.valueOf(assertThrows(InvalidRequestException.class, () -> JvmOptions.check(List.of(options)))
                .getMessage());
    }

    @Test
    void whatSteersTheJvmIsTaken() {
        assertDoesNotThrow(() -> JvmOptions.check(List.of(
                "-Xmx1g",
                "-ea",
                "-Dx=-cp",
                "@options",
                "--enable-preview",
                "--add-opens",
                "java.base/java.lang=ALL-UNNAMED",
                "--add-modules=java.sql",
                "-agentlib:jdwp=transport=dt_socket")));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "-jar",
                "-cp",
                "-classpath",
                "--class-path",
                "--class-path=lib",
                "-m",
                "--module",
                "--module=app/app.Main",
                "-p",
                "--module-path",
                "--module-path=lib"
            })
    void whatChoosesTheProgramIsRefusedWithTheWayOut(String option) {
        assertTrue(refusal("-ea", option).startsWith("cache.jvmArgs cannot have " + option + ": "), refusal(option));
    }

    @Test
    void aWordThatWouldBeTakenForTheMainClassIsRefused() {
        assertTrue(refusal("-ea", "Main").contains("\"Main\", which java would take for the class to start"));
        assertTrue(refusal("--add-opens", "a/b=c", "Main").contains("\"Main\""));
    }

    @Test
    void anOptionThatWouldSwallowTheClassPathIsRefused() {
        assertEquals(
                "cache.jvmArgs ends with --add-opens, which needs a value behind it", refusal("-ea", "--add-opens"));
    }

    @Test
    void eachIsALineOfItsOwnAndSecretsAreDigests() {
        InputManifest inputs = new InputManifest("link");
        JvmOptions.addTo(inputs, List.of("-Xmx1g", "-Dstage=test", "-Dapp.token=hunter2"));
        assertEquals(Optional.of("-Xmx1g"), inputs.value("jvm option 1"));
        assertEquals(Optional.of("-Dstage=test"), inputs.value("jvm option 2"));
        String secret = inputs.value("jvm option 3").orElseThrow();
        assertTrue(secret.startsWith("-Dapp.token=digest "), secret);
    }

    @Test
    void aSecretWithinAnOptionIsADigestToo() {
        InputManifest inputs = new InputManifest("link");
        JvmOptions.addTo(
                inputs, List.of("-Durl=jdbc:x?Password=hunter2", "-javaagent:a.jar=api-token=hunter2", "-Da=b=c"));
        assertFalse(new String(inputs.toBytes(), UTF_8).contains("hunter2"));
        assertEquals(Optional.of("-Da=b=c"), inputs.value("jvm option 3"));
    }
}
