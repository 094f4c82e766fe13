package io.github.cacherun.mojo;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.apache.maven.plugin.MojoFailureException;
import org.junit.jupiter.api.Test;

class CommandLineTest {

    private static List<String> parse(String line) throws MojoFailureException {
        return CommandLine.parse("exec.args", line);
    }

    @Test
    void nothingGivesNoArguments() throws Exception {
        assertEquals(List.of(), CommandLine.parse("exec.args", null));
        assertEquals(List.of(), parse(""));
        assertEquals(List.of(), parse("   "));
    }

    @Test
    void wordsAreSplitAtSpaces() throws Exception {
        assertEquals(List.of("a", "b", "c"), parse(" a  b c "));
    }

    @Test
    void quotesOfEitherKindKeepWordsTogetherAndOtherQuotesIn() throws Exception {
        assertEquals(List.of("a b", "c'd", "e\"f", "g h"), parse("\"a b\" \"c'd\" 'e\"f' 'g h'"));
    }

    @Test
    void anEmptyPairOfQuotesIsNoArgumentAsInExecMavenPlugin() throws Exception {
        assertEquals(List.of("a", "b"), parse("a '' b"));
    }

    @Test
    void lineBreaksBetweenWordsGiveNoEmptyArguments() throws Exception {
        assertEquals(List.of("a", "b"), parse("\n  a\n  \n\tb\n"));
    }

    @Test
    void lineBreaksInQuotesAreKept() throws Exception {
        assertEquals(List.of("a\nb"), parse("'a\nb'"));
    }

    @Test
    void unbalancedQuotesAreNamed() {
        MojoFailureException e = assertThrows(MojoFailureException.class, () -> parse("--name 'Ada"));
        assertTrue(
                e.toString().contains("exec.args has unbalanced quotes: the ' at character 8 is never closed"),
                e.toString());
        assertFalse(e.toString().contains("Ada"), "may be a secret");
    }

    @Test
    void aCommandIsShownAsAShellTakesIt() {
        assertEquals(
                "/bin/x --a=b 'c d' '' 'it'\\''s' '$x'",
                CommandLine.show(List.of("/bin/x", "--a=b", "c d", "", "it's", "$x")));
    }
}
