package io.github.cacherun.build;

import java.util.Map;
import java.util.Set;

/**
 * What is known of the goals that people bind up to {@code process-classes}: whether they read only what a build action
 * covers anyway, or something that no look at the project can foresee.
 */
final class KnownGoals {

    private static final String APACHE = "org.apache.maven.plugins:";
    private static final String MOJOHAUS = "org.codehaus.mojo:";
    private static final String BUILD_HELPER = MOJOHAUS + "build-helper-maven-plugin:";
    private static final String BUILD_NUMBER = MOJOHAUS + "buildnumber-maven-plugin";
    private static final String GIT_AND_CLOCK = "git and the clock";
    private static final String CLOCK = "the clock";
    private static final String MACHINE = "this machine";
    private static final String NETWORK = "the network";

    /** Goals and whole plugins, and what they read that makes two builds of the same sources differ. */
    private static final Map<String, String> ELSEWHERE = Map.ofEntries(
            Map.entry("io.github.git-commit-id:git-commit-id-maven-plugin", GIT_AND_CLOCK),
            Map.entry("pl.project13.maven:git-commit-id-plugin", GIT_AND_CLOCK),
            Map.entry("com.googlecode.maven-download-plugin:download-maven-plugin", NETWORK),
            Map.entry("io.github.download-maven-plugin:download-maven-plugin", NETWORK),
            Map.entry(BUILD_NUMBER, GIT_AND_CLOCK),
            Map.entry(MOJOHAUS + "wagon-maven-plugin", NETWORK),
            Map.entry(BUILD_HELPER + "timestamp-property", CLOCK),
            Map.entry(BUILD_HELPER + "released-version", NETWORK),
            Map.entry(BUILD_HELPER + "reserve-network-port", MACHINE),
            Map.entry(BUILD_HELPER + "local-ip", MACHINE),
            Map.entry(BUILD_HELPER + "hostname", MACHINE),
            Map.entry(BUILD_HELPER + "cpu-count", MACHINE),
            Map.entry("org.springframework.boot:spring-boot-maven-plugin:build-info", CLOCK));

    /** Goals and whole plugins that make what they make from the project and its class path, or make nothing. */
    private static final Set<String> PURE = Set.of(
            APACHE + "maven-checkstyle-plugin",
            APACHE + "maven-clean-plugin",
            APACHE + "maven-compiler-plugin",
            APACHE + "maven-dependency-plugin:properties",
            APACHE + "maven-dependency-plugin:resolve",
            APACHE + "maven-enforcer-plugin",
            APACHE + "maven-plugin-plugin",
            APACHE + "maven-pmd-plugin",
            APACHE + "maven-resources-plugin",
            APACHE + "maven-source-plugin",
            APACHE + "maven-toolchains-plugin:toolchain",
            BUILD_HELPER + "add-resource",
            BUILD_HELPER + "add-source",
            BUILD_HELPER + "add-test-resource",
            BUILD_HELPER + "add-test-source",
            BUILD_HELPER + "maven-version",
            BUILD_HELPER + "parse-version",
            BUILD_HELPER + "regex-properties",
            BUILD_HELPER + "regex-property",
            BUILD_HELPER + "rootlocation",
            "com.diffplug.spotless:spotless-maven-plugin",
            MOJOHAUS + "animal-sniffer-maven-plugin",
            MOJOHAUS + "flatten-maven-plugin",
            MOJOHAUS + "jaxb2-maven-plugin",
            MOJOHAUS + "javacc-maven-plugin",
            "com.github.spotbugs:spotbugs-maven-plugin",
            "io.smallrye:jandex-maven-plugin",
            "net.alchim31.maven:scala-maven-plugin",
            "org.antlr:antlr4-maven-plugin",
            "org.apache.avro:avro-maven-plugin",
            "org.codehaus.gmavenplus:gmavenplus-plugin:addSources",
            "org.codehaus.gmavenplus:gmavenplus-plugin:addTestSources",
            "org.codehaus.gmavenplus:gmavenplus-plugin:compile",
            "org.codehaus.gmavenplus:gmavenplus-plugin:compileTests",
            "org.codehaus.modello:modello-maven-plugin",
            "org.codehaus.plexus:plexus-component-metadata",
            "org.eclipse.sisu:sisu-maven-plugin",
            "org.jacoco:jacoco-maven-plugin",
            "org.jboss.jandex:jandex-maven-plugin",
            "org.jetbrains.kotlin:kotlin-maven-plugin",
            "org.jvnet.jaxb:jaxb-maven-plugin",
            "org.xolstice.maven.plugins:protobuf-maven-plugin");

    private KnownGoals() {}

    /** Whether a goal, {@code groupId:artifactId:goal}, is known to read nothing but what is looked at. */
    static boolean isPure(String goal) {
        return PURE.contains(goal) || PURE.contains(BuildPlan.plugin(goal));
    }

    /** What a goal reads that makes it give something else each time, or at any time; empty if nothing is known. */
    static String elsewhere(String goal) {
        return ELSEWHERE.getOrDefault(goal, ELSEWHERE.getOrDefault(BuildPlan.plugin(goal), ""));
    }
}
