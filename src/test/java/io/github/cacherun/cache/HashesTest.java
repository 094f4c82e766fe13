package io.github.cacherun.cache;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class HashesTest {

    private static final String HELLO_WORLD = "b94d27b9934d3e08a52e52d7da7dabfac484efe37a5380ee9088f7ace2efcde9";

    @TempDir
    Path directory;

    @Test
    void withoutSaltItIsPlainSha256() {
        ActionHash hash =
                new ActionHash("name", "", HashTrace.NONE).write("hello").write(" world");
        assertEquals(HELLO_WORLD, hash.sum().hex());
    }

    @Test
    void theSaltIsHashedFirstAndTheNameNever() {
        assertEquals(
                HELLO_WORLD,
                new ActionHash("a", "hello ", HashTrace.NONE)
                        .write("world")
                        .sum()
                        .hex());
        assertEquals(
                HELLO_WORLD,
                new ActionHash("b", "hello ", HashTrace.NONE)
                        .write("world")
                        .sum()
                        .hex());
        assertNotEquals(
                HELLO_WORLD,
                new ActionHash("a", "hi", HashTrace.NONE).write("world").sum().hex());
    }

    @Test
    void theSumEndsTheHash() {
        ActionHash hash = new ActionHash("name", "", HashTrace.NONE).write("hello world");
        assertEquals(hash.sum(), hash.sum());
        assertThrows(IllegalStateException.class, () -> hash.write("more"));
    }

    @Test
    void aFileIsHashedWithoutSalt() throws IOException {
        Path file = Files.writeString(directory.resolve("file"), "hello world");
        assertEquals(HELLO_WORLD, FileHash.of(file).hex());
        assertThrows(NoSuchFileException.class, () -> FileHash.of(directory.resolve("missing")));
    }

    @Test
    void aSubkeyIsTheHashOfItsParentAndDescription() throws NoSuchAlgorithmException {
        ActionId parent = new ActionId(HELLO_WORLD);
        MessageDigest digest = MessageDigest.getInstance("SHA-256");
        digest.update("subkey:".getBytes(StandardCharsets.US_ASCII));
        digest.update(parent.bytes());
        digest.update("stdout".getBytes(StandardCharsets.US_ASCII));
        assertArrayEquals(digest.digest(), parent.subkey("stdout").bytes());
    }

    @Test
    void theShortTextIsTheFirst120BitsInUrlSafeBase64() {
        byte[] first = new byte[15];
        System.arraycopy(new ActionId(HELLO_WORLD).bytes(), 0, first, 0, first.length);
        String expected = Base64.getUrlEncoder().encodeToString(first);
        assertEquals(20, expected.length());
        assertEquals(expected, new ActionId(HELLO_WORLD).shortText());
        assertEquals(expected, new OutputId(HELLO_WORLD).shortText());
        assertEquals("____________________", new OutputId("f".repeat(64)).shortText());
    }

    @Test
    void bytesAndHexadecimalTextAreTheSameId() {
        ActionId action = new ActionId(HELLO_WORLD);
        OutputId output = new OutputId(HELLO_WORLD);
        assertEquals(action, ActionId.of(action.bytes()));
        assertEquals(output, OutputId.of(output.bytes()));
        assertThrows(IllegalArgumentException.class, () -> ActionId.of(new byte[31]));
        assertThrows(IllegalArgumentException.class, () -> OutputId.of(new byte[33]));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "b94d27b9",
                "B94D27B9934D3E08A52E52D7DA7DABFAC484EFE37A5380EE9088F7ACE2EFCDE9",
                "b94d27b9934d3e08a52e52d7da7dabfac484efe37a5380ee9088f7ace2efcdeg",
                "b94d27b9934d3e08a52e52d7da7dabfac484efe37a5380ee9088f7ace2efcde9 ",
                "../d27b9934d3e08a52e52d7da7dabfac484efe37a5380ee9088f7ace2efcde9"
            })
    void anIdIs64LowerCaseHexadecimalDigits(String text) {
        assertThrows(IllegalArgumentException.class, () -> new ActionId(text));
        assertThrows(IllegalArgumentException.class, () -> new OutputId(text));
    }

    @Test
    void theTraceHasTheLinesOfGo() throws IOException {
        List<String> lines = new ArrayList<>();
        ActionId id = new ActionHash("link", "v1", lines::add)
                .write("main\tApp\n")
                .write(new byte[] {'a', (byte) 0xff, 0})
                .sum();
        ActionId subkey = id.subkey("link \"stdout\"", lines::add);
        Path file = Files.writeString(directory.resolve("file"), "hello world");
        FileHash.of(file, lines::add);
        List<String> expected = List.of(
                "HASH[link]",
                "HASH[link]: \"v1\"",
                "HASH[link]: \"main\\tApp\\n\"",
                "HASH[link]: \"a\\xff\\x00\"",
                "HASH[link]: " + id.hex(),
                "HASH subkey " + id.hex() + " \"link \\\"stdout\\\"\" = " + subkey.hex(),
                "HASH " + file + ": " + HELLO_WORLD);
        assertEquals(expected, lines);
    }

    @Test
    void theTraceSaysWhyAFileHasNoHash() {
        List<String> lines = new ArrayList<>();
        Path missing = directory.resolve("missing");
        assertThrows(NoSuchFileException.class, () -> FileHash.of(missing, lines::add));
        assertEquals(List.of("HASH " + missing + ": java.nio.file.NoSuchFileException: " + missing), lines);
    }

    @Test
    void quotedTextStaysOnOneLineAndKeepsLetters() {
        byte[] text = "h\u00e9 \\ \u0007\b\f\r\u000b\u007f\u0085\u2028\ud83d\ude00\udb80\udc00"
                .getBytes(StandardCharsets.UTF_8);
        assertEquals("\"h\u00e9 \\\\ \\a\\b\\f\\r\\v\\x7f\\u0085\\u2028\ud83d\ude00\\U000f0000\"", QuotedText.of(text));
    }
}
