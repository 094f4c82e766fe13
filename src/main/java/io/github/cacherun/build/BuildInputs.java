package io.github.cacherun.build;

import io.github.cacherun.action.FileHashMemo;
import io.github.cacherun.action.FileStat;
import io.github.cacherun.action.InputManifest;
import io.github.cacherun.action.SourceTree;
import io.github.cacherun.cache.HashTrace;
import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.apache.maven.execution.MavenSession;
import org.apache.maven.plugin.MojoExecution;
import org.apache.maven.project.MavenProject;

/** Lists what the build of a module depends on. */
final class BuildInputs {

    private static final String EMPTY_DIRECTORY = "empty";
    static final String UNREADABLE = "unreadable";

    private final MavenSession session;
    private final ToolInputs tools;
    private final MojoExecution goal;

    BuildInputs(MavenSession session, ToolInputs tools, MojoExecution goal) {
        this.session = session;
        this.tools = tools;
        this.goal = goal;
    }

    /** All but the module's files and class path: what decides which goals run, and how. */
    InputManifest settings(MavenProject project, ModulePart part) {
        InputManifest manifest = new InputManifest("build");
        if (part == ModulePart.TESTS) {
            manifest.add("up to", part.lastPhase());
        }
        tools.addTo(manifest);
        ModelInputs.addTo(manifest, session, project, goal, part);
        UserProperties.addTo(manifest, session, project, part);
        return manifest;
    }

    /**
     * Adds to the settings what is read in files, and the class path.
     *
     * @param contents what is in the module's files
     * @param classPath resolved, modules of the reactor with the output ID of their build as hash
     * @param tools what is known of files that goals load
     * @return the values that were looked up
     */
    FilteredValues addFiles(
            InputManifest manifest,
            ModuleFiles files,
            FileContents contents,
            List<ClassPathElement> classPath,
            FolderHashes tools)
            throws IOException {
        FilteredValues values = new FilteredValues(session, files.project(), goal);
        manifest.addSummed("files", contents.sum(), contents.lines());
        for (FileContents.Question question : contents.questions()) {
            values.ask(question.name(), question.file(), question.filtered());
        }
        if (files.hasMarksOfItsOwn()) {
            values.askAll();
        }
        for (String variable : files.declared().env()) {
            values.addVariable(variable);
        }
        values.addTo(manifest);
        addTools(manifest, files.plan(), tools);
        addPlaces(manifest, files);
        addClassPath(manifest, classPath);
        return values;
    }

    /**
     * Looks at a module's files one by one.
     *
     * @param listed all of them
     * @param hashes what is known of them
     */
    FileContents contents(ModuleFiles files, List<SourceTree.Node> listed, FileHashMemo hashes, HashTrace trace)
            throws IOException {
        PortablePaths paths = PortablePaths.of(session, files.project());
        Map<String, String> sorted = new TreeMap<>();
        List<FileContents.Question> questions = new ArrayList<>();
        for (SourceTree.Node node : listed) {
            String name = paths.portable(node.path()).replace("{basedir}/", "");
            switch (node.stat().kind()) {
                case FILE -> {
                    boolean filtered = files.isFiltered(node.path());
                    sorted.put("file " + name, content(node, name, filtered, hashes, questions));
                    if (filtered) {
                        askInName(name, questions);
                    }
                }
                case DIRECTORY -> {
                    Path same = node.sameAs();
                    sorted.put("directory " + name, same == null ? EMPTY_DIRECTORY : "as " + paths.portable(same));
                }
                case OTHER -> sorted.put("file " + name, "neither a file nor a directory");
            }
        }
        return new FileContents(InputManifest.sum(sorted, trace), sorted, questions);
    }

    /** The inputs where the classes are given: they themselves and the class path. */
    InputManifest ofClasses(List<ClassPathElement> classPath, Path classes) throws IOException {
        InputManifest manifest = new InputManifest("classes");
        tools.addTo(manifest);
        ClassesDigest.addTo(manifest, classes);
        addClassPath(manifest, classPath);
        return manifest;
    }

    private static void addTools(InputManifest manifest, BuildPlan plan, FolderHashes hashes) throws IOException {
        Map<String, String> sorted = new TreeMap<>();
        for (BuildPlan.Tool tool : plan.tools()) {
            Path file = tool.file();
            String hash = Files.isDirectory(file) ? ClassesDigest.of(file) : hashes.hash(file, FileStat.of(file));
            sorted.merge("tool " + tool.coordinates(), hash, String::concat);
        }
        manifest.addAll(sorted);
    }

    /** A goal of which nothing is known may print the places that it is given. */
    private void addPlaces(InputManifest manifest, ModuleFiles files) {
        Map<String, String> sorted = new TreeMap<>();
        for (String goalName : files.plan().goals()) {
            if (!KnownGoals.isPure(goalName)) {
                String plugin = BuildPlan.plugin(goalName);
                String places = ModelInputs.places(session, files.project(), plugin);
                if (!places.isEmpty()) {
                    sorted.put("places in the configuration of " + plugin, places);
                }
            }
        }
        manifest.addAll(sorted);
    }

    private static void addClassPath(InputManifest manifest, List<ClassPathElement> classPath) {
        for (ClassPathElement element : classPath) {
            String label = element.isModule() ? "module " + element.key() : "artifact " + element.coordinates();
            manifest.add(label, element.version() + "\n" + element.scope() + " " + element.hash());
        }
    }

    private static String content(
            SourceTree.Node node,
            String name,
            boolean filtered,
            FileHashMemo hashes,
            List<FileContents.Question> questions)
            throws IOException {
        try {
            FileHashMemo.Content content = hashes.content(node.path(), node.stat());
            for (String reference : content.references()) {
                addIfItMatters(reference, name, filtered, questions);
            }
            return node.stat().executable() ? content.hash() + " executable" : content.hash();
        } catch (AccessDeniedException e) {
            // if the build needs it, the build will say so
            return UNREADABLE;
        }
    }

    /** Names of files are filtered, too, where that is asked for. */
    private static void askInName(String name, List<FileContents.Question> questions) {
        if (name.indexOf('{') >= 0 || name.indexOf('@') >= 0) {
            for (String reference : FileHashMemo.referencesIn(name)) {
                addIfItMatters(reference, name, true, questions);
            }
        }
    }

    private static void addIfItMatters(
            String reference, String file, boolean filtered, List<FileContents.Question> questions) {
        if (FilteredValues.matters(reference, filtered)) {
            questions.add(new FileContents.Question(reference, file, filtered));
        }
    }
}
