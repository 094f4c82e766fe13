package io.github.cacherun.report;

import com.grack.nanojson.JsonStringWriter;
import com.grack.nanojson.JsonWriter;
import io.github.cacherun.cache.Survey;
import io.github.cacherun.cache.Survey.Output;
import io.github.cacherun.cache.Survey.ProjectPart;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A report for programs. Keys are never renamed or removed, and units never changed, without another {@code version};
 * docs/cache.md says what each means.
 */
public final class JsonReport {

    private static final int VERSION = 1;

    private final JsonStringWriter json = JsonWriter.indent("  ").string();
    private final JsonAmounts amounts = new JsonAmounts(json);
    private final JsonRuns runs = new JsonRuns(json);

    private JsonReport() {}

    /** What there is to say when there is no cache at all. */
    public static String off() {
        return JsonWriter.indent("  ")
                .string()
                .object()
                .value("version", VERSION)
                .value("state", "off")
                .end()
                .done();
    }

    /** The report as one JSON object, without a line end. */
    public static String of(CacheReport report) {
        return new JsonReport().write(report);
    }

    private String write(CacheReport report) {
        Survey survey = report.survey();
        json.object().value("version", VERSION).value("state", report.isEmpty() ? "empty" : "used");
        json.value("at", survey.at().toString());
        json.value("directory", survey.directory().toString());
        amounts.figures(survey.total());
        amounts.kinds(survey.kinds());
        amounts.ages(Amounts.byAge(survey.projects()));
        projects(survey.projects());
        biggest(survey.biggest());
        cap(report);
        json.object("runs");
        runs.all(report.runs());
        json.end();
        reactor(report);
        return json.end().done();
    }

    private void projects(List<ProjectPart> parts) {
        json.array("projects");
        for (ProjectPart part : parts) {
            json.object().value("project", nameOrNull(part.project()));
            amounts.figures(part.total());
            amounts.kinds(part.kinds());
            amounts.ages(part.ages());
            json.end();
        }
        json.end();
    }

    private void biggest(List<Output> outputs) {
        json.array("biggest");
        for (Output output : outputs) {
            json.object()
                    .value("name", output.name())
                    .value("kind", JsonAmounts.key(output.kind()))
                    .value("project", nameOrNull(output.project()))
                    .value("bytes", output.bytes())
                    .value("lastUsed", output.lastUsed().toString())
                    .value("path", output.path().toString())
                    .end();
        }
        json.end();
    }

    private void cap(CacheReport report) {
        Cap cap = report.cap();
        boolean limited = !cap.isUnlimited();
        json.object("cap")
                .value("bytes", limited ? cap.bytes() : null)
                .value("share", limited ? cap.share(report.survey().total().bytes()) : null)
                .value(
                        "putBytesPerDay",
                        Math.round(Cap.bytesPerDay(report.survey().at(), report.runs())))
                .value("reachedAt", report.full().map(Object::toString).orElse(null))
                .end();
    }

    private void reactor(CacheReport report) {
        ReactorPart reactor = report.reactor();
        if (reactor == null) {
            json.nul("reactor");
            return;
        }
        json.object("reactor").value("name", reactor.name()).value("modules", reactor.modules());
        amounts.figures(reactor.total());
        projects(reactor.parts());
        json.object("runs");
        runs.all(reactor.runs());
        json.end().end();
    }

    private static @Nullable String nameOrNull(String project) {
        return project.equals(Survey.SHARED) ? null : project;
    }
}
