package io.github.cacherun.build;

import io.github.cacherun.action.FileStat;
import io.github.cacherun.action.InputManifest;
import io.github.cacherun.action.SourceTree;
import io.github.cacherun.cache.FileHash;
import io.github.cacherun.cache.HashTrace;
import java.io.File;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;

/** The content of a folder of classes, as another module's build or a bound execution finds it. */
final class ClassesDigest {

    private ClassesDigest() {}

    /** SHA-256 over the names and contents of all that is below a folder, in lower-case hex. */
    static String of(Path folder) throws IOException {
        InputManifest manifest = new InputManifest("classes");
        addTo(manifest, folder);
        return manifest.id(HashTrace.NONE).hex();
    }

    static void addTo(InputManifest manifest, Path folder) throws IOException {
        for (SourceTree.Node node : SourceTree.list(List.of(folder), path -> false)) {
            String name = folder.relativize(node.path()).toString().replace(File.separatorChar, '/');
            if (node.stat().kind() == FileStat.Kind.FILE) {
                manifest.add("file " + name, FileHash.of(node.path()).hex());
            } else {
                manifest.add("directory " + name, "empty");
            }
        }
    }
}
