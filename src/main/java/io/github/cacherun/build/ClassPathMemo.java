package io.github.cacherun.build;

import io.github.cacherun.action.FileStat;
import io.github.cacherun.action.InputManifest;
import io.github.cacherun.cache.ActionId;
import io.github.cacherun.cache.DiskCache;
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
 * was. Whatever could make Maven resolve to something else makes the memo void.
 */
final class ClassPathMemo {

    private static final int MAGIC = 0x43504d31;

    private final MavenSession session;
    private final ToolInputs tools;
    private final DiskCache cache;
    private final ReactorModules modules;

    ClassPathMemo(MavenSession session, ToolInputs tools, DiskCache cache, ReactorModules modules) {
        this.session = session;
        this.tools = tools;
        this.cache = cache;
        this.modules = modules;
    }

    /** The class path if it is known and every file in it is untouched. */
    Optional<List<ClassPathElement>> recall(MavenProject project) {
        if (session.getRequest().isUpdateSnapshots()) {
            return Optional.empty();
        }
        try {
            return parse(cache.getBytes(id(project)));
        } catch (EntryNotFoundException | IOException unknownOrChanged) {
            return Optional.empty();
        }
    }

    /** What to keep for {@link #recall}, under {@link #id}. */
    static byte[] toBytes(List<ClassPathElement> elements) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        DataOutputStream out = new DataOutputStream(bytes);
        out.writeInt(MAGIC);
        out.writeInt(elements.size());
        for (ClassPathElement element : elements) {
            out.writeUTF(element.coordinates());
            out.writeUTF(element.version());
            out.writeUTF(element.scope());
            Path file = element.file();
            out.writeUTF(file == null ? "" : file.toString());
            out.writeUTF(file == null ? "" : FileStat.of(file).format());
            out.writeUTF(element.hash());
        }
        return bytes.toByteArray();
    }

    ActionId id(MavenProject project) {
        InputManifest manifest = new InputManifest("class path");
        // profiles in the POMs of dependencies are activated by these
        tools.addTo(manifest);
        UserProperties.addTo(manifest, session, project);
        manifest.add(
                "local repository",
                session.getRequest().getLocalRepositoryPath().toString());
        manifest.add("module", ReactorModules.key(project) + ":" + project.getVersion());
        manifest.add("dependencies", ModelInputs.dependencies(project));
        for (MavenProject upstream : modules.upstream(project)) {
            manifest.add("dependencies of " + ReactorModules.key(upstream), ModelInputs.dependencies(upstream));
        }
        return manifest.id(HashTrace.NONE);
    }

    private static Optional<List<ClassPathElement>> parse(byte[] bytes) throws IOException {
        DataInputStream in = new DataInputStream(new ByteArrayInputStream(bytes));
        if (in.readInt() != MAGIC) {
            return Optional.empty();
        }
        List<ClassPathElement> elements = new ArrayList<>();
        for (int left = in.readInt(); left > 0; left--) {
            String coordinates = in.readUTF();
            String version = in.readUTF();
            String scope = in.readUTF();
            String path = in.readUTF();
            String stat = in.readUTF();
            Path file = path.isEmpty() ? null : Path.of(path);
            if (file != null && !FileStat.of(file).format().equals(stat)) {
                return Optional.empty();
            }
            elements.add(new ClassPathElement(coordinates, version, scope, file, in.readUTF()));
        }
        return Optional.of(elements);
    }
}
