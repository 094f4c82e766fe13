package io.github.cacherun.build;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeFalse;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import io.github.cacherun.action.FileHashMemo;
import io.github.cacherun.action.InputManifest;
import io.github.cacherun.cache.ActionId;
import io.github.cacherun.cache.DiskCache;
import io.github.cacherun.cache.HashTrace;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.Date;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import org.apache.maven.execution.MavenSession;
import org.apache.maven.model.Build;
import org.apache.maven.model.Dependency;
import org.apache.maven.model.Model;
import org.apache.maven.model.Plugin;
import org.apache.maven.model.PluginExecution;
import org.apache.maven.model.Profile;
import org.apache.maven.model.Repository;
import org.apache.maven.model.Resource;
import org.apache.maven.project.MavenProject;
import org.apache.maven.settings.Server;
import org.apache.maven.settings.Settings;
import org.codehaus.plexus.util.xml.Xpp3Dom;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Each input of a build action changes its ID, and what is none does not. */
class BuildInputsTest {

    private static final ToolInputs TOOLS = new ToolInputs("1", "3.9", "17", "linux", Map.of());

    private static final ClassPathElement GUAVA = new ClassPathElement("g:guava:jar", "33.4", "compile", null, "aa");

    @TempDir
    Path temporary;

    private Path basedir;
    private MavenProject project;
    private MavenSession session;
    private ToolInputs tools = TOOLS;
    private List<ClassPathElement> classPath = List.of(GUAVA);
    private BuildPlan plan = new BuildPlan(List.of(), List.of(), List.of(), List.of(), true);
    private Declarations declared = Declarations.NONE;
    private ModulePart part = ModulePart.MAIN;

    @BeforeEach
    void aModule() throws IOException {
        checkout("one");
    }

    /** The same module in a folder of this name. */
    private void checkout(String folder) throws IOException {
        basedir = temporary.resolve(folder);
        write("src/main/java/App.java", "class App {}");
        write("src/main/resources/text", "hello");
        project = Modules.module(basedir, "app");
        session = Modules.session(basedir, project);
        Resource resource = new Resource();
        resource.setDirectory(basedir.resolve("src/main/resources").toString());
        project.getBuild().addResource(resource);
    }

    private void write(String file, String content) throws IOException {
        Path path = basedir.resolve(file);
        Files.createDirectories(path.getParent());
        Files.writeString(path, content);
    }

    private InputManifest manifest() throws IOException {
        InputManifest manifest = inputs().settings(project, part);
        look(manifest);
        return manifest;
    }

    private BuildInputs inputs() {
        return new BuildInputs(session, tools, Modules.goal());
    }

    private FilteredValues look(InputManifest manifest) throws IOException {
        FileHashMemo memo = new FileHashMemo(new byte[0], InstantSource.system(), HashTrace.NONE);
        Declarations all = declared.of(project, "io.github.cacherun:cache-maven-plugin");
        ModuleFiles files = new ModuleFiles(new ReactorFolders(session), project, part, plan, all);
        FileContents contents = inputs().contents(files, files.list(), memo, HashTrace.NONE);
        HashMemos memos = new HashMemos(
                Modules.store(basedir, DiskCache.at(basedir.resolve("target/cache"), InstantSource.system())),
                HashTrace.NONE);
        return inputs().addFiles(
                        manifest, files, contents, classPath, new FolderHashes(memos, "tools", project.getBasedir()));
    }

    private ActionId id() throws IOException {
        return manifest().id(HashTrace.NONE);
    }

    /** A change somewhere. */
    private interface Change {
        void make() throws IOException;
    }

    private void counts(Change change) throws IOException {
        ActionId before = id();
        change.make();
        assertNotEquals(before, id());
    }

    private void doesNotCount(Change change) throws IOException {
        String before = new String(manifest().toBytes(), StandardCharsets.UTF_8);
        change.make();
        assertEquals(before, new String(manifest().toBytes(), StandardCharsets.UTF_8));
    }

    private Model model() {
        return project.getModel();
    }

    @Test
    void theToolsCount() throws IOException {
        counts(() -> tools = new ToolInputs("2", "3.9", "17", "linux", Map.of()));
        counts(() -> tools = new ToolInputs("1", "4.0", "17", "linux", Map.of()));
        counts(() -> tools = new ToolInputs("1", "3.9", "25", "linux", Map.of()));
        counts(() -> tools = new ToolInputs("1", "3.9", "17", "mac", Map.of()));
        counts(() -> tools = new ToolInputs("1", "3.9", "17", "linux", Map.of("toolchains", "digest")));
    }

    @Test
    void sourcesAndResourcesCount() throws IOException {
        counts(() -> write("src/main/java/App.java", "class App { }"));
        counts(() -> write("src/main/java/Other.java", ""));
        counts(() -> Files.delete(basedir.resolve("src/main/java/Other.java")));
        counts(() -> write("src/main/resources/text", "bye"));
        counts(() -> write("src/main/resources/.hidden", ""));
        counts(() -> Files.createDirectory(basedir.resolve("src/main/resources/empty")));
        counts(() -> write("src/main/proto/new.proto", ""));
    }

    @Test
    void aFileThatBecomesExecutableCounts() throws IOException {
        counts(() -> basedir.resolve("src/main/resources/text").toFile().setExecutable(true));
    }

    @Test
    void aSourceFolderOutsideSrcCounts() throws IOException {
        write("generated/Gen.java", "1");
        project.addCompileSourceRoot(basedir.resolve("generated").toString());
        counts(() -> write("generated/Gen.java", "2"));
    }

    @Test
    void testsOutputsAndEverythingElseDoNot() throws IOException {
        doesNotCount(() -> write("src/test/java/AppTest.java", "class AppTest {}"));
        doesNotCount(() -> write("src/it/x/pom.xml", "<project/>"));
        doesNotCount(() -> write("target/classes/App.class", "class"));
        doesNotCount(() -> write("README.md", "read me"));
    }

    @Test
    void timesDoNotCount() throws IOException {
        doesNotCount(() ->
                Files.setLastModifiedTime(basedir.resolve("src/main/java/App.java"), FileTime.fromMillis(1_000_000)));
    }

    @Test
    void thePlaceOfTheCheckoutDoesNotCount() throws IOException {
        doesNotCount(() -> checkout("elsewhere/deeper"));
    }

    @Test
    void whatTheModelSaysCounts() throws IOException {
        counts(() -> model().getProperties().setProperty("maven.compiler.release", "21"));
        counts(() -> model().getBuild().setFinalName("other"));
        counts(() -> model().setPackaging("war"));
        counts(() -> model().addDependency(dependency("compile")));
        counts(() -> model().getBuild().addPlugin(plugin("maven-antrun-plugin", "3.1.0")));
        counts(() -> model().getBuild().getPlugins().get(0).setVersion("3.2"));
        counts(() -> model().getBuild().getResources().get(0).setFiltering(true));
    }

    @Test
    void whatNoProgramCanSeeOfTheModelDoesNot() throws IOException {
        doesNotCount(() -> {
            model().addDependency(dependency("test"));
            model().addProfile(new Profile());
            model().getBuild().addPlugin(plugin("maven-surefire-plugin", "3.0"));
            model().addRepository(new Repository());
        });
    }

    @Test
    void whateverAGoalCanPrintIntoAFileCounts() throws IOException {
        counts(() -> model().setName("Name"));
        counts(() -> model().setDescription("text"));
        counts(() -> model().setUrl("https://example.org"));
    }

    @Test
    void propertiesThatOnlyLookLikeOursCount() throws IOException {
        counts(() -> model().getProperties().setProperty("session.timeout", "60"));
        counts(() -> model().getProperties().setProperty("cache.ttl", "5"));
        counts(() -> session.getUserProperties().setProperty("cache.size", "5"));
        counts(() -> session.getUserProperties().setProperty("executable.mode", "fast"));
    }

    @Test
    void aMainFolderThatIsATestFolderTooCounts() throws IOException {
        Resource both = new Resource();
        both.setDirectory(basedir.resolve("src/main/resources").toString());
        project.getBuild().addTestResource(both);
        counts(() -> write("src/main/resources/text", "bye"));
        project.addTestCompileSourceRoot(basedir.resolve("src").toString());
        counts(() -> write("src/main/java/App.java", "class App { int x; }"));
    }

    @Test
    void aSourceFolderAmongTheTestsCounts() throws IOException {
        project.addCompileSourceRoot(basedir.resolve("src/it/java").toString());
        counts(() -> write("src/it/java/It.java", "1"));
    }

    @Test
    void activeProfilesCount() throws IOException {
        counts(() -> project.setInjectedProfileIds("pom", List.of("dev")));
    }

    @Test
    void userPropertiesCountButNotThoseThatOnlySteer() throws IOException {
        doesNotCount(() -> {
            session.getUserProperties().setProperty("exec.args", "a");
            session.getUserProperties().setProperty("cache.cds", "off");
            session.getUserProperties().setProperty("cache.rebuild", "true");
            session.getUserProperties().setProperty("maven.repo.local", "/x");
        });
        counts(() -> session.getUserProperties().setProperty("maven.compiler.parameters", "true"));
        counts(() -> session.getUserProperties().setProperty("maven.compiler.parameters", "false"));
    }

    @Test
    void theOrderOfPropertiesDoesNotCount() throws IOException {
        session.getUserProperties().setProperty("a", "1");
        session.getUserProperties().setProperty("b", "2");
        doesNotCount(() -> {
            session.getUserProperties().clear();
            session.getUserProperties().setProperty("b", "2");
            session.getUserProperties().setProperty("a", "1");
        });
    }

    @Test
    void theClassPathCountsInItsOrder() throws IOException {
        ClassPathElement lib = new ClassPathElement("test:lib:jar", "1.0", "compile", null, "bb");
        counts(() -> classPath = List.of(GUAVA, lib));
        counts(() -> classPath = List.of(lib, GUAVA));
        counts(() -> classPath = List.of(lib.withHash("cc"), GUAVA));
        counts(() -> classPath = List.of(new ClassPathElement("test:lib:jar", "1.0", "provided", null, "cc"), GUAVA));
    }

    @Test
    void secretsAreKeptAsDigests() throws IOException {
        session.getUserProperties().setProperty("db.password", "hunter2");
        model().getProperties().setProperty("apiToken", "hunter2");
        assertFalse(new String(manifest().toBytes(), StandardCharsets.UTF_8).contains("hunter2"));
        counts(() -> session.getUserProperties().setProperty("db.password", "hunter3"));
    }

    @Test
    void givenClassesCountByTheirContent() throws IOException {
        BuildInputs inputs = inputs();
        Path classes = basedir.resolve("target/classes");
        write("target/classes/App.class", "1");
        ActionId before = inputs.ofClasses(classPath, classes).id(HashTrace.NONE);
        write("src/main/java/App.java", "// sources are not asked");
        assertEquals(before, inputs.ofClasses(classPath, classes).id(HashTrace.NONE));
        write("target/classes/App.class", "2");
        assertNotEquals(before, inputs.ofClasses(classPath, classes).id(HashTrace.NONE));
        assertTrue(inputs.ofClasses(classPath, classes).value("file App.class").isPresent());
    }

    private void filter(boolean filtering) {
        project.getBuild().getResources().get(0).setFiltering(filtering);
    }

    private void variable(String name, String value) {
        // Maven gives system properties out as copies, so they go in whole
        Properties properties = new Properties();
        properties.putAll(session.getSystemProperties());
        properties.setProperty("env." + name, value);
        session.getRequest().setSystemProperties(properties);
        session.getSystemProperties().putAll(properties);
    }

    @Test
    void aVariableThatAFilteredResourceAsksForCounts() throws IOException {
        filter(true);
        write("src/main/resources/text", "built by ${env.BUILDER}");
        counts(() -> variable("BUILDER", "ada"));
        counts(() -> variable("BUILDER", "grace"));
        doesNotCount(() -> variable("OTHER", "x"));
        assertFalse(new String(manifest().toBytes(), StandardCharsets.UTF_8).contains("grace"));
    }

    @Test
    void aVariableCountsWhateverMarksStandAroundIt() throws IOException {
        write("src/main/templates/T.java", "String s = \"%env.STAGE%\";");
        counts(() -> variable("STAGE", "test"));
        write("src/main/templates/T.java", "String s = \"@env.REGION@\";");
        counts(() -> variable("REGION", "eu"));
    }

    @Test
    void whatIsKnownOfThisMachineCountsOnlyWhereAResourceAsksForIt() throws IOException {
        doesNotCount(() -> variable("X", "1"));
        filter(true);
        write("src/main/resources/text", "in @project.basedir@");
        ActionId here = id();
        checkout("elsewhere");
        filter(true);
        write("src/main/resources/text", "in @project.basedir@");
        assertNotEquals(here, id());
    }

    @Test
    void aPropertyThatHoldsAPlaceCountsAsItIsWhereAResourceAsksForIt() throws IOException {
        List<ActionId> ids = new ArrayList<>();
        for (String text : List.of("${data}", "nothing")) {
            for (String folder : List.of("one", "two")) {
                checkout(folder);
                filter(true);
                model().getProperties()
                        .setProperty("data", basedir.resolve("data").toString());
                write("src/main/resources/text", text);
                ids.add(id());
            }
        }
        assertNotEquals(ids.get(0), ids.get(1));
        assertEquals(ids.get(2), ids.get(3));
    }

    @Test
    void aResourceIsFilteredWithTheValuesOfItsOwnModule() throws IOException {
        MavenProject root = Modules.module(temporary, "root");
        session = Modules.session(basedir, root, project);
        filter(true);
        write("src/main/resources/text", "${data}");
        model().getProperties().setProperty("data", basedir.resolve("data").toString());
        assertEquals(
                basedir.resolve("data").toString(),
                manifest().value("value of data").orElse(""));
    }

    @Test
    void whereTheMarksAreUnknownAnyNameCouldBeMeant() throws IOException {
        Plugin resources = plugin("maven-resources-plugin", "3.5.0");
        model().getBuild().addPlugin(resources);
        List<ActionId> ids = new ArrayList<>();
        for (String mark : List.of("@", "#")) {
            for (String folder : List.of("one", "two")) {
                checkout(folder);
                resources.setConfiguration(dom("configuration", dom("delimiters", dom("delimiter", mark))));
                model().getBuild().addPlugin(resources);
                ids.add(id());
            }
        }
        assertEquals(ids.get(0), ids.get(1));
        assertNotEquals(ids.get(2), ids.get(3));
    }

    private static Xpp3Dom dom(String name, Object content) {
        Xpp3Dom dom = new Xpp3Dom(name);
        if (content instanceof Xpp3Dom child) {
            dom.addChild(child);
        } else {
            dom.setValue(content.toString());
        }
        return dom;
    }

    @Test
    void theMomentOfTheBuildIsNoInputButIsNoticedWhereAResourceAsksForIt() throws IOException {
        model().getProperties().setProperty("built.at", "1970-01-01T00:00:00Z");
        doesNotCount(() -> {
            session.getRequest().setStartTime(Date.from(Instant.ofEpochSecond(86_400)));
            model().getProperties().setProperty("built.at", "1970-01-02T00:00:00Z");
        });
        filter(true);
        for (String name : List.of("maven.build.timestamp", "built.at")) {
            write("src/main/resources/text", "nothing");
            assertNull(look(new InputManifest("build")).timestampAt());
            write("src/main/resources/text", "at ${" + name + "}");
            assertEquals(
                    "src/main/resources/text", look(new InputManifest("build")).timestampAt());
        }
    }

    @Test
    void theMomentOfTheBuildIsNoticedInTheConfigurationOfAPlugin() throws IOException {
        Plugin plugin = plugin("maven-antrun-plugin", "3.1.0");
        model().getBuild().addPlugin(plugin);
        String key = "org.apache.maven.plugins:maven-antrun-plugin";
        assertFalse(ModelInputs.usesTimestamp(manifest(), key));
        plugin.setConfiguration(dom("configuration", dom("echo", "1970-01-01T00:00:00Z")));
        assertTrue(ModelInputs.usesTimestamp(manifest(), key));
    }

    @Test
    void filesThatGoalsAreConfiguredWithCount() throws IOException {
        write("conf/words.txt", "one");
        write("../shared/schema.xsd", "<a/>");
        plan = new BuildPlan(
                List.of(),
                List.of(
                        basedir,
                        basedir.resolve("conf"),
                        basedir.resolve("target"),
                        temporary.resolve("shared/schema.xsd"),
                        basedir.resolve("not-there-yet")),
                List.of(),
                List.of(),
                true);
        counts(() -> write("conf/words.txt", "two"));
        counts(() -> write("conf/more/words.txt", ""));
        counts(() -> write("../shared/schema.xsd", "<b/>"));
        counts(() -> write("not-there-yet", ""));
        doesNotCount(() -> write("README.md", "the module's own folder says nothing"));
        doesNotCount(() -> write("target/x", "nor does what a build makes"));
    }

    @Test
    void aFileThatMayNotBeReadIsNoReasonToFail() throws IOException {
        write("src/main/resources/locked", "");
        Path locked = basedir.resolve("src/main/resources/locked");
        assumeTrue(locked.toFile().setReadable(false), "this system has no such permission");
        assumeFalse(Files.isReadable(locked), "root reads everything");
        assertEquals(
                "unreadable", manifest().value("file src/main/resources/locked").orElse(""));
    }

    @Test
    void aNamedFolderThatHoldsTheLocalRepositoryIsNotLookedThrough() throws IOException {
        session.getRequest()
                .setLocalRepositoryPath(temporary.resolve("home/.m2/repository").toFile());
        plan = new BuildPlan(List.of(), List.of(temporary.resolve("home")), List.of(), List.of(), true);
        doesNotCount(() -> write("../home/.m2/repository/a.jar", "jar"));
    }

    @Test
    void whatGoalsLoadCountsByItsContent() throws IOException {
        Path jar = basedir.resolve("processor.jar");
        write("processor.jar", "1");
        plan = new BuildPlan(
                List.of(), List.of(), List.of(), List.of(new BuildPlan.Tool("processor g:a:jar:1", jar)), true);
        counts(() -> write("processor.jar", "2"));
        Path classes = basedir.resolve("target/classes");
        write("target/classes/P.class", "1");
        plan = new BuildPlan(
                List.of(), List.of(), List.of(), List.of(new BuildPlan.Tool("processor g:a:jar:1", classes)), true);
        counts(() -> write("target/classes/P.class", "2"));
    }

    @Test
    void aTestFolderBelowAMainOneCounts() throws IOException {
        Resource below = new Resource();
        below.setDirectory(basedir.resolve("src/main/resources/conf").toString());
        project.getBuild().addTestResource(below);
        counts(() -> write("src/main/resources/conf/text", "bye"));
    }

    @Test
    void aSteeringPropertyCountsWhereAResourceAsksForIt() throws IOException {
        filter(true);
        write("src/main/resources/text", "${exec.mainClass}");
        counts(() -> session.getUserProperties().setProperty("exec.mainClass", "app.A"));
        counts(() -> session.getUserProperties().setProperty("exec.mainClass", "app.B"));
    }

    @Test
    void namesOfFilteredFilesAreTemplatesToo() throws IOException {
        filter(true);
        write("src/main/resources/${env.STAGE}.txt", "");
        counts(() -> variable("STAGE", "test"));
    }

    @Test
    void aFilterOfAGoalIsFiltered() throws IOException {
        write("flt/f.properties", "user=${env.BUILDER} ${os.name}");
        Path filter = basedir.resolve("flt/f.properties");
        plan = new BuildPlan(List.of(), List.of(filter), List.of(filter), List.of(), true);
        assertTrue(manifest().value("value of os.name").isEmpty());
        session.getSystemProperties().setProperty("os.name", "linux");
        assertEquals("linux", manifest().value("value of os.name").orElse(""));
    }

    @Test
    void whatAResourceTakesFromTheRootIsAllThatCountsThere() throws IOException {
        write("LICENSE", "1");
        Resource licence = new Resource();
        licence.setDirectory(basedir.toString());
        licence.addInclude("LICENSE");
        licence.addInclude("*.md");
        licence.addExclude("CHANGES.md");
        project.getBuild().addResource(licence);
        counts(() -> write("LICENSE", "2"));
        counts(() -> write("README.md", "read"));
        doesNotCount(() -> write("CHANGES.md", "1"));
        doesNotCount(() -> write("app.log", "1"));
    }

    @Test
    void whatGitKeepsDoesNotCountEvenWhereAllOfTheRootIsTaken() throws IOException {
        Resource all = new Resource();
        all.setDirectory(basedir.toString());
        project.getBuild().addResource(all);
        counts(() -> write("notes.txt", "1"));
        doesNotCount(() -> write(".git/index", "1"));
    }

    @Test
    void placesCountWhereAGoalOfWhichNothingIsKnownIsGivenThem() throws IOException {
        List<ActionId> ids = new ArrayList<>();
        for (String goal : List.of("maven-antrun-plugin:run", "maven-compiler-plugin:compile")) {
            for (String folder : List.of("one", "two")) {
                checkout(folder);
                Plugin plugin = plugin(goal.substring(0, goal.indexOf(':')), "1");
                plugin.setConfiguration(dom("configuration", dom("echo", basedir.toString())));
                model().getBuild().addPlugin(plugin);
                plan = new BuildPlan(
                        List.of("org.apache.maven.plugins:" + goal), List.of(), List.of(), List.of(), true);
                ids.add(id());
            }
        }
        assertNotEquals(ids.get(0), ids.get(1));
        assertEquals(ids.get(2), ids.get(3));
    }

    @Test
    void whatIsLeftOpenInAConfigurationCountsByWhatItStandsFor() throws IOException {
        Settings settings = new Settings();
        Server server = new Server();
        server.setUsername("alice");
        settings.addServer(server);
        session = Modules.session(basedir, settings, project);
        Plugin plugin = plugin("maven-compiler-plugin", "3.16.0");
        plugin.setConfiguration(dom("configuration", dom("arg", "-Auser=${settings.servers[0].username}")));
        model().getBuild().addPlugin(plugin);
        counts(() -> server.setUsername("bob"));
        assertFalse(new String(manifest().toBytes(), StandardCharsets.UTF_8).contains("bob"));
    }

    @Test
    void sourcesThatAnotherModuleMakesBesidesItsClassesAreRefused() throws Exception {
        MavenProject lib = Modules.module(basedir.resolve("lib"), "lib");
        session = Modules.session(basedir, lib, project);
        ReactorFolders folders = new ReactorFolders(session);
        folders.refuseOutputsOfOthers(project, part);
        project.addCompileSourceRoot(basedir.resolve("target/generated").toString());
        project.addCompileSourceRoot(basedir.resolve("lib/target/classes").toString());
        folders.refuseOutputsOfOthers(project, part);
        project.addCompileSourceRoot(basedir.resolve("lib/target/spec").toString());
        InvalidRequestException e =
                assertThrows(InvalidRequestException.class, () -> folders.refuseOutputsOfOthers(project, part));
        assertTrue(e.toString().contains("lib/target/spec, which the build of lib makes"), e.toString());
    }

    @Test
    void valuesOfTheEnvironmentAndOfSettingsAreKeptAsDigests() throws IOException {
        Model written = new Model();
        written.getProperties().setProperty("db", "${env.DB}");
        project.setOriginalModel(written);
        Profile ofSettings = new Profile();
        ofSettings.getProperties().setProperty("repo", "ignored");
        session.getRequest().setProfiles(List.of(ofSettings));
        model().getProperties().setProperty("db", "hunter2");
        model().getProperties().setProperty("url", "db://hunter2");
        model().getProperties().setProperty("repo", "letmein");
        model().getProperties().setProperty("plain", "shown");
        session.getUserProperties().setProperty("address", "https://ada:opensesame@host/");
        String kept = new String(manifest().toBytes(), StandardCharsets.UTF_8);
        for (String secret : List.of("hunter2", "letmein", "opensesame")) {
            assertFalse(kept.contains(secret), secret);
        }
        assertTrue(kept.contains("shown"));
        counts(() -> model().getProperties().setProperty("db", "hunter3"));
    }

    @Test
    void whatTheUserDeclaresCounts() throws IOException {
        declared = new Declarations(List.of("VERSION", "conf/**/*.yaml", "../outside"), List.of("STAGE"), List.of());
        counts(() -> write("VERSION", "1"));
        counts(() -> write("conf/deep/a.yaml", "1"));
        counts(() -> write("../outside", "1"));
        counts(() -> variable("STAGE", "test"));
        doesNotCount(() -> write("conf/a.txt", "1"));
        doesNotCount(() -> declared = new Declarations(declared.inputs(), declared.env(), List.of("g:a")));
    }

    @Test
    void whatTheUserDeclaresCountsAlsoWithSpacesBesideTheCommas() throws IOException {
        declared = new Declarations(List.of("LICENCE", " VERSION"), List.of("FOO", " STAGE "), List.of());
        counts(() -> write("VERSION", "1"));
        counts(() -> variable("STAGE", "test"));
    }

    @Test
    void aModuleCanDeclareInItsOwnPom() throws IOException {
        model().getProperties().setProperty("cache.inputs", "VERSION, conf");
        counts(() -> write("VERSION", "1"));
        counts(() -> write("conf/a", "1"));
        Plugin own = plugin("cache-maven-plugin", "1");
        own.setGroupId("io.github.cacherun");
        own.setConfiguration(dom("configuration", dom("env", dom("env", "STAGE"))));
        model().getBuild().addPlugin(own);
        model().getBuild().flushPluginMap();
        counts(() -> variable("STAGE", "test"));
    }

    @Test
    void thisPluginsOwnConfigurationDoesNotCount() throws IOException {
        doesNotCount(() -> {
            Plugin own = plugin("cache-maven-plugin", "1");
            own.setGroupId("io.github.cacherun");
            own.setConfiguration(dom("configuration", dom("mainClass", "app.Main")));
            model().getBuild().addPlugin(own);
        });
    }

    /** A change that tests can see, and what is no test cannot. */
    private void countsForTestsOnly(Change change) throws IOException {
        String main = new String(manifest().toBytes(), StandardCharsets.UTF_8);
        part = ModulePart.TESTS;
        counts(change);
        part = ModulePart.MAIN;
        assertEquals(main, new String(manifest().toBytes(), StandardCharsets.UTF_8));
    }

    @Test
    void testCodeCountsForTestsOnly() throws IOException {
        countsForTestsOnly(() -> write("src/test/java/AppTest.java", "class AppTest {}"));
        countsForTestsOnly(() -> write("src/test/resources/data", "1"));
        countsForTestsOnly(() -> write("src/it/x/pom.xml", "<project/>"));
        write("checks/Check.java", "1");
        project.addTestCompileSourceRoot(basedir.resolve("checks").toString());
        countsForTestsOnly(() -> write("checks/Check.java", "2"));
        addTestResource("data");
        countsForTestsOnly(() -> write("data/words", "1"));
    }

    private Resource addTestResource(String folder) {
        Resource resource = new Resource();
        resource.setDirectory(basedir.resolve(folder).toString());
        project.getBuild().addTestResource(resource);
        return resource;
    }

    @Test
    void theTestPartsOfTheModelCountForTestsOnly() throws IOException {
        Build build = model().getBuild();
        countsForTestsOnly(() -> model().addDependency(dependency("test")));
        countsForTestsOnly(() -> build.setTestSourceDirectory(basedir + "/checks"));
        countsForTestsOnly(() -> build.setTestOutputDirectory(basedir + "/target/checks"));
        countsForTestsOnly(() -> addTestResource("data"));
        countsForTestsOnly(() -> build.getTestResources().get(0).setFiltering(true));
        Plugin surefire = plugin("maven-surefire-plugin", "3.0");
        PluginExecution early = new PluginExecution();
        early.setPhase("process-test-classes");
        surefire.addExecution(early);
        countsForTestsOnly(() -> build.addPlugin(surefire));
    }

    @Test
    void whatSkipsTestsCountsForTestsOnly() throws IOException {
        for (String name : List.of("maven.test.skip", "skipTests")) {
            countsForTestsOnly(() -> session.getUserProperties().setProperty(name, "false"));
        }
    }

    @Test
    void whatTheModuleIsMadeOfCountsForItsTestsToo() throws IOException {
        part = ModulePart.TESTS;
        counts(() -> write("src/main/java/App.java", "class App { }"));
        counts(() -> write("src/main/resources/text", "bye"));
        counts(() -> model().addDependency(dependency("compile")));
        counts(() -> classPath = List.of());
        doesNotCount(() -> write("target/test-classes/AppTest.class", "class"));
        doesNotCount(() -> model().getBuild().addPlugin(plugin("maven-surefire-plugin", "3.0")));
        doesNotCount(() -> session.getUserProperties().setProperty("exec.classpathScope", "test"));
    }

    @Test
    void testClassesOutsideTheBuildDirectoryDoNotCountForTests() throws IOException {
        part = ModulePart.TESTS;
        model().getBuild().setTestOutputDirectory(basedir.resolve("src/bin").toString());
        doesNotCount(() -> write("src/bin/AppTest.class", "class"));
    }

    @Test
    void whatAFilteredTestResourceAsksForCountsForTestsOnly() throws IOException {
        addTestResource("src/test/data").setFiltering(true);
        write("src/test/data/text", "on ${os.name}");
        countsForTestsOnly(() -> session.getSystemProperties().setProperty("os.name", "linux"));
    }

    @Test
    void twoPartsOfAModuleAreNeverTakenForEachOther() throws IOException {
        ActionId main = id();
        part = ModulePart.TESTS;
        assertNotEquals(main, id());
    }

    private static Dependency dependency(String scope) {
        Dependency dependency = new Dependency();
        dependency.setGroupId("g");
        dependency.setArtifactId("a");
        dependency.setVersion("1");
        dependency.setScope(scope);
        return dependency;
    }

    private static Plugin plugin(String artifactId, String version) {
        Plugin plugin = new Plugin();
        plugin.setArtifactId(artifactId);
        plugin.setVersion(version);
        return plugin;
    }
}
