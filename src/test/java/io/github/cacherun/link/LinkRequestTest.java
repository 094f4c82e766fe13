package io.github.cacherun.link;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;

class LinkRequestTest {

    private static final Path HOME = Path.of("jdk");
    private static final Path EXECUTABLE = Path.of("my program");

    private static final LinkRequest REQUEST = new LinkRequest(
            "hello",
            "app.Main",
            Path.of("classes.jar"),
            List.of(Path.of("a b.jar"), Path.of("c.jar")),
            List.of("-Xmx1g", "-Da=b c"),
            HOME,
            Workshop.UNSTAMPED);

    @Test
    void onPosixTheCommandIsTheFileItself() {
        assertEquals(List.of("my program"), REQUEST.command(EXECUTABLE));
    }

    @Test
    void elsewhereItIsJavaWithTheFileInFrontOfTheClassPath() {
        assertEquals(
                List.of(
                        HOME.resolve("bin").resolve("java").toString(),
                        "-Xmx1g",
                        "-Da=b c",
                        "-cp",
                        "my program;a b.jar;c.jar",
                        "app.Main"),
                REQUEST.javaCommand(EXECUTABLE, ";"));
    }
}
