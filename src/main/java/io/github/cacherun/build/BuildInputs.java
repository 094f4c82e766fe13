package io.github.cacherun.build;

import io.github.cacherun.action.FileHashMemo;
import io.github.cacherun.action.FileStat;
import io.github.cacherun.action.InputManifest;
import io.github.cacherun.action.SourceTree;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Predicate;
import org.apache.maven.execution.MavenSession;
import org.apache.maven.model.Resource;
import org.apache.maven.project.MavenProject;

/** Lists what the build of a module depends on. */
final class BuildInputs {

    private static final String EMPTY_DIRECTORY = "empty";

    private final MavenSession session;
    private final ToolInputs tools;

    BuildInputs(MavenSession session, ToolInputs tools) {
        this.session = session;
        this.tools = tools;
    }

    /**
     * @param classPath resolved, modules of the reactor with the output ID of their build as hash
     * @param hashes what is known of the module's files
     */
    InputManifest ofSources(MavenProject project, List<ClassPathElement> classPath, FileHashMemo hashes)
            throws IOException {
        InputManifest manifest = new InputManifest("build");
        tools.addTo(manifest);
        ModelInputs.addTo(manifest, session, project);
        UserProperties.addTo(manifest, session, project);
        addFiles(manifest, project, hashes);
        addClassPath(manifest, classPath);
        return manifest;
    }

    /** The inputs where the classes are given: they themselves and the class path. */
    InputManifest ofClasses(List<ClassPathElement> classPath, Path classes) throws IOException {
        InputManifest manifest = new InputManifest("classes");
        tools.addTo(manifest);
        ClassesDigest.addTo(manifest, classes);
        addClassPath(manifest, classPath);
        return manifest;
    }

    private static void addClassPath(InputManifest manifest, List<ClassPathElement> classPath) {
        for (ClassPathElement element : classPath) {
            String label = element.isModule() ? "module " + element.key() : "artifact " + element.coordinates();
            manifest.add(label, element.version() + "\n" + element.scope() + " " + element.hash());
        }
    }

    private void addFiles(InputManifest manifest, MavenProject project, FileHashMemo hashes) throws IOException {
        PortablePaths paths = PortablePaths.of(session, project);
        Map<String, String> sorted = new TreeMap<>();
        for (SourceTree.Node node : SourceTree.list(roots(project), isOutputOrTest(project))) {
            String name = paths.portable(node.path()).replace("{basedir}/", "");
            FileStat stat = node.stat();
            switch (stat.kind()) {
                case FILE -> sorted.put("file " + name, hash(node, hashes));
                case DIRECTORY -> sorted.put("directory " + name, EMPTY_DIRECTORY);
                case OTHER -> sorted.put("file " + name, "neither a file nor a directory");
            }
        }
        for (Map.Entry<String, String> line : sorted.entrySet()) {
            manifest.add(line.getKey(), line.getValue());
        }
    }

    private static String hash(SourceTree.Node node, FileHashMemo hashes) throws IOException {
        String hash = hashes.hash(node.path(), node.stat());
        return node.stat().executable() ? hash + " executable" : hash;
    }

    private Predicate<Path> isOutputOrTest(MavenProject project) {
        Set<Path> left = testsOf(project);
        left.addAll(outputs());
        return path -> {
            for (Path above = path; above != null; above = above.getParent()) {
                if (left.contains(above)) {
                    return true;
                }
            }
            return false;
        };
    }

    private static List<Path> roots(MavenProject project) {
        List<Path> roots = mainRoots(project);
        roots.add(project.getBasedir().toPath().resolve("src"));
        return roots;
    }

    /** What the POM names as sources, resources and filters of the program. */
    static List<Path> mainRoots(MavenProject project) {
        Path basedir = project.getBasedir().toPath();
        List<Path> roots = new ArrayList<>();
        for (String root : project.getCompileSourceRoots()) {
            roots.add(basedir.resolve(root));
        }
        for (Resource resource : project.getBuild().getResources()) {
            roots.add(basedir.resolve(resource.getDirectory()));
        }
        for (String filter : project.getBuild().getFilters()) {
            roots.add(basedir.resolve(filter));
        }
        return roots;
    }

    /** Test code is no input, but for what serves as both: some POMs name main folders as test folders too. */
    private static Set<Path> testsOf(MavenProject project) {
        Path basedir = project.getBasedir().toPath();
        Set<Path> tests = new HashSet<>();
        tests.add(basedir.resolve("src").resolve("test"));
        tests.add(basedir.resolve("src").resolve("it"));
        for (String root : project.getTestCompileSourceRoots()) {
            tests.add(basedir.resolve(root));
        }
        for (Resource resource : project.getBuild().getTestResources()) {
            tests.add(basedir.resolve(resource.getDirectory()));
        }
        for (Path main : mainRoots(project)) {
            tests.removeIf(main::startsWith);
        }
        return tests;
    }

    private Set<Path> outputs() {
        Set<Path> outputs = new HashSet<>();
        for (MavenProject module : session.getProjects()) {
            outputs.add(Path.of(module.getBuild().getDirectory()));
            outputs.add(Path.of(module.getBuild().getOutputDirectory()));
        }
        return outputs;
    }
}
