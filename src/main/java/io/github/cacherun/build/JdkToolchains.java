package io.github.cacherun.build;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import javax.inject.Provider;
import org.apache.maven.execution.MavenSession;
import org.apache.maven.toolchain.Toolchain;
import org.apache.maven.toolchain.ToolchainManager;
import org.apache.maven.toolchain.model.ToolchainModel;
import org.jspecify.annotations.Nullable;

/** The JDKs that the user's {@code toolchains.xml} lists. */
final class JdkToolchains {

    private static final String TYPE = "jdk";
    private static final String VERSION = "version";

    private final MavenSession session;
    private final Provider<ToolchainManager> manager;

    /**
     * @param manager asked for only when a toolchain is: most builds have none
     */
    JdkToolchains(MavenSession session, Provider<ToolchainManager> manager) {
        this.session = session;
        this.manager = manager;
    }

    /** The one that was chosen in this build of the current module; null if none was. */
    @Nullable
    Jdk chosen() throws InvalidRequestException, IOException {
        return jdk(manager.get().getToolchainFromBuildContext(TYPE, session));
    }

    /** The first one of a version; null if there is none. */
    @Nullable
    Jdk ofVersion(JdkVersion version) throws InvalidRequestException, IOException {
        for (String requirement : version.requirements()) {
            Jdk found = matching(Map.of(VERSION, requirement));
            if (found != null) {
                return found;
            }
        }
        return null;
    }

    /** The first one that meets all requirements; null if there is none. */
    @Nullable
    Jdk matching(Map<String, String> requirements) throws InvalidRequestException, IOException {
        List<Toolchain> found = manager.get().getToolchains(session, TYPE, requirements);
        return found.isEmpty() ? null : jdk(found.get(0));
    }

    /** Which versions there are, for a message. */
    String versions() {
        List<String> versions = new ArrayList<>();
        Map<String, List<ToolchainModel>> all = session.getRequest().getToolchains();
        if (all != null) {
            for (ToolchainModel jdk : all.getOrDefault(TYPE, List.of())) {
                versions.add(jdk.getProvides().getProperty(VERSION, "one without a version"));
            }
        }
        return versions.isEmpty() ? "none" : String.join(", ", versions);
    }

    private static @Nullable Jdk jdk(@Nullable Toolchain toolchain) throws InvalidRequestException, IOException {
        if (toolchain == null) {
            return null;
        }
        String java = toolchain.findTool("java");
        if (java == null) {
            throw new InvalidRequestException(
                    "the toolchain " + toolchain + " has no bin/java; correct its jdkHome in toolchains.xml");
        }
        Path home = Path.of(java).toAbsolutePath().resolve("../..").normalize();
        return Jdk.in(home, true);
    }
}
