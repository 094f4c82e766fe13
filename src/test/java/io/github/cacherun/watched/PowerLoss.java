package io.github.cacherun.watched;

import io.github.cacherun.watched.Inode.Loss;
import io.github.cacherun.watched.Recording.Done;
import io.github.cacherun.watched.Step.Create;
import io.github.cacherun.watched.Step.Delete;
import io.github.cacherun.watched.Step.Force;
import io.github.cacherun.watched.Step.MakeDirectory;
import io.github.cacherun.watched.Step.Move;
import io.github.cacherun.watched.Step.SetTime;
import io.github.cacherun.watched.Step.Truncate;
import io.github.cacherun.watched.Step.Write;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;

/**
 * What a loss of power may leave of what was done to a directory. A file's content is sure once it was forced; of what was
 * not forced any part may be there, or zeros of its length. Names are sure of nothing: either the last of them are lost, from
 * after the last force on, as in a journal, or any of them, each without the others. So may be the times of files.
 */
public final class PowerLoss {

    private static final int ONE_IN = 4;

    private final Path root;
    private final Map<Path, Inode> before;
    private final Random random;

    /**
     * A directory as it is now, all of it on the disk.
     *
     * @param random chooses what is lost
     */
    public PowerLoss(Path root, Random random) throws IOException {
        this.root = root;
        this.random = random;
        this.before = snapshot(root);
    }

    private static Map<Path, Inode> snapshot(Path root) throws IOException {
        Map<Path, Inode> names = new TreeMap<>();
        if (Files.exists(root)) {
            try (Stream<Path> all = Files.walk(root)) {
                for (Path path : all.toList()) {
                    names.put(path, Files.isDirectory(path) ? Inode.directory() : file(path));
                }
            }
        }
        return names;
    }

    private static Inode file(Path path) throws IOException {
        return Inode.file(Files.readAllBytes(path), Files.getLastModifiedTime(path));
    }

    /** Makes a directory that a crash during or after this may have left; tells how it came about. */
    public String crash(Recording recording, Path target) throws IOException {
        List<Done> all = recording.done();
        int cut = random.nextBoolean() ? all.size() : random.nextInt(all.size() + 1);
        List<Done> done = all.subList(0, cut);
        Set<Integer> lost = lostNames(done);
        Map<Path, Inode> names = replay(done, lost);
        StringBuilder story = new StringBuilder("after " + cut + " of " + all.size() + " steps");
        lost.forEach(i -> story.append(", without ").append(done.get(i).step().name()));
        boolean timesLost = random.nextInt(ONE_IN) == 0;
        for (Map.Entry<Path, Inode> name : names.entrySet()) {
            Path path = target.resolve(root.relativize(name.getKey()).toString());
            if (Files.isDirectory(parent(path))) {
                make(path, name.getValue(), timesLost, story);
            }
        }
        return story.toString();
    }

    private void make(Path path, Inode inode, boolean timeLost, StringBuilder story) throws IOException {
        if (inode.isDirectory()) {
            Files.createDirectory(path);
            return;
        }
        Loss[] losses = Loss.values();
        Loss loss = random.nextBoolean() ? Loss.NOTHING : losses[random.nextInt(losses.length)];
        Files.write(path, inode.after(loss));
        if (!timeLost) {
            Files.setLastModifiedTime(path, inode.time());
        }
        if (!inode.isForced()) {
            story.append(", ").append(path.getFileName()).append(" lost ").append(loss);
        }
    }

    private Set<Integer> lostNames(List<Done> done) {
        List<Integer> named = new ArrayList<>();
        int sure = 0;
        for (int i = 0; i < done.size(); i++) {
            Step step = done.get(i).step();
            sure = step instanceof Force ? i : sure;
            if (step instanceof Create
                    || step instanceof MakeDirectory
                    || step instanceof Move
                    || step instanceof Delete) {
                named.add(i);
            }
        }
        int from = sure + random.nextInt(done.size() - sure + 1);
        int one = random.nextInt(done.size() + 1);
        Set<Integer> lost = new HashSet<>(named);
        switch (random.nextInt(ONE_IN)) {
            case 0 -> lost.clear();
            case 1 -> lost.removeIf(i -> i < from);
            case 2 -> lost.removeIf(i -> i != one);
            default -> lost.removeIf(i -> random.nextInt(ONE_IN) > 0);
        }
        return lost;
    }

    /** All is done to files that have the names that they had then; what is lost of the names is so afterwards. */
    private Map<Path, Inode> replay(List<Done> done, Set<Integer> lost) throws IOException {
        Map<Path, Inode> live = new TreeMap<>();
        before.forEach((path, inode) -> live.put(path, copy(inode)));
        Map<Path, Inode> kept = new TreeMap<>(live);
        for (int i = 0; i < done.size(); i++) {
            Step step = done.get(i).step();
            Inode inode = step instanceof MakeDirectory
                    ? Inode.directory()
                    : step instanceof Create
                            ? Inode.file(new byte[0], done.get(i).time())
                            : live.get(step.path());
            if (inode == null) {
                // not of this directory
                continue;
            }
            change(inode, done.get(i));
            rename(live, step, inode);
            if (!lost.contains(i)) {
                rename(kept, step, inode);
            }
        }
        return kept;
    }

    private static Inode copy(Inode inode) {
        return inode.isDirectory() ? Inode.directory() : Inode.file(inode.after(Loss.NOTHING), inode.time());
    }

    private static void change(Inode inode, Done done) {
        if (done.step() instanceof Write write) {
            inode.write(write.position(), write.bytes());
            inode.setTime(done.time());
        } else if (done.step() instanceof Truncate truncate) {
            inode.truncate(truncate.size());
            inode.setTime(done.time());
        } else if (done.step() instanceof SetTime set) {
            inode.setTime(set.time());
        } else if (done.step() instanceof Force) {
            inode.force();
        }
    }

    private static void rename(Map<Path, Inode> names, Step step, Inode inode) {
        if (step instanceof Create || step instanceof MakeDirectory) {
            names.put(step.path(), inode);
        } else if (step instanceof Delete) {
            names.remove(step.path(), inode);
        } else if (step instanceof Move move) {
            names.remove(move.path(), inode);
            names.put(move.to(), inode);
            for (Path path : List.copyOf(names.keySet())) {
                if (inode.isDirectory() && path.startsWith(move.path())) {
                    Inode inside = names.remove(path);
                    if (inside != null) {
                        names.put(move.to().resolve(move.path().relativize(path)), inside);
                    }
                }
            }
        }
    }

    private static Path parent(Path path) {
        Path parent = path.getParent();
        if (parent == null) {
            throw new IllegalArgumentException("no parent: " + path);
        }
        return parent;
    }
}
