import java.nio.file.Files
import java.nio.file.LinkOption
import java.nio.file.Path
import java.nio.file.attribute.FileTime

/** The checkout of a sample project, and what a change can do to it: the changes' closures have it as delegate. */
class Checkout {

    final File folder

    private final artifacts
    private final File kept
    private int copies

    Checkout(File sample, File folder, artifacts) {
        this.folder = folder
        this.artifacts = artifacts
        kept = new File(folder.parentFile, "kept")
        [folder, kept].each { it.deleteDir() }
        copy(sample, folder)
    }

    File file(String path) {
        new File(folder, path)
    }

    /** Replaces a text in a file, which must be there. */
    void edit(String path, String from, String to) {
        def text = file(path).getText("UTF-8")
        assert text.contains(from)
        write(path, text.replace(from, to))
    }

    void write(String path, String text) {
        file(path).parentFile.mkdirs()
        file(path).setText(text, "UTF-8")
    }

    /** Does something to a file and puts its time of modification back. */
    void inTheSameInstant(String path, Closure what) {
        def time = Files.getLastModifiedTime(file(path).toPath())
        what()
        Files.setLastModifiedTime(file(path).toPath(), time)
    }

    void touch(String path) {
        Files.setLastModifiedTime(file(path).toPath(), FileTime.fromMillis(System.currentTimeMillis() + 60_000))
    }

    void delete(String path) {
        assert file(path).delete()
    }

    void link(String path, String target) {
        def link = file(path).toPath()
        Files.deleteIfExists(link)
        Files.createDirectories(link.parent)
        Files.createSymbolicLink(link, Path.of(target))
    }

    void install(Map words = [:], String artifactId, String version) {
        artifacts.install(words, artifactId, version)
    }

    /** All but what was built, as it is now, somewhere else. */
    File copy() {
        def place = new File(kept, String.valueOf(++copies))
        copy(folder, place)
        place
    }

    /** Makes everything as it is in the copy, and leaves alone what is so already. */
    void restore(File place) {
        paths(folder).findAll { kind(it) != kind(place.toPath().resolve(folder.toPath().relativize(it))) }
                .reverseEach { Files.delete(it) }
        copy(place, folder)
    }

    /** Copies a folder but what was built in it; what is so already is left alone. */
    static void copy(File from, File to) {
        paths(from).each { source ->
            def target = to.toPath().resolve(from.toPath().relativize(source))
            if (Files.isSymbolicLink(source)) {
                Files.deleteIfExists(target)
                Files.createSymbolicLink(target, Files.readSymbolicLink(source))
            } else if (Files.isDirectory(source)) {
                Files.createDirectories(target)
            } else if (!Files.exists(target) || Files.mismatch(source, target) >= 0) {
                Files.write(target, Files.readAllBytes(source))
            }
        }
    }

    private static String kind(Path path) {
        if (!Files.exists(path, LinkOption.NOFOLLOW_LINKS)) {
            return "none"
        }
        Files.isSymbolicLink(path) ? "link" : Files.isDirectory(path) ? "folder" : "file"
    }

    /** A folder and all in it but what was built, outer folders first; links are not followed. */
    private static List<Path> paths(File folder) {
        def built = folder.toPath().resolve("target")
        Files.walk(folder.toPath()).withCloseable { all -> all.toList().findAll { !it.startsWith(built) } }
    }
}

Checkout
