package io.github.cacherun.bench;

import io.github.cacherun.action.BuildId;
import io.github.cacherun.link.ClassesJar;
import io.github.cacherun.link.LinkException;
import io.github.cacherun.link.LinkRequest;
import io.github.cacherun.link.LinkResult;
import io.github.cacherun.link.ThinLinker;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;

/**
 * Links the program of a sample again and again.
 *
 * @param folder where the files are written
 */
record Linking(LinkRequest request, Path folder) {

    private static final BuildId OPEN = BuildId.unstamped("l".repeat(20), "b".repeat(20), "c".repeat(20));

    /** Writes the jar of the classes, which is unmeasured. */
    static Linking of(Path classes, List<Path> classPath, Path folder) throws IOException {
        Path jar = folder.resolve("classes.jar");
        ClassesJar.write(classes, jar);
        Path jdk = Path.of(System.getProperty("java.home"));
        return new Linking(new LinkRequest("bench", "app.Main", jar, classPath, List.of(), jdk, OPEN), folder);
    }

    LinkResult link() throws IOException, LinkException {
        return new ThinLinker().link(request, folder.resolve("executable"));
    }
}
