package io.github.cacherun.mojo;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import org.apache.maven.plugin.MojoFailureException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class SizesTest {

    @TempDir
    Path directory;

    @ParameterizedTest
    @CsvSource({
        "0,0",
        "175,175",
        "10B,10",
        "2K,2000",
        "2k,2000",
        "2KB,2000",
        "2KiB,2048",
        "500MB,500000000",
        "500 MB,500000000",
        "2G,2000000000",
        "1.5G,1500000000",
        "5GiB,5368709120",
        "1gib,1073741824",
        "3T,3000000000000",
        "unlimited,9223372036854775807",
        "UNLIMITED,9223372036854775807",
        "' 1M ',1000000",
        "0.5K,500"
    })
    void areTypedInPowersOf1000Or1024(String typed, long bytes) throws Exception {
        assertEquals(bytes, Sizes.parse("cache.maxSize", typed).in(directory));
    }

    @Test
    void mayBeAPartOfTheDisk() throws Exception {
        long disk = Files.getFileStore(directory).getTotalSpace();
        assertEquals(disk / 100 * 20, Sizes.parse("cache.maxSize", "20%").in(directory));
        assertEquals(disk / 100 * 100, Sizes.parse("cache.maxSize", "100 %").in(directory));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "huge",
                "-1",
                "5 giraffes",
                "5G5",
                "0%",
                "101%",
                "%",
                "1e9",
                "5iB",
                "99999999999T",
                "1.G",
                "2,5G"
            })
    void areRefusedWhenTheyMakeNoSense(String typed) {
        MojoFailureException e = assertThrows(MojoFailureException.class, () -> Sizes.parse("cache.maxSize", typed));
        assertTrue(e.toString().contains("cache.maxSize is '" + typed + "': it is a size like 5GiB"), e.toString());
    }
}
