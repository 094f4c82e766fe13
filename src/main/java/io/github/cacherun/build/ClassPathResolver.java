package io.github.cacherun.build;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.apache.maven.project.DefaultDependencyResolutionRequest;
import org.apache.maven.project.DependencyResolutionException;
import org.apache.maven.project.MavenProject;
import org.apache.maven.project.ProjectDependenciesResolver;
import org.eclipse.aether.RepositorySystemSession;
import org.eclipse.aether.artifact.Artifact;
import org.eclipse.aether.graph.Dependency;
import org.eclipse.aether.graph.DependencyNode;
import org.jspecify.annotations.Nullable;

/**
 * Resolves the class path of a module as Maven does, but for modules of this reactor: they stand in it without a file,
 * since they need not have been built.
 */
final class ClassPathResolver {

    /**
     * @param elements in class path order
     * @param footprint what was looked at; null if that does not tell when to look again
     */
    record Resolved(
            List<ClassPathElement> elements, @Nullable Footprint footprint) {}

    /** Versions that are looked up, though they are no ranges. */
    private static final Set<String> FLOATING = Set.of("LATEST", "RELEASE");

    private final ProjectDependenciesResolver resolver;
    private final RepositorySystemSession repositories;
    private final ReactorModules modules;
    private final boolean toldOfAll;

    /**
     * @param maven version of Maven
     */
    ClassPathResolver(
            ProjectDependenciesResolver resolver,
            RepositorySystemSession repositories,
            ReactorModules modules,
            String maven) {
        this.resolver = resolver;
        this.repositories = repositories;
        this.modules = modules;
        this.toldOfAll = maven.startsWith("3.");
    }

    /**
     * @param part what is to be compiled and run with it
     * @param hashes what is known of the files in the local repository
     * @throws InvalidRequestException when something cannot be found, with Maven's own words for it
     */
    Resolved resolve(MavenProject project, ModulePart part, JarHashes hashes)
            throws InvalidRequestException, IOException {
        ResolutionListener listener = new ResolutionListener(InstantSource.system());
        DependencyNode root = graph(project, part, listener.in(repositories));
        if (!toldOfAll) {
            listener.addAncestry(repositories.getLocalRepository().getBasedir().toPath());
        }
        Collector collector = new Collector(project, part, listener, hashes);
        for (DependencyNode node : root.getChildren()) {
            collector.collect(node);
        }
        return new Resolved(List.copyOf(collector.elements), collector.lasting ? listener.footprint() : null);
    }

    private DependencyNode graph(MavenProject project, ModulePart part, RepositorySystemSession session)
            throws InvalidRequestException {
        DefaultDependencyResolutionRequest request = new DefaultDependencyResolutionRequest(project, session);
        request.setResolutionFilter((node, parents) -> isWanted(node, part) && sibling(node) == null);
        try {
            return resolver.resolve(request).getDependencyGraph();
        } catch (DependencyResolutionException e) {
            throw UnresolvedSiblings.in(project, modules, e);
        }
    }

    private static boolean isWanted(DependencyNode node, ModulePart part) {
        Dependency dependency = node.getDependency();
        return dependency != null && (part == ModulePart.TESTS || !"test".equals(dependency.getScope()));
    }

    /** A plain jar of this reactor; another type or classifier comes to be in phases that we do not run. */
    private @Nullable MavenProject sibling(DependencyNode node) {
        Artifact artifact = node.getArtifact();
        boolean plain = "jar".equals(artifact.getExtension())
                && artifact.getClassifier().isEmpty();
        return plain ? modules.find(artifact.getGroupId(), artifact.getArtifactId(), artifact.getVersion()) : null;
    }

    /** Walks the graph in Maven's class path order: a node, then what it brings. */
    private final class Collector {
        private final MavenProject project;
        private final ModulePart part;
        private final ResolutionListener listener;
        private final JarHashes hashes;
        private final Set<ClassPathElement> elements = new LinkedHashSet<>();
        private boolean lasting = true;

        Collector(MavenProject project, ModulePart part, ResolutionListener listener, JarHashes hashes) {
            this.project = project;
            this.part = part;
            this.listener = listener;
            this.hashes = hashes;
        }

        void collect(DependencyNode node) throws IOException {
            if (!isWanted(node, part)) {
                return;
            }
            lasting &= isLasting(node);
            MavenProject sibling = sibling(node);
            ClassPathElement element = sibling == null ? external(node) : element(node, null, "");
            if (element != null) {
                elements.add(element);
            }
            for (DependencyNode child : node.getChildren()) {
                collect(child);
            }
        }

        /** A folder's own time stamp does not tell of changes deep in it. */
        private boolean isLasting(DependencyNode node) {
            Artifact artifact = node.getArtifact();
            File file = artifact.getFile();
            if (file == null) {
                return true;
            }
            boolean lookedUp = artifact.isSnapshot()
                    || node.getVersionConstraint().getRange() != null
                    || FLOATING.contains(node.getVersionConstraint().toString())
                    || isDeclaredOpen(artifact);
            return file.isFile() && (!lookedUp || listener.heardOf(artifact.getGroupId(), artifact.getArtifactId()));
        }

        /** Once its lifecycle has run, Maven resolves a module by the versions that it chose then. */
        private boolean isDeclaredOpen(Artifact artifact) {
            for (org.apache.maven.model.Dependency declared : project.getDependencies()) {
                String version = String.valueOf(declared.getVersion());
                boolean open = version.startsWith("[") || version.startsWith("(") || FLOATING.contains(version);
                if (open
                        && artifact.getGroupId().equals(declared.getGroupId())
                        && artifact.getArtifactId().equals(declared.getArtifactId())) {
                    return true;
                }
            }
            return false;
        }

        private @Nullable ClassPathElement external(DependencyNode node) throws IOException {
            if (node.getArtifact().getFile() == null) {
                return null;
            }
            Path file = node.getArtifact().getFile().toPath();
            String hash = Files.isDirectory(file) ? ClassesDigest.of(file) : hashes.hash(file);
            return element(node, file, hash);
        }

        /** As the type says: a POM or an archive of files is resolved, but no class is looked for in it. */
        private static boolean isOnClassPath(Artifact artifact) {
            return "jar".equals(artifact.getExtension())
                    || Boolean.parseBoolean(artifact.getProperty("constitutesBuildPath", ""));
        }

        private static ClassPathElement element(DependencyNode node, @Nullable Path file, String hash) {
            Artifact artifact = node.getArtifact();
            String coordinates = artifact.getGroupId() + ":" + artifact.getArtifactId() + ":" + artifact.getExtension();
            if (!artifact.getClassifier().isEmpty()) {
                coordinates += ":" + artifact.getClassifier();
            }
            String scope = isOnClassPath(artifact) ? node.getDependency().getScope() : ClassPathElement.NO_SCOPE;
            return new ClassPathElement(coordinates, artifact.getVersion(), scope, file, hash);
        }
    }
}
