package io.github.cacherun.build;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.apache.maven.execution.MavenSession;
import org.apache.maven.project.MavenProject;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class NearbyModulesTest {

    @TempDir
    Path root;

    private MavenProject parent = Modules.module(Path.of("/nowhere"), "parent");
    private MavenProject app = Modules.module(Path.of("/nowhere"), "app");

    @BeforeEach
    void aModuleWithItsParentOnDisk() {
        parent = Modules.module(root, "parent");
        parent.setPackaging("pom");
        app = Modules.module(root.resolve("app"), "app");
        app.setParent(parent);
    }

    private void pom(String path, String content) throws IOException {
        Path pom = root.resolve(path);
        Files.createDirectories(pom.resolveSibling("."));
        Files.writeString(pom, "<project><modelVersion>4.0.0</modelVersion>" + content + "</project>");
    }

    private List<String> around(MavenSession session) {
        List<String> found = new ArrayList<>();
        for (NearbyModule module : new NearbyModules(session).around(app)) {
            String folder = root.relativize(module.basedir()).toString();
            found.add(module.key() + ":" + module.version() + " in " + folder);
        }
        return found;
    }

    @Test
    void whatMavenKnowsButWasNotChosenIsNear() {
        MavenProject lib = Modules.module(root.resolve("lib"), "lib");
        MavenSession session = Modules.session(root, app);
        session.setAllProjects(List.of(parent, lib, app));
        assertTrue(new NearbyModules(session).mayBeAround(app));
        assertEquals(List.of("test:parent:1.0 in ", "test:lib:1.0 in lib"), around(session));
    }

    @Test
    void whereAllIsInTheCallNothingIsNear() throws IOException {
        parent.getModel().setModules(List.of("lib", "app"));
        pom("lib/pom.xml", "<artifactId>lib</artifactId>");
        MavenSession session = Modules.session(root, parent, app);
        session.setAllProjects(List.of(parent, app));
        assertFalse(new NearbyModules(session).mayBeAround(app));
        assertEquals(List.of(), around(session));
    }

    @Test
    void aParentThatCameFromARepositoryTellsNothing() {
        parent.setFile(null);
        parent.getModel().setModules(List.of("lib"));
        assertFalse(new NearbyModules(Modules.session(root, app)).mayBeAround(app));
    }

    @Test
    void theModulesOfAParentOnDiskAreNearAndSoAreTheirs() throws IOException {
        parent.getModel().setModules(List.of("libs", "app", "gone", "tools/other.xml"));
        pom("libs/pom.xml", "<artifactId>libs</artifactId><modules><module>../lib</module></modules>");
        pom("lib/pom.xml", "<artifactId>lib</artifactId><modules><module>../libs</module></modules>");
        pom("tools/other.xml", "<artifactId>tools</artifactId>");
        MavenSession session = Modules.session(root, app);
        assertTrue(new NearbyModules(session).mayBeAround(app));
        assertEquals(
                List.of("test:libs:1.0 in libs", "test:lib:1.0 in lib", "test:tools:1.0 in tools"), around(session));
    }

    @Test
    void coordinatesAreAModulesOwnElseItsParentsElseThoseAroundIt() throws IOException {
        parent.getModel().setModules(List.of("own", "inherited", "inferred", "expressed"));
        pom("own/pom.xml", "<groupId>g</groupId><artifactId>own</artifactId><version>3</version>");
        pom(
                "inherited/pom.xml",
                parent("<groupId>p</groupId><version>2</version>") + "<artifactId>inherited</artifactId>");
        pom("inferred/pom.xml", parent("") + "<artifactId>inferred</artifactId>");
        pom("expressed/pom.xml", parent("<version>${revision}</version>") + "<artifactId>expressed</artifactId>");
        assertEquals(
                List.of(
                        "g:own:3 in own",
                        "p:inherited:2 in inherited",
                        "test:inferred:1.0 in inferred",
                        "test:expressed:1.0 in expressed"),
                around(Modules.session(root, app)));
    }

    private static String parent(String content) {
        return "<parent><artifactId>parent</artifactId>" + content + "</parent>";
    }

    @Test
    void aPomThatCannotBeReadIsLeftOut() throws IOException {
        parent.getModel().setModules(List.of("broken", "lib"));
        pom("broken/pom.xml", "<artifactId>");
        pom("lib/pom.xml", "<artifactId>lib</artifactId>");
        assertEquals(List.of("test:lib:1.0 in lib"), around(Modules.session(root, app)));
    }
}
