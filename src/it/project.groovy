import java.nio.charset.StandardCharsets
import java.nio.file.Files
import java.nio.file.LinkOption
import java.util.concurrent.TimeUnit

/**
 * The project of a verify script, and Maven called on it again: the Maven under test, with the settings, the local
 * repository and the cache that the invoker gave to the first calls. A script begins with
 * {@code def project = evaluate(new File(its, "project.groovy"))}.
 */
class Project {

    /** Longer than any call takes on a busy machine; without it a program that hangs would hang the build. */
    private static final long LIMIT_MINUTES = 5

    /** What the mvn script and the Maven around this one leave in the environment, or a person's own taste. */
    private static final List<String> OF_THE_OUTER_MAVEN =
            ["MAVEN_ARGS", "MAVEN_CMD_LINE_ARGS", "MAVEN_PROJECTBASEDIR", "MAVEN_HOME", "M2_HOME", "MAVEN_DEBUG_OPTS"]

    final File basedir

    /** Where this project's cache is. */
    final File cache

    private final File mavenHome
    private final File localRepository
    private final File settings
    private final List<MavenCall> calls = []

    Project(Binding given) {
        basedir = given.basedir
        cache = new File(basedir.parentFile.path + "-cache", basedir.name)
        mavenHome = new File(given.mavenHome)
        localRepository = given.localRepositoryPath
        settings = new File(basedir, "settings.xml")
        def template = new File(given.its, "settings.xml").text
        // the very URL that the invoker fills in: repositories are inputs of a build
        settings.text = template.replace("@localRepositoryUrl@", "file://" + new File(given.fetched).toPath().toUri().rawPath.replaceAll('/$', ""))
    }

    /** What the goal calls of invoker.properties logged, in order. */
    List<String> getLogs() {
        new File(basedir, "build.log").text.split(/(?m)^.*\[INFO] Scanning for projects\.\.\.$/).drop(1) as List
    }

    /**
     * Calls Maven and waits for its end. Options: {@code stdin} (text or bytes), {@code dir}, {@code env},
     * {@code under} (a command that is given Maven's), {@code repository} (another local one), {@code batch} (false for
     * a call without {@code -B}), {@code maven} and {@code java} (other homes than those of the Maven under test).
     */
    MavenCall mvn(Map options = [:], String... arguments) {
        start(options, arguments).await()
    }

    /** As {@link #mvn}, without waiting. */
    MavenCall start(Map options = [:], String... arguments) {
        List<String> command = (options.under ?: []) + [new File(options.maven ?: mavenHome, "bin/mvn").path, "-ntp",
                "-s", settings.path, "-Dmaven.repo.local=" + (options.repository ?: localRepository).path]
        if (options.batch != false) {
            command << "-B"
        }
        command.addAll(arguments)
        def logs = new File(basedir, "calls/" + (calls.size() + 1))
        logs.mkdirs()
        def builder = new ProcessBuilder(command)
                .directory(options.dir ?: basedir)
                .redirectOutput(new File(logs, "stdout"))
                .redirectError(new File(logs, "stderr"))
        builder.environment().keySet().removeAll(OF_THE_OUTER_MAVEN)
        builder.environment().putAll([
                JAVA_HOME: (options.java ?: System.getProperty("java.home")) as String, MAVEN_SKIP_RC: "true", CACHE_MAVEN_PLUGIN_DIR: cache.path,
                // a call lives for a second: the optimizing compiler would only cost
                MAVEN_OPTS: "-XX:TieredStopAtLevel=1 -XX:+UseSerialGC -Dcache.cds=off"])
        builder.environment().putAll(options.env ?: [:])
        def call = new MavenCall(arguments.join(" "), logs, builder.start())
        call.feed(options.stdin ?: "")
        calls << call
        call
    }

    /**
     * What to start Maven {@code under} so that it obeys permission bits, as root does not by nature; null where that
     * cannot be had.
     */
    List<String> getMortal() {
        if (System.getProperty("user.name") != "root") {
            return []
        }
        def rights = "-dac_override,-dac_read_search"
        def command = ["setpriv", "--bounding-set=$rights" as String, "--inh-caps=$rights" as String]
        def folder = Files.createTempDirectory("permissions").toFile()
        try {
            folder.setWritable(false, false)
            def touch = (command + ["touch", new File(folder, "file").path]).execute()
            touch.waitForOrKill(10_000)
            return touch.exitValue() == 1 ? command : null
        } catch (IOException notInstalled) {
            return null
        } finally {
            folder.setWritable(true, true)
            folder.deleteDir()
        }
    }

    /**
     * What to start Maven {@code under} so that it has a terminal, at which a line is typed as soon as the prompt is
     * there; null where that cannot be had. No argument may have an apostrophe.
     */
    List<String> terminal(String line, String prompt) {
        def shown = new File(basedir, "terminal").path
        def inTerminal = """command=
            for word; do command="\$command '\$word'"; done
            : > '$shown'
            { until grep -q '$prompt' '$shown'; do sleep 0.1; done; echo '$line'; sleep 1; } \
                | script -qefc "\$command" '$shown'"""
        isThere("script", "--version") ? ["sh", "-c", inTerminal as String, "sh"] : null
    }

    /** What to start Maven {@code under} to have written down, in this file, which files it and its children open. */
    List<String> tracer(File log) {
        ["strace", "-f", "--seccomp-bpf", "-e", "trace=open,openat", "-o", log.path]
    }

    boolean canTrace() {
        isThere(*tracer(new File("/dev/null")), "true")
    }

    private static boolean isThere(String... command) {
        try {
            def attempt = (command as List).execute()
            attempt.waitForOrKill(10_000)
            return attempt.exitValue() == 0
        } catch (IOException notInstalled) {
            return false
        }
    }

    /** A file of the project. */
    File file(String path) {
        new File(basedir, path)
    }

    /** Changes a source; what is replaced must be there. */
    void edit(String path, String from, String to) {
        def text = file(path).getText("UTF-8")
        assert text.contains(from)
        file(path).setText(text.replace(from, to), "UTF-8")
    }

    void write(String path, String text) {
        file(path).parentFile.mkdirs()
        file(path).setText(text, "UTF-8")
    }

    /** Every executable of this name in the cache, whatever its age. */
    List<File> executables(String name) {
        files(cache).findAll { it.name == name && it.parentFile.name.endsWith("-d") }
    }

    /** All files of the cache. */
    List<File> getCacheFiles() {
        files(cache)
    }

    /** Makes an index file or an output look as if it was put, and last used, so many minutes ago. */
    void age(File entry, long minutes) {
        long then = System.currentTimeMillis() - minutes * 60_000
        if (entry.name.endsWith("-a")) {
            // the time of the put ends the line, in nanoseconds
            entry.text = entry.text[0..<-21] + (then * 1_000_000).toString().padLeft(20) + "\n"
        }
        entry.lastModified = then
    }

    /** What all files of the cache hold, as text. */
    List<String> contents() {
        files(cache)*.getText("ISO-8859-1")
    }

    /** The index files of the cache. */
    List<File> indexFiles() {
        files(cache).findAll { it.name.endsWith("-a") }
    }

    /** All below a folder with type, mode, size and time: two of these are equal if nothing was touched in between. */
    static Map<String, String> snapshot(File folder) {
        def all = [:] as TreeMap
        if (folder.exists()) {
            ([folder] + files(folder, true)).each {
                def is = Files.readAttributes(it.toPath(), "posix:*", LinkOption.NOFOLLOW_LINKS)
                all[it.path] = "${is.isDirectory} ${is.permissions} ${is.size} ${is.lastModifiedTime}" as String
            }
        }
        all
    }

    private static List<File> files(File folder, boolean foldersToo = false) {
        def found = []
        if (folder.directory) {
            folder.eachFileRecurse { if (foldersToo || it.file) found << it }
        }
        found
    }
}

/** One call of Maven. Its streams are kept in the project's folder {@code calls}. */
class MavenCall {

    final String line
    final File logs
    private final Process process
    private Thread feeder
    private Throwable notFed

    MavenCall(String line, File logs, Process process) {
        this.line = line
        this.logs = logs
        this.process = process
        new File(logs, "line").text = line
    }

    void feed(input) {
        byte[] bytes = input instanceof byte[] ? input : input.toString().getBytes("UTF-8")
        feeder = Thread.start {
            try {
                process.outputStream.withStream { it.write(bytes) }
            } catch (IOException nobodyReads) {
                notFed = nobodyReads
            }
        }
    }

    MavenCall await() {
        if (!Turn.passWhile(process, Project.LIMIT_MINUTES)) {
            process.descendants().each { it.destroyForcibly() }
            process.destroyForcibly()
            throw new AssertionError("mvn $line takes too long, see $logs" as Object)
        }
        feeder.join()
        this
    }

    int getStatus() {
        process.exitValue()
    }

    byte[] getBytes() {
        plain("stdout").getBytes(StandardCharsets.ISO_8859_1)
    }

    /** Maven's log and what the program printed. */
    String getOut() {
        new String(bytes, StandardCharsets.UTF_8)
    }

    String getErr() {
        new String(plain("stderr").getBytes(StandardCharsets.ISO_8859_1), StandardCharsets.UTF_8)
    }

    /** Without the colour reset that Debian's Maven writes to both streams when it starts and ends, even for a pipe. */
    private String plain(String stream) {
        new File(logs, stream).getText("ISO-8859-1").replaceAll(/^(\u001b\[0m)+|(\u001b\[0m)+$/, "")
    }

    List<String> lines(String part) {
        out.readLines().findAll { it.contains(part) }
    }

    int count(String part) {
        out.count(part)
    }

    boolean says(String text) {
        out.contains(text)
    }

    /** Succeeded, built nothing and said that it was a hit. */
    boolean isHit() {
        status == 0 && says("cache: hit ") && !says("cache: building") && !says("Compiling") && !says(">>>")
    }

    /** Failed as after a user's mistake: said so once, without a stack trace. */
    boolean isRefusal() {
        status == 1 && says("BUILD FAILURE") && !(out =~ /(?m)^\s+at [\w.]+/) && err.empty
    }

    @Override
    String toString() {
        "mvn $line -> $status, see $logs"
    }
}

/**
 * The invoker evaluates scripts one at a time, whatever its parallelThreads: maven-script-interpreter 1.7 has one lock
 * for all. A script that waits for Maven lets the script of another thread go on meanwhile, or two processors would do
 * the work of one.
 */
class Turn {

    private static final Object LOCK = lock()

    private static Object lock() {
        def lock = Class.forName("org.apache.maven.shared.scriptinterpreter.ScriptRunner").getDeclaredField("LOCK")
        lock.accessible = true
        lock.get(null)
    }

    /** Waits for the end of a process, and tells whether it came in time. */
    static boolean passWhile(Process process, long minutes) {
        def (out, err) = [System.out, System.err]
        // whoever comes next puts back, at its end, what it finds: that must not be a log that is closed by then
        System.out = new PrintStream(new FileOutputStream(FileDescriptor.out), true)
        System.err = new PrintStream(new FileOutputStream(FileDescriptor.err), true)
        try {
            awaitEnd(process, System.nanoTime() + TimeUnit.MINUTES.toNanos(minutes))
        } finally {
            System.out = out
            System.err = err
        }
    }

    private static boolean awaitEnd(Process process, long limit) {
        process.onExit().thenRun { synchronized (LOCK) { LOCK.notifyAll() } }
        synchronized (LOCK) {
            while (process.alive && System.nanoTime() < limit) {
                LOCK.wait(1000)
            }
        }
        !process.alive
    }
}

new Project(binding)
