package io.github.cacherun.mojo;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.File;
import java.util.List;
import org.apache.maven.plugin.MojoFailureException;
import org.junit.jupiter.api.Test;

class JavaCommandTest {

    private static Invocation parse(String... words) throws MojoFailureException {
        return JavaCommand.parse("/jdk", List.of(words));
    }

    private static void refused(String message, String... words) {
        var e = assertThrows(MojoFailureException.class, () -> parse(words));
        assertTrue(e.toString().contains(message), e.toString());
    }

    @Test
    void whatNetBeansSendsIsTakenApart() throws Exception {
        assertEquals(
                new Invocation(
                        "/jdk",
                        List.of("-Xmx1g", "-Dx=y z"),
                        "app.Main",
                        List.of(),
                        false,
                        List.of("-cp", "two words")),
                parse("-Xmx1g", "-Dx=y z", "-classpath", "%classpath", "app.Main", "-cp", "two words"));
    }

    @Test
    void optionsOfTheModuleSystemKeepTheirValues() throws Exception {
        Invocation invocation =
                parse("--add-opens", "java.base/java.lang=ALL-UNNAMED", "--add-exports=a/b=c", "M", "x");
        assertEquals(
                List.of("--add-opens", "java.base/java.lang=ALL-UNNAMED", "--add-exports=a/b=c"),
                invocation.jvmOptions());
        assertEquals("M", invocation.mainClass());
        assertEquals(List.of("x"), invocation.arguments());
        assertEquals("M", parse("--source", "17", "M").mainClass());
    }

    @Test
    void aModuleIsTheMainClassAndStaysOnItsPath() throws Exception {
        Invocation invocation = parse("-p", "%modulepath", "-m", "app/app.Main", "x");
        assertEquals("app/app.Main", invocation.mainClass());
        assertEquals(List.of("x"), invocation.arguments());
        assertTrue(invocation.modules());
        assertEquals(
                "a/b.C", parse("--module-path=%modulepath", "--module=a/b.C").mainClass());
    }

    @Test
    void whatStandsBesideTheOwnClassPathIsAdded() throws Exception {
        Invocation invocation = parse("--class-path", "%classpath" + File.pathSeparator + "conf", "M");
        assertEquals(List.of("conf"), invocation.classPath());
        assertFalse(invocation.modules());
    }

    @Test
    void withoutAMainClassThereAreOptionsOnly() throws Exception {
        Invocation invocation = parse("-ea", "-cp", "%classpath");
        assertNull(invocation.mainClass());
        assertEquals(List.of("-ea"), invocation.jvmOptions());
        assertEquals(List.of(), invocation.arguments());
    }

    @Test
    void whatOnlyExecExecCanStartIsRefusedWithTheWayOut() {
        refused("say -cp %classpath and the main class, or use exec:exec", "-jar", "x.jar");
        refused("say -cp %classpath" + File.pathSeparator + "lib, or use exec:exec", "-cp", "lib", "M");
        refused("say -p %modulepath, or use exec:exec", "-p", "mods", "-m", "a/b");
        refused("-m a names no class; say -m a/package.Main", "-m", "a");
        refused("-cp is the last of the arguments of java", "-cp");
    }
}
