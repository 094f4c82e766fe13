package io.github.cacherun.build;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.jar.Attributes;
import java.util.jar.JarOutputStream;
import java.util.jar.Manifest;
import org.apache.maven.artifact.Artifact;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PluginDependenciesTest {

    @TempDir
    Path repository;

    private PluginRealm realm = new PluginRealm(Path.of(""));

    @BeforeEach
    void aRealm() throws IOException {
        realm = new PluginRealm(repository);
        realm.artifact("io.github.cacherun:cache-maven-plugin");
        realm.artifact("g:tool", "g:tool");
        realm.artifact("g:tool-lib", "g:tool", "g:tool-lib");
        realm.artifact("org.ow2.asm:asm", "org.ow2.asm:asm");
        realm.artifact("g:driver", "g:driver");
        realm.declare("g:tool");
        realm.declare("g:driver");
    }

    private static List<String> names(List<Artifact> artifacts) {
        return artifacts.stream().map(Artifact::getArtifactId).toList();
    }

    private List<String> declared(String only) throws Exception {
        return names(realm.dependencies().declared(only));
    }

    @Test
    void whatIsDeclaredComesWithWhatItBrings() throws Exception {
        assertEquals(
                List.of("tool", "tool-lib", "driver"),
                names(realm.dependencies().declared(null)));
    }

    @Test
    void oneCanBeChosen() throws Exception {
        assertEquals(List.of("tool", "tool-lib"), declared("g:tool"));
        assertEquals(List.of("driver"), declared("g:driver"));
    }

    @Test
    void whatMayBeOursAloneIsKeptApartAndThePluginItselfIsLeftOut() {
        assertEquals(List.of("asm"), names(realm.dependencies().undeclared(Set.of())));
        assertEquals(List.of(), names(realm.dependencies().undeclared(Set.of("org.ow2.asm:asm"))));
    }

    @Test
    void whereMavenDoesNotSayWhoBringsWhatNothingIsLost() throws Exception {
        realm.withoutTrails();
        assertEquals(List.of("tool"), declared("g:tool"));
        assertEquals(List.of("tool-lib", "asm"), names(realm.dependencies().undeclared(Set.of())));
    }

    @Test
    void oneThatIsNotDeclaredIsRefusedWithThoseThatAre() {
        var e = assertThrows(InvalidRequestException.class, () -> declared("g:absent"));
        assertEquals(
                "executableDependency is g:absent, which is none of the <dependencies> of"
                        + " io.github.cacherun:cache-maven-plugin in the POM (g:tool, g:driver); declare it there, with its"
                        + " version",
                e.getMessage());
    }

    @Test
    void theManifestSaysWhatToStart() throws Exception {
        var e = assertThrows(
                InvalidRequestException.class, () -> realm.dependencies().mainClass("g:tool"));
        assertTrue(e.toString().contains("has no Main-Class; name the class to start"), e.toString());
        Manifest manifest = new Manifest();
        manifest.getMainAttributes().put(Attributes.Name.MANIFEST_VERSION, "1.0");
        manifest.getMainAttributes().put(Attributes.Name.MAIN_CLASS, "tool.Main");
        new JarOutputStream(Files.newOutputStream(realm.file("g:tool")), manifest).close();
        assertEquals("tool.Main", realm.dependencies().mainClass("g:tool"));
    }
}
