package io.github.cacherun.report;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.openqa.selenium.Keys;

/** The page as a person has it before them. Its screenshots are in target/screenshots. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class HtmlInBrowserTest {

    private static final int WIDE = 1200;
    private static final int NARROW = 360;

    private final Browser browser = Browser.open();

    @TempDir
    Path temporary;

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
    void thePageFitsTheScreenAndItsWordsStandOut(String name, int width, String scheme) throws IOException {
        show(sample(name), width, scheme);
        browser.screenshot(name + "-" + width + "-" + scheme);
        assertEquals(String.valueOf(width), browser.value("return document.documentElement.scrollWidth"));
        String worst = browser.value(script("contrast.js"));
        assertTrue(Double.parseDouble(worst.substring(0, worst.indexOf(' '))) >= 4.5, worst);
    }

    @Test
    void theTextSaysWhatIsInTheCacheAndWhatItSaves() throws IOException {
        show(Samples.used(), WIDE, "light");
        String text = browser.text();
        for (String part : List.of(
                "/home/ada/.cache/cache-maven-plugin",
                "1.1 GB",
                "com.example.shop:storefront",
                "Size by project and last use",
                "This project",
                "Hits against misses per day",
                "Time saved per day",
                "a source file changed",
                "Last run: storefront of com.example.shop:storefront, 3 min ago: a hit that saved 6.4 s")) {
            assertTrue(text.contains(part), part + " is not in " + text);
        }
    }

    @Test
    void anEmptyCacheIsSaidToBeEmpty() throws IOException {
        show(Samples.empty(), WIDE, "light");
        assertTrue(browser.text().contains("There is nothing in this cache yet"), browser.text());
        assertFalse(browser.text().contains("NaN"), browser.text());
    }

    @Test
    void namesAreWordsAndNeverElements() throws IOException {
        show(Samples.hostile(), WIDE, "light");
        assertTrue(browser.text().contains("<script>alert(1)</script>"), browser.text());
        assertEquals("0", browser.value("return document.scripts.length"));
    }

    @Test
    void darkIsDarkAndLightIsLight() throws IOException {
        String ground = "return getComputedStyle(document.body).backgroundColor";
        show(Samples.used(), WIDE, "light");
        assertEquals("rgb(244, 246, 248)", browser.value(ground));
        show(Samples.used(), WIDE, "dark");
        assertEquals("rgb(15, 19, 25)", browser.value(ground));
    }

    @Test
    void theTabKeyLeadsToEachPartOfEachPlotAndShowsWhereItIs() throws IOException {
        show(Samples.used(), NARROW, "light");
        int marks = Integer.parseInt(browser.value("return document.querySelectorAll('.mark').length"));
        int seen = 0;
        for (int i = 0; i < marks + 60; i++) {
            browser.press(Keys.TAB);
            if (browser.value("return document.activeElement.tagName").equals("BODY")) {
                break;
            }
            assertEquals("", browser.value(script("focus.js")));
            seen += browser.value("return document.activeElement.classList.contains('mark')")
                            .equals("true")
                    ? 1
                    : 0;
        }
        assertTrue(marks > 30, "marks: " + marks);
        assertEquals(marks, seen);
    }

    @ParameterizedTest
    @ValueSource(ints = {WIDE, NARROW})
    void whatHasTheFocusTellsItsFigures(int width) throws IOException {
        show(Samples.used(), width, "dark");
        for (String mark :
                List.of("#size li:nth-child(3) .mark", "#runs .mark:nth-of-type(1)", "#saved .mark:last-of-type")) {
            // a key was pressed, so the ring is shown
            browser.press(Keys.TAB);
            browser.value("document.querySelector('" + mark + "').focus()");
            assertEquals("", browser.value(script("focus.js")));
            browser.screenshot("focus-" + width + mark.replaceAll("\\W+", "-"));
        }
    }

    @Test
    void nothingIsAskedOfTheNetwork() throws IOException {
        browser.requests();
        Path page = show(Samples.hostile(), WIDE, "light");
        assertEquals(List.of(page.toUri().toString()), browser.requests());
    }

    private static String script(String name) throws IOException {
        try (InputStream in = Objects.requireNonNull(HtmlInBrowserTest.class.getResourceAsStream(name), name)) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        }
    }
}
