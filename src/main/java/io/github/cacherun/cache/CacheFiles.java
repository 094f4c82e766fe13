package io.github.cacherun.cache;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.ThreadLocalRandom;

/**
 * The path scheme of the cache, Go's but for the temporary files, in this one place:
 *
 * <pre>
 * README, trim.txt, size.txt
 * xx/&lt;action ID&gt;-a         index file, xx being the ID's first two digits
 * xx/&lt;output ID&gt;-d         output file, or
 * xx/&lt;output ID&gt;-d/&lt;name&gt;  executable
 * xx/.&lt;anything&gt;.tmp       file on its way in, or on its way out
 * xx/labels              whose these entries are
 * </pre>
 *
 * An executable's temporary file lies beside its directory rather than in it: that directory belongs to the program,
 * and its time of modification says when it was used.
 *
 * @param root the cache directory
 */
record CacheFiles(Path root) {

    static final int PREFIXES = 256;

    private static final int PREFIX_DIGITS = 2;

    private static final int ID_DIGITS = 64;

    private static final String INDEX_SUFFIX = "-a";

    private static final String OUTPUT_SUFFIX = "-d";

    private static final String LABELS = "labels";

    private static final String TEMPORARY_SUFFIX = ".tmp";

    Path index(ActionId id) {
        return prefixOf(id).resolve(id.hex().concat(INDEX_SUFFIX));
    }

    Path output(OutputId id) {
        return prefixOf(id).resolve(id.hex().concat(OUTPUT_SUFFIX));
    }

    /**
     * An executable's file in the directory that is its output.
     *
     * @throws java.nio.file.InvalidPathException when this JVM's encoding of file names lacks a letter of the name
     */
    static Path executableIn(Path output, ExecutableName name) {
        return output.resolve(name.value());
    }

    /** Of an index file. */
    static ActionId actionId(Path index) {
        return new ActionId(id(index));
    }

    /** Of an output. */
    static OutputId outputId(Path output) {
        return new OutputId(id(output));
    }

    private static String id(Path entry) {
        return String.valueOf(entry.getFileName()).substring(0, ID_DIGITS);
    }

    Path prefixOf(ActionId id) {
        return root.resolve(id.hex().substring(0, PREFIX_DIGITS));
    }

    Path prefixOf(OutputId id) {
        return root.resolve(id.hex().substring(0, PREFIX_DIGITS));
    }

    /** The directory, possibly missing, of all entries whose ID starts with this byte. */
    Path prefix(int firstByte) {
        return root.resolve(Integer.toHexString(PREFIXES | firstByte).substring(1));
    }

    /** Whether anything was ever put there. */
    boolean hasLayout() {
        for (int firstByte = 0; firstByte < PREFIXES; firstByte++) {
            if (Files.isDirectory(prefix(firstByte))) {
                return true;
            }
        }
        return false;
    }

    Path readme() {
        return root.resolve("README");
    }

    Path trimStamp() {
        return root.resolve("trim.txt");
    }

    Path sizeLedger() {
        return root.resolve("size.txt");
    }

    /** A file in the given prefix directory. */
    static Path labels(Path prefix) {
        return prefix.resolve(LABELS);
    }

    static Path labelsBeside(Path entry) {
        return entry.resolveSibling(LABELS);
    }

    /**
     * A name in the given prefix directory that nobody else uses. The random part is for processes of equal number in
     * containers that share the cache.
     */
    static Path temporaryIn(Path prefix) {
        return prefix.resolve(temporaryName());
    }

    private static String temporaryName() {
        ProcessHandle process = ProcessHandle.current();
        long random = ThreadLocalRandom.current().nextLong();
        String name = "." + process.pid() + "-" + Thread.currentThread().getId() + "-" + Long.toHexString(random);
        return name + TEMPORARY_SUFFIX;
    }

    static Path temporaryBeside(Path entry) {
        return entry.resolveSibling(temporaryName());
    }

    /** Nothing else is ours to remove, whatever it ends with. */
    static boolean isEntry(String name) {
        int end = name.length() - INDEX_SUFFIX.length();
        return end == ID_DIGITS
                && isHex(name, end)
                && (name.startsWith(INDEX_SUFFIX, end) || name.startsWith(OUTPUT_SUFFIX, end));
    }

    /** Of what is an entry. */
    static boolean isIndex(String name) {
        return name.endsWith(INDEX_SUFFIX);
    }

    private static boolean isHex(String name, int end) {
        for (int i = 0; i < end; i++) {
            char c = name.charAt(i);
            if ((c < '0' || c > '9') && (c < 'a' || c > 'f')) {
                return false;
            }
        }
        return true;
    }

    static boolean isTemporary(String name) {
        return name.startsWith(".") && name.endsWith(TEMPORARY_SUFFIX);
    }
}
