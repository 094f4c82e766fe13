package io.github.cacherun.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** Generates the samples; what one is like, the goals say by its letter. */
final class Samples {

    private static final String GUAVA = "com.google.guava:guava:33.5.0-jre";
    private static final String PICOCLI = "info.picocli:picocli:4.7.7";
    private static final String JACKSON = "com.fasterxml.jackson.core:jackson-databind:2.20.1";

    private static final List<String> STARTERS = List.of(
            "web",
            "data-jpa",
            "security",
            "actuator",
            "validation",
            "thymeleaf",
            "cache",
            "mail",
            "websocket",
            "aop",
            "jdbc",
            "quartz",
            "oauth2-client",
            "hateoas");

    private final Path root;
    private final Pom pom;

    Samples(Path root, Pom pom) {
        this.root = root;
        this.pom = pom;
    }

    /**
     * Writes the sample anew.
     *
     * @param name S: a hello; M: 50 classes, picocli, Jackson and Guava; L: 1,000 sources of about 5 kB, some 100 jars; X:
     *     a reactor of ten libraries of 100 classes and a program; F1, F5: 1,000 and 5,000 sources without dependencies
     */
    Sample generate(String name) throws IOException {
        Path directory = root.resolve(name);
        Folder.delete(directory);
        return switch (name) {
            case "S" -> program(name, pom.program("s", List.of()), "", "\"hello\"");
            case "M" -> medium();
            case "L" -> large();
            case "X" -> reactor();
            case "F1" -> files(name, 20);
            case "F5" -> files(name, 100);
            default -> throw new IllegalArgumentException("bench.samples: there is no sample " + name);
        };
    }

    private Sample medium() throws IOException {
        Path java = java("M");
        classes(java, "app.core", 25, 3000);
        StringBuilder commands = new StringBuilder();
        StringBuilder items = new StringBuilder();
        for (int i = 0; i < 12; i++) {
            write(java.resolve("app/Command" + i + ".java"), ProgramText.command(i));
            write(java.resolve("app/Item" + i + ".java"), ProgramText.item(i));
            commands.append(i == 0 ? "" : ", ").append("Command").append(i).append(".class");
            items.append(i == 0 ? "" : ", ").append("new Item").append(i).append("()");
        }
        write(java.resolve("app/Main.java"), ProgramText.medium(commands.toString(), items.toString()));
        write(root.resolve("M/pom.xml"), pom.program("m", List.of(PICOCLI, JACKSON, GUAVA)));
        return new Sample("M", root.resolve("M"), java.resolve("app/Main.java"));
    }

    private Sample large() throws IOException {
        List<String> dependencies = new ArrayList<>(List.of("com.h2database:h2", GUAVA, PICOCLI));
        STARTERS.forEach(one -> dependencies.add("org.springframework.boot:spring-boot-starter-" + one));
        String uses = packages("L", 20, 5200);
        Files.delete(java("L").resolve("app/p0/C49.java"));
        String imports = """
                import com.fasterxml.jackson.databind.ObjectMapper;
                import com.google.common.collect.ImmutableMap;
                """;
        return program(
                "L",
                pom.springProgram("l", dependencies),
                imports,
                "new ObjectMapper().writeValueAsString(ImmutableMap.of(\"sum\", " + uses + "))");
    }

    private Sample files(String name, int packages) throws IOException {
        String uses = packages(name, packages, 1200);
        Files.delete(java(name).resolve("app/p0/C49.java"));
        return program(name, pom.program("f", List.of()), "", uses);
    }

    private Sample reactor() throws IOException {
        List<String> modules = new ArrayList<>();
        StringBuilder uses = new StringBuilder("0");
        for (int i = 0; i < 10; i++) {
            List<String> dependencies = new ArrayList<>();
            modules.subList(Math.max(0, i - 2), i).forEach(module -> dependencies.add("bench:" + module + ":1"));
            dependencies.add(GUAVA);
            write(root.resolve("X/lib" + i + "/pom.xml"), pom.module("x", "lib" + i, "", dependencies));
            classes(root.resolve("X/lib" + i + "/src/main/java"), "lib" + i, 100, 3000);
            uses.append(" + new lib").append(i).append(".C1().amount()");
            modules.add("lib" + i);
        }
        List<String> dependencies = new ArrayList<>(List.of(JACKSON));
        modules.forEach(module -> dependencies.add("bench:" + module + ":1"));
        String properties = "<exec.skip>false</exec.skip>";
        program("X/app", pom.module("x", "app", properties, dependencies), "", uses.toString());
        modules.add("app");
        write(root.resolve("X/pom.xml"), pom.parent("x", modules));
        return new Sample("X", root.resolve("X"), java("X/app").resolve("app/Main.java"));
    }

    /** Packages of 50 classes each; gives an expression that uses one of each. */
    private String packages(String name, int count, int characters) throws IOException {
        StringBuilder uses = new StringBuilder("0");
        for (int i = 0; i < count; i++) {
            classes(java(name), "app.p" + i, 50, characters);
            uses.append(" + new app.p").append(i).append(".C1().amount()");
        }
        return uses.toString();
    }

    private Sample program(String name, String itsPom, String imports, String says) throws IOException {
        Path main = java(name).resolve("app/Main.java");
        write(main, ProgramText.main(imports, says));
        write(root.resolve(name).resolve("pom.xml"), itsPom);
        return new Sample(name, root.resolve(name), main);
    }

    private Path java(String name) {
        return root.resolve(name).resolve("src/main/java");
    }

    private static void classes(Path java, String packageName, int count, int characters) throws IOException {
        SourceText source = new SourceText(packageName.hashCode());
        List<String> names = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            String name = "C" + i;
            String text = source.write(packageName, name, source.peers(names), characters);
            write(java.resolve(packageName.replace('.', '/')).resolve(name + ".java"), text);
            names.add(name);
        }
    }

    private static void write(Path file, String text) throws IOException {
        Files.createDirectories(file.getParent());
        Files.writeString(file, text);
    }
}
