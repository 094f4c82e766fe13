package io.github.cacherun.launch;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.Properties;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class HostTest {

    private static final String LAUNCHER = "org.codehaus.plexus.classworlds.launcher.Launcher";

    private static Host host(String... namesAndValues) {
        Properties properties = new Properties();
        for (int i = 0; i < namesAndValues.length; i += 2) {
            properties.setProperty(namesAndValues[i], namesAndValues[i + 1]);
        }
        return Host.of(properties);
    }

    @ParameterizedTest
    @CsvSource({
        "org.codehaus.plexus.classworlds.launcher.Launcher -B compile, COMMAND",
        "org.codehaus.plexus.classworlds.launcher.Launcher, COMMAND",
        "org.codehaus.classworlds.Launcher -Didea.version=2026.2 compile, COMMAND",
        "org.codehaus.plexus.classworlds.launcher.LauncherOfAnother compile, SHARED",
        "org.mvndaemon.mvnd.common.MavenDaemon, SHARED",
        "com.intellij.idea.Main, SHARED",
        "/opt/idea/launcher.jar org.codehaus.classworlds.Launcher, SHARED",
        "'', SHARED"
    })
    void theMvnScriptStartsTheLauncherOfClassworlds(String command, Host expected) {
        assertEquals(expected, host("sun.java.command", command));
    }

    @ParameterizedTest
    @CsvSource({
        "org.apache.maven.cling.MavenCling, COMMAND",
        "org.apache.maven.cling.MavenShellCling, SHARED",
        "org.apache.maven.cling.MavenUpCling, SHARED",
        "org.example.Other, SHARED"
    })
    void maven4NamesWhatItsLauncherStarts(String main, Host expected) {
        assertEquals(expected, host("sun.java.command", LAUNCHER + " compile", "maven.mainClass", main));
    }

    @ParameterizedTest
    @CsvSource({"mvnd.home, SHARED", "mvnd.socketFamily, SHARED", "mvn.home, COMMAND"})
    void aDaemonHasPropertiesOfItsOwn(String property, Host expected) {
        assertEquals(expected, host("sun.java.command", LAUNCHER, property, "x"));
    }

    @Test
    void aJvmThatDoesNotSayWhatItWasStartedWithIsShared() {
        assertEquals(Host.SHARED, host());
    }
}
