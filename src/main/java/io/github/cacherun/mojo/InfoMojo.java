package io.github.cacherun.mojo;

import io.github.cacherun.cache.DiskCache;
import io.github.cacherun.cache.SizeLimit;
import io.github.cacherun.cache.Survey;
import io.github.cacherun.report.CacheReport;
import io.github.cacherun.report.Cap;
import io.github.cacherun.report.HtmlReport;
import io.github.cacherun.report.JsonReport;
import io.github.cacherun.report.TextReport;
import io.github.cacherun.stats.RunLog;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import javax.inject.Inject;
import org.apache.maven.execution.MavenSession;
import org.apache.maven.plugin.MojoFailureException;
import org.apache.maven.plugins.annotations.Mojo;
import org.apache.maven.plugins.annotations.Parameter;
import org.jspecify.annotations.Nullable;

/**
 * Tells where the cache is, what is in it by kind, by project and by last use, what is biggest, when it will be full, how
 * many runs were hits, what time they saved, and what most misses came from. It needs no project; called in one, it tells
 * that project's part as well. It changes nothing.
 */
@Mojo(name = "info", requiresProject = false, aggregator = true, threadSafe = true)
public final class InfoMojo extends HousekeepingMojo {

    /**
     * <code>text</code> goes to Maven's log; <code>json</code> to the standard output, with nothing else there if Maven is
     * quiet: <code>mvn -q cache:info -Dcache.format=json | jq .bytes</code>. Its keys are stable, and docs/info.md says
     * what each means. Example: <code>-Dcache.format=json</code>
     */
    @Parameter(property = "cache.format", defaultValue = "text")
    private String format = "text";

    /**
     * Also writes a page with plots to this file, for any browser: it needs no network and no other file. A relative path
     * begins where Maven was called; folders that are missing are made; no file is replaced but an older page. By default none is written. Example:
     * <code>-Dcache.report=target/cache.html</code>
     */
    @Parameter(property = "cache.report")
    private @Nullable String report;

    /**
     * The limit to compare the size with, as <code>cache:trim</code> and <code>cache:run</code> are given it:
     * <code>K</code>, <code>M</code>, <code>G</code>, <code>T</code> are powers of 1000, <code>KiB</code> to
     * <code>TiB</code> of 1024; a number alone is bytes; <code>20%</code> is a part of the disk; <code>unlimited</code> is
     * no limit. Example: <code>-Dcache.maxSize=2G</code>
     */
    @Parameter(property = "cache.maxSize", defaultValue = "5GiB")
    private String maxSize = "5GiB";

    @Parameter(defaultValue = "${session}", readonly = true, required = true)
    private @Nullable MavenSession session;

    @Inject
    public InfoMojo(DiskCache cache) {
        super(cache);
    }

    @Override
    String verb() {
        return "tell";
    }

    @Override
    void sayOff() throws Exception {
        if (ReportFormat.parse(format) == ReportFormat.JSON) {
            print(JsonReport.off());
        } else {
            super.sayOff();
        }
    }

    @Override
    void work() throws Exception {
        // all mistakes are found before the cache is looked at, which can take a while
        ReportFormat as = ReportFormat.parse(format);
        SizeLimit limit = Sizes.parse("cache.maxSize", maxSize);
        ReportFile page = page();
        CacheReport told = look(limit);
        if (page != null) {
            page.write(HtmlReport.page(told));
        }
        if (as == ReportFormat.JSON) {
            print(JsonReport.of(told));
        } else {
            TextReport.lines(told).forEach(getLog()::info);
        }
        if (page != null) {
            getLog().info("cache: the report is in " + page);
        }
    }

    private @Nullable ReportFile page() throws MojoFailureException {
        if (report == null || report.isBlank()) {
            return null;
        }
        String here = Injected.required(session).getSystemProperties().getProperty("user.dir", "");
        return ReportFile.parse(report, Path.of(here).toAbsolutePath());
    }

    private CacheReport look(SizeLimit limit) throws IOException {
        Survey survey = cache().housekeeping().survey(progress("looking"));
        RunLog runs = RunLog.in(cache().directory());
        return new CacheReport(
                survey,
                runs.statistics(survey.at()),
                new Cap(limit.in(existing(cache().directory()))),
                CalledReactor.part(Injected.required(session), survey, runs));
    }

    /** Where a directory is or would be made. */
    private static Path existing(Path directory) {
        Path parent = directory.getParent();
        return parent == null || Files.isDirectory(directory) ? directory : existing(parent);
    }

    private static void print(String json) throws IOException {
        StandardOutput.print((json + "\n").getBytes(StandardCharsets.UTF_8));
    }
}
