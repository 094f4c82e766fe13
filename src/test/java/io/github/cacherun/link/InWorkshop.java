package io.github.cacherun.link;

import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.io.TempDir;

/** Tests that make what they link in a folder of their own. */
abstract class InWorkshop {

    @TempDir
    Path temp;

    Workshop workshop = new Workshop(Path.of(""));

    @BeforeEach
    void openTheWorkshop() {
        workshop = new Workshop(temp);
    }
}
