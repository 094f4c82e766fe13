import java.nio.file.Files
import java.nio.file.LinkOption
import java.nio.file.Path
import java.nio.file.attribute.FileTime

/**
 * The checkout of a sample project, and what a change can do to it. The changes' closures are run with this as delegate.
 */
class Checkout {

    final File folder

    private final artifacts
    private final File kept
    private int copies

    Checkout(File sample, File folder, artifacts) {
        this.folder = folder
        this.artifacts = artifacts
        kept = new File(folder.parentFile, "kept")
        [folder, kept].each { it.deleteDir() }
        copy(sample, folder)
    }

    File file(String path) {
        new File(folder, path)
    }

    /** Replaces a text in a file, which must be there. */
    void edit(String path, String from, String to) {
        def text = file(path).getText("UTF-8")
        assert text.contains(from)
        write(path, text.replace(from, to))
    }

    void write(String path, String text) {
        file(path).parentFile.mkdirs()
        file(path).setText(text, "UTF-8")
    }

    /** Does something to a file and puts its time of modification back. */
    void inTheSameInstant(String path, Closure what) {
        def time = Files.getLastModifiedTime(file(path).toPath())
        what()
        Files.setLastModifiedTime(file(path).toPath(), time)
    }

    void touch(String path) {
        Files.setLastModifiedTime(file(path).toPath(), FileTime.fromMillis(System.currentTimeMillis() + 60_000))
    }

    void delete(String path) {
        assert file(path).delete()
    }

    void link(String path, String target) {
        def link = file(path).toPath()
        Files.deleteIfExists(link)
        Files.createDirectories(link.parent)
        Files.createSymbolicLink(link, Path.of(target))
    }

    void install(Map words = [:], String artifactId, String version) {
        artifacts.install(words, artifactId, version)
    }

    /** All but what was built, as it is now, somewhere else. */
    File copy() {
        def place = new File(kept, String.valueOf(++copies))
        copy(folder, place)
        place
    }

    /** Makes everything as it is in the copy, and leaves alone what is so already. */
    void restore(File place) {
        paths(folder).findAll { kind(it) != kind(place.toPath().resolve(folder.toPath().relativize(it))) }
                .reverseEach { Files.delete(it) }
        copy(place, folder)
    }

    static void copy(File from, File to) {
        paths(from).each { source ->
            def target = to.toPath().resolve(from.toPath().relativize(source))
            if (Files.isSymbolicLink(source)) {
                Files.deleteIfExists(target)
                Files.createSymbolicLink(target, Files.readSymbolicLink(source))
            } else if (Files.isDirectory(source)) {
                Files.createDirectories(target)
            } else if (!Files.exists(target) || Files.mismatch(source, target) >= 0) {
                Files.write(target, Files.readAllBytes(source))
            }
        }
    }

    private static String kind(Path path) {
        if (!Files.exists(path, LinkOption.NOFOLLOW_LINKS)) {
            return "none"
        }
        Files.isSymbolicLink(path) ? "link" : Files.isDirectory(path) ? "folder" : "file"
    }

    /** A folder and all in it but what was built, outer folders first; links are not followed. */
    private static List<Path> paths(File folder) {
        def built = folder.toPath().resolve("target")
        Files.walk(folder.toPath()).withCloseable { all -> all.toList().findAll { !it.startsWith(built) } }
    }
}

/** The JDKs on this machine, as far as they lie beside each other. */
class Jdks {

    /** One of another version than the one that Maven runs on, and able to run the samples; null if there is none. */
    static File other() {
        def mine = new File(System.getProperty("java.home")).canonicalFile
        mine.parentFile.listFiles().findAll { version(it) >= 17 && version(it) != version(mine) }.sort { version(it) }[-1]
    }

    static Integer version(File jdk) {
        def release = new File(jdk, "release")
        if (!new File(jdk, "bin/javac").exists() || !release.exists()) {
            return null
        }
        (release.text =~ /JAVA_VERSION="(\d+)/)[0][1] as Integer
    }
}

/**
 * The part of docs/never-stale-table.md that tells what one sample project showed. The build fails if it tells anything
 * else; {@code -Dnever-stale.table=write} writes it anew.
 */
class Table {

    private final String title
    private final File document
    private final Map<String, List<String>> shown = [changes: [], noise: []]
    private final List<String> untried = []

    Table(String title, File document) {
        this.title = title
        this.document = document
    }

    void changed(String what) {
        shown.changes << "| $what | yes | yes |"
    }

    void stayed(String what) {
        shown.noise << "| $what | yes |"
    }

    void untried(String what, String lacking) {
        untried << "| $what |" as String
        println "$title: \"$what\" cannot be tried here, there is no $lacking"
    }

    /** To be called when all was shown. */
    void compare() {
        synchronized (Table.name.intern()) {
            def text = document.exists() ? document.getText("UTF-8") : ""
            def told = (text =~ /(?ms)^## $title\n(.*?)(?=^## |\z)/).collect { it[0] }[0] ?: ""
            if (System.getProperty("never-stale.table") == "write") {
                document.setText(told ? text.replace(told, section()) : text + "\n" + section(), "UTF-8")
            } else {
                def rows = told.readLines().findAll { it.startsWith("| ") && !(it =~ /^\| (change|noise) \|/) }
                assert rows.findAll { row -> untried.every { !row.startsWith(it) } } as Set == (shown.changes + shown.noise)*.toString() as Set:
                        "$document tells of other changes than $title shows: write it anew with" +
                        " mvn verify -DskipTests -Dinvoker.test='never-stale-*' -Dnever-stale.table=write"
            }
        }
    }

    private String section() {
        def lines = ["## $title", "", "| change | seen | undone is a hit |", "|---|---|---|"] + shown.changes
        if (shown.noise) {
            lines += ["", "| noise | stays a hit |", "|---|---|"] + shown.noise
        }
        lines.join("\n") + "\n"
    }
}

/** Runs the program by {@code cache:run}. */
class ByMaven {

    private final project
    private final String plugin

    ByMaven(project, String plugin) {
        this.project = project
        this.plugin = plugin
    }

    /** Gives the call when it has ended. */
    def run(Map options, List<String> arguments) {
        project.mvn(options, *arguments, plugin + ":run")
    }

    boolean built(call) {
        call.says("cache: building ")
    }

    boolean hit(call) {
        call.hit
    }
}

/**
 * The proof of "never stale" on one sample project. For each change: the program's output after a run is what a clean build
 * of the changed project in another folder prints, without this plugin; it is not what it was before; and when the change
 * is undone, the run is a hit and prints what it printed before. Noise stays a hit.
 *
 * <p>A script says {@code evaluate(new File(its, "changes.groovy")).prove("never-stale-sources")}: in that folder lie the
 * {@code sample}, the {@code artifacts} that it uses and {@code list.groovy}, the changes as data; it is given
 * {@code otherJdk}, which is null where there is none, and {@code otherJdkVersion}. A change is a map:
 * {@code what} it is, {@code by} what it is done, {@code given} what is done beforehand, {@code undo} for what is not in
 * the checkout, {@code arguments} and {@code env} of the run, {@code needs} what not every machine has.
 */
class Changes {

    /** Tells the program's lines from Maven's. */
    private static final String MARK = "| "

    private static final String BUILD_CLASS_PATH = "org.apache.maven.plugins:maven-dependency-plugin:3.9.0:build-classpath"

    private final project
    private final Binding given
    private Checkout checkout
    private Table table
    private List<String> original
    private int controls
    private final List<String> failures = []

    /** How the program is run, and what that tells; there may be others. */
    def way

    Changes(project, Binding given) {
        this.project = project
        this.given = given
        way = new ByMaven(project, given.plugin)
    }

    void prove(String sample) {
        def place = new File(given.its, sample)
        given.otherJdk = Jdks.other()
        given.otherJdkVersion = given.otherJdk ? Jdks.version(given.otherJdk) : null
        def list = new GroovyShell(given).evaluate(new File(place, "list.groovy"))
        def artifacts = new GroovyShell(given).evaluate(new File(given.its, "artifacts.groovy")).newInstance(given, sample)
        checkout = new Checkout(new File(place, "sample"), new File(given.basedir, "checkout"), artifacts)
        table = new Table(given.basedir.name, new File(given.its, "../../docs/never-stale-table.md").canonicalFile)
        checkout.write("src/main/java/app/Show.java", new File(given.its, "Show.java").text)
        on(checkout, list.prepare)
        original = first()
        def kept = checkout.copy()
        list.changes.each { attempt(it, kept) { change(it) } }
        list.noise.each { attempt(it, kept) { noise(it) } }
        assert failures.empty: failures.join("\n\n")
        table.compare()
    }

    private List<String> first() {
        def control = startControl([:])
        def first = run([:])
        assert first.status == 0
        assert way.built(first)
        def shown = shown(first)
        assert shown == output(control)
        shown
    }

    /** Goes on after a failure, since each change is proved for itself; whatever was done is undone. */
    private void attempt(Map change, File kept, Closure proof) {
        def lacking = (change.needs ?: [:]).find { !it.value }
        if (lacking) {
            table.untried(change.what, lacking.key)
            return
        }
        try {
            proof(change)
        } catch (Throwable failure) {
            failures << "$change.what: $failure"
        } finally {
            on(checkout, change.undo)
            checkout.restore(kept)
        }
    }

    private void change(Map change) {
        def before = original
        def kept = checkout.copy()
        if (change.given) {
            on(checkout, change.given)
            kept = checkout.copy()
            before = shown(run([:]))
        }
        on(checkout, change.by)
        def control = startControl(change)
        def changed = run(change)
        def expected = output(control)
        // what nobody can see proves nothing
        assert expected != before
        assert changed.status == 0
        assert way.built(changed)
        assert shown(changed) == expected

        on(checkout, change.undo)
        checkout.restore(kept)
        def undone = run([:])
        assert way.hit(undone)
        assert shown(undone) == before
        table.changed(change.what)
    }

    private void noise(Map noise) {
        on(checkout, noise.by)
        def entries = project.indexFiles().size()
        def again = run(noise)
        assert again.status == 0
        assert noise.hit ? noise.hit(again) : way.hit(again)
        assert shown(again) == original
        assert noise.remembers || project.indexFiles().size() == entries
        table.stayed(noise.what)
    }

    private static void on(Checkout checkout, Closure step) {
        if (step) {
            step.delegate = checkout
            step.resolveStrategy = Closure.DELEGATE_FIRST
            step()
        }
    }

    private run(Map change) {
        way.run([dir: checkout.folder] + change.subMap("env", "dir", "repository", "batch"), change.arguments ?: [])
    }

    /** What the program printed. */
    private static List<String> shown(call) {
        call.out.readLines().findAll { it.startsWith(MARK) }
    }

    /** A clean build of the project as it is now, in a folder of its own. */
    private Map startControl(Map change) {
        def folder = new File(given.basedir, "controls/${++controls}")
        folder.deleteDir()
        Checkout.copy(checkout.folder, folder)
        def arguments = (change.arguments ?: []) + ["-Dmdep.outputFile=class-path", "-DincludeScope=runtime",
                "process-classes", BUILD_CLASS_PATH]
        def env = change.env ?: [:]
        [folder: folder, call: project.start(*arguments, dir: folder, env: env), jdk: env.JAVA_HOME ?: System.getProperty("java.home")]
    }

    private static List<String> output(Map control) {
        assert control.call.await().status == 0
        def classPath = ["target/classes", new File(control.folder, "class-path").text.trim()].findAll().join(File.pathSeparator)
        def program = [control.jdk + "/bin/java", "-cp", classPath, "app.Main"].execute(null, control.folder)
        def (out, err) = [new StringBuffer(), new StringBuffer()]
        program.waitForProcessOutput(out, err)
        assert program.exitValue() == 0: err
        out.toString().readLines()
    }
}

new Changes(evaluate(new File(its, "project.groovy")), binding)
