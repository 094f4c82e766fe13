package io.github.cacherun.mojo;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.cacherun.report.HtmlReport;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.apache.maven.plugin.MojoFailureException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ReportFileTest {

    private static final String PAGE = "<html>" + HtmlReport.GENERATOR + "</html>";

    @TempDir
    Path folder;

    private void assertRefused(String value, String reason) {
        var e = assertThrows(
                MojoFailureException.class,
                () -> ReportFile.parse(value, folder).write(PAGE));
        assertTrue(e.toString().contains(": cache.report is '" + value + "': "), e.toString());
        assertTrue(e.toString().contains(reason), e.toString());
    }

    @Test
    void foldersThatAreMissingAreMadeAndNothingElseIsLeftThere() throws Exception {
        ReportFile.parse("a/b/cache.html", folder).write(PAGE);
        assertEquals(PAGE, Files.readString(folder.resolve("a/b/cache.html")));
        try (Stream<Path> files = Files.list(folder.resolve("a/b"))) {
            assertEquals(1, files.count());
        }
    }

    @Test
    void anOlderPageIsReplaced() throws Exception {
        ReportFile.parse("cache.html", folder).write(PAGE);
        ReportFile.parse("cache.html", folder).write(PAGE + "2");
        assertEquals(PAGE + "2", Files.readString(folder.resolve("cache.html")));
    }

    @Test
    void noOtherFileIsReplaced() throws IOException {
        Files.writeString(folder.resolve("pom.xml"), "<project/>");
        assertRefused("pom.xml", "is no report of cache:info and stays as it is");
        assertEquals("<project/>", Files.readString(folder.resolve("pom.xml")));
    }

    @Test
    void aFolderIsNoFile() {
        assertRefused(folder.toString(), "that is a folder");
    }

    @Test
    void aPlaceThatCannotBeWrittenIsNamed() throws IOException {
        Files.writeString(folder.resolve("file"), "");
        assertRefused("file/cache.html", "it cannot be written there");
    }
}
