package io.github.cacherun.link;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;

import io.github.cacherun.action.BuildId;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import javax.tools.JavaCompiler;
import javax.tools.ToolProvider;

/** Makes small programs, jars and link requests below one directory, and runs what was linked. */
public record Workshop(Path root) {

    public static final Path JAVA_HOME = Path.of(System.getProperty("java.home"));
    static final BuildId UNSTAMPED = BuildId.unstamped("l".repeat(20), "b".repeat(20), "c".repeat(20));

    static final String HELLO = """
            package app;

            public class Main {
                public static void main(String[] args) {
                    System.out.print("hello");
                    for (String arg : args) {
                        System.out.print("<" + arg + ">");
                    }
                    System.out.print(System.getProperty("greeting", ""));
                    System.out.flush();
                }
            }
            """;

    /** What a process left behind. */
    public record Outcome(int status, String out, String err) {}

    /** Compiles sources, given by path, into a directory of this name. */
    public Path compiled(String directory, Map<String, String> sources, String... options) throws IOException {
        Path classes = Files.createDirectories(root.resolve(directory));
        Path sourceRoot = Files.createTempDirectory(root, "src");
        List<String> arguments = new ArrayList<>(List.of("-d", classes.toString(), "-encoding", "UTF-8", "-proc:none"));
        arguments.addAll(List.of(options));
        for (Map.Entry<String, String> source : sources.entrySet()) {
            arguments.add(write(sourceRoot.resolve(source.getKey()), source.getValue())
                    .toString());
        }
        JavaCompiler compiler = ToolProvider.getSystemJavaCompiler();
        assertNotNull(compiler);
        ByteArrayOutputStream messages = new ByteArrayOutputStream();
        int status = compiler.run(null, messages, messages, arguments.toArray(String[]::new));
        assertEquals(0, status, messages.toString(UTF_8));
        return classes;
    }

    /** The hello program as a jar of classes. */
    public Path hello() throws IOException {
        return classesJar(compiled("hello-classes", Map.of("app/Main.java", HELLO)));
    }

    public Path classesJar(Path classes) throws IOException {
        Path jar = root.resolve(classes.getFileName() + ".jar");
        ClassesJar.write(classes, jar);
        return jar;
    }

    /** A dependency as the JDK writes jars, with just these entries. */
    public Path jar(String file, Map<String, byte[]> entries) throws IOException {
        Path jar = Files.createDirectories(root.resolve("repo")).resolve(file);
        try (OutputStream out = Files.newOutputStream(jar);
                ZipOutputStream zip = new ZipOutputStream(out)) {
            for (Map.Entry<String, byte[]> entry : entries.entrySet()) {
                zip.putNextEntry(new ZipEntry(entry.getKey()));
                zip.write(entry.getValue());
            }
        }
        return jar;
    }

    public LinkRequest request(Path classesJar, Path... classPath) {
        return request(classesJar, "app.Main", classPath);
    }

    LinkRequest request(Path classesJar, String mainClass, Path... classPath) {
        return new LinkRequest("hello", mainClass, classesJar, List.of(classPath), List.of(), JAVA_HOME, UNSTAMPED);
    }

    public LinkResult link(LinkRequest request) throws IOException, LinkException {
        return new ThinLinker().link(request, root.resolve("executable"));
    }

    /** Links a program that may run on the module path. */
    LinkResult linkModular(LinkRequest request) throws IOException, LinkException {
        return new ThinLinker().link(request.withModules(), root.resolve("executable.jar"));
    }

    /** A JDK of which there is nothing but a release file. */
    Path jdk(String... releaseLines) throws IOException {
        Path home = Files.createTempDirectory(root, "jdk");
        write(home.resolve("release"), String.join("\n", releaseLines));
        return home;
    }

    public static LinkRequest runBy(Path javaHome, LinkRequest request) {
        return copy(request, request.jvmOptions(), javaHome);
    }

    public static LinkRequest withOptions(LinkRequest request, String... options) {
        return copy(request, List.of(options), request.javaHome());
    }

    private static LinkRequest copy(LinkRequest request, List<String> options, Path javaHome) {
        return new LinkRequest(
                request.name(),
                request.mainClass(),
                request.classes(),
                request.classPath(),
                options,
                javaHome,
                request.buildId(),
                request.modules(),
                request.classData());
    }

    static Path write(Path file, String text) throws IOException {
        Files.createDirectories(file.toAbsolutePath().getParent());
        return Files.writeString(file, text);
    }

    static Outcome run(List<String> command, String... arguments) throws IOException, InterruptedException {
        List<String> words = new ArrayList<>(command);
        words.addAll(List.of(arguments));
        Path out = Files.createTempFile("out", "");
        Path err = Files.createTempFile("err", "");
        try {
            ProcessBuilder builder =
                    new ProcessBuilder(words).redirectOutput(out.toFile()).redirectError(err.toFile());
            builder.environment().put("LC_ALL", "C.UTF-8");
            builder.environment().put("JAVA_TOOL_OPTIONS", "-Dstdout.encoding=UTF-8 -Dfile.encoding=UTF-8");
            Process process = builder.start();
            assertEquals(true, process.waitFor(2, TimeUnit.MINUTES));
            return new Outcome(process.exitValue(), Files.readString(out), Files.readString(err));
        } finally {
            Files.delete(out);
            Files.delete(err);
        }
    }

    /** Sets the class-file version of a class to that of a Java release. */
    static void compileFor(int feature, Path classFile) throws IOException {
        byte[] bytes = Files.readAllBytes(classFile);
        bytes[6] = 0;
        bytes[7] = (byte) (44 + feature);
        Files.write(classFile, bytes);
    }
}
