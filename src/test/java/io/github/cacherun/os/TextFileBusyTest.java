package io.github.cacherun.os;

import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.FileSystemException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class TextFileBusyTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "error=26, Text file busy",
                "Exec failed, error: 26 (Text file busy) ",
                "Cannot run program \"/cache/hello\": error=26, Text file busy",
                "error=26, Das Programm kann nicht ausgeführt oder verändert werden (busy)"
            })
    void aStartThatFailedBecauseTheFileIsBusyIsRecognisedOnEveryJdk(String message) {
        assertTrue(TextFileBusy.is(new IOException(message)));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"error=13, Permission denied", "Exec failed, error: 2 (No such file) ", "error=260, odd", ""})
    void otherFailuresAreNot(String message) {
        assertFalse(TextFileBusy.is(new IOException(message)));
    }

    @Test
    void theCauseIsReadBeforeTheMessageThatHoldsThePath() {
        IOException notFound = new IOException("error=2, No such file or directory");
        assertFalse(TextFileBusy.is(new IOException("Cannot run program \"/tmp/error=26\": error=2", notFound)));
        IOException busy = new IOException("error=26, Text file busy");
        assertTrue(TextFileBusy.is(new IOException("Cannot run program \"/cache/hello\"", busy)));
    }

    @Test
    void writingAFileThatRunsIsRecognisedByTheReason() {
        assertTrue(TextFileBusy.is(new FileSystemException("/cache/hello", null, "Text file busy")));
        assertFalse(TextFileBusy.is(new FileSystemException("/tmp/error=26", null, "Is a directory")));
        assertFalse(TextFileBusy.is(new FileSystemException("/tmp/error=26")));
    }

    @Test
    void anExceptionWithoutAMessageIsSomethingElse() {
        assertFalse(TextFileBusy.is(new IOException()));
    }
}
