package io.github.cacherun.cache;

import static io.github.cacherun.cache.CacheFixture.action;
import static io.github.cacherun.cache.CacheFixture.utf8;
import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.cacherun.cache.Survey.Kind;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class LabelsTest {

    private static final String ONE = "ab" + "1".repeat(62) + "-d";
    private static final String TWO = "ab" + "2".repeat(62) + "-a";

    @TempDir
    Path prefix;

    private void add(String name, Kind kind, String project) {
        Labels.add(prefix.resolve(name), new Label(kind, project));
    }

    private void write(byte[] bytes) throws IOException {
        Files.write(CacheFiles.labels(prefix), bytes);
    }

    private long lines() throws IOException {
        return Files.readAllLines(CacheFiles.labels(prefix)).size();
    }

    @Test
    void anEntryIsOfTheProjectThatPutIt() {
        add(ONE, Kind.EXECUTABLE, "acme:app");
        add(TWO, Kind.MEMO, "acme:core");
        Labels labels = Labels.read(prefix);
        assertEquals(new Label(Kind.EXECUTABLE, "acme:app"), labels.of(ONE));
        assertEquals("acme:core", labels.project(TWO));
        assertNull(labels.of("ab" + "3".repeat(62) + "-a"));
        assertEquals(Survey.SHARED, labels.project("ab" + "3".repeat(62) + "-a"));
    }

    @Test
    void whatTwoProjectsPutIsOfNeither() {
        add(ONE, Kind.MEMO, "acme:app");
        add(ONE, Kind.MEMO, "acme:app");
        assertEquals("acme:app", Labels.read(prefix).project(ONE));
        add(ONE, Kind.MEMO, "acme:core");
        assertEquals(Survey.SHARED, Labels.read(prefix).project(ONE));
    }

    @Test
    void linesThatMakeNoSenseArePassedOver() throws Exception {
        String good = ONE + " MEMO acme:app\n";
        write(("torn\n\n" + TWO + " NEWKIND acme:app\n" + TWO + " MEMO\n../x-a MEMO acme:app\n" + good)
                .getBytes(StandardCharsets.UTF_8));
        Labels labels = Labels.read(prefix);
        assertEquals("acme:app", labels.project(ONE));
        assertNull(labels.of(TWO));
        byte[] noText = new byte[4000];
        Arrays.fill(noText, (byte) 0xff);
        write(noText);
        assertNull(Labels.read(prefix).of(ONE));
    }

    @Test
    void aFileThatCannotBeReadOrWrittenDisturbsNobody() throws Exception {
        CacheFixture fixture = CacheFixture.in(prefix);
        Path index = fixture.index(action(1));
        Files.createDirectories(CacheFiles.labelsBeside(index));
        DiskCache labelled = fixture.cache().labelled(new Label(Kind.MEMO, "acme:app"));
        labelled.putBytes(action(1), utf8("abc"));
        assertArrayEquals(utf8("abc"), labelled.getBytes(action(1)));
        fixture.clock().advance(Duration.ofDays(6));
        assertEquals(0, fixture.cache().trim(TrimPolicy.DEFAULT.forced()).kept().entries());
    }

    @Test
    void whatIsGoneIsForgottenWhenItIsMuch() throws Exception {
        for (int i = 0; i < 100; i++) {
            add(TWO, Kind.MEMO, "acme:app");
        }
        add(ONE, Kind.EXECUTABLE, "acme:app");
        Labels.read(prefix).compact(prefix, Set.of(ONE));
        assertEquals(1, lines());
        assertEquals("acme:app", Labels.read(prefix).project(ONE));
        add(TWO, Kind.MEMO, "acme:app");
        Labels.read(prefix).compact(prefix, Set.of(ONE));
        assertEquals(2, lines(), "not worth the writing");
    }

    @Test
    void aTrimForgetsTheLabelsOfWhatItRemoves() throws Exception {
        CacheFixture fixture = CacheFixture.in(prefix);
        DiskCache labelled = fixture.cache().labelled(new Label(Kind.MEMO, "acme:app"));
        for (int i = 0; i < 40; i++) {
            // an entry of no bytes has no output, and each goes to the same prefix
            labelled.putBytes(action(1), utf8("version " + i));
        }
        Path labels = CacheFiles.labelsBeside(fixture.index(action(1)));
        assertTrue(Files.readAllLines(labels).size() >= 40);
        fixture.cache().trim(TrimPolicy.DEFAULT.forced());
        assertTrue(Files.readAllLines(labels).size() < 40);
    }

    @Test
    void aLabelOfAKindThatNoOutputHasIsPassedOver() throws Exception {
        CacheFixture fixture = CacheFixture.in(prefix);
        CachedFile hello = fixture.putHello(action(1));
        Path folder = CacheFixture.parent(hello.path());
        for (Kind kind : List.of(Kind.INDEX, Kind.TEMPORARY, Kind.ARCHIVE)) {
            Labels.add(folder, new Label(kind, "acme:app"));
        }
        assertEquals(3, fixture.cache().trim(TrimPolicy.DEFAULT.forced()).kept().entries());
        assertEquals(
                1,
                fixture.cache()
                        .housekeeping()
                        .survey(Progress.NONE)
                        .kinds()
                        .getOrDefault(Kind.EXECUTABLE, Survey.Amount.NONE)
                        .entries());
    }
}
