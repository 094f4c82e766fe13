package app;

import java.io.ByteArrayInputStream;
import java.io.DataInputStream;
import java.io.File;
import java.io.IOException;
import java.io.InputStream;
import java.lang.reflect.Method;
import java.lang.reflect.Parameter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.jar.JarEntry;
import java.util.jar.JarFile;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import java.util.zip.CRC32;

/**
 * Part of each sample program of the change suite: prints all in which one build of the program can differ from
 * another, whether it runs from a folder or from a jar. Only ASCII, so that no terminal's encoding matters.
 */
final class Show {

    private Show() {}

    static void everything() throws Exception {
        line("java " + System.getProperty("java.specification.version"));
        String[] classPath = System.getProperty("java.class.path").split(File.pathSeparator);
        contents(new File(classPath[0])).forEach(Show::content);
        for (Method method : Class.forName("app.Main").getDeclaredMethods()) {
            line("method " + method.getName() + " "
                    + Stream.of(method.getParameters()).map(Parameter::getName).collect(Collectors.toList()));
        }
        for (String path : List.of(classPath).subList(1, classPath.length)) {
            byte[] about = contents(new File(path)).getOrDefault("about.txt", new byte[0]);
            line("class path " + new File(path).getName() + ", " + text(about));
        }
    }

    static void line(String text) {
        System.out.println("| " + escaped(text));
    }

    private static void content(String name, byte[] bytes) {
        if (name.endsWith("/")) {
            line("directory " + name);
        } else if (name.endsWith(".class")) {
            CRC32 sum = new CRC32();
            sum.update(bytes);
            line("class " + name + ", version " + version(bytes) + ", " + Long.toHexString(sum.getValue()));
        } else {
            line("resource " + name + ": " + text(bytes));
        }
    }

    /** All but what only jars have, by name. */
    private static Map<String, byte[]> contents(File place) throws IOException {
        Map<String, byte[]> contents = new TreeMap<>();
        if (place.isDirectory()) {
            Path root = place.toPath();
            try (Stream<Path> paths = Files.walk(root)) {
                for (Path path : new TreeSet<>(paths.collect(Collectors.toSet()))) {
                    boolean folder = Files.isDirectory(path);
                    String name = root.relativize(path).toString().replace(File.separatorChar, '/');
                    contents.put(folder ? name + "/" : name, folder ? new byte[0] : Files.readAllBytes(path));
                }
            }
        } else {
            try (JarFile jar = new JarFile(place)) {
                for (JarEntry entry : jar.stream().collect(Collectors.toList())) {
                    try (InputStream in = jar.getInputStream(entry)) {
                        contents.put(entry.getName(), in.readAllBytes());
                    }
                }
            }
        }
        contents.keySet().removeIf(name -> name.equals("/") || name.startsWith("META-INF/"));
        return contents;
    }

    private static int version(byte[] classFile) {
        try (DataInputStream in = new DataInputStream(new ByteArrayInputStream(classFile))) {
            in.readInt();
            in.readUnsignedShort();
            return in.readUnsignedShort();
        } catch (IOException e) {
            return -1;
        }
    }

    private static String text(byte[] bytes) {
        return new String(bytes, StandardCharsets.ISO_8859_1);
    }

    private static String escaped(String text) {
        return text.chars()
                .mapToObj(c -> c >= ' ' && c <= '~' ? String.valueOf((char) c) : String.format("\\u%04x", c))
                .collect(Collectors.joining());
    }
}
