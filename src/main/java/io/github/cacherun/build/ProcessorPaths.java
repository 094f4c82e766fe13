package io.github.cacherun.build;

import java.util.ArrayList;
import java.util.List;
import org.apache.maven.RepositoryUtils;
import org.apache.maven.execution.MavenSession;
import org.apache.maven.model.DependencyManagement;
import org.apache.maven.plugin.MojoExecution;
import org.apache.maven.plugin.PluginParameterExpressionEvaluator;
import org.apache.maven.project.MavenProject;
import org.codehaus.plexus.component.configurator.expression.ExpressionEvaluationException;
import org.codehaus.plexus.util.xml.Xpp3Dom;
import org.eclipse.aether.RepositorySystem;
import org.eclipse.aether.artifact.Artifact;
import org.eclipse.aether.artifact.DefaultArtifact;
import org.eclipse.aether.collection.CollectRequest;
import org.eclipse.aether.graph.Dependency;
import org.eclipse.aether.graph.Exclusion;
import org.eclipse.aether.resolution.ArtifactResult;
import org.eclipse.aether.resolution.DependencyRequest;
import org.eclipse.aether.resolution.DependencyResolutionException;
import org.jspecify.annotations.Nullable;

/**
 * Resolves {@code <annotationProcessorPaths>} of compilers, the way maven-compiler-plugin does: what is on it makes
 * sources, and is on no class path of the module.
 */
final class ProcessorPaths {

    private static final String PARAMETER = "annotationProcessorPaths";

    /** Whether the POM's dependency management has a say in what processors bring along. */
    private static final String MANAGED = "annotationProcessorPathsUseDepMgmt";

    private final RepositorySystem repositories;
    private final MavenSession session;
    private final MavenProject project;
    private final List<BuildPlan.Tool> found = new ArrayList<>();
    private boolean complete = true;

    ProcessorPaths(RepositorySystem repositories, MavenSession session, MavenProject project) {
        this.repositories = repositories;
        this.session = session;
        this.project = project;
    }

    /** The files, in the order of the paths. */
    List<BuildPlan.Tool> found() {
        return found;
    }

    /** Whether resolving again could only give the same; not so with snapshots, or when something was not found. */
    boolean complete() {
        return complete;
    }

    /** Takes in the processor path of an execution, if it has one. */
    void addFrom(MojoExecution execution, PluginParameterExpressionEvaluator evaluator) {
        Xpp3Dom configuration = execution.getConfiguration();
        Xpp3Dom paths = configuration == null ? null : configuration.getChild(PARAMETER);
        if (paths == null || paths.getChildCount() == 0) {
            return;
        }
        CollectRequest request = new CollectRequest();
        for (Xpp3Dom path : paths.getChildren()) {
            request.addDependency(dependency(path, evaluator));
        }
        if ("true".equals(text(configuration, MANAGED, "", evaluator))) {
            request.setManagedDependencies(managed());
        }
        request.setRepositories(project.getRemoteProjectRepositories());
        try {
            resolve(request);
        } catch (DependencyResolutionException | IllegalArgumentException theCompilerWillSaySo) {
            complete = false;
        }
    }

    private void resolve(CollectRequest request) throws DependencyResolutionException {
        List<ArtifactResult> results = repositories
                .resolveDependencies(session.getRepositorySession(), new DependencyRequest(request, null))
                .getArtifactResults();
        for (ArtifactResult result : results) {
            Artifact artifact = result.getArtifact();
            complete &= !artifact.isSnapshot();
            found.add(new BuildPlan.Tool(
                    "processor " + artifact, artifact.getFile().toPath()));
        }
    }

    private Dependency dependency(Xpp3Dom path, PluginParameterExpressionEvaluator evaluator) {
        String group = text(path, "groupId", "", evaluator);
        String name = text(path, "artifactId", "", evaluator);
        String type = text(path, "type", "jar", evaluator);
        String classifier = text(path, "classifier", "", evaluator);
        String version = text(path, "version", "", evaluator);
        if (version.isEmpty()) {
            version = managedVersion(group, name, type, classifier);
        }
        complete &= !isFloating(version);
        DefaultArtifact artifact = new DefaultArtifact(group, name, classifier, type, version);
        return new Dependency(artifact, "runtime", false, exclusions(path, evaluator));
    }

    /** Whether a version is looked up rather than given. */
    static boolean isFloating(String version) {
        return version.startsWith("[")
                || version.startsWith("(")
                || version.equals("LATEST")
                || version.equals("RELEASE");
    }

    private static List<Exclusion> exclusions(Xpp3Dom path, PluginParameterExpressionEvaluator evaluator) {
        List<Exclusion> exclusions = new ArrayList<>();
        Xpp3Dom configured = path.getChild("exclusions");
        if (configured != null) {
            for (Xpp3Dom exclusion : configured.getChildren()) {
                exclusions.add(new Exclusion(
                        text(exclusion, "groupId", "*", evaluator),
                        text(exclusion, "artifactId", "*", evaluator),
                        "*",
                        "*"));
            }
        }
        return exclusions;
    }

    private List<Dependency> managed() {
        List<Dependency> managed = new ArrayList<>();
        DependencyManagement management = project.getDependencyManagement();
        if (management != null) {
            for (org.apache.maven.model.Dependency dependency : management.getDependencies()) {
                managed.add(RepositoryUtils.toDependency(
                        dependency, session.getRepositorySession().getArtifactTypeRegistry()));
            }
        }
        return managed;
    }

    private String managedVersion(String group, String name, String type, String classifier) {
        for (Dependency dependency : managed()) {
            Artifact artifact = dependency.getArtifact();
            if (artifact.getGroupId().equals(group)
                    && artifact.getArtifactId().equals(name)
                    && artifact.getExtension().equals(type)
                    && artifact.getClassifier().equals(classifier)) {
                return artifact.getVersion();
            }
        }
        return "";
    }

    private static String text(
            Xpp3Dom element, String child, String otherwise, PluginParameterExpressionEvaluator evaluator) {
        Xpp3Dom found = element.getChild(child);
        String text = found == null ? null : evaluated(found.getValue(), evaluator);
        return text == null || text.isEmpty() ? otherwise : text;
    }

    private static @Nullable String evaluated(@Nullable String text, PluginParameterExpressionEvaluator evaluator) {
        try {
            Object value = text == null ? null : evaluator.evaluate(text);
            return value == null ? null : value.toString();
        } catch (ExpressionEvaluationException unknown) {
            return text;
        }
    }
}
