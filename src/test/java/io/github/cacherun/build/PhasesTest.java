package io.github.cacherun.build;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.apache.maven.model.Plugin;
import org.apache.maven.model.PluginExecution;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PhasesTest {

    private static final String OWN = "io.github.cacherun:cache-maven-plugin";

    private static Plugin plugin(String artifactId, String... phases) {
        Plugin plugin = new Plugin();
        plugin.setArtifactId(artifactId);
        for (String phase : phases) {
            PluginExecution execution = new PluginExecution();
            execution.setId(phase);
            execution.setPhase(phase);
            plugin.addExecution(execution);
        }
        return plugin;
    }

    @ParameterizedTest
    @CsvSource({
        "generate-sources,true",
        "validate,true",
        "before:compile,true",
        "sources,true",
        "compile,false",
        "process-classes,false",
        "after:compile,false",
        "verify,false"
    })
    void classesAreThereFromCompileOn(String phase, boolean before) {
        assertEquals(before, Phases.isBeforeCompile(phase));
    }

    @ParameterizedTest
    @CsvSource({
        "generate-sources,true",
        "compile,true",
        "process-classes,true",
        "after:compile,true",
        "process-test-resources,true",
        "before:test-compile,true",
        "test-compile,false",
        "process-test-classes,false",
        "after:test-compile,false",
        "test,false",
        "verify,false"
    })
    void testClassesAreThereFromTestCompileOn(String phase, boolean before) {
        assertEquals(before, ModulePart.TESTS.isBefore(phase));
        assertFalse(ModulePart.TESTS.isBefore(null));
    }

    @Test
    void aPluginThatSomebodyBoundToTestClassesIsLateForTheModuleOnly() {
        for (String phase : new String[] {"generate-test-sources", "test-compile", "process-test-classes"}) {
            Plugin early = plugin("maven-surefire-plugin", phase);
            assertTrue(Phases.onlyLater(early, OWN, ModulePart.MAIN), phase);
            assertFalse(Phases.onlyLater(early, OWN, ModulePart.TESTS), phase);
        }
        assertTrue(Phases.onlyLater(plugin("maven-surefire-plugin", "test"), OWN, ModulePart.TESTS));
    }

    @Test
    void aGoalOfTheCommandLineHasNoPhase() {
        assertFalse(Phases.isBeforeCompile(null));
    }

    @Test
    void testAndReleasePluginsComeLater() {
        assertTrue(Phases.onlyLater(plugin("maven-surefire-plugin", "test"), OWN, ModulePart.MAIN));
        assertTrue(Phases.onlyLater(plugin("maven-deploy-plugin"), OWN, ModulePart.MAIN));
    }

    @Test
    void onesThatSomebodyBoundEarlierDoNot() {
        assertFalse(Phases.onlyLater(plugin("maven-surefire-plugin", "test", "process-classes"), OWN, ModulePart.MAIN));
        assertFalse(Phases.onlyLater(plugin("maven-compiler-plugin"), OWN, ModulePart.MAIN));
    }
}
