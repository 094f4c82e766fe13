package io.github.cacherun.build;

import static org.junit.jupiter.api.Assertions.assertDoesNotThrow;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.apache.maven.execution.MavenSession;
import org.apache.maven.project.MavenProject;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class EarlierPackagesTest {

    @TempDir
    Path root;

    private void use(String file, MavenProject... modules) throws InvalidRequestException {
        MavenSession session = Modules.session(root, modules);
        session.getRequest().setLocalRepositoryPath(root.resolve("repository").toFile());
        ClassPathElement lib = new ClassPathElement("test:lib:jar", "1.0", "compile", root.resolve(file), "hash");
        ClassPathElement module = new ClassPathElement("test:module:jar", "1.0", "compile", null, "hash");
        new EarlierPackages(session).refuse(modules[0], List.of(module, lib));
    }

    private MavenProject module(String name) {
        return Modules.module(root.resolve(name), name);
    }

    @Test
    void whatWasPackagedEarlierIsRefusedWithTheWayOut() {
        for (String file : List.of(
                "target/project-local-repo/test/lib/1.0/lib-1.0.jar",
                ".mvn/target/project-local-repo/test/lib/1.0/lib-1.0.jar")) {
            Exception e = assertThrows(InvalidRequestException.class, () -> use(file, module("app")));
            assertEquals(
                    "test:lib is not part of this call, and Maven has it only as it was packaged earlier, in "
                            + root.resolve(file)
                            + ", whatever its sources are by now; run at the root, where both are built:"
                            + " mvn cache:run -am -pl :app",
                    e.getMessage());
        }
    }

    @Test
    void ofAModuleInTheCallItIsRefusedUnlessTheCallPackagesIt() {
        for (String file :
                List.of("target/project-local-repo/test/lib/1.0/lib-1.0-tests.jar", "lib/target/lib-1.0-tests.jar")) {
            MavenProject lib = module("lib");
            Exception e = assertThrows(InvalidRequestException.class, () -> use(file, module("app"), lib));
            assertEquals(
                    "app needs lib-1.0-tests.jar, and Maven has it only as it was packaged earlier, in "
                            + root.resolve(file) + "; package it in the same call: mvn package cache:run -am -pl :app",
                    e.getMessage());
            lib.addLifecyclePhase("package");
            assertDoesNotThrow(() -> use(file, module("app"), lib));
        }
    }

    @Test
    void aFolderIsNoPackage() throws IOException {
        String folder = "lib/target/test-classes";
        Files.createDirectories(root.resolve(folder));
        assertDoesNotThrow(() -> use(folder, module("app"), module("lib")));
    }

    @Test
    void otherFilesAreNone() {
        for (String file : List.of(
                "repository/test/lib/1.0/lib-1.0.jar",
                "repository/project-local-repo/test/lib/1.0/lib-1.0.jar",
                "lib/project-local-repo.jar",
                "project-local-repo/lib.jar")) {
            assertDoesNotThrow(() -> use(file, module("app")), file);
        }
    }
}
