package io.github.cacherun.cache;

import java.io.File;
import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.DirectoryIteratorException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.jar.Attributes;
import java.util.jar.JarFile;
import java.util.jar.Manifest;

/**
 * The outputs that programs are running from: those that the command line of a process names, and the jars that these
 * name in turn. A JVM opens the jars of its class path when it first needs them, so that they must be there until it ends.
 * Processes that cannot be seen, as those of other containers, are not known.
 */
final class Running {

    private static final Path PROCESSES = Path.of("/proc");

    /** What ends a path where arguments are kept apart by NUL. */
    private static final String PATH_END = "[\0:;]";

    /** And where they are by blanks. */
    private static final String PATH_END_IN_LINE = "[ :;\"]";

    /** A program may be started while a large cache is gone through. */
    private static final long GOOD_FOR_NANOS = Duration.ofSeconds(1).toNanos();

    private final long lookedAt = System.nanoTime();
    private final Path root;
    private final List<Path> namesOfRoot = new ArrayList<>();
    private final Set<Path> outputs = new HashSet<>();

    private Running(Path root) {
        this.root = root;
        namesOfRoot.add(root);
        try {
            Path real = root.toRealPath();
            if (!real.equals(root)) {
                namesOfRoot.add(real);
            }
        } catch (IOException notThere) {
            return;
        }
    }

    /** Looks at all processes there are. */
    static Running in(Path root) {
        Running running = new Running(root);
        if (Files.isDirectory(PROCESSES.resolve("self"))) {
            running.lookAtLinux();
        } else {
            ProcessHandle.allProcesses()
                    .forEach(process ->
                            process.info().commandLine().ifPresent(line -> running.addAll(line, PATH_END_IN_LINE)));
        }
        return running;
    }

    /** The same, or another if some time has passed. */
    Running now() {
        return System.nanoTime() - lookedAt < GOOD_FOR_NANOS ? this : in(root);
    }

    boolean uses(Path output) {
        return outputs.contains(output);
    }

    private void lookAtLinux() {
        try (DirectoryStream<Path> processes = Files.newDirectoryStream(PROCESSES, "[0-9]*")) {
            for (Path process : processes) {
                addAll(commandLine(process), PATH_END);
                addOpenFiles(process);
            }
        } catch (IOException nothingToSee) {
            return;
        }
    }

    /** A JVM has its jars open, whatever links led it there. Other users' are not told, nor can they run ours. */
    private void addOpenFiles(Path process) {
        try (DirectoryStream<Path> files = Files.newDirectoryStream(process.resolve("fd"))) {
            for (Path file : files) {
                addAll(Files.readSymbolicLink(file).toString(), PATH_END);
            }
        } catch (IOException | DirectoryIteratorException endedMeanwhileOrNotOurs) {
            return;
        }
    }

    /** All of it, which {@link ProcessHandle} does not give. */
    private static String commandLine(Path process) {
        try {
            return new String(Files.readAllBytes(process.resolve("cmdline")), StandardCharsets.UTF_8);
        } catch (IOException endedMeanwhile) {
            return "";
        }
    }

    private void addAll(String commandLine, String pathEnd) {
        for (Path name : namesOfRoot) {
            String start = name + File.separator;
            for (int at = commandLine.indexOf(start); at >= 0; at = commandLine.indexOf(start, at + 1)) {
                String rest = commandLine.substring(at + start.length());
                add(start + rest.split(pathEnd, 2)[0], name);
            }
        }
    }

    private void add(String text, Path nameOfRoot) {
        Path file;
        try {
            file = nameOfRoot.relativize(Path.of(text).normalize());
        } catch (InvalidPathException noPath) {
            return;
        }
        // anybody may run a process and name anything: nothing outside of the cache is opened
        if (file.getNameCount() < 2 || file.startsWith("..")) {
            return;
        }
        boolean isNew = outputs.add(root.resolve(file.subpath(0, 2)));
        if (isNew && file.getNameCount() > 2) {
            addJarsOf(root.resolve(file));
        }
    }

    private void addJarsOf(Path executable) {
        try (JarFile jar = new JarFile(executable.toFile())) {
            Manifest manifest = jar.getManifest();
            String jars = manifest == null ? null : manifest.getMainAttributes().getValue(Attributes.Name.CLASS_PATH);
            for (String url : jars == null ? new String[0] : jars.split(" ", -1)) {
                URI uri = executable.toUri().resolve(url);
                if ("file".equals(uri.getScheme())) {
                    addAll(Path.of(uri).toString(), PATH_END);
                }
            }
        } catch (IOException | IllegalArgumentException noJar) {
            return;
        }
    }
}
