package io.github.cacherun.report;

import io.github.cacherun.cache.Survey;
import io.github.cacherun.cache.Survey.Age;
import io.github.cacherun.cache.Survey.Amount;
import io.github.cacherun.cache.Survey.Kind;
import io.github.cacherun.cache.Survey.Output;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.Optional;

/** What things are called in the text and on the page. */
final class Words {

    private static final DateTimeFormatter MINUTE =
            DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm 'UTC'", Locale.ROOT).withZone(ZoneOffset.UTC);

    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("d MMM", Locale.ENGLISH);

    private Words() {}

    static String of(Kind kind) {
        return switch (kind) {
            case EXECUTABLE -> "programs";
            case ARCHIVE -> "class-data archives";
            case BUILD_OUTPUT -> "modules' classes";
            case MEMO -> "remembered inputs";
            case INDEX -> "index entries";
            case TEMPORARY -> "temporary files";
        };
    }

    static String ofOne(Kind kind) {
        return switch (kind) {
            case EXECUTABLE -> "program";
            case ARCHIVE -> "class-data archive";
            case BUILD_OUTPUT -> "module's classes";
            case MEMO -> "remembered inputs";
            case INDEX -> "index entry";
            case TEMPORARY -> "temporary file";
        };
    }

    static String of(Age age) {
        return switch (age) {
            case HOUR -> "the last hour";
            case DAY -> "1 to 24 hours ago";
            case TWO_DAYS -> "1 to 2 days ago";
            case FIVE_DAYS -> "2 to 5 days ago";
            case WEEK -> "5 to 7 days ago";
            case MONTH -> "7 to 30 days ago";
            case OLDER -> "longer ago";
        };
    }

    /** {@code 1.2 GB in 3,412 entries}. */
    static String amount(Amount amount) {
        return Units.bytes(amount.bytes()) + " in " + Units.count(amount.entries(), "entry", "entries");
    }

    static String project(String project) {
        return project.equals(Survey.SHARED) ? "(shared, or of no known project)" : project;
    }

    /** A name says most; an ID says nothing that its first digits do not. */
    static String name(Output output) {
        String name = output.name();
        return name.matches("[0-9a-f]{64}.*") ? name.substring(0, 12) + "..." : name;
    }

    static String time(Instant instant) {
        return MINUTE.format(instant);
    }

    /** {@code 24 Nov}. */
    static String day(LocalDate date) {
        return DAY.format(date);
    }

    static String date(Instant instant) {
        return LocalDate.ofInstant(instant, ZoneOffset.UTC).toString();
    }

    /** When the cap will be reached, in a clause. */
    static String forecast(CacheReport report) {
        if (report.runs().week().putBytes() == 0 && !report.isFull()) {
            return "nothing was added in the last week";
        }
        Optional<Instant> full = report.full();
        if (full.isEmpty()) {
            return "not full within ten years at the last week's pace";
        }
        Duration left = Duration.between(report.survey().at(), full.get());
        return left.isZero() ? "full: the next trim makes room" : "full " + about(left) + " at the last week's pace";
    }

    private static String about(Duration left) {
        long days = left.toDays();
        if (days < 1) {
            return "within a day";
        }
        return "in about " + (days < 60 ? Units.count(days, "day", "days") : days / 30 + " months");
    }
}
