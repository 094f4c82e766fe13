package io.github.cacherun.action;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.nio.charset.StandardCharsets;
import java.util.Set;
import org.junit.jupiter.api.Test;

class ReferencesTest {

    private static Set<String> in(String text) {
        References references = new References();
        byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
        references.write(bytes, 0, bytes.length);
        return references.names();
    }

    @Test
    void namesStandInBracesWhateverIsBeforeThem() {
        assertEquals(Set.of("a.b", "c", "d"), in("x ${a.b} y #{c}{d}"));
    }

    @Test
    void namesStandBetweenAts() {
        assertEquals(Set.of("project.version", "next"), in("@project.version@next@ a@b.org"));
    }

    @Test
    void variablesOfTheEnvironmentAreFoundInAnyMarks() {
        assertEquals(Set.of("env.HOME", "env.A_b-1", "env.X"), in("%env.HOME% $env.A_b-1;\n<env.X>"));
        assertEquals(Set.of("env.LAST"), in("env.LAST"));
    }

    @Test
    void namesHaveIndexes() {
        assertEquals(
                Set.of("settings.servers[0].username", "env.ProgramFiles(x86)"),
                in("${settings.servers[0].username} ${env.ProgramFiles(x86)}"));
    }

    @Test
    void theMomentOfTheBuildIsFoundInAnyMarks() {
        assertEquals(Set.of("maven.build.timestamp"), in("built #maven.build.timestamp#"));
    }

    @Test
    void otherWordsAreNone() {
        assertEquals(Set.of(), in("{ a } ${a b} {@code x} environment env. eenv.X @a b@ {}@@ maven.build"));
    }

    @Test
    void aNameMayBeTornBetweenTwoReads() {
        References references = new References();
        for (byte b : "${project.name}".getBytes(StandardCharsets.UTF_8)) {
            references.write(new byte[] {b}, 0, 1);
        }
        assertEquals(Set.of("project.name"), references.names());
    }

    @Test
    void whatIsTooLongForANameIsData() {
        assertEquals(Set.of(), in("{" + "a".repeat(201) + "}"));
        assertEquals(Set.of("a".repeat(200)), in("{" + "a".repeat(200) + "}"));
    }
}
