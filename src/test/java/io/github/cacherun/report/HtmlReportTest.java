package io.github.cacherun.report;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.junit.jupiter.api.Test;

class HtmlReportTest {

    private static final String PAGE = HtmlReport.page(Samples.used());

    @Test
    void nothingInThePageCanAskForAnything() {
        assertTrue(PAGE.contains(
                "content=\"default-src 'none'; style-src 'unsafe-inline'; base-uri 'none'; form-action 'none'\""));
        for (String outside : List.of("src=", "url(", "@import", "<link", "<script", "http://", "https://")) {
            assertFalse(PAGE.contains(outside), outside);
        }
    }

    @Test
    void namesAreEscapedWhereverTheyStand() {
        String page = HtmlReport.page(Samples.hostile());
        assertFalse(page.contains("<script"), page);
        assertTrue(page.contains("&lt;script"), page);
        assertFalse(page.contains("\u0001"));
        // the name has a quotation mark: an attribute must not end there
        assertFalse(page.contains("aria-label=\"&lt;script&gt;alert(1)&lt;/script&gt;:\"&amp;"), page);
    }

    @Test
    void anOlderPageIsKnownByWhatItSaysOfItself() {
        assertTrue(PAGE.substring(0, 1000).contains(HtmlReport.GENERATOR));
    }

    @Test
    void eachPlotHasItsFiguresInATableWithACaption() {
        assertEquals(count("<table>"), count("<caption>"));
        assertTrue(count("<details>") >= 6, PAGE);
    }

    @Test
    void withoutAProjectThereIsNoPartOfOne() {
        assertTrue(PAGE.contains("id=\"reactor\""));
        assertFalse(HtmlReport.page(Samples.ofProjects(3)).contains("id=\"reactor\""));
    }

    private static int count(String part) {
        return PAGE.split(part, -1).length - 1;
    }
}
