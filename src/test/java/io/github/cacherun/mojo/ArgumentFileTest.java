package io.github.cacherun.mojo;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import org.junit.jupiter.api.Test;

/** What is expected here is what {@code java @file} of JDK 17 was seen to make of the same text. */
class ArgumentFileTest {

    @Test
    void whiteSpaceAndLineFeedsSeparateWords() {
        assertEquals(List.of("a", "b", "c", "d"), ArgumentFile.parse(" a\tb\r\nc\f d\n"));
    }

    @Test
    void anEmptyFileHasNoWords() {
        assertEquals(List.of(), ArgumentFile.parse(" \n\n"));
    }

    @Test
    void quotesOfEitherKindKeepWordsTogetherAndEmptyOnesAreWords() {
        assertEquals(List.of("a b", "", "q\"q", "it's"), ArgumentFile.parse("\"a b\" '' 'q\"q' \"it's\""));
    }

    @Test
    void aBackslashEscapesWithinQuotesOnly() {
        assertEquals(
                List.of("a\tb\nc\rd\fe\\f\"g", "x\\y"), ArgumentFile.parse("\"a\\tb\\nc\\rd\\fe\\\\f\\\"g\" x\\y"));
    }

    @Test
    void aBackslashAtTheEndOfAQuotedLineJoinsTheNextOneWithoutItsIndentation() {
        assertEquals(List.of("one two", "three"), ArgumentFile.parse("\"one \\\n    two\" three"));
    }

    @Test
    void aNumberSignOutsideQuotesBeginsAComment() {
        assertEquals(List.of("a", "#b", "c"), ArgumentFile.parse("# all\na # rest\n'#b' c"));
    }

    @Test
    void aQuoteThatNobodyClosesEndsWithItsLine() {
        assertEquals(List.of("open", "next"), ArgumentFile.parse("\"open\nnext"));
    }
}
