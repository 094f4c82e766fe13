package io.github.cacherun.build;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.cacherun.action.FileHashMemo;
import io.github.cacherun.cache.HashTrace;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import org.apache.maven.execution.MavenSession;
import org.apache.maven.plugin.MojoExecution;
import org.apache.maven.toolchain.model.ToolchainModel;
import org.codehaus.plexus.util.xml.Xpp3Dom;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ToolInputsTest {

    @TempDir
    Path root;

    private MavenSession session = Modules.session(Path.of("/nowhere"));

    @BeforeEach
    void aMaven() {
        session = Modules.session(root);
        session.getRequest()
                .setUserToolchainsFile(root.resolve("toolchains.xml").toFile());
    }

    /** Maven gives system properties out as copies, so they go in whole. */
    private void system(String name, String value) {
        Properties properties = new Properties();
        properties.putAll(session.getSystemProperties());
        properties.setProperty(name, value);
        session.getRequest().setSystemProperties(properties);
        session.getSystemProperties().putAll(properties);
    }

    private ToolInputs tools() throws IOException {
        FileHashMemo memo = new FileHashMemo(new byte[0], InstantSource.system(), HashTrace.NONE);
        return ToolInputs.of(session, Modules.goal(), memo);
    }

    private interface Change {
        void make() throws IOException;
    }

    private void counts(Change change) throws IOException {
        ToolInputs before = tools();
        change.make();
        assertNotEquals(before, tools());
    }

    @Test
    void theVersionsAreThoseOfWhatRuns() throws IOException {
        assertTrue(tools().plugin().startsWith("1.0\n"), tools().plugin());
        assertTrue(tools().jdk().startsWith(System.getProperty("java.runtime.version")), tools().jdk());
    }

    private static String plugin(String version, Path code) throws IOException {
        MojoExecution goal = Modules.goal();
        goal.getMojoDescriptor().getPluginDescriptor().setVersion(version);
        return ToolInputs.plugin(goal, code, new FileHashMemo(new byte[0], InstantSource.system(), HashTrace.NONE));
    }

    @Test
    void anotherVersionOfThisPluginIsAnotherToolEvenOfTheSameCode() throws IOException {
        Path jar = Files.writeString(root.resolve("plugin.jar"), "code");
        assertEquals(plugin("1.0", jar), plugin("1.0", jar));
        assertNotEquals(plugin("1.0", jar), plugin("1.1", jar));
    }

    @Test
    void otherCodeOfThisPluginIsAnotherToolEvenUnderTheSameVersion() throws IOException {
        Path jar = Files.writeString(root.resolve("plugin.jar"), "code");
        String before = plugin("1.0-SNAPSHOT", jar);
        Files.writeString(jar, "more");
        assertNotEquals(before, plugin("1.0-SNAPSHOT", jar));
        // a copy of the local repository is no other plugin
        Path copy = Files.writeString(root.resolve("copy.jar"), "code");
        assertEquals(before, plugin("1.0-SNAPSHOT", copy));
    }

    @Test
    void classesOfThisPluginCountWhereItIsAModuleOfTheSameCall() throws IOException {
        Path classes = Files.createDirectories(root.resolve("target/classes"));
        Files.writeString(classes.resolve("Linker.class"), "code");
        String before = plugin("1.0-SNAPSHOT", classes);
        Files.writeString(classes.resolve("Linker.class"), "more");
        assertNotEquals(before, plugin("1.0-SNAPSHOT", classes));
    }

    @Test
    void whatRunsIsWhatIsLookedAt() throws IOException {
        Path classes = Path.of("target/classes").toAbsolutePath();
        assertEquals(plugin("1.0", classes), tools().plugin());
    }

    @Test
    void mavensVersionCounts() throws IOException {
        counts(() -> system("maven.version", "3.9.16"));
    }

    @Test
    void coreExtensionsCount() throws IOException {
        Path extensions = root.resolve(".mvn/extensions.xml");
        Files.createDirectories(extensions.getParent());
        counts(() -> Files.writeString(extensions, "<extensions/>"));
        counts(() -> Files.writeString(extensions, "<extensions> </extensions>"));
    }

    @Test
    void toolchainsCountSinceTheyChooseTheCompiler() throws IOException {
        counts(() -> Files.writeString(root.resolve("toolchains.xml"), "<toolchains/>"));
    }

    @Test
    void variablesThatSteerCompilersCountAndOthersDoNot() throws IOException {
        counts(() -> system("env.JDK_JAVAC_OPTIONS", "-parameters"));
        counts(() -> system("env.SOURCE_DATE_EPOCH", "1"));
        ToolInputs before = tools();
        system("env.PATH", "/bin");
        assertEquals(before, tools());
        system("env.JAVA_TOOL_OPTIONS", "-Dpassword=hunter2");
        assertFalse(tools().toString().contains("hunter2"));
    }

    @Test
    void theJdksBehindToolchainsCountByTheirReleaseFiles() throws IOException {
        Path jdk = Files.createDirectories(root.resolve("jdk"));
        Xpp3Dom home = new Xpp3Dom("jdkHome");
        home.setValue(jdk.toString());
        Xpp3Dom configuration = new Xpp3Dom("configuration");
        configuration.addChild(home);
        ToolchainModel toolchain = new ToolchainModel();
        toolchain.setConfiguration(configuration);
        counts(() -> session.getRequest().setToolchains(Map.of("jdk", List.of(toolchain))));
        counts(() -> Files.writeString(jdk.resolve("release"), "JAVA_VERSION=\"25\""));
    }

    @Test
    void whatElseTheJvmOfMavenIsStartedWithCounts() throws IOException {
        Path config = root.resolve(".mvn/jvm.config");
        Files.createDirectories(config.getParent());
        counts(() -> Files.writeString(config, "-javaagent:/lombok.jar -Xmx1g"));
        counts(() -> system("env.MAVEN_OPTS", "--enable-preview"));
        ToolInputs before = tools();
        Files.writeString(config, "-Xmx2g -javaagent:/lombok.jar\n-XX:+UseSerialGC -Dx=y");
        // the mvn script of Maven 3.9 adds such options, seen only by those who have set the variable to anything
        String ofTheScript = "--enable-native-access=ALL-UNNAMED --add-opens java.base/java.lang=ALL-UNNAMED";
        system("env.MAVEN_OPTS", "-Xss1m --enable-preview " + ofTheScript);
        assertEquals(before, tools());
    }

    /** The shell would have kept the words together. */
    @Test
    void theRestOfAQuotedSecretIsNotShown() throws IOException {
        system("env.MAVEN_OPTS", "-Dapp.token='correct horse'");
        assertFalse(tools().toString().contains("horse"));
    }

    @Test
    void propertiesOfTheJvmCountUnlessEveryJvmHasThem() throws IOException {
        counts(() -> system("maven.compiler.parameters", "true"));
        counts(() -> system("stage", "test"));
        ToolInputs before = tools();
        for (String name : List.of("java.class.path", "os.version", "user.dir", "maven.home", "maven.repo.local")) {
            system(name, "x");
        }
        // those of the command line have lines of their own
        session.getUserProperties().setProperty("given", "1");
        system("given", "1");
        assertEquals(before, tools());
        system("app.token", "hunter2");
        assertFalse(tools().toString().contains("hunter2"));
    }
}
