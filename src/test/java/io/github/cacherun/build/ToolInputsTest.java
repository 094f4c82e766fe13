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
import java.util.Properties;
import org.apache.maven.execution.MavenSession;
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
        assertEquals("1.0", tools().plugin());
        assertTrue(tools().jdk().startsWith(System.getProperty("java.runtime.version")), tools().jdk());
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
    void optionsOfMavensJvmCountButNotSizesAndWhatTheScriptOfMavenAdds() throws IOException {
        ToolInputs before = tools();
        system("env.MAVEN_OPTS", "--enable-native-access=ALL-UNNAMED -Xmx1g -XX:+UseSerialGC");
        assertEquals(before, tools());
        counts(() -> system("env.MAVEN_OPTS", "--enable-preview -Xmx1g"));
    }
}
