package io.github.cacherun.report;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;

/**
 * A report as a page that needs nothing else: no network, no script, no font. Readable in light and dark, on narrow
 * screens, on paper, and with the keyboard alone.
 */
public final class HtmlReport {

    /** Says of a file that it was made here. */
    public static final String GENERATOR = "cache-maven-plugin cache:info";

    private static final String POLICY =
            "default-src 'none'; style-src 'unsafe-inline'; base-uri 'none'; form-action 'none'";

    private final Markup html = new Markup();
    private final CacheReport report;

    private HtmlReport(CacheReport report) {
        this.report = report;
    }

    /** The whole page, to be written in UTF-8. */
    public static String page(CacheReport report) {
        return new HtmlReport(report).write();
    }

    private String write() {
        html.open("html", "lang", "en");
        head();
        html.open("body").leaf("a", "Skip to the figures", "class", "skip", "href", "#figures");
        banner();
        html.open("main", "id", "figures", "tabindex", "-1");
        new Summary(html, report).write();
        new SizeSections(html, report).write();
        new RunSections(html, report).write();
        html.close();
        html.open("footer")
                .text("Made by ")
                .leaf("code", "cache:info")
                .text(" of cache-maven-plugin. Sizes are those of the files, in powers of 1000; days are UTC.")
                .close();
        return html.close().close() + "\n";
    }

    private void head() {
        html.open("head")
                .single("meta", "charset", "utf-8")
                .single("meta", "name", "generator", "content", GENERATOR)
                .single("meta", "http-equiv", "Content-Security-Policy", "content", POLICY)
                .single("meta", "name", "viewport", "content", "width=device-width, initial-scale=1")
                .single("meta", "name", "color-scheme", "content", "light dark")
                .leaf(
                        "title",
                        "Build cache: " + Units.bytes(report.survey().total().bytes()))
                .leaf("style", style())
                .close();
    }

    private void banner() {
        html.open("header")
                .leaf("h1", "Build cache")
                .open("p")
                .leaf("code", report.survey().directory().toString())
                .close()
                .open("p", "class", "soft")
                .text("as of ")
                .leaf(
                        "time",
                        Words.time(report.survey().at()),
                        "datetime",
                        report.survey().at().toString())
                .close()
                .open("nav", "aria-label", "Sections")
                .open("ul");
        link("Size", "size");
        if (report.reactor() != null) {
            link("This project", "reactor");
        }
        link("Runs", "runs");
        link("Time saved", "saved");
        html.close().close().close();
    }

    private void link(String name, String section) {
        html.open("li").leaf("a", name, "href", "#" + section).close();
    }

    private static String style() {
        try (@Nullable InputStream css = HtmlReport.class.getResourceAsStream("report.css")) {
            if (css == null) {
                throw new IllegalStateException("report.css is not in the plugin's jar");
            }
            return new String(css.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
