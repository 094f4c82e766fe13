import java.util.zip.ZipEntry
import java.util.zip.ZipFile
import java.util.zip.ZipOutputStream

def project = evaluate(new File(its, "project.groovy"))
def version = plugin.tokenize(":")[2]
def place = { String of, String type ->
    new File(localRepositoryPath, "io/github/cacherun/cache-maven-plugin/$of/cache-maven-plugin-${of}.$type")
}

/** Equal contents are to make equal jars. */
def at = { String name ->
    def entry = new ZipEntry(name)
    entry.time = new GregorianCalendar(2026, Calendar.JANUARY, 1).timeInMillis
    entry
}

/** This plugin as it would be released under another version; what its jar has more is its other code. */
def release = { String of, String more ->
    place(of, "pom").parentFile.mkdirs()
    place(of, "pom").text = place(version, "pom").text.replace("<version>$version<", "<version>$of<")
    new ZipFile(place(version, "jar")).withCloseable { jar ->
        new ZipOutputStream(new FileOutputStream(place(of, "jar"))).withCloseable { out ->
            jar.entries().findAll { !it.directory }.each { entry ->
                def bytes = jar.getInputStream(entry).bytes
                out.putNextEntry(at(entry.name))
                out.write(entry.name.startsWith("META-INF/maven/") ? new String(bytes, "UTF-8").replace(version, of).bytes : bytes)
            }
            out.putNextEntry(at("META-INF/more"))
            out.write(more.bytes)
        }
    }
}
def run = { String of ->
    def call = project.mvn("io.github.cacherun:cache-maven-plugin:$of:run" as String)
    assert call.status == 0
    assert call.out.readLines().count("ran") == 1
    assert !call.says("[WARNING]")
    call
}
/** Everything looks as if nobody had used it for ten days. */
def age = {
    (project.indexFiles() + project.executables("two-versions")*.parentFile).each { project.age(it, 10 * 24 * 60) }
}
def trim = { String of -> assert project.mvn("io.github.cacherun:cache-maven-plugin:$of:trim" as String, "-Dcache.force").status == 0 }

def other = "0.0.1-it"
release(other, "")
assert run(version).says("cache: building two-versions, first build")
assert run(version).hit

// the same project, Maven and cache: only this plugin is another
assert run(other).says("cache: building two-versions, cache-maven-plugin $version -> $other")
assert run(other).hit
assert run(version).hit
assert project.executables("two-versions").size() == 2

// whoever trims trims for all: what the other version has used stays, what nobody has used goes
age()
assert run(other).hit
trim(version)
assert project.executables("two-versions").size() == 1
assert run(other).hit
assert run(version).says("cache: building two-versions")
age()
trim(other)
assert project.indexFiles().empty
assert project.executables("two-versions").empty

// one that is worked on keeps its version
def snapshot = "0.0.2-it-SNAPSHOT"
release(snapshot, "as it was")
assert run(snapshot).says("cache: building two-versions")
assert run(snapshot).hit
release(snapshot, "as it is")
assert run(snapshot).says("cache: building two-versions, cache-maven-plugin changed")
assert run(snapshot).hit
release(snapshot, "as it was")
assert run(snapshot).hit
