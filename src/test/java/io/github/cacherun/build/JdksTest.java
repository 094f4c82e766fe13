package io.github.cacherun.build;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.ArgumentMatchers.eq;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.verify;
import static org.mockito.Mockito.verifyNoInteractions;
import static org.mockito.Mockito.when;

import io.github.cacherun.cache.DiskCache;
import io.github.cacherun.cache.HashTrace;
import java.io.IOException;
import java.io.StringReader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.apache.maven.execution.MavenSession;
import org.apache.maven.lifecycle.LifecycleExecutor;
import org.apache.maven.model.Plugin;
import org.apache.maven.model.PluginExecution;
import org.apache.maven.plugin.MojoExecution;
import org.apache.maven.plugin.logging.Log;
import org.apache.maven.project.MavenProject;
import org.apache.maven.toolchain.Toolchain;
import org.apache.maven.toolchain.ToolchainManager;
import org.apache.maven.toolchain.model.ToolchainModel;
import org.codehaus.plexus.util.xml.Xpp3DomBuilder;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.mockito.Mockito;

class JdksTest {

    @TempDir
    Path root;

    private final ToolchainManager toolchains = mock(ToolchainManager.class);
    private final Log log = mock(Log.class);
    private MavenProject project = Modules.module(Path.of("/nowhere"), "app");
    private MavenSession session = Modules.session(Path.of("/nowhere"));
    private Path home = Path.of("");

    @BeforeEach
    void aJdk() throws IOException {
        project = Modules.module(root, "app");
        session = Modules.session(root, project);
        home = root.resolve("jdk");
        Path java = Jdk.java(home);
        Files.createDirectories(java.getParent());
        Files.writeString(java, "");
        assertTrue(java.toFile().setExecutable(true));
    }

    private Jdks jdks() {
        return jdks(new MojoExecution(Modules.goal().getMojoDescriptor(), "default-cli", MojoExecution.Source.CLI));
    }

    private Jdks jdks(MojoExecution goal) {
        MavenComponents components = Modules.components(mock(LifecycleExecutor.class), toolchains);
        Workbench bench = new Workbench(
                session,
                DiskCache.at(root.resolve("cache"), InstantSource.system()),
                log,
                HashTrace.NONE,
                Declarations.NONE,
                Set.of(),
                Timing.NONE);
        return new Jdks(bench, new MavenParts(components, goal));
    }

    private Jdk of(String asked) throws Exception {
        return jdks().of(project, asked);
    }

    private Jdk ofModule() throws Exception {
        return jdks().of(project, null);
    }

    private String refusal(String asked) {
        return String.valueOf(
                assertThrows(InvalidRequestException.class, () -> of(asked)).getMessage());
    }

    private Toolchain toolchain() {
        Toolchain toolchain = mock(Toolchain.class);
        when(toolchain.findTool("java")).thenReturn(Jdk.java(home).toString());
        return toolchain;
    }

    private void toolchainsHave(String requirement) {
        Toolchain found = toolchain();
        when(toolchains.getToolchains(any(), eq("jdk"), eq(Map.of("version", requirement))))
                .thenReturn(List.of(found));
    }

    private void pomRuns(String toolchainsGoal) throws Exception {
        Plugin plugin = new Plugin();
        plugin.setArtifactId("maven-toolchains-plugin");
        PluginExecution execution = new PluginExecution();
        execution.addGoal(toolchainsGoal);
        execution.setConfiguration(Xpp3DomBuilder.build(new StringReader(
                "<configuration><toolchains><jdk><version>25</version></jdk></toolchains></configuration>")));
        plugin.addExecution(execution);
        project.getBuild().addPlugin(plugin);
    }

    @Test
    void mavensOwnIsTakenWithoutALookAtToolchainsWhenNothingIsAskedFor() throws Exception {
        assertEquals(Jdk.ofMaven(), ofModule());
        verifyNoInteractions(toolchains);
    }

    @Test
    void aFolderIsTakenAsItIsOrFromTheFolderOfTheModule() throws Exception {
        assertEquals(new Jdk(home, of("jdk").version(), false), of("jdk"));
        assertEquals(of("jdk"), of(home.toString()));
        assertEquals(of("jdk"), of("./other/../jdk"));
    }

    @Test
    void aFolderThatIsNoJdkIsRefused() throws IOException {
        assertEquals(
                "cache.jdk is none, but there is no folder " + root.resolve("none")
                        + "; give the folder of a JDK, or a version that toolchains.xml has",
                refusal("none"));
        Files.delete(Jdk.java(home));
        assertTrue(refusal("jdk").contains(Jdk.java(home) + " cannot be executed"), refusal("jdk"));
    }

    @Test
    void aVersionIsLookedUpAmongToolchains() throws Exception {
        toolchainsHave("[25,26)");
        assertEquals(home, of("25").home());
        assertTrue(of("25").toolchain());
    }

    @Test
    void aToolchainComesBeforeMavensOwnJdkOfThatVersion() throws Exception {
        String own = String.valueOf(Runtime.version().feature());
        assertEquals(Jdk.ofMaven(), of(own));
        toolchainsHave(own);
        assertEquals(home, of(own).home());
    }

    @Test
    void aVersionThatIsNowhereIsRefusedWithThoseThatAre() {
        ToolchainModel model = new ToolchainModel();
        model.addProvide("version", "11.0.1");
        session.getRequest().setToolchains(Map.of("jdk", List.of(model)));
        assertEquals(
                "cache.jdk is 99, but no toolchain has that version (there: 11.0.1) and Maven runs on Java "
                        + System.getProperty("java.version")
                        + "; add such a JDK to ~/.m2/toolchains.xml, or give its folder",
                refusal("99"));
    }

    @Test
    void whatThePomDemandsIsMatchedWithoutRunningThePlugin() throws Exception {
        pomRuns("toolchain");
        var e = assertThrows(InvalidRequestException.class, this::ofModule);
        assertTrue(e.toString().contains("demands in test:app: jdk {version=25} (versions there: none)"), e.toString());
        toolchainsHave("25");
        assertEquals(home, ofModule().home());
        assertTrue(ofModule().toolchain());
    }

    @Test
    void whatMavenHasChosenInThisBuildCountsForABoundGoal() throws Exception {
        Toolchain chosen = toolchain();
        when(toolchains.getToolchainFromBuildContext("jdk", session)).thenReturn(chosen);
        assertEquals(Jdk.ofMaven(), ofModule());
        assertEquals(home, jdks(Modules.goal()).of(project, null).home());
    }

    @Test
    void whereTheChoiceIsOnlyKnownAfterwardsTheUserIsToldOnce() throws Exception {
        pomRuns("select-jdk-toolchain");
        Jdks jdks = jdks();
        assertEquals(Jdk.ofMaven(), jdks.of(project, null));
        jdks.of(project, null);
        verify(log).warn(Mockito.contains("-Dcache.jdk"));
    }

    @Test
    void aToolchainWithoutJavaIsRefused() {
        Toolchain broken = mock(Toolchain.class);
        when(toolchains.getToolchains(any(), any(), any())).thenReturn(List.of(broken));
        assertTrue(refusal("25").contains("has no bin/java; correct its jdkHome in toolchains.xml"), refusal("25"));
    }
}
