package io.github.cacherun.bench;

import java.io.IOException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;

/**
 * The benchmark's own local repository. Jars and POMs of the user's are linked, for Maven never changes them; the notes
 * that Maven keeps beside them are copied. So nothing that is measured or installed here gets into the user's.
 */
final class Repository {

    private Repository() {}

    /** Makes it, with the plugin in it, as {@code mvn install} would. */
    static Path create(Settings settings) throws IOException {
        Path repository = settings.root().resolve("repository");
        String[] plugin = settings.plugin().split(":", -1);
        Path ours = Path.of(plugin[0].replace('.', '/'), plugin[1]);
        Folder.transfer(settings.repository(), repository, ours::equals, Repository::linkOrCopy);
        Path folder = Files.createDirectories(repository.resolve(ours).resolve(plugin[2]));
        String name = plugin[1] + "-" + plugin[2];
        Files.copy(settings.jar(), folder.resolve(name + ".jar"));
        Files.copy(settings.basedir().resolve("pom.xml"), folder.resolve(name + ".pom"));
        return repository;
    }

    private static void linkOrCopy(Path from, Path to) throws IOException {
        String name = from.toString();
        if (name.endsWith(".jar") || name.endsWith(".pom")) {
            try {
                Files.createLink(to, from);
                return;
            } catch (FileSystemException e) {
                // another file system, or one without links
                Files.deleteIfExists(to);
            }
        }
        Files.copy(from, to, StandardCopyOption.COPY_ATTRIBUTES);
    }
}
