/** The JDKs on this machine, as far as they lie beside each other. */
class Jdks {

    /** One of another version than the one that Maven runs on, and able to run the samples; null if there is none. */
    static File other() {
        def mine = new File(System.getProperty("java.home")).canonicalFile
        def others = mine.parentFile.listFiles().findAll { version(it) >= 17 && version(it) != version(mine) }
        others.max { version(it) }
    }

    static Integer version(File jdk) {
        def release = new File(jdk, "release")
        if (!new File(jdk, "bin/javac").exists() || !release.exists()) {
            return null
        }
        (release.text =~ /JAVA_VERSION="(\d+)/)[0][1] as Integer
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
 * The proof of "never stale" on one sample project. For each change: the program's output after a run is what a clean
 * build of the changed project in another folder prints, without this plugin; it is not what it was before; and when
 * the change is undone, the run is a hit and prints what it printed before. Noise stays a hit.
 *
 * <p>A script says {@code evaluate(new File(its, "changes.groovy")).prove("never-stale-sources")}: in that folder lie
 * the {@code sample}, the {@code artifacts} that it uses and {@code list.groovy}, the changes as data. The list is
 * given {@code otherJdk}, which is null where there is none, and {@code otherJdkVersion}. What a change may say:
 * <pre>
 *   what       what it is, as the table names it
 *   given      what is done beforehand and is there, too, when it is undone
 *   by         what is done, on the {@code Checkout}
 *   undo       undoes what was done elsewhere than in the checkout
 *   arguments  of Maven, for this run only; env, dir, repository, batch likewise: see {@code Project.mvn}
 *   needs      what not every machine has, by its name
 *   hit        noise only: what tells of a hit, where the usual does not
 *   remembers  noise only: the cache has more entries afterwards
 * </pre>
 */
class Changes {

    /** Tells the program's lines from Maven's. */
    private static final String MARK = "| "

    private static final List<String> CLEAN_BUILD = ["-Dmdep.outputFile=class-path", "-DincludeScope=runtime",
            "process-classes", "org.apache.maven.plugins:maven-dependency-plugin:3.9.0:build-classpath"]

    private final project
    private final Binding given
    private checkout
    private table
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
        def list = load("$sample/list")
        def artifacts = load("artifacts").newInstance(given, sample)
        def folder = new File(given.basedir, "checkout")
        checkout = load("checkout").newInstance(new File(place, "sample"), folder, artifacts)
        def document = new File(given.its, "../../docs/never-stale-table.md").canonicalFile
        table = load("table").newInstance(given.basedir.name, document)
        checkout.write("src/main/java/app/Show.java", new File(given.its, "Show.java").text)
        on(checkout, list.prepare)
        original = first()
        def kept = checkout.copy()
        list.changes.each { attempt(it, kept) { change(it) } }
        list.noise.each { attempt(it, kept) { noise(it) } }
        assert failures.empty: failures.join("\n\n")
        table.compare()
    }

    private load(String script) {
        new GroovyShell(given).evaluate(new File(given.its, "${script}.groovy"))
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
            on(checkout, change.undo)
        } finally {
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
        int entriesNow = project.indexFiles().size()
        assert noise.remembers || entriesNow == entries
        table.stayed(noise.what)
    }

    private static void on(checkout, Closure step) {
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
        checkout.copy(checkout.folder, folder)
        def arguments = (change.arguments ?: []) + CLEAN_BUILD
        def env = change.env ?: [:]
        def call = project.start(*arguments, dir: folder, env: env)
        [folder: folder, call: call, jdk: env.JAVA_HOME ?: System.getProperty("java.home")]
    }

    private static List<String> output(Map control) {
        assert control.call.await().status == 0
        def dependencies = new File(control.folder, "class-path").text.trim()
        def classPath = ["target/classes", dependencies].findAll().join(File.pathSeparator)
        def program = [control.jdk + "/bin/java", "-cp", classPath, "app.Main"].execute(null, control.folder)
        def (out, err) = [new StringBuffer(), new StringBuffer()]
        program.waitForProcessOutput(out, err)
        assert program.exitValue() == 0: err
        out.toString().readLines()
    }
}

new Changes(evaluate(new File(its, "project.groovy")), binding)
