package io.github.cacherun.build;

import io.github.cacherun.action.SourceTree;
import java.io.IOException;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.PathMatcher;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.apache.maven.model.Plugin;
import org.apache.maven.model.PluginExecution;
import org.apache.maven.model.Resource;
import org.apache.maven.project.MavenProject;
import org.codehaus.plexus.util.xml.Xpp3Dom;
import org.jspecify.annotations.Nullable;

/**
 * The files of a module that its build can see: below {@code src}, in what the POM names as sources, resources and
 * filters, what goals are configured with, and what the user names. Test code only for the tests, and nothing below a
 * build directory.
 */
final class ModuleFiles {

    private static final String RESOURCES = "org.apache.maven.plugins:maven-resources-plugin";

    private final ReactorFolders folders;
    private final MavenProject project;
    private final ModulePart part;
    private final BuildPlan plan;
    private final Declarations declared;
    private final Path basedir;
    private final Set<Path> outputs;

    ModuleFiles(ReactorFolders folders, MavenProject project, ModulePart part, BuildPlan plan, Declarations declared) {
        this.folders = folders;
        this.project = project;
        this.part = part;
        this.plan = plan;
        this.declared = declared;
        this.basedir = project.getBasedir().toPath();
        this.outputs = folders.outputs(part);
    }

    MavenProject project() {
        return project;
    }

    BuildPlan plan() {
        return plan;
    }

    Declarations declared() {
        return declared;
    }

    /** All of them with their stats; some may be listed twice. */
    List<SourceTree.Node> list() throws IOException {
        Set<Path> left = part == ModulePart.TESTS ? new HashSet<>() : testsOf();
        left.addAll(outputs);
        List<Path> roots = roots();
        List<SourceTree.Node> files = list(roots, left);
        for (Resource resource : part.resources(project)) {
            Path folder = basedir.resolve(resource.getDirectory()).normalize();
            if (isWide(folder)) {
                files.addAll(new WideResource(folder, resource).list(new Below(outputs)));
            }
        }
        List<Path> elsewhere = new ArrayList<>();
        for (Path path : named()) {
            if (!isListedWith(roots, path, left)) {
                elsewhere.add(path);
            }
        }
        files.addAll(list(elsewhere, outputs));
        for (String pattern : declared.inputs()) {
            addDeclared(pattern, files);
        }
        return files;
    }

    /**
     * Whether a path is in the list of the roots with all that is below it: none of that is left out, and nobody has to go
     * through a link, of which only one is gone through.
     */
    private static boolean isListedWith(List<Path> roots, Path path, Set<Path> left) {
        for (Path one : left) {
            if (one.startsWith(path) || path.startsWith(one)) {
                return false;
            }
        }
        for (Path above = path; above != null && !Files.isSymbolicLink(above); above = above.getParent()) {
            if (roots.contains(above)) {
                return true;
            }
        }
        return false;
    }

    /** Whether Maven may replace names in a file by values. */
    boolean isFiltered(Path file) {
        for (Resource resource : part.resources(project)) {
            if (resource.isFiltering() && file.startsWith(basedir.resolve(resource.getDirectory()))) {
                return true;
            }
        }
        for (String filter : project.getBuild().getFilters()) {
            if (file.equals(basedir.resolve(filter))) {
                return true;
            }
        }
        return new Below(plan.filtered()).test(file);
    }

    /** Whether names stand between marks that are not looked for, so that any could be meant. */
    boolean hasMarksOfItsOwn() {
        Plugin resources = project.getPlugin(RESOURCES);
        if (resources == null) {
            return false;
        }
        boolean own = hasMarksOfItsOwn(resources.getConfiguration());
        for (PluginExecution execution : resources.getExecutions()) {
            own |= hasMarksOfItsOwn(execution.getConfiguration());
        }
        return own;
    }

    private static boolean hasMarksOfItsOwn(@Nullable Object configuration) {
        Xpp3Dom marks = configuration instanceof Xpp3Dom dom ? dom.getChild("delimiters") : null;
        if (marks != null) {
            for (Xpp3Dom mark : marks.getChildren()) {
                String text = String.valueOf(mark.getValue());
                if (!text.equals("@") && !text.endsWith("{*}")) {
                    return true;
                }
            }
        }
        return false;
    }

    private List<Path> roots() {
        List<Path> roots = part.roots(project);
        List<Path> narrow = new ArrayList<>();
        for (Path root : roots) {
            if (!isWide(root)) {
                narrow.add(root);
            }
        }
        narrow.add(basedir.resolve("src"));
        return narrow;
    }

    /** Whether a folder holds the whole module: most of what is in it is something else. */
    private boolean isWide(Path folder) {
        return basedir.startsWith(folder.normalize());
    }

    /**
     * What goals are configured with. A folder that holds the whole module is named by nearly every goal and says
     * nothing, nor does one that holds all of the local repository, the JDK or what is temporary: what is used of these
     * counts in other ways.
     */
    private List<Path> named() {
        Path repository = folders.localRepository();
        List<Path> wide =
                List.of(basedir, repository, ToolInputs.javaHome(), Path.of(System.getProperty("java.io.tmpdir")));
        List<Path> named = new ArrayList<>();
        for (Path path : plan.named()) {
            if (!path.startsWith(repository) && !holdsOne(path, wide)) {
                named.add(path);
            }
        }
        return named;
    }

    private static boolean holdsOne(Path folder, List<Path> places) {
        for (Path place : places) {
            if (place.startsWith(folder)) {
                return true;
            }
        }
        return false;
    }

    private void addDeclared(String pattern, List<SourceTree.Node> files) throws IOException {
        int wildcard = firstWildcard(pattern);
        if (wildcard < 0) {
            files.addAll(list(List.of(resolve(pattern)), outputs));
            return;
        }
        Path start = resolve(pattern.substring(0, Math.max(0, pattern.lastIndexOf('/', wildcard))));
        String glob = basedir.resolve("x").resolveSibling("") + "/" + pattern;
        PathMatcher matcher = FileSystems.getDefault().getPathMatcher("glob:" + glob.replace("//", "/"));
        for (SourceTree.Node node : list(List.of(start), outputs)) {
            if (matcher.matches(node.path())) {
                files.add(node);
            }
        }
    }

    private Path resolve(String path) {
        return basedir.resolve(path).normalize();
    }

    private static int firstWildcard(String pattern) {
        for (int i = 0; i < pattern.length(); i++) {
            if ("*?[{".indexOf(pattern.charAt(i)) >= 0) {
                return i;
            }
        }
        return -1;
    }

    /** Only of the roots it is asked what they lie in: what lies below is reached through its folders. */
    private static List<SourceTree.Node> list(List<Path> roots, Set<Path> left) throws IOException {
        Below below = new Below(left);
        List<Path> entered = new ArrayList<>();
        for (Path root : roots) {
            if (!below.test(root)) {
                entered.add(root);
            }
        }
        return SourceTree.list(entered, new OneOf(left));
    }

    /** Test code is no input, but for what serves as both: some POMs name main folders as test folders too. */
    private Set<Path> testsOf() {
        Set<Path> tests = new HashSet<>();
        tests.add(basedir.resolve("src").resolve("test"));
        tests.add(basedir.resolve("src").resolve("it"));
        for (String root : project.getTestCompileSourceRoots()) {
            tests.add(basedir.resolve(root));
        }
        for (Resource resource : project.getBuild().getTestResources()) {
            tests.add(basedir.resolve(resource.getDirectory()));
        }
        Set<Path> only = new HashSet<>();
        List<Path> mains = ModulePart.MAIN.roots(project);
        for (Path test : tests) {
            if (!isMain(test, mains)) {
                only.add(test);
            }
        }
        return only;
    }

    private static boolean isMain(Path test, List<Path> mains) {
        for (Path main : mains) {
            if (main.startsWith(test) || test.startsWith(main)) {
                return true;
            }
        }
        return false;
    }
}
