package io.github.cacherun.report;

import com.grack.nanojson.JsonStringWriter;
import io.github.cacherun.cache.Survey.Age;
import io.github.cacherun.cache.Survey.Amount;
import io.github.cacherun.cache.Survey.Kind;
import java.util.Map;

/** Writes how much there is, with the same keys at each place. */
final class JsonAmounts {

    private final JsonStringWriter json;

    JsonAmounts(JsonStringWriter json) {
        this.json = json;
    }

    void figures(Amount amount) {
        json.value("entries", amount.entries()).value("bytes", amount.bytes());
    }

    /** All kinds, also those of which there is nothing. */
    void kinds(Map<Kind, Amount> kinds) {
        json.object("kinds");
        for (Kind kind : Kind.values()) {
            json.object(key(kind));
            figures(kinds.getOrDefault(kind, Amount.NONE));
            json.end();
        }
        json.end();
    }

    /** All ages, also those of which there is nothing, the most recent first. */
    void ages(Map<Age, Amount> ages) {
        json.array("ages");
        for (Age age : Age.values()) {
            json.object()
                    .value("upToSeconds", age == Age.OLDER ? null : age.limit().toSeconds());
            figures(ages.getOrDefault(age, Amount.NONE));
            json.end();
        }
        json.end();
    }

    static String key(Kind kind) {
        return switch (kind) {
            case EXECUTABLE -> "executable";
            case ARCHIVE -> "archive";
            case BUILD_OUTPUT -> "buildOutput";
            case MEMO -> "memo";
            case INDEX -> "index";
            case TEMPORARY -> "temporary";
        };
    }
}
