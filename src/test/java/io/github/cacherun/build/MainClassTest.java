package io.github.cacherun.build;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.StringReader;
import java.nio.file.Path;
import java.util.List;
import org.apache.maven.model.Plugin;
import org.apache.maven.project.MavenProject;
import org.codehaus.plexus.util.xml.Xpp3DomBuilder;
import org.junit.jupiter.api.Test;

class MainClassTest {

    private final MavenProject project = Modules.module(Path.of("/nowhere"), "app");

    private BuiltModule module(String... mainClasses) {
        return built(ModulePart.MAIN, mainClasses);
    }

    private BuiltModule built(ModulePart part, String... mainClasses) {
        return Modules.built(project, part, List.of(), mainClasses);
    }

    @Test
    void anExpressionThatStandsForNothingIsNone() throws Exception {
        // as in the parent POM of Spring Boot
        jarPluginSays("${start-class}");
        assertEquals("app.Main", MainClass.of(module("app.Main"), null));
        project.getProperties().setProperty("start-class", "app.Boot");
        assertEquals("app.Boot", MainClass.of(module("app.Main"), null));
    }

    private void jarPluginSays(String mainClass) throws Exception {
        Plugin plugin = new Plugin();
        plugin.setArtifactId("maven-jar-plugin");
        plugin.setConfiguration(Xpp3DomBuilder.build(new StringReader("<configuration><archive><manifest><mainClass>"
                + mainClass + "</mainClass></manifest></archive></configuration>")));
        project.getBuild().addPlugin(plugin);
    }

    @Test
    void whatIsAskedForComesFirst() throws Exception {
        jarPluginSays("b.B");
        project.getProperties().setProperty("exec.mainClass", "c.C");
        assertEquals("a.A", MainClass.of(module("d.D"), "a.A"));
        assertEquals("c.C", MainClass.of(module("d.D"), null));
    }

    @Test
    void theManifestOfTheJarComesBeforeWhatIsFound() throws Exception {
        jarPluginSays("b.B");
        assertEquals("b.B", MainClass.of(module("d.D", "e.E"), null));
    }

    @Test
    void theOnlyOneIsFound() throws Exception {
        assertEquals("d.D", MainClass.of(module("d.D"), null));
    }

    @Test
    void severalAreListedWithTheSwitch() {
        var e = assertThrows(InvalidRequestException.class, () -> MainClass.of(module("d.D", "e.E"), null));
        assertEquals(
                "several main classes in test:app: d.D, e.E; choose one with -Dexec.mainClass=d.D", e.getMessage());
    }

    @Test
    void thoseOfTestsAndOfWhatTheyTestAreListedTogether() throws Exception {
        BuiltModule tests = built(ModulePart.TESTS, "z.Probe");
        assertEquals("d.D", MainClass.of(built(ModulePart.TESTS).with(module("d.D")), null));
        BuiltModule both = tests.with(module("d.D"));
        var e = assertThrows(InvalidRequestException.class, () -> MainClass.of(both, null));
        assertEquals(
                "several main classes in test:app: d.D, z.Probe; choose one with -Dexec.mainClass=d.D", e.getMessage());
        assertTrue(MainClass.isIn(both, "z.Probe"));
        assertTrue(MainClass.isIn(both, "d.D"));
    }

    @Test
    void noneIsSaidWithTheWayOut() {
        var e = assertThrows(InvalidRequestException.class, () -> MainClass.of(module(), null));
        assertTrue(e.toString().contains("no main class in test:app"), e.toString());
        assertTrue(e.toString().contains("-Dexec.mainClass"), e.toString());
    }

    @Test
    void aModuleIsRunnableIfItHasTheMainClass() {
        assertTrue(MainClass.isIn(module("d.D", "e.E"), null));
        assertTrue(MainClass.isIn(module("d.D"), "d.D"));
        assertFalse(MainClass.isIn(module("d.D"), "x.X"));
        assertFalse(MainClass.isIn(module(), null));
    }
}
