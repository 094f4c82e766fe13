package io.github.cacherun.classdata;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.cacherun.cache.ActionHash;
import io.github.cacherun.cache.ActionId;
import io.github.cacherun.cache.CachedFile;
import io.github.cacherun.cache.DiskCache;
import io.github.cacherun.cache.ExecutableName;
import io.github.cacherun.cache.HashTrace;
import io.github.cacherun.link.ClassData;
import io.github.cacherun.link.LinkRequest;
import io.github.cacherun.link.ThinLinker;
import io.github.cacherun.link.Workshop;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Runs a program until it has an archive and after that, on this JDK and on 25 where that is installed. */
@DisabledOnOs(OS.WINDOWS)
class RecordingTest {

    private static final Path JDK_25 = Path.of("/usr/lib/jvm/temurin-25-jdk-amd64");

    private static final String GREETER =
            "package lib; public class Greeter { public static String greet() { return \"%s\"; } }";

    /** Says all that must not be different with an archive, and leaves a trace wherever it runs. */
    private static final String PROGRAM = """
            package app;

            public class Main {
                public static void main(String[] args) throws Exception {
                    java.nio.file.Files.writeString(java.nio.file.Path.of(args[0]), ".",
                            java.nio.file.StandardOpenOption.CREATE, java.nio.file.StandardOpenOption.APPEND);
                    System.out.println(lib.Greeter.greet() + " " + String.join(",", args));
                    System.err.println(System.getenv("CACHE_MAVEN_PLUGIN_JVM_OPTION"));
                }
            }
            """;

    @TempDir
    Path temp;

    private Workshop workshop = new Workshop(Path.of(""));
    private DiskCache cache = DiskCache.at(Path.of("/"), InstantSource.system());

    static Stream<Path> jdks() {
        return Stream.of(Workshop.JAVA_HOME, JDK_25).filter(Files::isDirectory);
    }

    @BeforeEach
    void anEmptyCache() {
        workshop = new Workshop(temp);
        cache = DiskCache.at(temp.resolve("cache"), InstantSource.system());
    }

    /** A program that is in the cache. */
    private record Cached(CachedFile file, LinkRequest request) {}

    private Path greeter(String greeting) throws IOException {
        Path classes = workshop.compiled(
                "lib-" + greeting, Map.of("lib/Greeter.java", GREETER.formatted(greeting)), "--release", "17");
        return workshop.jar(
                "lib.jar", Map.of("lib/Greeter.class", Files.readAllBytes(classes.resolve("lib/Greeter.class"))));
    }

    private Cached program(Path jdk, Path... library) throws Exception {
        List<String> options = new ArrayList<>(List.of("--release", "17"));
        options.addAll(library.length == 0 ? List.of() : List.of("-cp", library[0].toString()));
        String source = library.length == 0 ? PROGRAM.replace("lib.Greeter.greet()", "\"alone\"") : PROGRAM;
        Path classes = workshop.compiled("classes", Map.of("app/Main.java", source), options.toArray(String[]::new));
        LinkRequest request = Workshop.runBy(jdk, workshop.request(workshop.classesJar(classes), library));
        return put(request.with(jdk.equals(JDK_25) ? ClassData.LINKED : ClassData.LOADED));
    }

    private Cached put(LinkRequest request) throws Exception {
        Path linked = workshop.link(request).executable();
        return new Cached(cache.putExecutable(id(request), new ExecutableName("hello"), linked), request);
    }

    private static ActionId id(LinkRequest request) {
        return new ActionHash("test", "salt", HashTrace.NONE)
                .write(request.toString())
                .sum();
    }

    private Workshop.Outcome run(Cached program, Map<String, String> variables) throws Exception {
        Path out = temp.resolve("out");
        Path err = temp.resolve("err");
        ProcessBuilder builder = new ProcessBuilder(
                        program.file().path().toString(), temp.resolve("ran").toString(), "a b")
                .redirectOutput(out.toFile())
                .redirectError(err.toFile());
        builder.environment().putAll(variables);
        Process process = builder.start();
        assertTrue(process.waitFor(1, TimeUnit.MINUTES));
        return new Workshop.Outcome(process.exitValue(), Files.readString(out), Files.readString(err));
    }

    /** Runs it as the plugin does; waits for what is made meanwhile. */
    private Workshop.Outcome runAndWait(Cached program) throws Exception {
        try (Recording recording = Recording.before(cache, program.file(), program.request())) {
            Workshop.Outcome outcome = run(program, recording.variables());
            recording.makeArchive();
            awaitSilence();
            return outcome;
        }
    }

    private void awaitSilence() throws Exception {
        for (int i = 0; i < 1200 && !unfinished().isEmpty(); i++) {
            Thread.sleep(50);
        }
        assertEquals(List.of(), unfinished());
    }

    private List<Path> unfinished() throws IOException {
        try (Stream<Path> files = Files.walk(cache.directory())) {
            return files.filter(file -> file.toString().endsWith(".tmp")).toList();
        }
    }

    private static Path archive(Cached program) {
        return program.file().path().resolveSibling("hello.jsa");
    }

    private String runs() throws IOException {
        return Files.readString(temp.resolve("ran"));
    }

    private boolean isTakenFromArchive(Cached program, String type) throws Exception {
        Path log = temp.resolve("loaded");
        run(program, Map.of("JAVA_TOOL_OPTIONS", "-Xlog:class+load:file=" + log));
        return Files.readString(log).contains(type + " source: shared objects file");
    }

    @ParameterizedTest
    @MethodSource("jdks")
    void afterItsFirstRunAProgramStartsFromAnArchiveAndNobodySeesIt(Path jdk) throws Exception {
        Cached program = program(jdk, greeter("hello"));
        Workshop.Outcome plain = run(program, Map.of());
        assertEquals(new Workshop.Outcome(0, "hello " + temp.resolve("ran") + ",a b\n", "null\n"), plain);
        assertEquals(plain, runAndWait(program));
        assertTrue(Files.size(archive(program)) > 0);
        assertEquals("..", runs(), "making the archive runs nothing of the program");
        assertEquals(plain, runAndWait(program));
        assertTrue(isTakenFromArchive(program, "app.Main"));
        assertTrue(isTakenFromArchive(program, "lib.Greeter"));
    }

    @ParameterizedTest
    @MethodSource("jdks")
    void aJarThatWasTouchedMeansAPlainStartAndThenANewArchive(Path jdk) throws Exception {
        Path library = greeter("hello");
        Cached program = program(jdk, library);
        Workshop.Outcome plain = runAndWait(program);
        Files.setLastModifiedTime(library, FileTime.from(Instant.now().minusSeconds(1000)));
        assertEquals(plain, run(program, Map.of()), "started by hand");
        assertFalse(isTakenFromArchive(program, "lib.Greeter"));
        assertEquals(plain, runAndWait(program));
        assertTrue(isTakenFromArchive(program, "lib.Greeter"));
    }

    /** What JDKs were seen to do: old classes of a jar whose size and time are those of the one that was archived. */
    @ParameterizedTest
    @MethodSource("jdks")
    void aJarOfOtherContentButEqualSizeAndTimeIsAnotherProgramWithoutAnArchive(Path jdk) throws Exception {
        Path library = greeter("hello");
        Cached program = program(jdk, library);
        runAndWait(program);
        FileTime time = Files.getLastModifiedTime(library);
        long size = Files.size(library);
        greeter("hella");
        Files.setLastModifiedTime(library, time);
        assertEquals(size, Files.size(library));
        // a link action has the content of each jar in its ID, and an executable the ID of its link action
        LinkRequest other = program.request();
        Cached relinked = put(new LinkRequest(
                other.name(),
                other.mainClass(),
                other.classes(),
                other.classPath(),
                List.of("-Dlink=other"),
                other.javaHome(),
                other.buildId(),
                other.modules(),
                other.classData()));
        assertFalse(Files.exists(archive(relinked)));
        assertTrue(runAndWait(relinked).out().startsWith("hella"));
        assertTrue(runAndWait(relinked).out().startsWith("hella"));
        assertTrue(isTakenFromArchive(relinked, "lib.Greeter"));
    }

    @ParameterizedTest
    @MethodSource("jdks")
    void whateverLiesInPlaceOfTheArchiveIsPassedOverInSilence(Path jdk) throws Exception {
        Cached program = program(jdk);
        Workshop.Outcome plain = runAndWait(program);
        byte[] good = Files.readAllBytes(archive(program));
        byte[] cut = java.util.Arrays.copyOf(good, good.length / 2);
        for (byte[] wrong :
                List.of("noise".getBytes(java.nio.charset.StandardCharsets.UTF_8), new byte[0], cut, new byte[4096])) {
            Files.delete(archive(program));
            Files.write(archive(program), wrong);
            assertEquals(plain, run(program, Map.of()));
        }
        Files.delete(archive(program));
        assertEquals(plain, run(program, Map.of()));
    }

    /** Seen to kill JDK 17: noise in the middle of an archive. */
    @Test
    void aDamagedArchiveIsNotUsedAndMadeAgain() throws Exception {
        Cached program = program(Workshop.JAVA_HOME);
        Workshop.Outcome plain = runAndWait(program);
        byte[] bytes = Files.readAllBytes(archive(program));
        for (int i = bytes.length / 4; i < bytes.length / 2; i++) {
            bytes[i] ^= 0x5a;
        }
        Files.delete(archive(program));
        Files.write(archive(program), bytes);
        assertEquals(plain, runAndWait(program));
        assertTrue(isTakenFromArchive(program, "app.Main"));
    }

    @ParameterizedTest
    @MethodSource("jdks")
    void anArchiveOfAnotherJdkIsPassedOverInSilence(Path jdk) throws Exception {
        Cached program = program(jdk);
        Workshop.Outcome plain = runAndWait(program);
        for (Path other : jdks().toList()) {
            Cached foreign = program(other);
            runAndWait(foreign);
            Files.copy(archive(foreign), archive(program), java.nio.file.StandardCopyOption.REPLACE_EXISTING);
            assertEquals(plain, run(program, Map.of()));
        }
    }

    @ParameterizedTest
    @MethodSource("jdks")
    void optionsInTheEnvironmentThatConflictMeanAPlainStart(Path jdk) throws Exception {
        Cached program = program(jdk);
        for (String option : List.of("-XX:+UseZGC", "-Xmx40g", "-XX:-UseCompressedOops", "-Xshare:off")) {
            Map<String, String> conflict = Map.of("JAVA_TOOL_OPTIONS", option);
            Files.deleteIfExists(archive(program));
            Workshop.Outcome without = run(program, conflict);
            runAndWait(program);
            assertTrue(Files.exists(archive(program)));
            assertEquals(without, run(program, conflict), option);
        }
    }

    /** Each was seen to end java with an error when an archive of ours was given as well, and only then. */
    @ParameterizedTest
    @MethodSource("jdks")
    void optionsInTheEnvironmentThatForbidOursMeanAPlainStart(Path jdk) throws Exception {
        Cached program = program(jdk);
        runAndWait(program);
        Files.setLastModifiedTime(
                program.file().path(), FileTime.from(Instant.now().minusSeconds(1000)));
        String own = jdk.equals(JDK_25) ? "-XX:AOTMode=auto" : "-XX:ArchiveClassesAtExit=" + temp.resolve("own.jsa");
        for (String option : List.of("-Xshare:on", own)) {
            assertEquals(0, run(program, Map.of("JAVA_TOOL_OPTIONS", option)).status(), option);
        }
    }

    /** Seen on JDK 17: old classes of the jar that is named, where its size and time are as they were. */
    @Test
    void whereAJarPutsOthersOnTheClassPathThereIsNoArchive() throws Exception {
        String manifest = "Manifest-Version: 1.0\nClass-Path: more.jar\n";
        Path naming = workshop.jar("naming.jar", Map.of("META-INF/MANIFEST.MF", bytes(manifest)));
        Cached program = program(Workshop.JAVA_HOME, greeter("hello"), naming);
        Workshop.Outcome plain = runAndWait(program);
        assertFalse(Files.exists(archive(program)));
        assertEquals(plain, runAndWait(program));
    }

    private static byte[] bytes(String text) {
        return text.getBytes(java.nio.charset.StandardCharsets.UTF_8);
    }

    @Test
    void aShellThatFailsForVariablesThatAreNotSetStartsItAllTheSame() throws Exception {
        String executable = program(Workshop.JAVA_HOME).file().path().toString();
        Process process = new ProcessBuilder(
                        "/bin/sh", "-u", executable, temp.resolve("ran").toString())
                .redirectErrorStream(true)
                .start();
        String output = new String(process.getInputStream().readAllBytes(), java.nio.charset.StandardCharsets.UTF_8);
        assertEquals(0, process.waitFor(), output);
    }

    @Test
    void aRunInWhichNothingListedClassesLeavesTheArchiveToOneThatDoes() throws Exception {
        Cached program = program(Workshop.JAVA_HOME);
        try (Recording recording = Recording.before(cache, program.file(), program.request())) {
            recording.makeArchive();
        }
        awaitSilence();
        assertFalse(Files.exists(archive(program)));
        runAndWait(program);
        assertTrue(isTakenFromArchive(program, "app.Main"));
    }

    /** JDK 17 takes nothing of a jar from an archive if its path is another one as a URL; the rest is shared all the same. */
    @ParameterizedTest
    @MethodSource("jdks")
    void aFolderOfAnyNameWillDo(Path jdk) throws Exception {
        workshop = new Workshop(Files.createDirectory(temp.resolve("a 'b\"c$d`e\\\\f")));
        cache = DiskCache.at(workshop.root().resolve("cache"), InstantSource.system());
        Cached program = program(jdk, greeter("hello"));
        Workshop.Outcome plain = run(program, Map.of());
        assertEquals(plain, runAndWait(program));
        assertTrue(Files.size(archive(program)) > 0);
        assertEquals(plain, run(program, Map.of()));
        assertTrue(isTakenFromArchive(program, "java.lang.Object"));
    }

    @ParameterizedTest
    @MethodSource("jdks")
    void aModularProgramHasOneToo(Path jdk) throws Exception {
        Path classes = workshop.compiled(
                "modular",
                Map.of(
                        "module-info.java",
                        "module app { }",
                        "app/Main.java",
                        PROGRAM.replace("lib.Greeter.greet()", "Main.class.getModule()")),
                "--release",
                "17");
        LinkRequest request = Workshop.runBy(jdk, workshop.request(workshop.classesJar(classes)))
                .withModules()
                .with(jdk.equals(JDK_25) ? ClassData.LINKED : ClassData.LOADED);
        Path linked = new ThinLinker().link(request, temp.resolve("hello.jar")).executable();
        Cached program = new Cached(cache.putExecutable(id(request), new ExecutableName("hello.jar"), linked), request);
        Workshop.Outcome plain = run(program, Map.of());
        assertTrue(plain.out().startsWith("module app "), plain.out());
        assertEquals(plain, runAndWait(program));
        assertEquals(plain, run(program, Map.of()));
        assertTrue(isTakenFromArchive(program, "java.lang.Object"));
    }

    @Test
    void aRunThatDoesNotEndWellLeavesNothingBehind() throws Exception {
        Cached program = program(Workshop.JAVA_HOME);
        try (Recording recording = Recording.before(cache, program.file(), program.request())) {
            assertEquals(1, recording.variables().size());
        }
        assertEquals(List.of(), unfinished());
        assertFalse(Files.exists(archive(program)));
    }

    @Test
    void whereNoArchiveCanBeMadeThatIsRemembered() throws Exception {
        Cached program =
                put(Workshop.withOptions(program(Workshop.JAVA_HOME).request(), "--limit-modules", "java.base"));
        runAndWait(program);
        assertFalse(Files.exists(archive(program)));
        try (Recording recording = Recording.before(cache, program.file(), program.request())) {
            assertEquals(Map.of(), recording.variables());
        }
    }

    @Test
    void aProgramThatIsToHaveNoneIsNotRecorded() throws Exception {
        Cached program = put(program(Workshop.JAVA_HOME).request().with(ClassData.NONE));
        assertTrue(Recording.before(cache, program.file(), program.request())
                .variables()
                .isEmpty());
        assertEquals("null\n", runAndWait(program).err());
        assertFalse(Files.exists(archive(program)));
    }

    @Test
    void aCacheThatIsNotSharedIsNotRecordedFor() throws Exception {
        Cached program = program(Workshop.JAVA_HOME);
        for (DiskCache.Mode mode : List.of(DiskCache.Mode.VERIFY, DiskCache.Mode.DRY_RUN)) {
            assertTrue(Recording.before(cache.withMode(mode), program.file(), program.request())
                    .variables()
                    .isEmpty());
        }
    }

    @Test
    void twoRunsAtOnceMakeOneArchive() throws Exception {
        Cached program = program(Workshop.JAVA_HOME);
        try (Recording first = Recording.before(cache, program.file(), program.request());
                Recording second = Recording.before(cache, program.file(), program.request())) {
            run(program, first.variables());
            run(program, second.variables());
            first.makeArchive();
            second.makeArchive();
        }
        awaitSilence();
        assertTrue(isTakenFromArchive(program, "app.Main"));
    }
}
