package io.github.cacherun.build;

import java.io.File;
import java.io.FileInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.apache.maven.execution.MavenSession;
import org.apache.maven.model.Model;
import org.apache.maven.model.Parent;
import org.apache.maven.model.io.xpp3.MavenXpp3Reader;
import org.apache.maven.project.MavenProject;
import org.codehaus.plexus.util.xml.pull.XmlPullParserException;
import org.jspecify.annotations.Nullable;

/**
 * Finds the modules of this checkout that are not part of this call, as with {@code -pl app}, {@code -f app/pom.xml} or
 * in a module's folder: those that Maven knows of, else those that the parents name whose POMs lie on disk.
 */
final class NearbyModules {

    private final MavenSession session;

    /** All that Maven has read, chosen with {@code -pl} or not. */
    private final List<MavenProject> known;

    private final Set<Path> knownPoms = new HashSet<>();

    NearbyModules(MavenSession session) {
        this.session = session;
        List<MavenProject> all = session.getAllProjects();
        this.known = all == null ? session.getProjects() : all;
        for (MavenProject module : known) {
            knownPoms.add(module.getFile().toPath());
        }
    }

    /** Whether there can be any. Nothing is read. */
    boolean mayBeAround(MavenProject project) {
        return known.size() > session.getProjects().size()
                || !otherParents(project).isEmpty();
    }

    /** What cannot be read or understood is left out: Maven builds none of it now. */
    List<NearbyModule> around(MavenProject project) {
        List<NearbyModule> found = new ArrayList<>();
        Set<MavenProject> inThisCall = new HashSet<>(session.getProjects());
        for (MavenProject module : known) {
            if (!inThisCall.contains(module)) {
                found.add(new NearbyModule(
                        ReactorModules.key(module),
                        module.getVersion(),
                        module.getFile().toPath()));
            }
        }
        Set<Path> seen = new HashSet<>(knownPoms);
        for (MavenProject parent : otherParents(project)) {
            RawPoms around = new RawPoms(parent.getGroupId(), parent.getVersion(), seen, found);
            around.addModules(parent.getBasedir(), parent.getModules());
        }
        return found;
    }

    /** Those that lie on disk, but are no modules that Maven has read. */
    private List<MavenProject> otherParents(MavenProject project) {
        List<MavenProject> parents = new ArrayList<>();
        MavenProject parent = project.getParent();
        while (parent != null && parent.getFile() != null) {
            if (!knownPoms.contains(parent.getFile().toPath())) {
                parents.add(parent);
            }
            parent = parent.getParent();
        }
        return parents;
    }

    /**
     * Reads POMs as they stand there. What they leave out, or give by an expression, is taken to be as in the parent,
     * which is how modules share a version.
     */
    private record RawPoms(String groupId, String version, Set<Path> seen, List<NearbyModule> found) {

        void addModules(File folder, List<String> modules) {
            for (String module : modules) {
                File named = new File(folder, module);
                Path pom = (named.isDirectory() ? new File(named, "pom.xml") : named)
                        .toPath()
                        .normalize();
                Model model = seen.add(pom) ? read(pom) : null;
                if (model != null) {
                    add(pom, model);
                }
            }
        }

        private void add(Path pom, Model model) {
            Parent parent = model.getParent() == null ? new Parent() : model.getParent();
            String group = first(model.getGroupId(), parent.getGroupId(), groupId);
            String itsVersion = first(model.getVersion(), parent.getVersion(), version);
            found.add(new NearbyModule(group + ":" + model.getArtifactId(), itsVersion, pom));
            new RawPoms(group, itsVersion, seen, found)
                    .addModules(pom.resolveSibling(".").toFile(), model.getModules());
        }

        private static String first(@Nullable String own, @Nullable String parents, String otherwise) {
            String given = own == null ? parents : own;
            return given == null || given.contains("${") ? otherwise : given;
        }

        private static @Nullable Model read(Path pom) {
            try (InputStream in = new FileInputStream(pom.toFile())) {
                return new MavenXpp3Reader().read(in, false);
            } catch (IOException | XmlPullParserException leftOut) {
                return null;
            }
        }
    }
}
