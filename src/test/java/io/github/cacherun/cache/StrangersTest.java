package io.github.cacherun.cache;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import io.github.cacherun.os.Os;
import io.github.cacherun.os.Ownership;
import io.github.cacherun.os.ProcessUser;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Who may change what is executed, besides its user and root. */
@DisabledOnOs(OS.WINDOWS)
class StrangersTest {

    private static final int ADA = 1000;
    private static final int STRANGER = 54_321;

    @TempDir
    Path temporary;

    private final Map<String, String> properties = new HashMap<>();
    private Path own = Path.of("/");

    @BeforeEach
    void aPlaceOfOnesOwn() throws IOException {
        own = Files.createDirectory(temporary.toRealPath().resolve("own"));
    }

    @Test
    void trustTakesWhatOthersCanWrite() throws IOException {
        open(own);
        assertRefused(own, "can be written by others", "say -Dcache.dir.trust=true");
        for (String yes : List.of("true", "")) {
            properties.put(CacheDirectory.TRUST, yes);
            assertEquals(own, use(own));
        }
        properties.put(CacheDirectory.TRUST, "false");
        assertRefused(own, "can be written by others");
    }

    @Test
    void trustTakesWhatBelongsToAnother() {
        properties.put(CacheDirectory.PROPERTY, own.toString());
        int me = new ProcessUser().applyAsInt(Os.current());
        CacheDirectory another = new CacheDirectory(Os.current(), properties::get, name -> null, os -> me + 1);
        var refusal = assertThrows(InvalidCacheDirectoryException.class, another::path);
        assertTrue(String.valueOf(refusal.getMessage()).contains("say -Dcache.dir.trust=true"), refusal.getMessage());
        properties.put(CacheDirectory.TRUST, "true");
        assertTrue(another.path().isPresent());
    }

    @Test
    void trustIsTrueOrFalseAndNothingElse() {
        properties.put(CacheDirectory.TRUST, "yes");
        assertRefused(own, "cache.dir.trust is 'yes'", "-Dcache.dir.trust=true");
    }

    @Test
    void trustDoesNotMakeADirectoryOfWhatIsNone() throws IOException {
        properties.put(CacheDirectory.TRUST, "true");
        assertRefused(own.resolve("a:b"), "colon");
        assertRefused(Files.createFile(own.resolve("file")), "is not a directory");
    }

    @Test
    void whoCanRenameTheCacheCanReplaceIt() throws IOException {
        Path cache = use(own.resolve("shared/cache"));
        open(own.resolve("shared"));
        assertRefused(cache, "lies behind " + own.resolve("shared"), "mode 0777", "chmod go-w");
        properties.put(CacheDirectory.TRUST, "true");
        assertEquals(cache, use(cache));
    }

    @Test
    void aHitLooksAtTheParentWithoutAnyPut() throws IOException {
        Path cache = Files.createDirectories(own.resolve("shared/cache"));
        open(own.resolve("shared"));
        assertThrows(InvalidCacheDirectoryException.class, directory(cache)::path);
    }

    @Test
    void inAStickyDirectoryEverybodyHasTheirOwn() throws IOException {
        Files.setAttribute(own, "unix:mode", 01777);
        assertEquals(own.resolve("cache"), use(own.resolve("cache")));
        assertEquals("0700", Ownership.of(own.resolve("cache")).permissions());
    }

    @Test
    void nothingIsCreatedBehindADirectoryThatOthersCanWrite() throws IOException {
        open(own);
        assertRefused(own.resolve("a/b/cache"), "lies behind " + own);
        assertFalse(Files.exists(own.resolve("a")));
    }

    @Test
    void theWholeWayIsLookedAtBeforeAPut() throws IOException {
        Path far = Files.createDirectories(own.resolve("far/away/cache"));
        open(own.resolve("far"));
        assertRefused(far, "lies behind " + own.resolve("far"));
    }

    @Test
    void whoCanChangeALinkOnTheWayCanLeadItElsewhere() throws IOException {
        Path target = Files.createDirectories(own.resolve("private/cache"));
        Path open = Files.createDirectory(own.resolve("open"));
        Path second = Files.createSymbolicLink(open.resolve("second"), Path.of("../private"));
        Path first = Files.createSymbolicLink(own.resolve("first"), second);
        assertEquals(first.resolve("cache"), use(first.resolve("cache")));
        open(open);
        assertRefused(first.resolve("cache"), "lies behind " + open);
        assertEquals(target, use(target));
    }

    @Test
    void linksThatLeadRoundAndRoundAreRefused() throws IOException {
        Files.createSymbolicLink(own.resolve("a"), own.resolve("b"));
        Files.createSymbolicLink(own.resolve("b"), own.resolve("a"));
        assertRefused(own.resolve("a/cache"), "symbolic link");
    }

    @Test
    void whatAStrangerOwnsOnTheWayIsRefused() throws IOException {
        assumeTrue(new ProcessUser().applyAsInt(Os.current()) == 0, "only root can give a directory away");
        Path theirs = Files.createDirectory(own.resolve("theirs"));
        Path cache = Files.createDirectories(theirs.resolve("between")).resolve("cache");
        Path link = Files.createSymbolicLink(own.resolve("link"), own);
        Files.setAttribute(theirs, "unix:uid", STRANGER);
        Files.setAttribute(link, "unix:uid", STRANGER, LinkOption.NOFOLLOW_LINKS);
        assertRefusedToAda(cache, "lies behind " + theirs);
        assertRefusedToAda(link.resolve("cache"), "lies behind " + link);
        // root may work in anybody's home, as it does in containers
        assertEquals(cache, use(cache));
    }

    private void assertRefusedToAda(Path cache, String complaint) {
        properties.put(CacheDirectory.PROPERTY, cache.toString());
        CacheDirectory adas = new CacheDirectory(Os.current(), properties::get, name -> null, os -> ADA);
        var refusal = assertThrows(InvalidCacheDirectoryException.class, adas::create);
        String message = String.valueOf(refusal.getMessage());
        assertTrue(message.contains(complaint), message);
        assertTrue(message.contains("uid " + STRANGER + ", you are " + ADA), message);
    }

    @Test
    void theGroupOfOnesOwnNumberIsNobodyElse() {
        assertFalse(new Ownership(1000, 1000, 0040775).letsStrangersReplace(1000));
        assertTrue(new Ownership(1000, 100, 0040775).letsStrangersReplace(1000));
        assertTrue(new Ownership(1000, 1000, 0040757).letsStrangersReplace(1000));
        assertFalse(new Ownership(0, 0, 0041777).letsStrangersReplace(1000));
    }

    @ParameterizedTest
    @ValueSource(strings = {"077", "022", "002", "000"})
    void filesAreAsTheUmaskSaysAndFoldersNeverOpenToOthers(String umask) throws Exception {
        Path cache = own.resolve("cache");
        put(umask, cache);
        int allowed = 0777 & ~Integer.parseInt(umask, 8);
        assertEquals(0700, mode(cache));
        assertModes(cache, allowed, allowed & 0755);
    }

    @Test
    void foldersOfACacheThatAGroupSharesAreTheGroupsToo() throws Exception {
        Path cache = Files.createDirectory(own.resolve("cache"));
        Files.setAttribute(cache, "unix:mode", 0770);
        put("002", cache, "-Dcache.dir.trust=true");
        assertModes(cache, 0775, 0775);
    }

    private static void assertModes(Path cache, int files, int folders) throws IOException {
        try (Stream<Path> all = Files.walk(cache)) {
            for (Path file : all.filter(path -> !path.equals(cache)).toList()) {
                boolean program = CacheFixture.HELLO.value().equals(String.valueOf(file.getFileName()));
                int expected = Files.isDirectory(file) ? folders : program ? files : files & 0666;
                assertEquals(Integer.toOctalString(expected), Integer.toOctalString(mode(file)), file::toString);
            }
        }
    }

    private void put(String umask, Path cache, String... options) throws Exception {
        Path source = Files.writeString(temporary.resolve("source"), CacheFixture.PROGRAM);
        Process putting = OtherProcess.startWithUmask(
                umask, List.of(options), OtherProcess.PUT_EXECUTABLE, cache.toString(), source.toString());
        putting.getInputStream().read();
        putting.getOutputStream().close();
        assertEquals(0, putting.waitFor());
    }

    private static int mode(Path file) throws IOException {
        return Ownership.of(file).mode() & 07777;
    }

    private static void open(Path directory) throws IOException {
        Files.setPosixFilePermissions(directory, PosixFilePermissions.fromString("rwxrwxrwx"));
    }

    private CacheDirectory directory(Path path) {
        properties.put(CacheDirectory.PROPERTY, path.toString());
        return new CacheDirectory(Os.current(), properties::get, name -> null);
    }

    private Path use(Path path) throws IOException {
        return directory(path).create();
    }

    private void assertRefused(Path path, String... parts) {
        var refusal = assertThrows(InvalidCacheDirectoryException.class, () -> use(path));
        for (String part : parts) {
            assertTrue(String.valueOf(refusal.getMessage()).contains(part), refusal.getMessage());
        }
    }
}
