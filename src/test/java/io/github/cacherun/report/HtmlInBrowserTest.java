package io.github.cacherun.report;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The page as a person has it before them. Its screenshots are in target/screenshots. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class HtmlInBrowserTest {

    private static final int WIDE = 1200;
    private static final int NARROW = 360;

    private final Browser browser = Browser.open();

    @TempDir
    Path temporary;

    @BeforeAll
    void nothingIsAskedForAtTheStart() {
        browser.requests();
    }

    @AfterAll
    void close() {
        browser.close();
    }

    private Path show(CacheReport report, int width, String scheme) throws IOException {
        Path page = temporary.resolve("cache.html");
        Files.writeString(page, HtmlReport.page(report));
        browser.show(page, width, scheme);
        return page;
    }

    private static CacheReport sample(String name) {
        return switch (name) {
            case "used" -> Samples.used();
            case "many" -> Samples.ofProjects(200);
            case "hostile" -> Samples.hostile();
            default -> Samples.empty();
        };
    }

    @ParameterizedTest
    @CsvSource({
        "used, 1200, light",
        "used, 1200, dark",
        "used, 360, light",
        "used, 360, dark",
        "many, 1200, light",
        "many, 360, dark",
        "hostile, 1200, light",
        "hostile, 360, light",
        "empty, 1200, light",
        "empty, 360, dark"
    })
    void thePageFitsTheScreen(String name, int width, String scheme) throws IOException {
        show(sample(name), width, scheme);
        browser.screenshot(name + "-" + width + "-" + scheme);
        assertEquals((long) width, browser.value("document.documentElement.scrollWidth"));
    }
}
