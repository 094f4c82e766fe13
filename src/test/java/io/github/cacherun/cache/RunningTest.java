package io.github.cacherun.cache;

import static io.github.cacherun.cache.CacheFixture.PROGRAM;
import static io.github.cacherun.cache.CacheFixture.action;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.File;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.jar.Attributes;
import java.util.jar.JarOutputStream;
import java.util.jar.Manifest;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** Programs that really run, so that what the operating system tells of them is what is looked at. */
class RunningTest extends OnAnEmptyCache {

    private static final String WAITS = "#!/bin/sh\necho ready\nread line\n";

    private CachedFile putWaiting() throws IOException {
        assumeTrue(File.separatorChar == '/', "needs a shell");
        return fixture.cache().putExecutable(action(1), CacheFixture.HELLO, fixture.source(WAITS));
    }

    private static Process started(ProcessBuilder builder) throws IOException {
        Process process = builder.redirectErrorStream(true).start();
        assertEquals('r', process.getInputStream().read());
        return process;
    }

    private static void end(Process process) throws IOException, InterruptedException {
        process.getOutputStream().close();
        process.waitFor();
    }

    @Test
    void aProgramThatRunsSurvivesEveryTrimAndEveryClean() throws Exception {
        CachedFile program = putWaiting();
        fixture.clock().advance(Duration.ofDays(30));
        Process process = started(new ProcessBuilder(program.path().toString()));
        try {
            TrimReport report = fixture.cache()
                    .trim(TrimPolicy.DEFAULT.forced().olderThan(Duration.ZERO).within(SizeLimit.ofBytes(0)));
            assertTrue(Files.exists(program.path()));
            assertEquals(1, report.inUse());
            CleanReport clean = fixture.cache().housekeeping().clean(null, false, Progress.NONE);
            assertTrue(Files.exists(program.path()));
            assertEquals(1, clean.inUse());
        } finally {
            end(process);
        }
        assertEquals(
                0,
                fixture.cache().housekeeping().clean(null, false, Progress.NONE).inUse());
        assertFalse(Files.exists(program.path()));
    }

    @Test
    void aTrimBySizeTakesWhatElseThereIsAndSparesIt() throws Exception {
        CachedFile program = putWaiting();
        fixture.cache().putExecutable(action(2), CacheFixture.HELLO, fixture.source(PROGRAM));
        fixture.clock().advance(Duration.ofHours(3));
        Process process = started(new ProcessBuilder(program.path().toString()));
        try {
            fixture.cache().trim(TrimPolicy.DEFAULT.forced().within(SizeLimit.ofBytes(0)));
            assertTrue(Files.exists(program.path()));
            assertFalse(Files.exists(fixture.output(PROGRAM)));
        } finally {
            end(process);
        }
    }

    @Test
    void aProgramStartedThroughALinkToTheCacheIsSeenFromBothSides() throws Exception {
        CachedFile program = putWaiting();
        Path link = Files.createSymbolicLink(temporary.resolve("link"), fixture.directory());
        Path throughLink = link.resolve(fixture.directory().relativize(program.path()));
        Process process = started(new ProcessBuilder(throughLink.toString()));
        try {
            assertTrue(Running.in(fixture.directory()).uses(fixture.output(WAITS)), "the shell has it open");
            assertTrue(Running.in(link).uses(link.resolve(fixture.directory().relativize(fixture.output(WAITS)))));
        } finally {
            end(process);
        }
    }

    /** A thin executable has the classes of modules in jars of their own. */
    @Test
    void theJarsOfARunningProgramsManifestAreInUseToo() throws Exception {
        assumeTrue(File.separatorChar == '/', "needs a shell");
        ExecutableName jarName = new ExecutableName("module.jar");
        CachedFile module = fixture.cache().putExecutable(action(2), jarName, jar(null));
        CachedFile program = fixture.cache()
                .putExecutable(
                        action(1), CacheFixture.HELLO, jar(module.path().toUri().toString()));
        Process process = started(new ProcessBuilder(
                "sh", "-c", "echo ready; read line", program.path().toString()));
        try {
            Running running = Running.in(fixture.directory());
            assertTrue(running.uses(CacheFixture.parent(program.path())));
            assertTrue(running.uses(CacheFixture.parent(module.path())));
        } finally {
            end(process);
        }
        assertFalse(Running.in(fixture.directory()).uses(CacheFixture.parent(module.path())));
    }

    @Test
    void aProgramThatIsStartedWhileACacheIsCleanedStays() throws Exception {
        CachedFile program = putWaiting();
        List<Process> started = new ArrayList<>();
        Progress starts = percent -> {
            if (started.isEmpty()) {
                try {
                    started.add(started(new ProcessBuilder(program.path().toString())));
                    Thread.sleep(1100);
                } catch (IOException | InterruptedException e) {
                    throw new IllegalStateException(e);
                }
            }
        };
        assertTrue(fixture.output(WAITS).compareTo(fixture.files().prefix(1)) > 0, "comes after the first progress");
        fixture.cache().housekeeping().clean(null, false, starts);
        assertTrue(Files.exists(program.path()));
        end(started.get(0));
    }

    @Test
    void thePathOfTheCacheMayHaveAnyCharacter() throws Exception {
        fixture = CacheFixture.in(Files.createDirectories(temporary.resolve("semi;colon, two")));
        CachedFile program = putWaiting();
        Process process = started(new ProcessBuilder(program.path().toString()));
        try {
            assertTrue(Running.in(fixture.directory()).uses(fixture.output(WAITS)));
        } finally {
            end(process);
        }
    }

    /** Whoever has an account may start processes with any words; opening a FIFO would wait for ever. */
    @Test
    void whatLiesOutsideOfTheCacheIsNotOpened() throws Exception {
        assumeTrue(File.separatorChar == '/', "needs a FIFO");
        Path fifo = Files.createDirectories(temporary.resolve("of/another")).resolve("fifo");
        assertEquals(0, new ProcessBuilder("mkfifo", fifo.toString()).start().waitFor());
        Files.createDirectories(fixture.directory());
        Path root = fixture.directory();
        String name = root + "/" + root.relativize(fifo);
        Process process = started(new ProcessBuilder("sh", "-c", "echo ready; read line", name));
        try {
            assertTimeoutPreemptively(Duration.ofSeconds(30), () -> Running.in(root));
        } finally {
            end(process);
        }
    }

    private Path jar(@Nullable String classPath) throws IOException {
        Manifest manifest = new Manifest();
        manifest.getMainAttributes().put(Attributes.Name.MANIFEST_VERSION, "1.0");
        if (classPath != null) {
            manifest.getMainAttributes().put(Attributes.Name.CLASS_PATH, classPath);
        }
        Path file = fixture.source("");
        try (OutputStream out = Files.newOutputStream(file);
                JarOutputStream jar = new JarOutputStream(out, manifest)) {
            jar.finish();
        }
        return file;
    }
}
