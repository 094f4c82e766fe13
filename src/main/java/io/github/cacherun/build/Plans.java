package io.github.cacherun.build;

import io.github.cacherun.action.FileStat;
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
 * The plan of a module's build: remembered if that is safe, since making it loads the project's plugins, else made anew.
 * What it is remembered by is all that decides it; the files of plugins that are worked on must be untouched as well.
 */
final class Plans {

    private static final int MAGIC = 0x504c4e31;

    /** Does what must be done before the plugins of a module can be loaded. */
    interface Preparation {
        void prepare(MavenProject project) throws Exception;
    }

    private final MavenSession session;
    private final MavenParts maven;
    private final Store store;
    private final Preparation preparation;

    Plans(MavenSession session, MavenParts maven, Store store, Preparation preparation) {
        this.session = session;
        this.maven = maven;
        this.store = store;
        this.preparation = preparation;
    }

    /**
     * @param part what the module is built for
     * @param settings the ID of all inputs of that but its files
     * @throws Exception what Maven has to say of plugins that cannot be found or understood
     */
    BuildPlan of(MavenProject project, ModulePart part, ActionId settings) throws Exception {
        ActionId id = id(project, settings);
        Optional<BuildPlan> known = recall(id);
        if (known.isPresent()) {
            return known.get();
        }
        BuildPlan plan = make(project, part);
        if (plan.lasting()) {
            store.remember(ReactorModules.key(project), id, toBytes(plan));
        }
        return plan;
    }

    /** Makes the plan, whatever is remembered. */
    BuildPlan make(MavenProject project, ModulePart part) throws Exception {
        preparation.prepare(project);
        return new Planner(session, maven).plan(project, part);
    }

    private Optional<BuildPlan> recall(ActionId id) {
        if (session.getRequest().isUpdateSnapshots()) {
            return Optional.empty();
        }
        try {
            return parse(store.recall(id));
        } catch (EntryNotFoundException | IOException unknownOrChanged) {
            return Optional.empty();
        }
    }

    private ActionId id(MavenProject project, ActionId settings) {
        return new InputManifest("plan")
                .add("settings", settings.hex())
                .add("execution root", String.valueOf(session.getExecutionRootDirectory()))
                .add("basedir", project.getBasedir().toString())
                .add(
                        "local repository",
                        session.getRequest().getLocalRepositoryPath().toString())
                .id(HashTrace.NONE);
    }

    static byte[] toBytes(BuildPlan plan) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        DataOutputStream out = new DataOutputStream(bytes);
        out.writeInt(MAGIC);
        write(plan.goals(), out);
        write(plan.named(), out);
        write(plan.filtered(), out);
        out.writeInt(plan.tools().size());
        for (BuildPlan.Tool tool : plan.tools()) {
            out.writeUTF(tool.coordinates());
            out.writeUTF(tool.file().toString());
            out.writeUTF(FileStat.of(tool.file()).format());
        }
        return bytes.toByteArray();
    }

    /** Empty if these bytes are no plan, or a file in it is not what it was. */
    static Optional<BuildPlan> parse(byte[] bytes) throws IOException {
        DataInputStream in = new DataInputStream(new ByteArrayInputStream(bytes));
        if (in.readInt() != MAGIC) {
            return Optional.empty();
        }
        List<String> goals = strings(in);
        List<Path> named = paths(in);
        List<Path> filtered = paths(in);
        List<BuildPlan.Tool> tools = new ArrayList<>();
        for (int left = in.readInt(); left > 0; left--) {
            BuildPlan.Tool tool = new BuildPlan.Tool(in.readUTF(), Path.of(in.readUTF()));
            if (!FileStat.of(tool.file()).format().equals(in.readUTF())) {
                return Optional.empty();
            }
            tools.add(tool);
        }
        return Optional.of(new BuildPlan(goals, named, filtered, tools, true));
    }

    private static void write(List<?> texts, DataOutputStream out) throws IOException {
        out.writeInt(texts.size());
        for (Object text : texts) {
            out.writeUTF(text.toString());
        }
    }

    private static List<String> strings(DataInputStream in) throws IOException {
        List<String> strings = new ArrayList<>();
        for (int left = in.readInt(); left > 0; left--) {
            strings.add(in.readUTF());
        }
        return strings;
    }

    private static List<Path> paths(DataInputStream in) throws IOException {
        List<Path> paths = new ArrayList<>();
        for (String path : strings(in)) {
            paths.add(Path.of(path));
        }
        return paths;
    }
}
