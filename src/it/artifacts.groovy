import java.util.jar.JarEntry
import java.util.jar.JarOutputStream
import javax.tools.ToolProvider

/**
 * Libraries, processors, plugins and extensions that a sample project uses, made from the folders of
 * {@code its/<sample>/artifacts} and put where {@code mvn install} would put them.
 */
class Artifacts {

    /** As Maven plugins and core extensions need it: Maven 3.8 reads no newer classes when it looks for components. */
    private static final String RELEASE = "11"

    /** Any time that never changes: equal contents make equal jars. */
    private static final long TIME = new GregorianCalendar(2026, Calendar.JANUARY, 1).timeInMillis

    private final File folders
    private final File localRepository
    private final File work
    private final String mavenClasses

    Artifacts(Binding given, String sample) {
        folders = new File(given.its, "$sample/artifacts")
        localRepository = given.localRepositoryPath
        work = new File(given.basedir, "artifacts")
        def jars = new File(given.mavenHome, "lib").listFiles().findAll { it.name.endsWith(".jar") }
        mavenClasses = jars.join(File.pathSeparator)
    }

    /**
     * Makes an artifact of its folder and installs it over what is there. In the folder's files {@code @version@}
     * stands for the version, {@code @text@} for the text, {@code @more@} for what else is to stand in the POM.
     */
    void install(Map words = [:], String artifactId, String version) {
        def filled = new File(work, "$artifactId-$version")
        filled.deleteDir()
        def all = [text: "first", more: ""] + words + [version: version]
        def folder = new File(folders, artifactId)
        folder.eachFileRecurse { file ->
            if (file.file) {
                def copy = new File(filled, folder.toPath().relativize(file.toPath()).toString())
                copy.parentFile.mkdirs()
                copy.text = all.inject(file.text) { text, name, value -> text.replace("@$name@", value) }
            }
        }
        def pom = new File(filled, "pom.xml").text
        place(artifactId, version, "pom").parentFile.mkdirs()
        if (!pom.contains("<packaging>pom<")) {
            compile(filled)
            jar(filled, place(artifactId, version, "jar"))
        }
        place(artifactId, version, "pom").text = pom
    }

    /** The file of an artifact in the local repository. */
    File place(String artifactId, String version, String type) {
        def group = (new File(folders, "$artifactId/pom.xml").text =~ "<groupId>(.*)</groupId>")[0][1].replace('.', '/')
        new File(localRepository, "$group/$artifactId/$version/$artifactId-${version}.$type")
    }

    private void compile(File folder) {
        def sources = files(folder).findAll { it.name.endsWith(".java") }*.path
        if (sources.empty) {
            return
        }
        def log = new ByteArrayOutputStream()
        def options = ["--release", RELEASE, "-proc:none", "-cp", mavenClasses, "-d", folder.path]
        assert ToolProvider.systemJavaCompiler.run(null, log, log, *options, *sources) == 0: log
        sources.each { new File(it).delete() }
    }

    private static void jar(File folder, File jar) {
        jar.withOutputStream { out ->
            def zip = new JarOutputStream(out)
            files(folder).findAll { it.name != "pom.xml" }.sort { it.path }.each { file ->
                def entry = new JarEntry(folder.toPath().relativize(file.toPath()).join("/"))
                entry.time = TIME
                zip.putNextEntry(entry)
                zip << file.bytes
                zip.closeEntry()
            }
            zip.close()
        }
    }

    private static List<File> files(File folder) {
        def found = []
        folder.eachFileRecurse { if (it.file) found << it }
        found
    }
}

Artifacts
