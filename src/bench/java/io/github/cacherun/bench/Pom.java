package io.github.cacherun.bench;

import java.util.List;

/** The POMs of the samples. All pin their plugins, so that the figures do not depend on Maven's defaults. */
record Pom(String plugin) {

    private static final String EXEC = "3.6.4";
    private static final String SPRING_BOOT = "3.5.7";

    private static final String SPRING_VERSIONS = "  <dependencyManagement><dependencies><dependency>\n"
            + "    <groupId>org.springframework.boot</groupId><artifactId>spring-boot-dependencies</artifactId>\n"
            + "    <version>" + SPRING_BOOT + "</version><type>pom</type><scope>import</scope>\n"
            + "  </dependency></dependencies></dependencyManagement>\n";

    private static final List<String> PLUGINS = List.of(
            "org.apache.maven.plugins:maven-clean-plugin:3.5.0",
            "org.apache.maven.plugins:maven-resources-plugin:3.5.0",
            "org.apache.maven.plugins:maven-compiler-plugin:3.16.0",
            "org.apache.maven.plugins:maven-surefire-plugin:3.6.1",
            "org.apache.maven.plugins:maven-jar-plugin:3.5.1",
            "org.codehaus.mojo:exec-maven-plugin:" + EXEC);

    /** A project of one module with a program. */
    String program(String artifactId, List<String> dependencies) {
        return program(artifactId, "", dependencies);
    }

    /** The same, with the versions of Spring Boot for dependencies that have none. */
    String springProgram(String artifactId, List<String> dependencies) {
        return program(artifactId, SPRING_VERSIONS, dependencies);
    }

    private String program(String artifactId, String management, List<String> dependencies) {
        return start("<groupId>bench</groupId>", artifactId, "jar")
                + properties("<exec.mainClass>app.Main</exec.mainClass>")
                + management
                + dependencies(dependencies)
                + build();
    }

    /** The parent of several modules, of which only those that say so have a program. */
    String parent(String artifactId, List<String> modules) {
        StringBuilder list = new StringBuilder("  <modules>\n");
        modules.forEach(module -> list.append("    <module>").append(module).append("</module>\n"));
        return start("<groupId>bench</groupId>", artifactId, "pom")
                + properties("<exec.skip>true</exec.skip><exec.mainClass>app.Main</exec.mainClass>")
                + list
                + "  </modules>\n"
                + build();
    }

    /** A module below a parent. */
    String module(String parent, String artifactId, String properties, List<String> dependencies) {
        String head =
                "<parent><groupId>bench</groupId><artifactId>" + parent + "</artifactId><version>1</version></parent>";
        return start(head, artifactId, "jar")
                + "  <properties>" + properties + "</properties>\n"
                + dependencies(dependencies)
                + "</project>\n";
    }

    private static String start(String head, String artifactId, String packaging) {
        String version = head.startsWith("<parent>") ? "" : "<version>1</version>";
        return "<project xmlns=\"http://maven.apache.org/POM/4.0.0\">\n  <modelVersion>4.0.0</modelVersion>\n  " + head
                + "\n  <artifactId>" + artifactId + "</artifactId>" + version + "\n  <packaging>" + packaging
                + "</packaging>\n";
    }

    private static String properties(String more) {
        return "  <properties>\n    <maven.compiler.release>17</maven.compiler.release>\n"
                + "    <project.build.sourceEncoding>UTF-8</project.build.sourceEncoding>\n    " + more
                + "\n  </properties>\n";
    }

    private static String dependencies(List<String> dependencies) {
        StringBuilder list = new StringBuilder("  <dependencies>\n");
        dependencies.forEach(
                one -> list.append("    <dependency>").append(coordinates(one)).append("</dependency>\n"));
        return list.append("  </dependencies>\n").toString();
    }

    private String build() {
        StringBuilder build = new StringBuilder("  <build>\n    <pluginManagement><plugins>\n");
        PLUGINS.forEach(
                one -> build.append("      <plugin>").append(coordinates(one)).append("</plugin>\n"));
        build.append("    </plugins></pluginManagement>\n    <plugins>\n      <plugin>")
                .append(coordinates(plugin));
        return build.append("</plugin>\n    </plugins>\n  </build>\n</project>\n")
                .toString();
    }

    private static String coordinates(String text) {
        String[] parts = text.split(":", -1);
        return "<groupId>" + parts[0] + "</groupId><artifactId>" + parts[1] + "</artifactId>"
                + (parts.length > 2 ? "<version>" + parts[2] + "</version>" : "");
    }
}
