package io.github.cacherun.build;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.apache.maven.plugin.logging.SystemStreamLog;
import org.apache.maven.project.MavenProject;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

@Timeout(value = 60, unit = TimeUnit.SECONDS)
class BuildLockTest {

    @TempDir
    Path root;

    private MavenProject module(String name) {
        return Modules.module(root.resolve(name), name);
    }

    private static BuildLock lock(MavenProject... modules) throws Exception {
        return BuildLock.of(List.of(modules), new SystemStreamLog());
    }

    @Test
    void aFreeModuleIsHadAtOnce() throws Exception {
        try (BuildLock lock = lock(module("app"))) {
            assertFalse(lock.waited());
        }
        try (BuildLock again = lock(module("app"))) {
            assertFalse(again.waited());
        }
    }

    @Test
    void theSecondBuildOfAModuleWaitsForTheFirst() throws Exception {
        AtomicInteger inside = new AtomicInteger();
        BuildLock first = lock(module("lib"), module("app"));
        CompletableFuture<Boolean> second = CompletableFuture.supplyAsync(() -> {
            try (BuildLock lock = lock(module("app"))) {
                inside.incrementAndGet();
                return lock.waited();
            } catch (Exception e) {
                throw new IllegalStateException(e);
            }
        });
        Thread.sleep(300);
        assertEquals(0, inside.get());
        first.close();
        assertTrue(second.get());
    }

    @Test
    void modulesInAnyOrderNeverBlockEachOther() throws Exception {
        CompletableFuture<Void> one = CompletableFuture.runAsync(() -> lockOften("a", "b"));
        CompletableFuture<Void> two = CompletableFuture.runAsync(() -> lockOften("b", "a"));
        CompletableFuture.allOf(one, two).get();
        assertTrue(one.isDone());
    }

    private void lockOften(String first, String second) {
        for (int i = 0; i < 5; i++) {
            try (BuildLock lock = lock(module(first), module(second))) {
                assertFalse(Thread.currentThread().isInterrupted());
            } catch (Exception e) {
                throw new IllegalStateException(e);
            }
        }
    }
}
