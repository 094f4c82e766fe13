package io.github.cacherun.os;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.OptionalLong;
import org.junit.jupiter.api.Test;

class ThreadTimeTest {

    @Test
    void theFirstNumberOfTheScheduleIsTheTimeOnACpu() {
        assertEquals(OptionalLong.of(34125), ThreadTime.parse("34125 17 1\n"));
    }

    @Test
    void whereTheSystemSaysSomethingElseItIsNotKnown() {
        assertEquals(OptionalLong.empty(), ThreadTime.parse(""));
        assertEquals(OptionalLong.empty(), ThreadTime.parse("34125"));
        assertEquals(OptionalLong.empty(), ThreadTime.parse("none of 3"));
    }
}
