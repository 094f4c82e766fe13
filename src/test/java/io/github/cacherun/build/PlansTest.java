package io.github.cacherun.build;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PlansTest {

    @TempDir
    Path root;

    private Path jar = Path.of("");
    private BuildPlan plan = new BuildPlan(List.of(), List.of(), List.of(), List.of(), true);

    @BeforeEach
    void aPlan() throws IOException {
        jar = Files.writeString(root.resolve("gen-1-SNAPSHOT.jar"), "jar");
        plan = new BuildPlan(
                List.of("g:a:generate"),
                List.of(root.resolve("conf"), root.resolve("spaces in it")),
                List.of(root.resolve("conf")),
                List.of(new BuildPlan.Tool("g:a:jar:1-SNAPSHOT", jar)),
                true);
    }

    @Test
    void aPlanComesBackAsItWas() throws IOException {
        assertEquals(Optional.of(plan), Plans.parse(Plans.toBytes(plan)));
    }

    @Test
    void aPlanWhoseToolsChangedIsMadeAnew() throws IOException {
        byte[] bytes = Plans.toBytes(plan);
        Files.writeString(jar, "another jar");
        assertEquals(Optional.empty(), Plans.parse(bytes));
        Files.delete(jar);
        assertThrows(IOException.class, () -> Plans.parse(bytes));
    }

    @Test
    void whatIsTornIsNoPlan() throws IOException {
        byte[] bytes = Plans.toBytes(plan);
        for (int length = 0; length < bytes.length; length++) {
            byte[] torn = Arrays.copyOf(bytes, length);
            assertThrows(IOException.class, () -> Plans.parse(torn));
        }
        assertEquals(Optional.empty(), Plans.parse(new byte[4]));
    }
}
