package io.github.cacherun.build;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.function.Predicate;
import org.apache.maven.project.MavenProject;

/**
 * Empty output folders for the length of a build. Compiler plugins decide by time stamps what to do again, and say
 * "nothing to compile" after changes that matter, so what an earlier build left must be out of their sight. It is set
 * aside, and what the build did not make anew (packaged jars, reports, test classes) is put back after it, also when
 * the build fails or Maven is told to stop.
 */
final class CleanRoom implements AutoCloseable {

    /** Holds what is set aside and the lock: it stays where it is. */
    static final String OWN = ".cache-maven-plugin";

    private final MavenProject project;
    private final ModulePart part;
    private final Path directory;
    private final SetAside ofDirectory;
    private final List<SetAside> ofClasses = new ArrayList<>();
    private final Thread hook = new Thread(this::putBackAtExit, "cache-maven-plugin puts build outputs back");

    private CleanRoom(MavenProject project, ModulePart part) throws IOException {
        this.project = project;
        this.part = part;
        this.directory = Path.of(project.getBuild().getDirectory());
        this.ofDirectory = new SetAside(directory, directory.resolve(OWN).resolve("aside"));
        for (Path classes : part.filled(project)) {
            ofClasses.add(new SetAside(classes, classes.resolveSibling(OWN + "-" + classes.getFileName())));
        }
        refuseSources();
    }

    /**
     * Empties the build directory, and folders of classes that lie elsewhere.
     *
     * @param part what is to be built
     * @param ofOthers outputs of other modules, which stay even if they lie in this one's build directory
     * @throws IOException also when an output folder holds the project's own files: it cannot be emptied then
     */
    static CleanRoom open(MavenProject project, ModulePart part, Collection<Path> ofOthers) throws IOException {
        CleanRoom room = new CleanRoom(project, part);
        room.putBack();
        Runtime.getRuntime().addShutdownHook(room.hook);
        try {
            room.hideDirectory(ofOthers);
            room.hideClasses();
            return room;
        } catch (IOException e) {
            room.close();
            throw e;
        }
    }

    /** Empties the folder of the module's own classes only. */
    static CleanRoom ofClasses(MavenProject project) throws IOException {
        CleanRoom room = new CleanRoom(project, ModulePart.MAIN);
        room.putBackClasses();
        Runtime.getRuntime().addShutdownHook(room.hook);
        Path classes = ModulePart.MAIN.classes(project);
        if (classes.startsWith(room.directory)) {
            Folders.delete(classes);
        } else {
            room.hideClasses();
        }
        return room;
    }

    /** Puts back what was set aside and was not made anew. */
    @Override
    public void close() throws IOException {
        putBack();
        try {
            Runtime.getRuntime().removeShutdownHook(hook);
        } catch (IllegalStateException shuttingDown) {
            // the hook finds nothing left to do
        }
    }

    private void hideDirectory(Collection<Path> ofOthers) throws IOException {
        Predicate<Path> stays =
                child -> child.endsWith(OWN) || ofOthers.stream().anyMatch(other -> other.startsWith(child));
        for (Path stuck : ofDirectory.hide(stays)) {
            for (SetAside classes : ofClasses) {
                if (classes.folder().startsWith(stuck)) {
                    throw new IOException(stuck + " cannot be moved, so the classes in it would deceive the compiler;"
                            + " make it yours, or delete it");
                }
            }
        }
    }

    private void hideClasses() throws IOException {
        for (SetAside classes : ofClasses) {
            Path folder = classes.folder();
            if (!folder.startsWith(directory) && !classes.hide(child -> false).isEmpty()) {
                throw new IOException("not all in " + folder + " can be moved, so it would deceive the compiler;"
                        + " make it yours, or delete it");
            }
        }
    }

    private synchronized void putBack() throws IOException {
        ofDirectory.putBackChildren();
        putBackClasses();
    }

    private void putBackClasses() throws IOException {
        for (SetAside classes : ofClasses) {
            classes.putBackFiles();
        }
    }

    private void putBackAtExit() {
        try {
            putBack();
        } catch (IOException leftAside) {
            // the next build finds it there
        }
    }

    /** Source folders that plugins fill lie in the build directory and can be made again, the others cannot. */
    private void refuseSources() throws IOException {
        Path basedir = project.getBasedir().toPath();
        List<Path> sources = new ArrayList<>();
        sources.add(basedir);
        sources.add(basedir.resolve(project.getBuild().getSourceDirectory()));
        refuse(directory, sources, "directory");
        sources.addAll(part.roots(project));
        refuse(ModulePart.MAIN.classes(project), sources, "outputDirectory");
        if (part == ModulePart.TESTS) {
            refuse(ModulePart.TESTS.classes(project), sources, "testOutputDirectory");
        }
    }

    private void refuse(Path output, List<Path> sources, String parameter) throws IOException {
        for (Path source : sources) {
            if (source.startsWith(output)) {
                throw new IOException("<" + parameter + "> of " + project.getFile() + " is " + output
                        + ", which holds the project's own files: a build from nothing is not possible there;"
                        + " choose a folder that holds build outputs only");
            }
        }
    }
}
