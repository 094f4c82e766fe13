package io.github.cacherun.build;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.cacherun.link.MainClasses;
import java.io.StringReader;
import java.nio.file.Path;
import java.util.List;
import org.apache.maven.model.Plugin;
import org.apache.maven.model.PluginExecution;
import org.apache.maven.project.MavenProject;
import org.codehaus.plexus.util.xml.Xpp3Dom;
import org.codehaus.plexus.util.xml.Xpp3DomBuilder;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class MainClassTest {

    private final MavenProject project = Modules.module(Path.of("/nowhere"), "app");

    private static boolean never() {
        return false;
    }

    private BuiltModule module(String... mainClasses) {
        return built(ModulePart.MAIN, mainClasses);
    }

    private BuiltModule built(ModulePart part, String... mainClasses) {
        return built(part, new MainClasses(List.of(mainClasses), List.of()));
    }

    private BuiltModule module(MainClasses mains) {
        return built(ModulePart.MAIN, mains);
    }

    private BuiltModule built(ModulePart part, MainClasses mains) {
        BuiltModule module = Modules.built(project, part, List.of());
        BuildRecord record = new BuildRecord(module.record().took(), mains, "org.app");
        return new BuiltModule(module.action(), module.output(), record, null, true);
    }

    @Test
    void anExpressionThatStandsForNothingIsNone() throws Exception {
        // as in the parent POM of Spring Boot
        jarPluginSays("${start-class}");
        assertEquals("app.Main", MainClass.of(module("app.Main"), null, MainClassTest::never));
        project.getProperties().setProperty("start-class", "app.Boot");
        assertEquals("app.Boot", MainClass.of(module("app.Main"), null, MainClassTest::never));
    }

    private void jarPluginSays(String mainClass) throws Exception {
        plugin("org.apache.maven.plugins", "maven-jar-plugin")
                .setConfiguration(
                        dom("<archive><manifest><mainClass>" + mainClass + "</mainClass></manifest></archive>"));
    }

    private Plugin plugin(String groupId, String artifactId) {
        Plugin plugin = new Plugin();
        plugin.setGroupId(groupId);
        plugin.setArtifactId(artifactId);
        project.getBuild().addPlugin(plugin);
        project.getBuild().flushPluginMap();
        return plugin;
    }

    private static Xpp3Dom dom(String elements) throws Exception {
        return Xpp3DomBuilder.build(new StringReader("<configuration>" + elements + "</configuration>"));
    }

    @ParameterizedTest
    @CsvSource({
        "org.apache.maven.plugins:maven-jar-plugin, <archive><manifest><mainClass>p.P</mainClass></manifest></archive>",
        "org.apache.maven.plugins:maven-jar-plugin,"
                + " <archive><manifestEntries><Main-Class>p.P</Main-Class></manifestEntries></archive>",
        "org.apache.maven.plugins:maven-shade-plugin,"
                + " <transformers><transformer/><transformer><mainClass>p.P</mainClass></transformer></transformers>",
        "org.apache.maven.plugins:maven-shade-plugin, <transformers><transformer><manifestEntries><Main-Class>p.P"
                + "</Main-Class></manifestEntries></transformer></transformers>",
        "org.apache.maven.plugins:maven-assembly-plugin,"
                + " <archive><manifest><mainClass>p.P</mainClass></manifest></archive>",
        "org.springframework.boot:spring-boot-maven-plugin, <mainClass>p.P</mainClass>"
    })
    void whatAPluginIsToldIsTakenFromItsConfigurationAndItsExecutions(String key, String elements) throws Exception {
        int colon = key.indexOf(':');
        Plugin plugin = plugin(key.substring(0, colon), key.substring(colon + 1));
        plugin.setConfiguration(dom(elements));
        assertEquals("p.P", MainClass.of(module("d.D"), null, MainClassTest::never));
        plugin.setConfiguration(null);
        assertEquals("d.D", MainClass.of(module("d.D"), null, MainClassTest::never));
        PluginExecution execution = new PluginExecution();
        execution.setConfiguration(dom(elements));
        plugin.addExecution(execution);
        assertEquals("p.P", MainClass.of(module("d.D"), null, MainClassTest::never));
        assertTrue(MainClass.isIn(module(), null, MainClassTest::never));
    }

    @Test
    void theFirstPluginThatSaysSomethingCounts() throws Exception {
        plugin("org.springframework.boot", "spring-boot-maven-plugin")
                .setConfiguration(dom("<mainClass>s.S</mainClass>"));
        jarPluginSays(" ");
        assertEquals("s.S", MainClass.of(module("d.D"), null, MainClassTest::never));
    }

    @Test
    void aRelaxedMainIsTakenWhereThereIsNoOtherAndTheJdkStartsIt() throws Exception {
        BuiltModule relaxed = module(new MainClasses(List.of(), List.of("r.R")));
        assertEquals("r.R", MainClass.of(relaxed, null, () -> true));
        assertTrue(MainClass.isIn(relaxed, null, () -> true));
        assertFalse(MainClass.isIn(relaxed, null, MainClassTest::never));
        assertTrue(MainClass.isIn(relaxed, "r.R", MainClassTest::never));
        var e = assertThrows(InvalidRequestException.class, () -> MainClass.of(relaxed, null, MainClassTest::never));
        assertEquals(
                "no main class in test:app that this JDK starts: r.R would need Java 25, or Java 21 with"
                        + " -Dcache.jvmArgs=--enable-preview; run on such a JDK with -Dcache.jdk=..., or declare public"
                        + " static void main(String[])",
                e.getMessage());
    }

    @Test
    void whereEveryJdkStartsOneTheJdkIsNotAskedFor() throws Exception {
        BuiltModule both = module(new MainClasses(List.of("d.D"), List.of("r.R")));
        assertEquals("d.D", MainClass.of(both, null, () -> {
            throw new AssertionError("asked");
        }));
    }

    @Test
    void aMainClassMayBeNamedWithItsModule() throws Exception {
        assertTrue(MainClass.isIn(module("d.D"), "org.app/d.D", MainClassTest::never));
        assertFalse(MainClass.isIn(module("d.D"), "other/d.D", MainClassTest::never));
    }

    @Test
    void whatIsAskedForComesFirst() throws Exception {
        jarPluginSays("b.B");
        project.getProperties().setProperty("exec.mainClass", "c.C");
        assertEquals("a.A", MainClass.of(module("d.D"), "a.A", MainClassTest::never));
        assertEquals("c.C", MainClass.of(module("d.D"), null, MainClassTest::never));
    }

    @Test
    void theManifestOfTheJarComesBeforeWhatIsFound() throws Exception {
        jarPluginSays("b.B");
        assertEquals("b.B", MainClass.of(module("d.D", "e.E"), null, MainClassTest::never));
    }

    @Test
    void theOnlyOneIsFound() throws Exception {
        assertEquals("d.D", MainClass.of(module("d.D"), null, MainClassTest::never));
    }

    @Test
    void severalAreListedWithTheSwitch() throws Exception {
        var e = assertThrows(
                InvalidRequestException.class, () -> MainClass.of(module("d.D", "e.E"), null, MainClassTest::never));
        assertEquals(
                "several main classes in test:app: d.D, e.E; choose one with -Dexec.mainClass=d.D", e.getMessage());
    }

    @Test
    void thoseOfTestsAndOfWhatTheyTestAreListedTogether() throws Exception {
        BuiltModule tests = built(ModulePart.TESTS, "z.Probe");
        assertEquals("d.D", MainClass.of(built(ModulePart.TESTS).with(module("d.D")), null, MainClassTest::never));
        BuiltModule both = tests.with(module("d.D"));
        var e = assertThrows(InvalidRequestException.class, () -> MainClass.of(both, null, MainClassTest::never));
        assertEquals(
                "several main classes in test:app: d.D, z.Probe; choose one with -Dexec.mainClass=d.D", e.getMessage());
        assertTrue(MainClass.isIn(both, "z.Probe", MainClassTest::never));
        assertTrue(MainClass.isIn(both, "d.D", MainClassTest::never));
    }

    @Test
    void noneIsSaidWithTheWayOut() throws Exception {
        var e = assertThrows(InvalidRequestException.class, () -> MainClass.of(module(), null, MainClassTest::never));
        assertTrue(e.toString().contains("no main class in test:app"), e.toString());
        assertTrue(e.toString().contains("-Dexec.mainClass"), e.toString());
    }

    @Test
    void aModuleIsRunnableIfItHasTheMainClass() throws Exception {
        assertTrue(MainClass.isIn(module("d.D", "e.E"), null, MainClassTest::never));
        assertTrue(MainClass.isIn(module("d.D"), "d.D", MainClassTest::never));
        assertFalse(MainClass.isIn(module("d.D"), "x.X", MainClassTest::never));
        assertFalse(MainClass.isIn(module(), null, MainClassTest::never));
    }
}
