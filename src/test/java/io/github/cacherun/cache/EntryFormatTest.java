package io.github.cacherun.cache;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class EntryFormatTest {

    private static final ActionId ID = new ActionId("01" + "0".repeat(62));

    private static final OutputId ABC =
            new OutputId("ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad");

    /** Dumped from a cache that Go wrote. */
    private static final String LINE =
            "v1 " + ID.hex() + " " + ABC.hex() + "                    3  1795372422573094093\n";

    private static final Entry ENTRY = new Entry(ABC, 3, Instant.ofEpochSecond(1_795_372_422, 573_094_093));

    @Test
    void anEntryIsWrittenToTheByteAsGoDoes() {
        assertEquals(LINE, new String(EntryFormat.encode(ID, ENTRY), StandardCharsets.ISO_8859_1));
    }

    @Test
    void whatGoWroteIsRead() throws EntryNotFoundException {
        assertEquals(ENTRY, decode(LINE));
    }

    @Test
    void theLargestNumbersFit() throws EntryNotFoundException {
        Entry entry = new Entry(ABC, Long.MAX_VALUE, Instant.ofEpochSecond(0, Long.MAX_VALUE));
        byte[] line = EntryFormat.encode(ID, entry);
        assertEquals(entry, EntryFormat.decode(ID, line, line.length));
    }

    @Test
    void upperCaseDigitsAndSignedNumbersAreReadAsInGo() throws EntryNotFoundException {
        assertEquals(ENTRY, decode(LINE.replace("ba7816bf8f01cfea", "BA7816BF8F01CFEA")));
        assertEquals(ENTRY, decode(LINE.replace("                   3 ", "                  +3 ")));
        assertEquals(ENTRY, decode(LINE.replace("                    3 ", " 00000000000000000003 ")));
    }

    @Test
    void aFileOfAnotherLengthIsAMiss() {
        assertMiss("file is empty", "");
        assertMiss("entry file incomplete", "v");
        assertMiss("entry file incomplete", LINE.substring(0, EntryFormat.LENGTH - 1));
        assertMiss("too long", LINE + "\n");
    }

    @ParameterizedTest
    @CsvSource({"0, w", "1, 2", "2, _", "67, _", "132, _", "153, _", "174, ' '"})
    void anotherVersionOrSeparatorIsAMiss(int offset, char wrong) {
        assertMiss("invalid header", with(offset, String.valueOf(wrong)));
    }

    @Test
    void windowsLineEndsAreAMiss() {
        assertMiss("invalid header", with(EntryFormat.LENGTH - 1, "\r"));
        assertMiss("too long", LINE.replace("\n", "\r\n"));
    }

    @Test
    void anActionIdThatIsNoneOrAnotherIsAMiss() {
        assertMiss("decoding ID: not a hexadecimal digit at byte 10", with(10, "g"));
        assertMiss("mismatched ID", with(3, "02"));
    }

    @Test
    void anOutputIdThatIsNoneIsAMiss() {
        assertMiss("decoding output ID: not a hexadecimal digit at byte 131", with(131, " "));
        assertMiss("decoding output ID: not a hexadecimal digit at byte 68", with(68, "\u00e9"));
    }

    @ParameterizedTest
    @CsvSource({
        "'3                   '",
        "'                    '",
        "'                  3 '",
        "'                 3 3'",
        "'                  \t3'",
        "'                 0x3'",
        "'                 1_0'",
        "'                 3.0'",
        "' 9223372036854775808'",
        "'99999999999999999999'",
        "'                   -'"
    })
    void whatIsNoRightJustifiedNumberIsAMiss(String number) {
        assertMiss("parsing size: not a number", with(133, number));
        assertMiss("parsing timestamp: not a number", with(154, number));
    }

    @Test
    void negativeNumbersAreAMiss() {
        assertMiss("negative size", with(133, "                  -1"));
        assertMiss("negative timestamp", with(154, "                  -1"));
    }

    @Test
    void anyDamageIsAMissOrAnEntryAndNothingElse() {
        Random random = new Random(20261122);
        int misses = 0;
        for (int round = 0; round < 20_000; round++) {
            byte[] line = LINE.getBytes(StandardCharsets.ISO_8859_1);
            for (int change = random.nextInt(4); change >= 0; change--) {
                line[random.nextInt(line.length)] = (byte) random.nextInt(256);
            }
            int length = random.nextInt(10) == 0 ? random.nextInt(line.length + 1) : line.length;
            try {
                assertNotNull(EntryFormat.decode(ID, line, length));
            } catch (EntryNotFoundException e) {
                misses++;
            }
        }
        assertEquals(true, misses > 10_000 && misses < 20_000);
    }

    private static String with(int offset, String replacement) {
        return LINE.substring(0, offset) + replacement + LINE.substring(offset + replacement.length());
    }

    private static Entry decode(String line) throws EntryNotFoundException {
        byte[] bytes = line.getBytes(StandardCharsets.ISO_8859_1);
        return EntryFormat.decode(ID, bytes, bytes.length);
    }

    private static void assertMiss(String reason, String line) {
        EntryNotFoundException e = assertThrows(EntryNotFoundException.class, () -> decode(line));
        assertEquals(reason, e.reason());
        assertEquals("cache entry not found: " + reason, e.getMessage());
        assertEquals(0, e.getStackTrace().length);
    }
}
