package io.github.cacherun;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.Architectures.layeredArchitecture;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import org.junit.jupiter.api.Test;

/** Holds the layers of the design: knowledge flows down the list, and only the two upper layers know Maven. */
class ArchitectureTest {

    private static final JavaClasses CLASSES = new ClassFileImporter()
            .withImportOption(new ImportOption.DoNotIncludeTests())
            .importPackages("io.github.cacherun");

    @Test
    void aPackageSeesOnlyThoseBelowIt() {
        layeredArchitecture()
                .consideringOnlyDependenciesInLayers()
                .withOptionalLayers(true)
                .layer("mojo")
                .definedBy("..cacherun.mojo..")
                .layer("report")
                .definedBy("..cacherun.report..")
                .layer("build")
                .definedBy("..cacherun.build..")
                .layer("classdata")
                .definedBy("..cacherun.classdata..")
                .layer("link")
                .definedBy("..cacherun.link..")
                .layer("launch")
                .definedBy("..cacherun.launch..")
                .layer("action")
                .definedBy("..cacherun.action..")
                .layer("cache")
                .definedBy("..cacherun.cache..")
                .layer("stats")
                .definedBy("..cacherun.stats..")
                .layer("os")
                .definedBy("..cacherun.os..")
                .whereLayer("mojo")
                .mayNotBeAccessedByAnyLayer()
                .whereLayer("report")
                .mayOnlyBeAccessedByLayers("mojo")
                .whereLayer("build")
                .mayOnlyBeAccessedByLayers("mojo")
                .whereLayer("classdata")
                .mayOnlyBeAccessedByLayers("mojo", "build")
                .whereLayer("link")
                .mayOnlyBeAccessedByLayers("mojo", "build", "classdata")
                .whereLayer("launch")
                .mayOnlyBeAccessedByLayers("mojo", "build", "classdata", "link")
                .whereLayer("action")
                .mayOnlyBeAccessedByLayers("mojo", "build", "classdata", "link", "launch")
                .whereLayer("cache")
                .mayOnlyBeAccessedByLayers("mojo", "build", "classdata", "link", "launch", "action", "report")
                .whereLayer("stats")
                .mayOnlyBeAccessedByLayers("mojo", "report", "cache")
                .check(CLASSES);
    }

    @Test
    void onlyBuildAndMojoKnowMaven() {
        noClasses()
                .that()
                .resideOutsideOfPackages("..cacherun.mojo..", "..cacherun.build..")
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage("org.apache.maven..", "org.eclipse.aether..", "org.slf4j..")
                .check(CLASSES);
    }

    @Test
    void theCacheAndWhatLiesBelowKnowTheJdkOnly() {
        noClasses()
                .that()
                .resideInAnyPackage("..cacherun.cache..", "..cacherun.stats..", "..cacherun.os..")
                .should()
                .dependOnClassesThat()
                .resideOutsideOfPackages(
                        "java..",
                        "com.sun.security.auth.module..",
                        "javax.inject..",
                        "org.jspecify..",
                        "io.github.cacherun.cache..",
                        "io.github.cacherun.stats..",
                        "io.github.cacherun.os..")
                .check(CLASSES);
    }

    @Test
    void packagesAreFreeOfCycles() {
        slices().matching("io.github.cacherun.(*)..").should().beFreeOfCycles().check(CLASSES);
    }
}
