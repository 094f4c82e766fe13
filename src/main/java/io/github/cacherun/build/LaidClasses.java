package io.github.cacherun.build;

import io.github.cacherun.action.SourceTree;
import io.github.cacherun.cache.OutputId;
import java.io.IOException;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.maven.project.MavenProject;

/**
 * The classes of cached modules where the rest of the reactor looks for them. Those of a module that many are built from
 * are laid once, and again only if the folder is not as it was left: files are looked at, not read. To be used by whoever
 * holds the {@link BuildLock} of the modules.
 */
final class LaidClasses {

    private record Laid(OutputId output, List<SourceTree.Node> files) {}

    private final Map<Path, Laid> byFolder = new HashMap<>();

    /**
     * Makes the module's output directory equal to its build output.
     *
     * @param output the ID of the build output
     * @param jar its file
     */
    void lay(MavenProject project, OutputId output, Path jar) throws IOException {
        Path folder = ModulePart.MAIN.classes(project);
        Laid before = byFolder.get(folder);
        boolean same = before != null && before.output.equals(output) && before.files.equals(files(folder));
        if (!same) {
            byFolder.remove(folder);
            ClassesFolder.restore(project, jar);
            byFolder.put(folder, new Laid(output, files(folder)));
        }
    }

    private static List<SourceTree.Node> files(Path folder) throws IOException {
        return SourceTree.list(List.of(folder), path -> false);
    }
}
