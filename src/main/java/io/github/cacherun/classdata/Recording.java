package io.github.cacherun.classdata;

import io.github.cacherun.cache.ActionId;
import io.github.cacherun.cache.CachedFile;
import io.github.cacherun.cache.Companion;
import io.github.cacherun.cache.DiskCache;
import io.github.cacherun.cache.ExecutableName;
import io.github.cacherun.cache.OutputId;
import io.github.cacherun.link.ClassData;
import io.github.cacherun.link.LinkRequest;
import io.github.cacherun.link.ShellHead;
import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A run of an executable that has no class-data archive yet: it lists the classes it loads, and once it has ended well the
 * archive is made of the list, in the background. Nothing of this ever fails the run or shows in it; without an archive
 * the program just starts as it does by itself.
 */
public final class Recording implements AutoCloseable {

    /** A run that lists nothing: it has an archive, or gets none. */
    private static final Recording NONE = new Recording(null);

    private final @Nullable ArchiveJob job;
    private boolean handedOver;

    private Recording(@Nullable ArchiveJob job) {
        this.job = job;
    }

    /**
     * To be called before each start: looks whether there is an archive that may be used, and takes away one that may not.
     *
     * @param executable a file of this cache
     * @param linked what it was linked of
     */
    public static Recording before(DiskCache cache, CachedFile executable, LinkRequest linked) {
        if (linked.classData() == ClassData.NONE || !cache.isShared()) {
            return NONE;
        }
        try {
            OutputId output = executable.entry().outputId();
            ExecutableName name = new ExecutableName(linked.name().concat(ClassData.SUFFIX));
            ActionId action = action(output, name, linked);
            Companion archive = cache.companion(output, name, action);
            if (archive.state() != Companion.State.MISSING) {
                return NONE;
            }
            Path list = archive.temporary();
            return new Recording(new ArchiveJob(
                    cache.directory(),
                    output,
                    name,
                    action,
                    executable.path(),
                    list,
                    linked.classData(),
                    linked.classPath()));
        } catch (IOException | IllegalArgumentException e) {
            // a cache that cannot be written, or a name that leaves no room for the suffix: there will be no archive
            return NONE;
        }
    }

    /**
     * The archive's action: java takes an archive for valid as long as each jar has the size and the time of modification,
     * in seconds, that it had when the archive was made.
     */
    private static ActionId action(OutputId executable, ExecutableName name, LinkRequest linked) {
        StringBuilder files = new StringBuilder("class-data archive ").append(name.value());
        for (Path path : linked.classPath()) {
            File file = path.toFile();
            files.append(' ').append(file.length()).append(' ').append(file.lastModified());
        }
        return new ActionId(executable.hex()).subkey(files.toString());
    }

    /** The environment variables to start the program with. */
    public Map<String, String> variables() {
        return job == null
                ? Map.of()
                : Map.of(ShellHead.OPTION_VARIABLE, job.classData().toList(job.list()));
    }

    /** To be called when the program has ended well. Returns at once; nothing is made if no java listed its classes. */
    public void makeArchive() {
        if (job != null) {
            try {
                handedOver = Files.size(job.list()) > 0 && job.start();
            } catch (IOException noProcess) {
                // another run may have more luck
                handedOver = false;
            }
        }
    }

    /** Forgets what was recorded, unless an archive is made of it. */
    @Override
    public void close() {
        if (job != null && !handedOver) {
            try {
                Files.deleteIfExists(job.list());
            } catch (IOException leftToTrim) {
                // it has a temporary name
                handedOver = false;
            }
        }
    }
}
