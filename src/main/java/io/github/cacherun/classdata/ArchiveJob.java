package io.github.cacherun.classdata;

import io.github.cacherun.cache.ActionId;
import io.github.cacherun.cache.CacheDirectory;
import io.github.cacherun.cache.Companion;
import io.github.cacherun.cache.DiskCache;
import io.github.cacherun.cache.ExecutableName;
import io.github.cacherun.cache.OutputId;
import io.github.cacherun.link.ClassData;
import java.io.File;
import java.io.IOException;
import java.net.URISyntaxException;
import java.nio.file.Files;
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
 * @param jars what else is on its class path
 */
record ArchiveJob(
        Path directory,
        OutputId executable,
        ExecutableName name,
        ActionId action,
        Path program,
        Path list,
        ClassData classData,
        List<Path> jars) {

    /** Little of it is hot, and nothing is large. */
    private static final List<String> SMALL_JVM =
            List.of("-Xshare:auto", "-XX:TieredStopAtLevel=1", "-XX:+UseSerialGC", "-Xmx64m");

    /** What would steer the JDK as the run's user wanted it, but belongs neither to the program nor to its archive's maker. */
    private static final List<String> OPTION_VARIABLES =
            List.of("JDK_JAVA_OPTIONS", "JAVA_TOOL_OPTIONS", "_JAVA_OPTIONS");

    /** How many arguments come before the jars. */
    private static final int ARGUMENTS = 7;

    /** What {@link #arguments} wrote. */
    static ArchiveJob parse(List<String> arguments) {
        List<Path> jars = new ArrayList<>();
        for (String jar : arguments.subList(ARGUMENTS, arguments.size())) {
            jars.add(Path.of(jar));
        }
        return new ArchiveJob(
                Path.of(arguments.get(0)),
                new OutputId(arguments.get(1)),
                new ExecutableName(arguments.get(2)),
                new ActionId(arguments.get(3)),
                Path.of(arguments.get(4)),
                Path.of(arguments.get(5)),
                ClassData.valueOf(arguments.get(6)),
                jars);
    }

    List<String> arguments() {
        List<String> arguments = new ArrayList<>(List.of(
                directory.toString(),
                executable.hex(),
                name.value(),
                action.hex(),
                program.toString(),
                list.toString(),
                classData.name()));
        for (Path jar : jars) {
            arguments.add(jar.toString());
        }
        return arguments;
    }

    /** What starts the program, also where the file system lets nothing be executed. */
    List<String> command() {
        return Files.isExecutable(program) ? List.of(program.toString()) : List.of("/bin/sh", program.toString());
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
            // how the cache is to be taken counts for whoever opens it
            String trust = System.getProperty(CacheDirectory.TRUST);
            if (trust != null) {
                command.add("-D" + CacheDirectory.TRUST + "=" + trust);
            }
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
