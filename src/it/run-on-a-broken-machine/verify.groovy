def project = evaluate(new File(its, "project.groovy"))
def source = "src/main/java/app/Main.java"
def said = "ran"
/** Something new to build. */
def change = { String to ->
    project.edit(source, "\"$said\"", "\"$to\"")
    said = to
}
def ran = { it.out.readLines().count(said) == 1 }

// somebody is writing the executable: the system does not let it be started, and each JDK has its own words for that
def startWhileWritten = { File executable, Map options ->
    def writer = new RandomAccessFile(executable, "rw")
    try {
        def busy = project.mvn(options, "cache:run")
        assert busy.status == 1
        assert busy.says("on-a-broken-machine could not be started: $executable is still open for writing")
        assert busy.says("(text file busy) after 3 retries; try again when that process is done")
        assert !(busy.out =~ /(?m)^\s+at [\w.]+/)
        assert !ran(busy)
        // nor does a shell
        def byHand = [executable.path].execute()
        assert byHand.waitFor() != 0
    } catch (IOException refused) {
        assert refused.message.contains("ext file busy")
    } finally {
        writer.close()
    }
    assert project.mvn(options, "cache:run").hit
}
def executable = project.executables("on-a-broken-machine")[0]
startWhileWritten(executable, [:])

def jdk25 = new File("/usr/lib/jvm").listFiles()?.find {
    def release = new File(it, "release")
    release.file && release.text.contains('JAVA_VERSION="25')
}
if (jdk25 == null) {
    println "skipped: there is no JDK 25 in /usr/lib/jvm"
} else {
    assert ran(project.mvn("cache:run", java: jdk25))
    def its = project.executables("on-a-broken-machine").find { it != executable }
    startWhileWritten(its, [java: jdk25])
}

/** A refusal, whatever jansi, which colours what Maven 3.9 says, writes to stderr when it finds no such place itself. */
def refused = { it.status == 1 && it.says("BUILD FAILURE") && !(it.out =~ /(?m)^\s+at [\w.]+/) }

// no place for temporary files: a hit needs none
def nowhere = [MAVEN_OPTS: "-XX:TieredStopAtLevel=1 -Dcache.cds=off -Djava.io.tmpdir=${project.file('nowhere')}" as String]
def hit = project.mvn("cache:run", env: nowhere)
assert hit.hit
change("two")
def miss = project.mvn("cache:run", env: nowhere)
assert refused(miss)
assert miss.says("no temporary file can be written in ${project.file('nowhere')}: ")
assert miss.says("; make room there, or name another folder with MAVEN_OPTS=-Djava.io.tmpdir=...")

// too few files may be open for a build, not for Maven: whatever happens is said and is no success
def few = project.mvn("cache:run", under: ["prlimit", "--nofile=62:62"])
assert few.status == 0 ? ran(few) : few.says("[ERROR]")

// no home: there is nowhere to look for the cache
def homeless = project.mvn("cache:run", under: ["env", "-u", "HOME", "-u", "XDG_CACHE_HOME"], env: [CACHE_MAVEN_PLUGIN_DIR: ""])
assert homeless.refusal
assert homeless.says("no cache directory could be found by default: neither \$XDG_CACHE_HOME nor \$HOME is defined")

// a home that cannot be made
def lost = project.mvn("cache:run", env: [CACHE_MAVEN_PLUGIN_DIR: "", XDG_CACHE_HOME: "/proc/nobody"])
assert lost.refusal
assert lost.says("the cache directory /proc/nobody/cache-maven-plugin (from the default) cannot be created: ")
assert lost.says("name another one with -Dcache.dir=...")

// a path that this JVM's encoding of file names has no letters for
def letters = project.mvn("cache:run", env: [CACHE_MAVEN_PLUGIN_DIR: project.cache.path + "-\u00fc", LC_ALL: "C"])
assert letters.refusal ? letters.says("is not a path") : ran(letters)

// so long that there is no room for the names of entries: built and run each time
def deep = project.cache.path + "/long" + ("/" + "x" * 100) * 40
deep = deep.take(4050).replaceAll('/$', "x")
for (int i in 1..2) {
    def tooLong = project.mvn("cache:run", env: [CACHE_MAVEN_PLUGIN_DIR: deep])
    assert tooLong.status == 0
    assert ran(tooLong)
    assert tooLong.lines("[WARNING]").size() == 1
    assert tooLong.lines("[WARNING]")[0].contains(" cannot be written (")
}
["rm", "-rf", project.cache.path + "/long"].execute().waitFor()

// what only root may try
def place = project.file("mounted")
place.mkdir()
def mounted = { String options, Closure trial ->
    def mount = ["mount", "-t", "tmpfs", "-o", options, "tmpfs", place.path].execute()
    if (mount.waitFor() != 0) {
        println "skipped: tmpfs with $options cannot be mounted here"
        return
    }
    try {
        trial()
    } finally {
        assert ["umount", place.path].execute().waitFor() == 0
    }
}
def there = [CACHE_MAVEN_PLUGIN_DIR: new File(place, "cache").path]

mounted("size=4m,noexec") {
    def first = project.mvn("cache:run", env: there)
    assert first.status == 0 && ran(first) && !first.says("[WARNING]")
    def second = project.mvn("cache:run", env: there)
    assert second.hit && ran(second) && !second.says("[WARNING]")
}
mounted("size=40k") {
    def full = project.mvn("cache:run", env: there)
    assert full.status == 0 && ran(full)
    assert full.lines("[WARNING]").size() == 1
    assert full.lines("[WARNING]")[0].contains("cache: ${there.CACHE_MAVEN_PLUGIN_DIR} cannot be written (No space left on device)")
}
mounted("size=4m") {
    assert project.mvn("cache:run", env: there).status == 0
    assert ["mount", "-o", "remount,ro", place.path].execute().waitFor() == 0
    assert project.mvn("cache:run", env: there).hit
    change("three")
    def readOnly = project.mvn("cache:run", env: there)
    assert readOnly.status == 0 && ran(readOnly)
    assert readOnly.lines("[WARNING]").size() == 1
    assert readOnly.lines("[WARNING]")[0].contains("Read-only file system")
}
mounted("size=16k") {
    ["dd", "if=/dev/zero", "of=$place/fill" as String].execute().waitFor()
    assert place.usableSpace == 0
    def full = project.mvn("cache:run", env: [MAVEN_OPTS: "-XX:TieredStopAtLevel=1 -Dcache.cds=off -Djava.io.tmpdir=$place" as String])
    assert refused(full)
    assert full.says("no temporary file can be written in $place: No space left on device; make room there")
}
