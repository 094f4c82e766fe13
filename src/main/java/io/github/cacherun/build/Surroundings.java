package io.github.cacherun.build;

import io.github.cacherun.action.FileHashMemo;
import io.github.cacherun.action.FileStat;
import io.github.cacherun.action.InputManifest;
import io.github.cacherun.link.ReleaseFile;
import java.io.File;
import java.io.IOException;
import java.net.URISyntaxException;
import java.net.URL;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.StringTokenizer;
import java.util.TreeMap;
import org.apache.maven.execution.MavenExecutionRequest;
import org.apache.maven.execution.MavenSession;
import org.apache.maven.toolchain.model.ToolchainModel;
import org.codehaus.plexus.classworlds.realm.ClassRealm;
import org.codehaus.plexus.util.xml.Xpp3Dom;
import org.jspecify.annotations.Nullable;

/**
 * What steers Maven and compilers from outside the project: extensions of Maven itself, toolchains, the JVM's options and
 * properties, and the variables that tools read unasked. Each is a line by its label.
 */
final class Surroundings {

    /** Read by the JVM, by javac, and by those who make reproducible archives. */
    private static final List<String> VARIABLES =
            List.of("JAVA_TOOL_OPTIONS", "JDK_JAVAC_OPTIONS", "SOURCE_DATE_EPOCH", "_JAVA_OPTIONS");

    /** Hold options of the JVM that Maven runs in. */
    private static final List<String> OPTION_VARIABLES = List.of("MAVEN_OPTS", "JDK_JAVA_OPTIONS");

    /**
     * They let code in, but change none: a build either works with them or fails without. The script of Maven 3.9 adds
     * some, which is only seen here when the caller has set {@code MAVEN_OPTS} to anything.
     */
    private static final List<String> OPENING =
            List.of("--add-opens", "--add-exports", "--enable-native-access", "--sun-misc-unsafe-memory-access");

    /** Ends the option of these that names a package. */
    private static final String TO_ALL = "=ALL-UNNAMED";

    /** Properties that every JVM and every Maven sets by itself, or that say how to reach a network or a terminal. */
    private static final List<String> OF_THE_SYSTEM = List.of(
            "apple.",
            "awt.",
            "classworlds.",
            "file.",
            "ftp.",
            "gopherProxySet",
            "guice_",
            "http.",
            "https.",
            "idea.",
            "jansi.",
            "java.",
            "jdk.",
            "jline.",
            "library.",
            "line.",
            "maven.build.version",
            "maven.conf",
            "maven.ext.class.path",
            "maven.home",
            "maven.installation.",
            "maven.mainClass",
            "maven.multiModuleProjectDirectory",
            "maven.project.",
            "maven.repo.central",
            "maven.user.",
            "maven.version",
            "mvnd.",
            "native.",
            "org.jline.",
            "org.slf4j.",
            "os.",
            "path.",
            "securerandom.",
            "sisu.",
            "socks",
            "stderr.",
            "stdout.",
            "sun.",
            "user.");

    private static final String ENVIRONMENT = "env.";

    private static final String NONE = "none";

    private final MavenSession session;
    private final FileHashMemo hashes;
    private final Map<String, String> lines = new TreeMap<>();

    private Surroundings(MavenSession session, FileHashMemo hashes) {
        this.session = session;
        this.hashes = hashes;
    }

    /**
     * The lines by label.
     *
     * @param own the class loader of this plugin, from which Maven's others can be reached
     * @param hashes what is known of files
     */
    static Map<String, String> of(MavenSession session, ClassLoader own, FileHashMemo hashes) throws IOException {
        Surroundings surroundings = new Surroundings(session, hashes);
        surroundings.addExtensions(own);
        surroundings.addToolchains();
        surroundings.addJvm();
        surroundings.addProperties();
        return surroundings.lines;
    }

    private void addExtensions(ClassLoader own) throws IOException {
        lines.put("core extensions", digest(root().resolve(".mvn").resolve("extensions.xml")));
        addLibraries(session.getSystemProperties().getProperty("maven.home"));
        if (own instanceof ClassRealm realm) {
            for (ClassRealm other : realm.getWorld().getRealms()) {
                String id = other.getId();
                if (id.startsWith("coreExtension>") || id.equals("maven.ext")) {
                    lines.put("core extension " + id.substring(id.indexOf('>') + 1), digest(other.getURLs()));
                } else if (id.startsWith("extension>") && id.endsWith("-SNAPSHOT")) {
                    lines.put("build extension " + id.substring(id.indexOf('>') + 1), digest(other.getURLs()));
                }
            }
        }
    }

    /** What somebody has laid beside Maven's own libraries. */
    private void addLibraries(@Nullable String mavenHome) throws IOException {
        File[] libraries = mavenHome == null ? null : new File(mavenHome, "lib/ext").listFiles();
        if (libraries != null) {
            for (File library : libraries) {
                if (library.getName().endsWith(".jar")) {
                    Path file = library.toPath();
                    lines.put("library " + library.getName(), hashes.hash(file, FileStat.of(file)));
                }
            }
        }
    }

    private void addToolchains() throws IOException {
        MavenExecutionRequest request = session.getRequest();
        lines.put("toolchains of the user", digest(request.getUserToolchainsFile()));
        lines.put("toolchains of this Maven", digest(request.getGlobalToolchainsFile()));
        Map<String, List<ToolchainModel>> toolchains = request.getToolchains();
        if (toolchains != null) {
            for (ToolchainModel jdk : toolchains.getOrDefault("jdk", List.of())) {
                Xpp3Dom home = jdk.getConfiguration() instanceof Xpp3Dom dom ? dom.getChild("jdkHome") : null;
                if (home != null && home.getValue() != null) {
                    Path folder = Path.of(home.getValue());
                    lines.put("toolchain " + folder, digest(ReleaseFile.in(folder)));
                }
            }
        }
    }

    private void addJvm() throws IOException {
        lines.put("encoding", System.getProperty("file.encoding") + " " + System.getProperty("user.language"));
        Properties system = session.getSystemProperties();
        for (String variable : VARIABLES) {
            String value = system.getProperty(ENVIRONMENT + variable);
            if (value != null) {
                lines.put("environment " + variable, InputManifest.digest(variable, value));
            }
        }
        List<String> options = new ArrayList<>();
        Path jvmConfig = root().resolve(".mvn").resolve("jvm.config");
        if (Files.isRegularFile(jvmConfig)) {
            addOptions(Files.readString(jvmConfig), options);
        }
        for (String variable : OPTION_VARIABLES) {
            addOptions(system.getProperty(ENVIRONMENT + variable), options);
        }
        if (!options.isEmpty()) {
            // quotes are the shell's affair: a word may be the rest of a secret with blanks in it
            lines.put("options of Maven's JVM", InputManifest.digest("options", String.join(" ", options)));
        }
    }

    /** Sizes of heaps and the like change no program; properties are listed by their values. */
    private static void addOptions(@Nullable String text, List<String> options) {
        if (text != null) {
            StringTokenizer words = new StringTokenizer(text);
            while (words.hasMoreTokens()) {
                String word = words.nextToken();
                if (!word.startsWith("-X") && !word.startsWith("-D") && !isOpening(word)) {
                    options.add(word);
                }
            }
        }
    }

    private static boolean isOpening(String word) {
        for (String option : OPENING) {
            if (word.startsWith(option)) {
                return true;
            }
        }
        return word.endsWith(TO_ALL);
    }

    /** Such as {@code -D} in {@code .mvn/jvm.config}: a goal's parameter finds it like one on the command line. */
    private void addProperties() {
        Properties system = session.getSystemProperties();
        Properties user = session.getUserProperties();
        for (String name : system.stringPropertyNames()) {
            // most are variables of the environment
            if (!name.startsWith(ENVIRONMENT) && !isOfTheSystem(name) && user.getProperty(name) == null) {
                lines.put("system property " + name, UserProperties.shown(name, system.getProperty(name)));
            }
        }
    }

    private static boolean isOfTheSystem(String name) {
        for (String prefix : OF_THE_SYSTEM) {
            if (name.startsWith(prefix)) {
                return true;
            }
        }
        return UserProperties.isSteering(name);
    }

    private Path root() {
        return session.getRequest().getMultiModuleProjectDirectory().toPath();
    }

    private String digest(URL[] jars) throws IOException {
        StringBuilder all = new StringBuilder();
        for (URL url : jars) {
            Path file = file(url);
            if (Files.isRegularFile(file)) {
                all.append(hashes.hash(file, FileStat.of(file)));
            }
        }
        return InputManifest.digest("jars", all.toString());
    }

    private static Path file(URL url) throws IOException {
        try {
            return Path.of(url.toURI());
        } catch (URISyntaxException | IllegalArgumentException noFile) {
            throw new IOException("a core extension is loaded from " + url + ", which is no file", noFile);
        }
    }

    private String digest(@Nullable File file) throws IOException {
        return file == null ? NONE : digest(file.toPath());
    }

    private String digest(Path file) throws IOException {
        return ToolInputs.digest(file, hashes);
    }
}
