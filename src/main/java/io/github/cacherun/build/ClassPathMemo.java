package io.github.cacherun.build;

import io.github.cacherun.action.InputManifest;
import io.github.cacherun.cache.ActionId;
import io.github.cacherun.cache.EntryNotFoundException;
import io.github.cacherun.cache.HashTrace;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.apache.maven.execution.MavenSession;
import org.apache.maven.project.MavenProject;

/**
 * Remembers a module's resolved class path, so that a hit only asks the file system whether each file is still what it
 * was. Whatever could make Maven resolve to something else makes the memo void: {@code -U}, another file where one was
 * read, the time at which Maven would ask a repository again.
 */
final class ClassPathMemo {

    private static final int MAGIC = 0x43504d32;

    /**
     * @param hashes of all files, whether or not the memo holds
     * @param elements the class path; empty when it has to be resolved again
     */
    record Recalled(JarHashes hashes, Optional<List<ClassPathElement>> elements) {}

    private final MavenSession session;
    private final ToolInputs tools;
    private final Store store;
    private final ReactorModules modules;
    private final DependencyDigests digests = new DependencyDigests();

    ClassPathMemo(MavenSession session, ToolInputs tools, Store store, ReactorModules modules) {
        this.session = session;
        this.tools = tools;
        this.store = store;
        this.modules = modules;
    }

    /** What is known of the class path. */
    Recalled recall(MavenProject project, ModulePart part) {
        JarHashes hashes = new JarHashes();
        try {
            Optional<List<ClassPathElement>> elements = parse(store.recall(id(project, part)), hashes);
            return new Recalled(hashes, elements);
        } catch (EntryNotFoundException | IOException unknownOrGone) {
            return new Recalled(hashes, Optional.empty());
        }
    }

    /** Keeps a class path for {@link #recall}, if it can be known when to resolve it again. */
    void remember(MavenProject project, ModulePart part, ClassPathResolver.Resolved resolved, JarHashes hashes)
            throws IOException {
        Footprint footprint = resolved.footprint();
        if (footprint == null) {
            return;
        }
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        DataOutputStream out = new DataOutputStream(bytes);
        out.writeInt(MAGIC);
        out.writeInt(resolved.elements().size());
        List<Path> files = new ArrayList<>();
        for (ClassPathElement element : resolved.elements()) {
            out.writeUTF(element.coordinates());
            out.writeUTF(element.version());
            out.writeUTF(element.scope());
            Path file = element.file();
            out.writeUTF(file == null ? "" : file.toString());
            out.writeUTF(file == null ? "" : hashes.stat(file));
            out.writeUTF(element.hash());
            if (file != null) {
                files.add(file);
            }
        }
        footprint.without(files).write(out);
        store.remember(ReactorModules.key(project), id(project, part), bytes.toByteArray());
    }

    /** To be called when the module's lifecycle has run. */
    void forget(MavenProject project) {
        digests.forget(project);
    }

    private ActionId id(MavenProject project, ModulePart part) {
        InputManifest manifest = new InputManifest("class path");
        // profiles in the POMs of dependencies are activated by these
        tools.addTo(manifest);
        UserProperties.addTo(manifest, session, project, part);
        manifest.add(
                "local repository",
                session.getRequest().getLocalRepositoryPath().toString());
        manifest.add("module", part.key(project) + ":" + project.getVersion());
        manifest.add("dependencies", digests.of(project));
        for (MavenProject upstream : modules.upstream(project)) {
            manifest.add("dependencies of " + ReactorModules.key(upstream), digests.of(upstream));
        }
        return manifest.id(HashTrace.NONE);
    }

    private Optional<List<ClassPathElement>> parse(byte[] bytes, JarHashes hashes) throws IOException {
        DataInputStream in = new DataInputStream(new ByteArrayInputStream(bytes));
        if (in.readInt() != MAGIC) {
            return Optional.empty();
        }
        List<ClassPathElement> elements = new ArrayList<>();
        boolean untouched = true;
        for (int left = in.readInt(); left > 0; left--) {
            String coordinates = in.readUTF();
            String version = in.readUTF();
            String scope = in.readUTF();
            String path = in.readUTF();
            String stat = in.readUTF();
            String hash = in.readUTF();
            Path file = path.isEmpty() ? null : Footprint.path(path);
            if (file != null) {
                hashes.know(file, stat, hash);
                untouched &= Footprint.stat(file).equals(stat);
            }
            elements.add(new ClassPathElement(coordinates, version, scope, file, hash));
        }
        boolean holds = untouched && !session.getRequest().isUpdateSnapshots() && isCurrent(Footprint.read(in));
        return holds ? Optional.of(elements) : Optional.empty();
    }

    private boolean isCurrent(Footprint footprint) throws IOException {
        return footprint.stillHolds(
                System.currentTimeMillis(), session.getRequest().isOffline());
    }
}
