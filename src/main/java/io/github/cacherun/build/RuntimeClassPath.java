package io.github.cacherun.build;

import io.github.cacherun.cache.EntryNotFoundException;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.Iterator;
import java.util.List;
import java.util.Set;
import org.apache.maven.artifact.Artifact;

/** What follows the module's own classes on a program's class path. */
final class RuntimeClassPath {

    /**
     * @param file where it lies, absolute
     * @param content what stands for its content where that counts
     */
    record Element(Path file, String content) {}

    /** Knows where the classes of modules lie. */
    interface Siblings {

        /**
         * One file for each key, in order.
         *
         * @throws EntryNotFoundException when one is gone
         */
        List<Path> classes(List<String> keys) throws EntryNotFoundException;
    }

    private final Siblings modules;
    private final MavenParts maven;
    private final HashMemos memos;

    RuntimeClassPath(Siblings modules, MavenParts maven, HashMemos memos) {
        this.modules = modules;
        this.maven = maven;
        this.memos = memos;
    }

    /**
     * In the order of exec-maven-plugin: dependencies of this plugin, those of the module, what is added.
     *
     * @throws InvalidRequestException when a dependency is asked for that is not declared
     * @throws EntryNotFoundException when the classes of a module are gone
     */
    List<Element> of(BuiltModule module, ClassPathRequest request)
            throws InvalidRequestException, EntryNotFoundException, IOException {
        List<ClassPathElement> dependencies = dependencies(module, request);
        LooseFiles loose = new LooseFiles(memos, module.project().getBasedir());
        List<Element> elements = new ArrayList<>();
        List<Artifact> ours = List.of();
        if (request.has(ClassPathRequest.Part.PLUGIN_DEPENDENCIES)) {
            PluginDependencies declared = new PluginDependencies(maven);
            addArtifacts(declared.declared(request.pluginDependency()), request, loose, elements);
            ours = declared.undeclared(keys(dependencies));
        }
        addDependencies(dependencies, elements);
        addArtifacts(ours, request, loose, elements);
        Path basedir = module.project().getBasedir().toPath();
        for (Path file : request.additional()) {
            if (!excludes(request, file)) {
                elements.add(loose.element(basedir.resolve(file)));
            }
        }
        loose.keep();
        return elements;
    }

    private static List<ClassPathElement> dependencies(BuiltModule module, ClassPathRequest request) {
        List<ClassPathElement> wanted = new ArrayList<>();
        if (request.has(ClassPathRequest.Part.DEPENDENCIES)) {
            for (ClassPathElement element : module.action().classPath()) {
                if (request.scope().has(element.scope()) && !excludes(request, element)) {
                    wanted.add(element);
                }
            }
        }
        return wanted;
    }

    private void addDependencies(List<ClassPathElement> dependencies, List<Element> elements)
            throws EntryNotFoundException {
        List<String> siblings = new ArrayList<>();
        for (ClassPathElement dependency : dependencies) {
            if (dependency.isModule()) {
                siblings.add(dependency.key());
            }
        }
        Iterator<Path> jars = modules.classes(siblings).iterator();
        for (ClassPathElement dependency : dependencies) {
            Path file = dependency.file();
            elements.add(new Element(file == null ? jars.next() : file, dependency.hash()));
        }
    }

    private static void addArtifacts(
            List<Artifact> artifacts, ClassPathRequest request, LooseFiles loose, List<Element> elements)
            throws IOException {
        for (Artifact artifact : artifacts) {
            Path file = artifact.getFile().toPath();
            if (!excludes(request, file)) {
                elements.add(loose.element(file));
            }
        }
    }

    private static Set<String> keys(List<ClassPathElement> dependencies) {
        Set<String> keys = new HashSet<>();
        for (ClassPathElement dependency : dependencies) {
            keys.add(dependency.key());
        }
        return keys;
    }

    /** A module goes by the name that its jar has once it is packaged. */
    private static boolean excludes(ClassPathRequest request, ClassPathElement element) {
        Path file = element.file();
        if (file != null || request.exclusions().isEmpty()) {
            return file != null && excludes(request, file);
        }
        String key = element.key();
        return request.exclusions().contains(key.substring(key.indexOf(':') + 1) + "-" + element.version() + ".jar");
    }

    private static boolean excludes(ClassPathRequest request, Path file) {
        return !request.exclusions().isEmpty() && request.exclusions().contains(String.valueOf(file.getFileName()));
    }
}
