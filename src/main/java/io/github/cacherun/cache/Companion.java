package io.github.cacherun.cache;

import io.github.cacherun.os.FileStamp;
import io.github.cacherun.stats.Run;
import io.github.cacherun.stats.RunLog;
import java.io.IOException;
import java.nio.file.DirectoryNotEmptyException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A file that is made for an executable after that was put. It lies beside the executable, goes with it at trim, and is
 * checked before use as that is: whoever starts the executable takes what lies there. While it is being made an empty
 * file stands for it, so that of many who could make it one does.
 *
 * <p>Any number of threads and processes may use one at once; at worst it is made twice.
 */
public final class Companion {

    /** How it is about one. */
    public enum State {
        /** It is there and may be used. */
        READY,
        /** Somebody is making it. */
        IN_THE_MAKING,
        /** It was found out that none can be made. */
        IMPOSSIBLE,
        /** It is not there, and can be made. */
        MISSING
    }

    /** Nobody takes that long: whoever began has been killed. */
    private static final Duration LONGEST_MAKING = Duration.ofMinutes(10);

    private final CacheView view;
    private final Path prefix;
    private final OutputId executable;
    private final Path file;
    private final ExecutableName name;
    private final ActionId action;

    Companion(CacheView view, OutputId executable, ExecutableName name, ActionId action) {
        this.view = view;
        this.executable = executable;
        this.prefix = view.files().prefixOf(executable);
        this.file = CacheFiles.executableIn(view.files().output(executable), name);
        this.name = name;
        this.action = action;
    }

    /** How it is about it. What may not be used is removed, since the executable would use it. */
    public State state() throws IOException {
        if (isPlaceholder()) {
            return isInTheMaking() ? State.IN_THE_MAKING : State.MISSING;
        }
        try {
            Entry entry = new EntryReader(view).entry(action);
            if (entry.size() == 0) {
                remove();
                return State.IMPOSSIBLE;
            }
            new ContentCheck(view).requireCompanion(file, action, entry, name);
            return State.READY;
        } catch (EntryNotFoundException e) {
            remove();
            return State.MISSING;
        }
    }

    private void remove() throws IOException {
        try {
            Files.deleteIfExists(file);
        } catch (DirectoryNotEmptyException e) {
            FileTree.delete(file);
        }
    }

    /**
     * A file for something on the way to it, which nobody else uses and a later trim removes if nobody else does.
     *
     * @throws IOException when the cache cannot be written
     */
    public Path temporary() throws IOException {
        return Files.createFile(CacheFiles.temporaryIn(prefix));
    }

    /** Begins to make it, unless somebody else does. */
    public boolean begin() throws IOException {
        if (isPlaceholder() && !isInTheMaking()) {
            Files.setLastModifiedTime(file, view.now());
            return true;
        }
        try {
            Files.createFile(file);
            Files.setLastModifiedTime(file, view.now());
            return true;
        } catch (FileAlreadyExistsException other) {
            return false;
        }
    }

    /** Takes a temporary file as the companion, whole and on the disk before it can be seen; it may be read-only. */
    public void put(Path made) throws IOException {
        AtomicFile.force(made);
        Content content = Content.of(Source.of(made));
        // moving changes nothing of the stamp, and whoever finds the file has to find its entries
        new CheckProof(view).write(action, executable, name, FileStamp.of(made, view.os()));
        index(holding(action, content.outputId()), content.size());
        index(holding(beside(executable, name), content.outputId()), content.size());
        index(action, content.size());
        AtomicMove.move(made, file, view.os());
        new SizeLedger(view.files()).add(content.size());
        RunLog.in(view.files().root()).append(Run.put(view.clock().instant(), project(), content.size()));
        new UseMark(view).refresh(view.files().output(executable));
    }

    /** The action of which there is an entry if a companion of this action had this content. */
    static ActionId holding(ActionId action, OutputId content) {
        return action.subkey("holds ".concat(content.hex()));
    }

    /** Stands in {@link #holding} for all actions that had a companion of this name beside an executable. */
    static ActionId beside(OutputId executable, ExecutableName name) {
        return new ActionId(executable.hex()).subkey("companion ".concat(name.value()));
    }

    /** Remembers that none can be made. */
    public void giveUp() throws IOException {
        index(action, 0);
        abandon();
    }

    /** Leaves it to be made another time. */
    public void abandon() throws IOException {
        if (isPlaceholder()) {
            Files.deleteIfExists(file);
        }
    }

    private String project() {
        Path output = view.files().output(executable);
        return Labels.read(prefix).project(String.valueOf(output.getFileName()));
    }

    /** All entries lead to the executable, and so go when it is gone. */
    private void index(ActionId id, long size) throws IOException {
        new EntryWriter(view).index(id, new Entry(executable, size, view.clock().instant()));
    }

    private boolean isPlaceholder() {
        @Nullable FileStamp stamp = stamp();
        return stamp != null && stamp.size() == 0;
    }

    private @Nullable FileStamp stamp() {
        try {
            return FileStamp.of(file, view.os());
        } catch (IOException notThere) {
            return null;
        }
    }

    /** Not for one of the future either, which was begun while a clock was wrong. */
    private boolean isInTheMaking() throws IOException {
        Instant begun = Files.getLastModifiedTime(file).toInstant();
        Duration age = Duration.between(begun, view.clock().instant());
        return age.abs().compareTo(LONGEST_MAKING) < 0;
    }
}
