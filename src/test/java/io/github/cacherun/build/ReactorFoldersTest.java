package io.github.cacherun.build;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.mockito.Mockito.clearInvocations;
import static org.mockito.Mockito.spy;
import static org.mockito.Mockito.times;
import static org.mockito.Mockito.verify;

import java.nio.file.Path;
import java.util.Set;
import org.apache.maven.project.MavenProject;
import org.junit.jupiter.api.Test;

class ReactorFoldersTest {

    private static final Path ROOT = Path.of("/checkout");

    private final MavenProject lib = spy(Modules.module(ROOT.resolve("lib"), "lib"));
    private final MavenProject app = spy(Modules.module(ROOT.resolve("app"), "app"));
    private final ReactorFolders folders = new ReactorFolders(Modules.session(ROOT, lib, app));

    @Test
    void outputsAreThoseOfAllModules() {
        assertEquals(
                Set.of(
                        ROOT.resolve("lib/target"),
                        ROOT.resolve("lib/target/classes"),
                        ROOT.resolve("app/target"),
                        ROOT.resolve("app/target/classes")),
                folders.outputs(ModulePart.MAIN));
    }

    @Test
    void noModuleIsAskedAgainForEachOfTheOthers() throws InvalidRequestException {
        folders.outputs(ModulePart.MAIN);
        folders.refuseOutputsOfOthers(lib, ModulePart.MAIN);
        clearInvocations(app);
        folders.outputs(ModulePart.MAIN);
        folders.refuseOutputsOfOthers(lib, ModulePart.MAIN);
        verify(app, times(0)).getBuild();
    }

    @Test
    void aFolderThatAPluginMovedIsSeenAfterItsLifecycle() {
        folders.outputs(ModulePart.MAIN);
        lib.getBuild().setDirectory(ROOT.resolve("lib/out").toString());
        folders.forget();
        assertTrue(folders.outputs(ModulePart.MAIN).contains(ROOT.resolve("lib/out")));
    }
}
