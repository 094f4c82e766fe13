package io.github.cacherun.report;

import com.grack.nanojson.JsonStringWriter;
import io.github.cacherun.stats.Run;
import io.github.cacherun.stats.Statistics;
import io.github.cacherun.stats.Statistics.Day;
import io.github.cacherun.stats.Statistics.Reason;
import io.github.cacherun.stats.Tally;
import java.time.Instant;

/** Writes what runs came to, with the same keys at each place. */
final class JsonRuns {

    private final JsonStringWriter json;

    JsonRuns(JsonStringWriter json) {
        this.json = json;
    }

    /** Into the object that is open. */
    void all(Statistics runs) {
        Instant since = runs.since();
        json.value("since", since == null ? null : since.toString());
        last(runs);
        tally("day", runs.day());
        tally("week", runs.week());
        tally("ever", runs.ever());
        json.array("days");
        for (Day day : runs.days()) {
            json.object().value("date", day.date().toString());
            figures(day.tally());
            json.end();
        }
        json.end().array("missReasons");
        for (Reason reason : runs.reasons()) {
            json.object()
                    .value("text", reason.text())
                    .value("count", reason.count())
                    .end();
        }
        json.end();
    }

    private void last(Statistics runs) {
        Run last = runs.last();
        if (last == null) {
            json.nul("last");
            return;
        }
        json.object("last")
                .value("at", last.at().toString())
                .value("project", last.project())
                .value("program", last.program())
                .value("hit", last.hit())
                .value("tookMillis", last.took().toMillis())
                .value("reason", last.hit() ? null : last.reason())
                .value("putBytes", last.putBytes())
                .end();
    }

    private void tally(String key, Tally tally) {
        json.object(key);
        figures(tally);
        json.end();
    }

    private void figures(Tally tally) {
        long runs = tally.hits() + tally.misses();
        json.value("hits", tally.hits())
                .value("misses", tally.misses())
                .value("hitRate", runs == 0 ? null : (double) tally.hits() / runs)
                .value("savedMillis", tally.saved().toMillis())
                .value("spentMillis", tally.spent().toMillis())
                .value("putBytes", tally.putBytes());
    }
}
