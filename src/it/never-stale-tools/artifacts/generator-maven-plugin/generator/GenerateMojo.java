package generator;

import java.io.File;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.maven.plugin.AbstractMojo;
import org.apache.maven.plugin.MojoExecutionException;
import org.apache.maven.project.MavenProject;

/** Writes a class that tells what the files and folders hold that it was given. */
public final class GenerateMojo extends AbstractMojo {

    private MavenProject project;
    private File sources;
    private File[] inputs;

    @Override
    public void execute() throws MojoExecutionException {
        try {
            StringBuilder text = new StringBuilder("generator @version@, the @text@ with ");
            try (InputStream words = GenerateMojo.class.getResourceAsStream("/words.txt")) {
                text.append(new String(words.readAllBytes(), StandardCharsets.UTF_8).strip());
            }
            for (File input : inputs) {
                for (Path file : files(input.toPath())) {
                    text.append(", ").append(file.getFileName()).append(": ").append(Files.readString(file).strip());
                }
            }
            Path source = sources.toPath().resolve("app/Generated.java");
            Files.createDirectories(source.getParent());
            Files.writeString(
                    source,
                    "package app;\n\nfinal class Generated {\n    static final String TEXT = \"" + text + "\";\n}\n");
            project.addCompileSourceRoot(sources.getPath());
        } catch (IOException e) {
            throw new MojoExecutionException("cannot generate", e);
        }
    }

    private static List<Path> files(Path input) throws IOException {
        try (Stream<Path> all = Files.walk(input)) {
            return all.filter(Files::isRegularFile).sorted().collect(Collectors.toList());
        }
    }
}
