package io.github.cacherun.link;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.File;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;

/** Runs programs that are modules. Each prints the modules that it and its library are in. */
@DisabledOnOs(OS.WINDOWS)
class ModularProgramRunTest extends InWorkshop {

    private static final String LIBRARY = """
            package lib;

            public class Lib {
                public static void main(String[] args) {
                    System.out.print(where());
                }

                public static String where() {
                    return Lib.class.getModule().toString();
                }
            }
            """;

    private static final String PROGRAM = """
            package app;

            class Main {
                public static void main(String[] args) {
                    System.out.print(Main.class.getModule() + ", " + lib.Lib.where());
                }
            }
            """;

    @Test
    void aModuleRunsOnTheModulePathWithTheModulesItNeeds() throws Exception {
        Path base = module(
                "base", "module base { exports base; }", "base/Base.java", "package base; public class Base { }");
        Path lib = module(
                "lib",
                "module lib { requires transitive base; exports lib; }",
                "lib/Lib.java",
                LIBRARY.replace("getModule().toString()", "getModule() + \", \" + base.Base.class.getModule()"),
                base);
        Path program = program("requires lib; requires static java.desktop;", lib, base);
        Path other = workshop.jar("other.jar", Map.of("other/x", new byte[0]));
        LinkRequest request = workshop.request(program, lib, base, other);
        assertRuns("module app, module lib, module base", request);
        assertTrue(head().contains(" -cp '" + other + "' -m 'app/app.Main' "), head());
    }

    @Test
    void anAutomaticModuleSeesTheClassPath() throws Exception {
        Path plain = workshop.classesJar(
                workshop.compiled("plain", Map.of("plain/Plain.java", "package plain; public class Plain { }")));
        Path lib = workshop.classesJar(workshop.compiled(
                "lib",
                Map.of(
                        "lib/Lib.java",
                        LIBRARY.replace(
                                "getModule().toString()",
                                "getModule() + \", \" + plain.Plain.class.getModule().isNamed()")),
                "-cp",
                plain.toString()));
        Path program = program("requires lib;", lib);
        assertRuns("module app, module lib, false", workshop.request(program, lib, plain));
    }

    @Test
    void aModuleThatProvidesAServiceComesAlongWithWhatItNeeds() throws Exception {
        Path api =
                module("api", "module api { exports api; }", "api/Api.java", "package api; public interface Api { }");
        Path inner = module(
                "inner",
                "module inner { exports inner; }",
                "inner/Inner.java",
                "package inner; public class Inner { }");
        Path provider = module(
                "provider",
                "module provider { requires api; requires inner; provides api.Api with provider.Provider; }",
                "provider/Provider.java",
                "package provider; public class Provider extends inner.Inner implements api.Api { }",
                api,
                inner);
        Path program = module(
                "app",
                "module app { requires api; uses api.Api; }",
                "app/Main.java",
                "package app; class Main { public static void main(String[] a) { "
                        + "for (var api : java.util.ServiceLoader.load(api.Api.class)) "
                        + "System.out.print(api.getClass().getModule() + \", \" + api.getClass().getSuperclass().getModule()); } }",
                api);
        assertRuns("module provider, module inner", workshop.request(program, provider, api, inner));
    }

    @Test
    void whatCannotRunOnTheModulePathRunsOnTheClassPathWithTheReason() throws Exception {
        Path lib = module("lib", "module lib { exports lib; }", "lib/Lib.java", LIBRARY);
        Path gone = module("gone", "module gone { }", "gone/Gone.java", "package gone; class Gone { }");
        Path program = program("requires lib; requires gone;", lib, gone);
        assertRunsOnClassPath(
                "module gone, which module app requires, is neither on the class path nor in the JDK",
                workshop.request(program, lib));
        Path colon = Files.copy(lib, Files.createDirectory(temp.resolve("a:b")).resolve("lib.jar"));
        assertRunsOnClassPath(
                "the paths of its dependencies are too long for one argument of java, or have a ':' in them",
                workshop.request(program, colon, gone));
        Path split = workshop.jar("split.jar", Map.of("lib/Other.class", new byte[0]));
        assertRunsOnClassPath(
                "package lib is both in lib.jar and in split.jar, and a module shares no package",
                workshop.request(program, lib, gone, split));
    }

    @Test
    void aJarUnderAnotherNameIsNoModuleToJava() throws Exception {
        Path lib = module("lib", "module lib { exports lib; }", "lib/Lib.java", LIBRARY);
        Path program = program("requires lib;", lib);
        assertRunsOnClassPath(
                "module lib, which module app requires, is neither on the class path nor in the JDK",
                workshop.request(program, Files.move(lib, temp.resolve("lib.zip"))));
    }

    @Test
    void whatTheJdkItselfRefusesRunsOnTheClassPath() throws Exception {
        Path stub = module("stub", "module cycle { }", "stub/S.java", "package stub; class S { }");
        Path back = module("back", "module lib { exports lib; requires cycle; }", "lib/Lib.java", LIBRARY, stub);
        Path lib = module("lib", "module lib { exports lib; }", "lib/Lib.java", LIBRARY);
        Path cycle =
                module("cycle", "module cycle { requires lib; }", "cycle/C.java", "package cycle; class C { }", lib);
        Path program = program("requires lib;", lib);
        LinkResult linked = workshop.linkModular(workshop.request(program, back, cycle));
        assertTrue(linked.output().startsWith("warning: runs on the class path: Cycle detected"), linked.output());
    }

    @Test
    void withoutLeaveItRunsOnTheClassPathAndSaysNothing() throws Exception {
        Path lib = module("lib", "module lib { exports lib; }", "lib/Lib.java", LIBRARY);
        for (String mainClass : List.of("app.Main", "app/app.Main")) {
            LinkResult linked = workshop.link(workshop.request(program("requires lib;", lib), mainClass, lib));
            assertEquals("", linked.output());
            assertPrints("unnamed module, unnamed module", linked.executable());
        }
    }

    @Test
    void theMainClassMayBeNamedWithItsModule() throws Exception {
        Path lib = module("lib", "module lib { exports lib; }", "lib/Lib.java", LIBRARY);
        Path program = program("requires lib;", lib);
        assertRuns("module app, module lib", workshop.request(program, "app/app.Main", lib));
        assertRuns("module lib", workshop.request(program, "lib/lib.Lib", lib));
        assertTrue(head().contains(" --add-modules 'app' "), head());
        Path plain = workshop.classesJar(workshop.compiled("plain", Map.of("app/Main.java", Workshop.HELLO)));
        assertRuns("module lib", workshop.request(plain, "lib/lib.Lib", lib));
        assertTrue(head().contains(" -cp \"$0\" -m "), head());
    }

    @Test
    void aMainClassOfADependencyRunsOnTheClassPathUnlessItsModuleIsNamed() throws Exception {
        Path lib = module("lib", "module lib { exports lib; }", "lib/Lib.java", LIBRARY);
        LinkResult linked = workshop.linkModular(workshop.request(program("requires lib;", lib), "lib.Lib", lib));
        assertEquals(
                "warning: runs on the class path: main class lib.Lib is not in module app; name its own module, as in"
                        + " -Dexec.mainClass=module/lib.Lib\n",
                linked.output());
        assertPrints("unnamed module", linked.executable());
    }

    @Test
    void aModuleThatIsNowhereIsAnError() throws Exception {
        Path lib = module("lib", "module lib { exports lib; }", "lib/Lib.java", LIBRARY);
        Path program = program("requires lib;", lib);
        assertEquals(
                "module other of main class other/app.Main is neither the program's nor on the class path; set"
                        + " -Dexec.mainClass=app.Main to run on the class path",
                errorOf(workshop.request(program, "other/app.Main", lib)));
        assertEquals(
                "main class app.Main is not in module lib, which is lib.jar; set -Dexec.mainClass=...",
                errorOf(workshop.request(program, "lib/app.Main", lib)));
        assertTrue(errorOf(workshop.request(workshop.hello(), "app/app.Main")).startsWith("module app of main class "));
    }

    @Test
    void modulesThatAnOptionAddsAreOnTheModulePath() throws Exception {
        Path lib = module("lib", "module lib { exports lib; }", "lib/Lib.java", LIBRARY);
        Path program = module(
                "app",
                "module app { }",
                "app/Main.java",
                "package app; class Main { public static void main(String[] a) { "
                        + "System.out.print(ModuleLayer.boot().findModule(\"lib\").isPresent()); } }");
        for (String[] options : List.of(new String[] {"--add-modules=lib"}, new String[] {"--add-modules", "lib"})) {
            assertRuns("true", Workshop.withOptions(workshop.request(program, lib), options));
        }
        assertRuns("false", workshop.request(program, lib));
    }

    @Test
    void jdk25RunsItTooAndTheCallersClassPathIsNotInIt() throws Exception {
        Path lib = module("lib", "module lib { exports lib; }", "lib/Lib.java", LIBRARY);
        LinkRequest request = workshop.request(
                module(
                        "app",
                        "module app { requires lib; }",
                        "app/Main.java",
                        PROGRAM.replace("lib.Lib.where()", "System.getProperty(\"java.class.path\")"),
                        lib),
                lib);
        for (Path jdk : List.of(Workshop.JAVA_HOME, Path.of("/usr/lib/jvm/temurin-25-jdk-amd64"))) {
            if (Files.isExecutable(jdk.resolve("bin/java"))) {
                LinkResult linked = workshop.linkModular(Workshop.runBy(jdk, request));
                List<String> command = List.of(
                        "/usr/bin/env", "CLASSPATH=" + temp, linked.executable().toString());
                assertEquals("module app, ", Workshop.run(command).out());
            }
        }
    }

    @Test
    void aFileThatJavaDoesNotTakeForAModuleIsNotMade() throws Exception {
        Path program = module("app", "module app { }", "app/Main.java", Workshop.HELLO);
        LinkRequest request = workshop.request(program).withModules();
        assertThrows(IllegalArgumentException.class, () -> workshop.link(request));
    }

    private Path program(String directives, Path... modulePath) throws Exception {
        return module("app", "module app { " + directives + " }", "app/Main.java", PROGRAM, modulePath);
    }

    private Path module(String name, String moduleInfo, String file, String source, Path... modulePath)
            throws Exception {
        List<String> jars = List.of(modulePath).stream().map(Path::toString).toList();
        return workshop.classesJar(workshop.compiled(
                name,
                Map.of("module-info.java", moduleInfo, file, source),
                "-Xlint:-module",
                "-p",
                String.join(File.pathSeparator, jars)));
    }

    private void assertRuns(String expected, LinkRequest request) throws Exception {
        LinkResult linked = workshop.linkModular(request);
        assertEquals("", linked.output());
        assertPrints(expected, linked.executable());
    }

    private void assertRunsOnClassPath(String reason, LinkRequest request) throws Exception {
        LinkResult linked = workshop.linkModular(request);
        assertEquals("warning: runs on the class path: " + reason + "\n", linked.output());
        assertPrints("unnamed module, unnamed module", linked.executable());
    }

    private static void assertPrints(String expected, Path executable) throws Exception {
        Workshop.Outcome outcome = Workshop.run(List.of(executable.toString()));
        String out = outcome.out().replaceAll("unnamed module @\\w+", "unnamed module");
        assertEquals(expected, out, outcome.err());
    }

    private String errorOf(LinkRequest request) {
        return String.valueOf(assertThrows(LinkException.class, () -> workshop.linkModular(request))
                .getMessage());
    }

    /** What stands in front of the jar that was linked last. */
    private String head() throws Exception {
        byte[] bytes = Files.readAllBytes(temp.resolve("executable.jar"));
        String text = new String(bytes, StandardCharsets.ISO_8859_1);
        return text.substring(0, text.indexOf("\"$@\"\n"));
    }
}
