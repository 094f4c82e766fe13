package io.github.cacherun.build;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.StringReader;
import java.nio.file.Path;
import java.util.Map;
import org.apache.maven.model.Plugin;
import org.apache.maven.model.PluginExecution;
import org.apache.maven.project.MavenProject;
import org.codehaus.plexus.util.xml.Xpp3Dom;
import org.codehaus.plexus.util.xml.Xpp3DomBuilder;
import org.junit.jupiter.api.Test;

class ToolchainsPluginTest {

    private final MavenProject project = Modules.module(Path.of("/nowhere"), "app");
    private final Plugin plugin = new Plugin();

    private static Xpp3Dom demand(String version) throws Exception {
        return Xpp3DomBuilder.build(new StringReader("<configuration><toolchains><jdk><version>" + version
                + "</version></jdk></toolchains></configuration>"));
    }

    private PluginExecution execution(String id, String goal) {
        PluginExecution execution = new PluginExecution();
        execution.setId(id);
        execution.addGoal(goal);
        plugin.addExecution(execution);
        return execution;
    }

    private ToolchainsPlugin declared() {
        plugin.setArtifactId("maven-toolchains-plugin");
        project.getBuild().addPlugin(plugin);
        return new ToolchainsPlugin(project);
    }

    @Test
    void withoutThePluginNothingIsDemanded() {
        assertEquals(Map.of(), new ToolchainsPlugin(project).requirements());
        assertFalse(new ToolchainsPlugin(project).looksAround());
    }

    @Test
    void whatThePluginIsToldHoldsForItsExecutions() throws Exception {
        plugin.setConfiguration(demand("17"));
        execution("choose", "toolchain");
        assertEquals(Map.of("version", "17"), declared().requirements());
    }

    @Test
    void whatTheLastExecutionIsToldDecides() throws Exception {
        plugin.setConfiguration(demand("17"));
        execution("first", "toolchain").setConfiguration(demand("21"));
        execution("second", "toolchain").setConfiguration(demand("25"));
        assertEquals(Map.of("version", "25"), declared().requirements());
    }

    @Test
    void whatDoesNotRunDemandsNothing() throws Exception {
        plugin.setConfiguration(demand("17"));
        execution("off", "toolchain").setPhase("none");
        execution("other", "select-jdk-toolchain").setPhase("none");
        assertEquals(Map.of(), declared().requirements());
        assertFalse(declared().looksAround());
    }

    @Test
    void aGoalThatLooksAroundIsNoticed() {
        execution("select", "select-jdk-toolchain");
        assertTrue(declared().looksAround());
    }
}
