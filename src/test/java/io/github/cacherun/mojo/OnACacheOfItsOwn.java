package io.github.cacherun.mojo;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.apache.maven.plugin.AbstractMojo;
import org.apache.maven.plugin.logging.SystemStreamLog;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.io.TempDir;

/** A goal and what it says, with a cache that is not there yet. */
abstract class OnACacheOfItsOwn {

    @TempDir
    Path temporary;

    /** What was said. */
    final List<String> log = new ArrayList<>();

    /** The cache. */
    Path directory = Path.of("");

    @BeforeEach
    void aCacheOfItsOwn() {
        directory = temporary.resolve("cache");
        System.setProperty("cache.dir", directory.toString());
    }

    @AfterEach
    void noCacheOfItsOwn() {
        System.clearProperty("cache.dir");
    }

    void run(AbstractMojo mojo) throws Exception {
        mojo.setLog(new SystemStreamLog() {
            @Override
            public void info(CharSequence line) {
                log.add(line.toString());
            }
        });
        mojo.execute();
    }
}
