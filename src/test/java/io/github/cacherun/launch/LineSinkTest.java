package io.github.cacherun.launch;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class LineSinkTest {

    private final List<String> lines = new ArrayList<>();
    private final LineSink sink = new LineSink(lines::add, StandardCharsets.UTF_8);

    @Test
    void aLineThatComesInPiecesIsOne() {
        for (byte one : "größer\nals\n".getBytes(StandardCharsets.UTF_8)) {
            sink.take(new byte[] {one, '\n'}, 1);
        }
        sink.end();
        assertEquals(List.of("größer", "als"), lines);
    }

    @Test
    void whatFollowsTheLastLineFeedIsALine() {
        byte[] bytes = "one\ntwo".getBytes(StandardCharsets.UTF_8);
        sink.take(bytes, bytes.length);
        assertEquals(List.of("one"), lines);
        sink.end();
        assertEquals(List.of("one", "two"), lines);
    }

    @Test
    void noOutputIsNoLine() {
        sink.end();
        assertEquals(List.of(), lines);
    }
}
