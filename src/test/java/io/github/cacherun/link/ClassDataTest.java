package io.github.cacherun.link;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ClassDataTest {

    private static final String JDK_17 = "17.0.15+6-Debian-1deb12u1 Debian";

    private static ClassData with(String... options) {
        return ClassData.of(JDK_17, List.of(options), List.of());
    }

    @Test
    void aJdkThatWasTriedHasOneOfItsKind() {
        assertEquals(ClassData.LOADED, with());
        assertEquals(ClassData.LOADED, ClassData.of("21.0.4+7 Eclipse Adoptium", List.of(), List.of()));
        assertEquals(ClassData.LINKED, ClassData.of("25.0.3+9-LTS Eclipse Adoptium", List.of(), List.of()));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "1.8.0_402 x",
                "11.0.22+7 x",
                "24.0.1+9 x",
                "26-ea+1 x",
                "170.1 x",
                "99999999999999999999 x",
                "without a release file\n1 2",
                "",
                "17.0.15+6 IBM Corporation",
                "17.0.15+6 Eclipse OpenJ9"
            })
    void aJdkOfWhichNothingIsKnownHasNone(String jdk) {
        assertEquals(ClassData.NONE, ClassData.of(jdk, List.of(), List.of()));
    }

    @Test
    void optionsThatDoNoHarmAreAllowedWithTheirValues() {
        assertEquals(
                ClassData.LOADED,
                with("-Da=b", "-Xmx1g", "-ea", "-ea:app...", "-XX:+UseSerialGC", "-XX:TieredStopAtLevel=1"));
        assertEquals(
                ClassData.LOADED,
                with("--add-opens", "java.base/java.lang=ALL-UNNAMED", "--enable-preview", "--add-modules=java.sql"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "-Xshare:off",
                "-XX:SharedArchiveFile=mine.jsa",
                "-XX:ArchiveClassesAtExit=mine.jsa",
                "-XX:AOTCache=mine.aot",
                "-XX:DumpLoadedClassList=mine.lst",
                "-XX:Flags=mine",
                "-Xlog:gc:file=gc.log",
                "-agentlib:jdwp=transport=dt_socket,server=y,suspend=y,address=5005",
                "-javaagent:agent.jar",
                "-XX:StartFlightRecording=filename=x.jfr",
                "-Dcom.sun.management.jmxremote.port=9999",
                "-Djava.system.class.loader=app.Loader",
                "-Xbootclasspath/a:x.jar",
                "--limit-modules",
                "--patch-module",
                "@options",
                "--dry-run"
            })
    void whatConflictsOrWouldDoSomethingWhileTheArchiveIsMadeKeepsTheProgramFromHavingOne(String option) {
        assertEquals(ClassData.NONE, with("-ea", option));
    }

    @Test
    void aDirectoryOnTheClassPathKeepsTheProgramFromHavingOne() {
        assertEquals(ClassData.LOADED, ClassData.of(JDK_17, List.of(), List.of(Path.of("/r/a.jar"))));
        assertEquals(ClassData.NONE, ClassData.of(JDK_17, List.of(), List.of(Path.of("/r/a.jar"), Path.of("/conf"))));
    }

    @Test
    void makingOneNeverRunsTheProgram() {
        for (ClassData kind : List.of(ClassData.LOADED, ClassData.LINKED)) {
            List<String> options = kind.toMake(Path.of("/l"), Path.of("/a"));
            assertTrue(options.contains("-Xshare:dump"), options.toString());
            assertTrue(options.contains("--dry-run"), options.toString());
            assertEquals(kind == ClassData.LINKED, options.contains("-XX:+AOTClassLinking"));
        }
    }

    @Test
    void noJdkIsToldOfALogItDoesNotHave() {
        assertFalse(ClassData.LOADED.quiet().toString().contains("aot"));
        assertTrue(ClassData.LINKED.quiet().toString().contains("aot"));
    }
}
