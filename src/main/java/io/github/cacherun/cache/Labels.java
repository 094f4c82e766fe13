package io.github.cacherun.cache;

import io.github.cacherun.os.InTheWay;
import java.io.BufferedReader;
import java.io.File;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The labels of the entries in one prefix directory: a text file to which each put appends a line, {@code <ID>-a KIND
 * project} or {@code <ID>-d KIND project}. Lines that make no sense are passed over, and so is a file that cannot be read
 * or written: entries without a label are good entries.
 */
final class Labels {

    /** As many as a hundred thousand entries make, of which there are a few hundred in a large cache: more is damage. */
    private static final long MOST_BYTES = 16L * 1024 * 1024;

    /** Below that it is not worth the writing. */
    private static final int FEW_LINES = 32;

    /** Of outputs; archives and index files are known by their names. */
    private static final Map<String, Survey.Kind> KINDS = Map.of(
            "EXECUTABLE", Survey.Kind.EXECUTABLE,
            "BUILD_OUTPUT", Survey.Kind.BUILD_OUTPUT,
            "MEMO", Survey.Kind.MEMO);

    /** Of nothing. */
    static final Labels NONE = new Labels();

    private final Map<String, List<Label>> byName = new HashMap<>();
    private int lines;
    private boolean damaged;

    Labels() {}

    /** Appends a line in one write, so that lines of several processes do not mix. */
    static void add(Path entry, Label label) {
        Path labels = CacheFiles.labelsBeside(entry);
        if (!InTheWay.isNone(labels)) {
            return;
        }
        String line = entry.getFileName() + " " + label.kind().name() + " " + label.project() + "\n";
        try (OutputStream file = Files.newOutputStream(labels, StandardOpenOption.CREATE, StandardOpenOption.APPEND)) {
            file.write(line.getBytes(StandardCharsets.UTF_8));
        } catch (IOException withoutLabel) {
            return;
        }
    }

    static Labels read(Path prefix) {
        Labels labels = new Labels();
        File file = CacheFiles.labels(prefix).toFile();
        if (!file.isFile() || file.length() > MOST_BYTES || !InTheWay.isNone(file.toPath())) {
            labels.damaged = AtomicFile.exists(file.toPath());
            return labels;
        }
        try (BufferedReader lines = Files.newBufferedReader(CacheFiles.labels(prefix), StandardCharsets.ISO_8859_1)) {
            for (String line = lines.readLine(); line != null; line = lines.readLine()) {
                labels.parse(new String(line.getBytes(StandardCharsets.ISO_8859_1), StandardCharsets.UTF_8));
            }
        } catch (IOException noneOrUnreadable) {
            return labels;
        }
        return labels;
    }

    void parse(String line) {
        lines++;
        String[] words = line.split(" ", -1);
        if (words.length != 3 || !CacheFiles.isEntry(words[0]) || words[2].isEmpty()) {
            return;
        }
        Survey.Kind kind = KINDS.get(words[1]);
        if (kind == null) {
            return;
        }
        Label label = new Label(kind, words[2]);
        List<Label> labels = byName.computeIfAbsent(words[0], name -> new ArrayList<>(1));
        if (!labels.contains(label)) {
            labels.add(label);
        }
    }

    /** The label of an entry; null if it has none. Of several the first. */
    @Nullable
    Label of(String name) {
        List<Label> labels = byName.get(name);
        return labels == null ? null : labels.get(0);
    }

    /** Whose an entry is, {@link Survey#SHARED} if it is of several projects or none. */
    String project(String name) {
        List<Label> labels = byName.getOrDefault(name, List.of());
        String project = labels.isEmpty() ? Survey.SHARED : labels.get(0).project();
        for (Label label : labels) {
            if (!label.project().equals(project)) {
                return Survey.SHARED;
            }
        }
        return project;
    }

    /** Forgets those of entries that are gone, if that is worth it. What is appended at this very moment may be lost. */
    void compact(Path prefix, Set<String> entries) {
        Set<String> kept = new LinkedHashSet<>();
        byName.forEach((name, labels) -> {
            if (entries.contains(name)) {
                labels.forEach(label -> kept.add(name + " " + label.kind().name() + " " + label.project()));
            }
        });
        if (!damaged && lines <= 2 * kept.size() + FEW_LINES) {
            return;
        }
        InTheWay.remove(CacheFiles.labels(prefix));
        Path temporary = CacheFiles.temporaryIn(prefix);
        try {
            Files.write(temporary, kept, StandardCharsets.UTF_8);
            Files.move(temporary, CacheFiles.labels(prefix), StandardCopyOption.REPLACE_EXISTING);
        } catch (IOException leftAsItIs) {
            FileTree.delete(temporary);
        }
    }
}
