package io.github.cacherun.cache;

import java.io.Closeable;
import java.io.IOException;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.Optional;
import javax.inject.Inject;
import javax.inject.Named;
import javax.inject.Singleton;
import org.jspecify.annotations.Nullable;

/**
 * A cache of the outputs of actions in a directory, in the layout and index format of Go's build cache. An action is
 * named by what its output depends on, an output by its content.
 *
 * <p>Any number of threads and processes of one machine may use a directory at once, without locks: outputs never
 * change and appear whole, so that at worst work is done twice. What was got or put stays until it was not used for
 * some days.
 *
 * <p>The directory is looked up at each call, as {@link CacheDirectory} says. Every method throws
 * {@link InvalidCacheDirectoryException} when it cannot be used. Apart from that getting never fails: whatever is
 * damaged or cannot be read is a miss, and putting heals it. When the cache is off every get is a miss and puts keep
 * nothing.
 */
@Named
@Singleton
public final class DiskCache implements Closeable {

    /** How the cache is used. */
    public enum Mode {
        NORMAL,
        /**
         * To find actions whose IDs miss an input, as Go's {@code gocacheverify}: every get is a miss, and every put
         * compares with what is stored.
         */
        VERIFY,
        /** Nothing on disk is touched: gets leave no mark of use and heal nothing, puts are not allowed. */
        DRY_RUN
    }

    private final CacheDirectory directory;
    private final InstantSource clock;
    private final Mode mode;
    private final @Nullable Label label;

    /** A cache in the given directory, by the clock of the system. */
    @Inject
    public DiskCache(CacheDirectory directory) {
        this(directory, InstantSource.system());
    }

    DiskCache(CacheDirectory directory, InstantSource clock) {
        this(directory, clock, Mode.NORMAL, null);
    }

    private DiskCache(CacheDirectory directory, InstantSource clock, Mode mode, @Nullable Label label) {
        this.directory = directory;
        this.clock = clock;
        this.mode = mode;
        this.label = label;
    }

    /** A cache in this directory, whatever the settings say. It is created at the first put if missing. */
    public static DiskCache at(Path directory, InstantSource clock) {
        return new DiskCache(CacheDirectory.at(directory.toAbsolutePath()), clock);
    }

    /** The same cache, used in another way. */
    public DiskCache withMode(Mode other) {
        return new DiskCache(directory, clock, other, label);
    }

    /** The same cache, where what is put gets a label. */
    public DiskCache labelled(Label other) {
        return new DiskCache(directory, clock, mode, other);
    }

    /** Whether the user wants no cache. */
    public boolean isOff() {
        return directory.path().isEmpty();
    }

    /**
     * The cache directory, absolute, found fit for use but not necessarily there.
     *
     * @throws IllegalStateException when the cache is off
     */
    public Path directory() {
        Optional<Path> path = directory.path();
        if (path.isEmpty()) {
            throw new IllegalStateException("the cache is off");
        }
        return path.get();
    }

    /**
     * Creates the directory if it is missing, so that whoever is about to do long work learns before it, not after it,
     * that there is no place for the outcome. Does nothing when the cache is off or in a dry run.
     *
     * @throws InvalidCacheDirectoryException when it cannot be created
     */
    public void prepare() throws IOException {
        if (mode != Mode.DRY_RUN && !isOff()) {
            directory.create();
        }
    }

    /** The action's entry. Its output need not be there any more, which is enough to go on with the output's ID. */
    public Entry get(ActionId id) throws EntryNotFoundException {
        return new EntryReader(viewToGet()).entry(id);
    }

    /** The action's output, in memory, checked against its ID. */
    public byte[] getBytes(ActionId id) throws EntryNotFoundException {
        return new EntryReader(viewToGet()).bytes(id);
    }

    /** The file of the action's output. Only its size was checked, as in Go. */
    public CachedFile getFile(ActionId id) throws EntryNotFoundException {
        return new EntryReader(viewToGet()).file(id);
    }

    /**
     * The executable of this name that is the action's output, ready to be started. Its content was checked, now or at a
     * time since when the file did not change.
     */
    public CachedFile getExecutable(ActionId id, ExecutableName name) throws EntryNotFoundException {
        return new ExecutableReader(viewToGet()).executable(id, name);
    }

    /**
     * Keeps a file as the action's output, replacing the action's entry if there is one. The file must not change
     * meanwhile. Gives the file in the cache; when the cache is off, the source itself.
     *
     * @throws VerifyFailedException in verify mode, when another output is stored
     * @throws IOException when the source cannot be read or changed, or the cache cannot be written; the cache is then
     *     as before
     * @throws IllegalStateException in a dry run
     */
    public CachedFile put(ActionId id, Path source) throws IOException {
        Content content = toPut(Source.of(source));
        verify(id, content);
        return store(id, source, content);
    }

    /** As {@link #put}, for an output that is known to differ from time to time: never verified. */
    public CachedFile putNoVerify(ActionId id, Path source) throws IOException {
        return store(id, source, toPut(Source.of(source)));
    }

    /** As {@link #put}, for an output in memory. */
    public Entry putBytes(ActionId id, byte[] output) throws IOException {
        Content content = toPut(Source.of(output));
        verify(id, content);
        return store(id, output, content);
    }

    /** As {@link #putNoVerify}, for an output in memory. */
    public Entry putBytesNoVerify(ActionId id, byte[] output) throws IOException {
        return store(id, output, toPut(Source.of(output)));
    }

    /**
     * As {@link #put}, for an executable: it is kept under its own name and may be executed by whoever may read it.
     * Equal executables of several names do not get into each other's way.
     */
    public CachedFile putExecutable(ActionId id, ExecutableName name, Path source) throws IOException {
        Source bytes = Source.of(source);
        Content content = toPut(bytes);
        verify(id, content);
        Entry entry = entry(content);
        if (isOff()) {
            return new CachedFile(source, entry);
        }
        EntryWriter writer = new EntryWriter(view(directory.create()));
        Path executable = writer.executable(bytes, content, name);
        writer.index(id, entry);
        return new CachedFile(executable, entry);
    }

    /**
     * What is made for an executable of this cache after it was put.
     *
     * @param executable the executable
     * @param name what the companion's file is called
     * @param id names what the companion depends on
     * @throws IllegalStateException when the cache is off
     */
    public Companion companion(OutputId executable, ExecutableName name, ActionId id) {
        return new Companion(view(directory()), executable, name, id);
    }

    /** Whether what is got and put is what other calls get and put, too. */
    public boolean isShared() {
        return mode == Mode.NORMAL && !isOff();
    }

    /**
     * Marks the output of an entry got from this cache as used now, so that a program that runs for days is not trimmed
     * away underneath itself. To be called every few hours. Best effort; does nothing when the cache is off.
     */
    public void markUsed(Entry entry) {
        if (!isOff()) {
            CacheView view = view(directory());
            new UseMark(view).mark(view.files().output(entry.outputId()));
        }
    }

    /**
     * Marks the output of an entry got from this cache as used at this very moment, so that its path is good for the full
     * age from now on. Best effort; does nothing when the cache is off or in a dry run.
     */
    public void pin(Entry entry) {
        if (!isOff() && mode != Mode.DRY_RUN) {
            CacheView view = view(directory());
            new UseMark(view).refresh(view.files().output(entry.outputId()));
        }
    }

    /**
     * As {@link Housekeeping#trim}. Does nothing when the cache is off, and in a dry run.
     *
     * @throws IOException when the stamp of the last trim cannot be opened
     */
    public TrimReport trim(TrimPolicy policy) throws IOException {
        if (isOff() || mode == Mode.DRY_RUN) {
            return TrimReport.without(TrimReport.Outcome.NOT_DUE);
        }
        return housekeeping().trim(policy, Progress.NONE);
    }

    /**
     * Keeps this cache small and sound.
     *
     * @throws IllegalStateException when the cache is off
     */
    public Housekeeping housekeeping() {
        return new Housekeeping(view(directory()));
    }

    /** Trims as a matter of routine, to be called when a build is over. The cache stays usable. */
    @Override
    public void close() throws IOException {
        trim(TrimPolicy.DEFAULT);
    }

    private CacheView viewToGet() throws EntryNotFoundException {
        if (mode == Mode.VERIFY) {
            throw new EntryNotFoundException("verify mode");
        }
        Optional<Path> root = directory.path();
        if (root.isEmpty()) {
            throw new EntryNotFoundException("the cache is off");
        }
        return view(root.get());
    }

    private CacheView view(Path root) {
        return new CacheView(new CacheFiles(root), clock, directory.os(), mode, label);
    }

    private Content toPut(Source source) throws IOException {
        if (mode == Mode.DRY_RUN) {
            throw new IllegalStateException("a dry run puts nothing into the cache");
        }
        return Content.of(source);
    }

    private void verify(ActionId id, Content fresh) throws VerifyFailedException {
        if (mode == Mode.VERIFY && !isOff()) {
            new EntryReader(view(directory())).requireNoOther(id, fresh);
        }
    }

    private CachedFile store(ActionId id, Path source, Content content) throws IOException {
        Entry entry = entry(content);
        if (isOff()) {
            return new CachedFile(source, entry);
        }
        EntryWriter writer = new EntryWriter(view(directory.create()));
        Path output = writer.output(Source.of(source), content, Durability.FORCED);
        writer.index(id, entry);
        return new CachedFile(output, entry);
    }

    private Entry store(ActionId id, byte[] bytes, Content content) throws IOException {
        Entry entry = entry(content);
        if (!isOff()) {
            EntryWriter writer = new EntryWriter(view(directory.create()));
            writer.output(Source.of(bytes), content, Durability.CHECKED_BY_READERS);
            writer.index(id, entry);
        }
        return entry;
    }

    private Entry entry(Content content) {
        return new Entry(content.outputId(), content.size(), clock.instant());
    }
}
