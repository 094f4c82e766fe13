package io.github.cacherun.link;

/**
 * A file that two jars do not have in common, or not with the same content.
 *
 * @param name the entry, or {@link #HEAD}
 * @param oldSize bytes in the first jar, {@link #ABSENT} if it is not there
 * @param newSize bytes in the second jar, {@link #ABSENT} if it is not there
 */
public record JarDifference(String name, long oldSize, long newSize) {

    /** In place of a name: what stands before the jar in an executable. */
    public static final String HEAD = "the head, before the jar";

    static final long ABSENT = -1;

    public boolean isHead() {
        return name.equals(HEAD);
    }

    /** Whether only one of the jars has it. */
    public boolean isAddedOrRemoved() {
        return oldSize == ABSENT || newSize == ABSENT;
    }

    @Override
    public String toString() {
        if (oldSize == ABSENT) {
            return "added    " + name + bytes(newSize);
        }
        if (newSize == ABSENT) {
            return "removed  " + name + bytes(oldSize);
        }
        return "changed  " + name
                + (oldSize == newSize ? bytes(newSize) : " (" + oldSize + " -> " + newSize + " bytes)");
    }

    private String bytes(long size) {
        return name.endsWith("/") ? "" : " (" + size + (size == 1 ? " byte)" : " bytes)");
    }
}
