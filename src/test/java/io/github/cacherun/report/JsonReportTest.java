package io.github.cacherun.report;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.grack.nanojson.JsonArray;
import com.grack.nanojson.JsonObject;
import com.grack.nanojson.JsonParser;
import com.grack.nanojson.JsonParserException;
import io.github.cacherun.cache.Survey;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class JsonReportTest {

    private static final String TALLY = "hitRate hits misses putBytes savedMillis spentMillis";

    private static final String KINDS = "archive buildOutput executable index memo temporary";

    private static JsonObject parsed(String json) throws JsonParserException {
        return JsonParser.object().from(json);
    }

    /** The keys that programs rely on: none of them may go, or mean something else, without another version. */
    @Test
    void theKeysAreTheseAndNoOthers() throws JsonParserException {
        JsonObject report = parsed(JsonReport.of(Samples.used()));
        assertEquals(
                "ages at biggest bytes cap directory entries kinds projects reactor runs state version", keys(report));
        assertEquals("bytes putBytesPerDay reachedAt share", keys(report.getObject("cap")));
        assertEquals(
                "bytes kind lastUsed name path project",
                keys(report.getArray("biggest").getObject(0)));
        assertEquals("bytes entries upToSeconds", keys(report.getArray("ages").getObject(0)));
        assertEquals(KINDS, keys(report.getObject("kinds")));
        assertEquals("bytes entries", keys(report.getObject("kinds").getObject("memo")));
        assertEquals(
                "ages bytes entries kinds project",
                keys(report.getArray("projects").getObject(0)));
        assertEquals("bytes entries modules name projects runs", keys(report.getObject("reactor")));
    }

    @Test
    void theKeysOfRunsAreTheseForTheCacheAndForTheReactor() throws JsonParserException {
        JsonObject report = parsed(JsonReport.of(Samples.used()));
        JsonObject runs = report.getObject("runs");
        assertEquals("day days ever last missReasons since week", keys(runs));
        assertEquals(keys(runs), keys(report.getObject("reactor").getObject("runs")));
        assertEquals("at hit program project putBytes reason tookMillis", keys(runs.getObject("last")));
        assertEquals(TALLY, keys(runs.getObject("day")));
        assertEquals("date " + TALLY, keys(runs.getArray("days").getObject(0)));
        assertEquals("count text", keys(runs.getArray("missReasons").getObject(0)));
    }

    private static String keys(JsonObject object) {
        return String.join(" ", new TreeSet<>(object.keySet()));
    }

    @Test
    void theManualNamesEveryKey() throws IOException, JsonParserException {
        String manual = Files.readString(Path.of("docs", "info.md"));
        Set<String> all = new TreeSet<>();
        collect(parsed(JsonReport.of(Samples.used())), all);
        all.removeIf(key -> manual.contains("`" + key + "`"));
        assertEquals(Set.of(), all);
    }

    private static void collect(@Nullable Object value, Set<String> keys) {
        if (value instanceof JsonObject object) {
            keys.addAll(object.keySet());
            object.values().forEach(part -> collect(part, keys));
        } else if (value instanceof JsonArray array) {
            array.forEach(part -> collect(part, keys));
        }
    }

    @Test
    void figuresAreBytesSecondsAndMilliseconds() throws JsonParserException {
        JsonObject report = parsed(JsonReport.of(Samples.used()));
        assertEquals("used", report.getString("state"));
        assertEquals("2026-11-25T12:00:00Z", report.getString("at"));
        assertEquals(Samples.used().survey().total().bytes(), report.getLong("bytes"));
        assertEquals(5_368_709_120L, report.getObject("cap").getLong("bytes"));
        assertEquals(3600, report.getArray("ages").getObject(0).getLong("upToSeconds"));
        assertNull(report.getArray("ages").getObject(6).get("upToSeconds"));
        JsonObject runs = report.getObject("runs");
        assertEquals(18, runs.getObject("day").getLong("hits"));
        assertEquals(18 / 21.0, runs.getObject("day").getDouble("hitRate"));
        assertEquals(18 * 4100, runs.getObject("day").getLong("savedMillis"));
        assertEquals(6400, runs.getObject("last").getLong("tookMillis"));
        assertEquals(3, report.getObject("reactor").getInt("modules"));
    }

    @Test
    void whatIsNotKnownIsNull() throws JsonParserException {
        JsonObject report = parsed(JsonReport.of(Samples.empty()));
        assertEquals("empty", report.getString("state"));
        assertNull(report.get("reactor"));
        assertTrue(report.has("reactor"));
        assertNull(report.getObject("runs").get("last"));
        assertNull(report.getObject("runs").get("since"));
        assertNull(report.getObject("runs").getObject("ever").get("hitRate"));
        assertNull(report.getObject("cap").get("reachedAt"));
    }

    @Test
    void withoutALimitThereIsNoShareOfIt() throws JsonParserException {
        JsonObject cap = parsed(JsonReport.of(Samples.ofProjects(1))).getObject("cap");
        assertNull(cap.get("bytes"));
        assertNull(cap.get("share"));
    }

    @Test
    void namesComeOutAsTheyAreAndWhatBelongsToNoneHasNone() throws JsonParserException {
        CacheReport hostile = Samples.hostile();
        JsonArray projects = parsed(JsonReport.of(hostile)).getArray("projects");
        for (int i = 0; i < projects.size(); i++) {
            String name = hostile.survey().projects().get(i).project();
            assertEquals(
                    name.equals(Survey.SHARED) ? null : name,
                    projects.getObject(i).get("project"));
        }
    }

    @Test
    void aCacheThatIsOffIsSaidToBeOff() throws JsonParserException {
        JsonObject report = parsed(JsonReport.off());
        assertEquals("state version", keys(report));
        assertEquals("off", report.getString("state"));
    }
}
