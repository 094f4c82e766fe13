package io.github.cacherun.build;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.List;
import org.apache.maven.execution.MavenSession;
import org.apache.maven.project.MavenProject;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class TargetsTest {

    @TempDir
    Path root;

    private MavenProject parent;
    private MavenProject lib;
    private MavenProject app;

    @BeforeEach
    void aReactor() {
        parent = Modules.module(root, "parent");
        parent.setPackaging("pom");
        lib = Modules.module(root.resolve("lib"), "lib");
        app = Modules.module(root.resolve("app"), "app");
    }

    private List<MavenProject> candidates(String... selected) throws InvalidRequestException {
        MavenSession session = Modules.session(root, parent, lib, app);
        session.getRequest().setSelectedProjects(List.of(selected));
        return new Targets(session).candidates(null);
    }

    @Test
    void aSingleModuleIsMeant() throws Exception {
        MavenSession session = Modules.session(root, app);
        assertEquals(List.of(app), new Targets(session).candidates(null));
    }

    @Test
    void atTheRootAllButTheAggregatorAreCandidates() throws Exception {
        assertEquals(List.of(lib, app), candidates());
    }

    @Test
    void whatIsSelectedIsMeantAndWhatIsAlsoMadeIsNot() throws Exception {
        assertEquals(List.of(app), candidates("app"));
        assertEquals(List.of(app), candidates(":app"));
        assertEquals(List.of(app), candidates("test:app"));
        assertEquals(List.of(app), candidates("+app"));
        assertEquals(List.of(app), candidates("app/pom.xml"));
        assertEquals(List.of(app), candidates(root.resolve("app").toString()));
        assertEquals(List.of(lib, app), candidates("lib", "app"));
    }

    @Test
    void aModuleThatItsPomSkipsIsNone() throws Exception {
        parent.getProperties().setProperty("exec.skip", "true");
        lib.getProperties().setProperty("exec.skip", "true");
        app.getProperties().setProperty("exec.skip", "false");
        assertEquals(List.of(app), candidates());
    }

    @Test
    void whereEveryModuleIsSkippedThatIsWhatIsSaid() {
        lib.getProperties().setProperty("exec.skip", "true");
        app.getProperties().setProperty("exec.skip", "true");
        var e = assertThrows(InvalidRequestException.class, this::candidates);
        assertTrue(e.toString().contains("exec.skip"), e.toString());
    }

    @Test
    void skippingOnTheCommandLineIsMeantForAll() {
        parent.getProperties().setProperty("exec.skip", "true");
        MavenSession session = Modules.session(root, parent, lib, app);
        assertTrue(Targets.isSkippedByModule(session));
        session.getUserProperties().setProperty("exec.skip", "true");
        assertFalse(Targets.isSkippedByModule(session));
        assertFalse(Targets.isSkippedByModule(Modules.session(root, app)));
    }

    @Test
    void excludingAModuleSelectsNone() throws Exception {
        assertEquals(List.of(lib, app), candidates("!other"));
    }

    @Test
    void aModuleCanBeNamed() throws Exception {
        MavenSession session = Modules.session(root, parent, lib, app);
        assertEquals(List.of(app), new Targets(session).candidates("app"));
        assertEquals(List.of(lib), new Targets(session).candidates("test:lib"));
    }

    @Test
    void aNameThatNoModuleHasIsAnswedWithThoseThereAre() {
        MavenSession session = Modules.session(root, parent, lib, app);
        InvalidRequestException e =
                assertThrows(InvalidRequestException.class, () -> new Targets(session).candidates("ap"));
        assertTrue(e.toString().contains("no module ap in this build; there are test:lib, test:app"), e.toString());
    }

    @Test
    void aBuilderThatLosesFailuresIsRefused() {
        MavenSession session = Modules.session(root, app);
        session.getRequest().setBuilderId("concurrent");
        InvalidRequestException e =
                assertThrows(InvalidRequestException.class, () -> new Targets(session).candidates(null));
        assertTrue(e.toString().contains("-b concurrent"), e.toString());
    }

    @Test
    void anAggregatorAloneCannotBeRun() {
        MavenSession session = Modules.session(root, parent);
        InvalidRequestException e =
                assertThrows(InvalidRequestException.class, () -> new Targets(session).candidates(null));
        assertTrue(e.toString().contains("has packaging pom"), e.toString());
    }
}
