package io.github.cacherun.classdata;

import io.github.cacherun.cache.ActionId;
import io.github.cacherun.cache.Companion;
import io.github.cacherun.cache.DiskCache;
import io.github.cacherun.cache.ExecutableName;
import io.github.cacherun.cache.OutputId;
import io.github.cacherun.link.ClassData;
import java.io.File;
import java.io.IOException;
import java.net.URISyntaxException;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;

/**
 * All that is needed to make a class-data archive, in a form that can be handed to another process.
 *
 * @param directory the cache
 * @param executable the output that the archive is for
 * @param name what the archive is called
 * @param action names what it depends on
 * @param program the executable
 * @param list the classes that it loaded
 * @param classData how its JDK archives classes
 */
record ArchiveJob(
        Path directory,
        OutputId executable,
        ExecutableName name,
        ActionId action,
        Path program,
        Path list,
        ClassData classData) {

    /** Little of it is hot, and nothing is large. */
    private static final List<String> SMALL_JVM =
            List.of("-Xshare:auto", "-XX:TieredStopAtLevel=1", "-XX:+UseSerialGC", "-Xmx64m");

    /** What would steer the JDK as the run's user wanted it, but belongs neither to the program nor to its archive's maker. */
    private static final List<String> OPTION_VARIABLES =
            List.of("JDK_JAVA_OPTIONS", "JAVA_TOOL_OPTIONS", "_JAVA_OPTIONS");

    /** What {@link #arguments} wrote. */
    static ArchiveJob parse(List<String> arguments) {
        return new ArchiveJob(
                Path.of(arguments.get(0)),
                new OutputId(arguments.get(1)),
                new ExecutableName(arguments.get(2)),
                new ActionId(arguments.get(3)),
                Path.of(arguments.get(4)),
                Path.of(arguments.get(5)),
                ClassData.valueOf(arguments.get(6)));
    }

    List<String> arguments() {
        return List.of(
                directory.toString(),
                executable.hex(),
                name.value(),
                action.hex(),
                program.toString(),
                list.toString(),
                classData.name());
    }

    Companion archive() {
        return DiskCache.at(directory, InstantSource.system()).companion(executable, name, action);
    }

    /**
     * Begins it in a process that outlives this one, unless somebody else has begun it.
     *
     * @throws IOException when there is no such process
     */
    boolean start() throws IOException {
        Companion archive = archive();
        if (!archive.begin()) {
            return false;
        }
        try {
            List<String> command = new ArrayList<>();
            command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
            command.addAll(SMALL_JVM);
            command.addAll(List.of("-cp", ownClasses().toString(), ArchiveMaker.class.getName()));
            command.addAll(arguments());
            inSilence(new ProcessBuilder(command)).start();
            return true;
        } catch (IOException e) {
            archive.abandon();
            throw e;
        }
    }

    /** Holds on to nothing of whoever started it: neither to a pipe nor to a folder nor to options for another JVM. */
    ProcessBuilder inSilence(ProcessBuilder builder) {
        builder.environment().keySet().removeAll(OPTION_VARIABLES);
        return builder.directory(directory.toFile())
                .redirectInput(ProcessBuilder.Redirect.from(new File("/dev/null")))
                .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                .redirectError(ProcessBuilder.Redirect.DISCARD);
    }

    private static Path ownClasses() throws IOException {
        try {
            return Path.of(ArchiveMaker.class
                    .getProtectionDomain()
                    .getCodeSource()
                    .getLocation()
                    .toURI());
        } catch (URISyntaxException | IllegalArgumentException noFile) {
            throw new IOException("this plugin is loaded from no file", noFile);
        }
    }
}
