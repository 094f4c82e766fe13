package io.github.cacherun.build;

import io.github.cacherun.action.FileHashMemo;
import io.github.cacherun.action.FileStat;
import io.github.cacherun.action.InputManifest;
import io.github.cacherun.action.SourceTree;
import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.apache.maven.execution.MavenSession;
import org.apache.maven.plugin.MojoExecution;
import org.apache.maven.project.MavenProject;

/** Lists what the build of a module depends on. */
final class BuildInputs {

    private static final String EMPTY_DIRECTORY = "empty";
    private static final String UNREADABLE = "unreadable";

    private final MavenSession session;
    private final ToolInputs tools;
    private final MojoExecution goal;

    BuildInputs(MavenSession session, ToolInputs tools, MojoExecution goal) {
        this.session = session;
        this.tools = tools;
        this.goal = goal;
    }

    /** All but the module's files and class path: what decides which goals run, and how. */
    InputManifest settings(MavenProject project) {
        InputManifest manifest = new InputManifest("build");
        tools.addTo(manifest);
        ModelInputs.addTo(manifest, session, project, goal.getGroupId() + ":" + goal.getArtifactId());
        UserProperties.addTo(manifest, session, project);
        return manifest;
    }

    /**
     * Adds to the settings what is read in files, and the class path.
     *
     * @param classPath resolved, modules of the reactor with the output ID of their build as hash
     * @param hashes what is known of the module's files
     * @return the values that were looked up
     */
    FilteredValues addFiles(
            InputManifest manifest, ModuleFiles files, List<ClassPathElement> classPath, FileHashMemo hashes)
            throws IOException {
        MavenProject project = files.project();
        FilteredValues values = new FilteredValues(session, project, goal);
        PortablePaths paths = PortablePaths.of(session, project);
        Map<String, String> sorted = new TreeMap<>();
        for (SourceTree.Node node : files.list()) {
            String name = paths.portable(node.path()).replace("{basedir}/", "");
            switch (node.stat().kind()) {
                case FILE -> {
                    sorted.put("file " + name, hash(node, hashes));
                    ask(node, name, files.isFiltered(node.path()), hashes, values);
                }
                case DIRECTORY -> sorted.put("directory " + name, EMPTY_DIRECTORY);
                case OTHER -> sorted.put("file " + name, "neither a file nor a directory");
            }
        }
        for (Map.Entry<String, String> line : sorted.entrySet()) {
            manifest.add(line.getKey(), line.getValue());
        }
        if (files.hasMarksOfItsOwn()) {
            values.askAll();
        }
        for (String variable : files.declared().env()) {
            values.addVariable(variable);
        }
        values.addTo(manifest);
        addTools(manifest, files.plan(), hashes);
        addClassPath(manifest, classPath);
        return values;
    }

    /** The inputs where the classes are given: they themselves and the class path. */
    InputManifest ofClasses(List<ClassPathElement> classPath, Path classes) throws IOException {
        InputManifest manifest = new InputManifest("classes");
        tools.addTo(manifest);
        ClassesDigest.addTo(manifest, classes);
        addClassPath(manifest, classPath);
        return manifest;
    }

    private static void addTools(InputManifest manifest, BuildPlan plan, FileHashMemo hashes) throws IOException {
        Map<String, String> sorted = new TreeMap<>();
        for (BuildPlan.Tool tool : plan.tools()) {
            Path file = tool.file();
            String hash = Files.isDirectory(file) ? ClassesDigest.of(file) : hashes.hash(file, FileStat.of(file));
            sorted.merge("tool " + tool.coordinates(), hash, String::concat);
        }
        for (Map.Entry<String, String> line : sorted.entrySet()) {
            manifest.add(line.getKey(), line.getValue());
        }
    }

    private static void addClassPath(InputManifest manifest, List<ClassPathElement> classPath) {
        for (ClassPathElement element : classPath) {
            String label = element.isModule() ? "module " + element.key() : "artifact " + element.coordinates();
            manifest.add(label, element.version() + "\n" + element.scope() + " " + element.hash());
        }
    }

    private static String hash(SourceTree.Node node, FileHashMemo hashes) throws IOException {
        try {
            String hash = hashes.hash(node.path(), node.stat());
            return node.stat().executable() ? hash + " executable" : hash;
        } catch (AccessDeniedException e) {
            // if the build needs it, the build will say so
            return UNREADABLE;
        }
    }

    private static void ask(
            SourceTree.Node node, String name, boolean filtered, FileHashMemo hashes, FilteredValues values)
            throws IOException {
        try {
            for (String reference : hashes.references(node.path(), node.stat())) {
                values.ask(reference, name, filtered);
            }
        } catch (AccessDeniedException e) {
            // it is in the manifest as unreadable
            return;
        }
    }
}
