package io.github.cacherun.build;

import io.github.cacherun.action.SourceTree;
import java.io.File;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import org.apache.maven.model.Resource;
import org.codehaus.plexus.util.SelectorUtils;

/**
 * A resource folder that holds the whole module, as when a licence is taken from the root: most of what is in it is
 * something else, so only what its patterns leave is looked at.
 *
 * @param folder absolute and normal
 */
record WideResource(Path folder, Resource resource) {

    /** Maven copies none of these: they are excluded by default. */
    private static final Set<String> VERSION_CONTROL = Set.of(".git", ".hg", ".svn", ".bzr", "CVS");

    /**
     * @param left says of a path that it and all below it is left out
     */
    List<SourceTree.Node> list(Predicate<Path> left) throws IOException {
        List<SourceTree.Node> files = new ArrayList<>();
        for (SourceTree.Node node : SourceTree.list(roots(), path -> left.test(path) || isVersionControl(path))) {
            String name = folder.relativize(node.path()).toString();
            if (matches(resource.getIncludes(), name, true) && !matches(resource.getExcludes(), name, false)) {
                files.add(node);
            }
        }
        return files;
    }

    /** Where what is included can lie. */
    private List<Path> roots() {
        List<Path> roots = new ArrayList<>();
        for (String include : resource.getIncludes()) {
            roots.add(folder.resolve(NamedFiles.withoutPattern(include)).normalize());
        }
        return roots.isEmpty() ? List.of(folder) : roots;
    }

    private static boolean isVersionControl(Path path) {
        Path name = path.getFileName();
        return name != null && VERSION_CONTROL.contains(name.toString());
    }

    private static boolean matches(List<String> patterns, String name, boolean ifNone) {
        for (String pattern : patterns) {
            String whole = pattern.endsWith("/") ? pattern + "**" : pattern;
            if (SelectorUtils.matchPath(whole.replace('/', File.separatorChar), name)) {
                return true;
            }
        }
        return ifNone && patterns.isEmpty();
    }
}
