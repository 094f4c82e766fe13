package io.github.cacherun.action;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import org.junit.jupiter.api.Test;

class BuildIdTest {

    private static final String LINK = "a".repeat(20);
    private static final String BUILD = "B".repeat(20);
    private static final String CLASSES = "0".repeat(20);
    private static final String EXECUTABLE = "-_".repeat(10);

    @Test
    void itsTextIsTheFourPartsInGosOrder() {
        BuildId id = new BuildId(LINK, BUILD, CLASSES, EXECUTABLE);
        assertEquals(LINK + "/" + BUILD + "/" + CLASSES + "/" + EXECUTABLE, id.toString());
        assertEquals(BuildId.LENGTH, id.toString().length());
    }

    @Test
    void whatItWroteItReads() {
        BuildId id = new BuildId(LINK, BUILD, CLASSES, EXECUTABLE);
        assertEquals(id, BuildId.parse(id.toString()));
    }

    @Test
    void aPartIsTheFirst120BitsOfTheHash() throws NoSuchAlgorithmException {
        byte[] sha256 = MessageDigest.getInstance("SHA-256").digest("abc".getBytes(StandardCharsets.US_ASCII));
        // ba7816bf 8f01cfea 414140de 5dae22
        assertEquals("ungWv48Bz-pBQUDeXa4i", BuildId.part(sha256));
    }

    @Test
    void aHashOfAnotherLengthHasNoPart() {
        assertThrows(IllegalArgumentException.class, () -> BuildId.part(new byte[20]));
    }

    @Test
    void anUnstampedIdIsAsLongAsAStampedOne() {
        BuildId unstamped = BuildId.unstamped(LINK, BUILD, CLASSES);
        BuildId stamped = unstamped.withExecutable(EXECUTABLE);
        assertEquals(unstamped.toString().length(), stamped.toString().length());
        assertNotEquals(unstamped, stamped);
        assertEquals(EXECUTABLE, stamped.executable());
        assertEquals(unstamped, stamped.withoutExecutable());
    }

    @Test
    void tooFewPartsAreRefusedWithTheReason() {
        Exception e = assertThrows(IllegalArgumentException.class, () -> BuildId.parse(LINK + "/" + BUILD));
        assertTrue(e.toString().contains("not 4 parts but 2"), e.toString());
    }

    @Test
    void tooManyPartsAreRefused() {
        String id = BuildId.unstamped(LINK, BUILD, CLASSES).toString();
        assertThrows(IllegalArgumentException.class, () -> BuildId.parse(id + "/"));
    }

    @Test
    void aPartThatIsNoBase64urlIsRefusedWithTheReason() {
        String id = BuildId.unstamped(LINK, BUILD, CLASSES).toString();
        Exception e =
                assertThrows(IllegalArgumentException.class, () -> BuildId.parse(id.replace(BUILD, "B+".repeat(10))));
        assertTrue(e.toString().contains("B+B+"), e.toString());
    }

    @Test
    void aLineFeedAtTheEndIsRefused() {
        String id = BuildId.unstamped(LINK, BUILD, CLASSES).toString();
        assertThrows(IllegalArgumentException.class, () -> BuildId.parse(id + "\n"));
    }
}
