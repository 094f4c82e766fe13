import java.nio.file.Files
import java.nio.file.attribute.PosixFilePermissions

def project = evaluate(new File(its, "project.groovy"))

assert project.logs[0].readLines().contains("good ran")

/** The text of the first error; all else is as it was. */
def refused = { Map how = [:], String... arguments ->
    def before = project.snapshot(project.cache)
    def call = project.mvn(how, arguments)
    assert call.refusal
    assert !(call.out =~ /(?m)^\w+ ran$/)
    assert project.snapshot(project.cache) == before
    def text = call.out.substring(call.out.indexOf("[ERROR] Failed to execute goal"))
    text.substring(text.indexOf(": ") + 2, text.indexOf(" -> [Help 1]"))
}
def good = { String... more -> refused(["-f", "good/pom.xml", "cache:run", *more] as String[]) }

// what to run
def alone = refused("-N", "cache:run")
assert alone == "$basedir/pom.xml has packaging pom and no module here to run; run cache:run in a module with a main" +
        " class, or at the root of its reactor"

def call = project.mvn("-f", "none/pom.xml", "cache:run")
assert call.refusal
assert call.says("no main class in io.github.cacherun.it:none: none of its classes has a public static void" +
        " main(String[]); add one, or name a class of a dependency with -Dexec.mainClass=...")

call = project.mvn("-f", "several/pom.xml", "cache:run")
assert call.refusal
assert call.says("several main classes in io.github.cacherun.it:several: app.One, app.Two; choose one with" +
        " -Dexec.mainClass=app.One")
def chosen = project.mvn("-f", "several/pom.xml", "cache:run", "-Dexec.mainClass=app.Two")
assert chosen.status == 0
assert !chosen.says("Compiling")
assert !chosen.says("cache: building")
assert chosen.says("two ran")

call = project.mvn("-f", "good/pom.xml", "cache:run", "-Dexec.mainClass=app.Missing")
assert call.refusal
assert call.says("main class app.Missing not found in the module's classes or class path; set -Dexec.mainClass=...")

// parameters
assert good("-Dcache.rebuild=maybe") ==
        "cache.rebuild is 'maybe': it can be true or false, as in -Dcache.rebuild=true"
assert good("-Dcache.name=../x") == 'the executable name "../x" starts with a dot: choose another one with' +
        " -Dcache.name=..., a plain file name that is valid on every system"
// that of the POM as well, and before anything is built for it
for (name in ["..", "../../x", "CON", "a\tb", "n" * 300]) {
    assert good("-Dgood.name=$name" as String).startsWith("the executable name \"${name.replace("\t", "\\t")}\" ")
}
assert good("-Dexec.args=it's").startsWith("exec.args has unbalanced quotes: the ' at character 3 is never closed; put the other kind of quotes around" +
        " one that is meant as a character")
assert good("-Dcache.module=nowhere").startsWith("cache.module: no module nowhere in this build; there are " +
        "io.github.cacherun.it:good")

// places for the cache
assert good("-Dcache.dir=some/where") == "the cache directory some/where (from -Dcache.dir) is not an absolute path:" +
        " give an absolute one, or off to do without a cache"
assert !project.file("some").exists()
assert !project.file("good/some").exists()

assert good("-Dcache.dir=$basedir/pom.xml") == "the cache directory $basedir/pom.xml (from -Dcache.dir) is not a" +
        " directory: remove that, or name another one with -Dcache.dir=..."

assert good("-Dcache.dir=$basedir/pom.xml/x") == "the cache directory $basedir/pom.xml/x (from -Dcache.dir) cannot be" +
        " created: $basedir/pom.xml is not a directory: remove that, or name another one with -Dcache.dir=..."

def closed = project.file("closed")
assert closed.mkdir() && closed.setWritable(false, false)
if (project.mortal != null) {
    def inClosed = { String dir -> refused("-f", "good/pom.xml", "cache:run", "-Dcache.dir=$dir", under: project.mortal) }
    assert inClosed("$closed/x") == "the cache directory $closed/x (from -Dcache.dir) cannot be created: $closed cannot be" +
            " written: create it, or name another one with -Dcache.dir=..."
    assert inClosed("$closed") == "the cache directory $closed (from -Dcache.dir) is empty and cannot be written: make it" +
            " writable for you, or name another one with -Dcache.dir=..."
} else {
    println "left out: root writes everywhere, and there is no setpriv to keep it from that"
}

def open = project.file("open")
assert open.mkdir()
Files.setPosixFilePermissions(open.toPath(), PosixFilePermissions.fromString("rwxrwx---"))
assert good("-Dcache.dir=$open") == "the cache directory $open (from -Dcache.dir) can be written by others (mode" +
        " 0770), who could put programs there for you to run: run chmod go-w \"$open\", or name another one" +
        " with -Dcache.dir=..., or, if you trust all who can write there, say -Dcache.dir.trust=true"
assert good("-Dcache.dir=$open", "-Dcache.dir.trust=maybe").startsWith("cache.dir.trust is 'maybe': it can be true or false")
assert open.list().length == 0

if (System.getProperty("user.name") == "root") {
    def foreign = project.file("foreign")
    assert foreign.mkdir()
    def nobody = basedir.toPath().fileSystem.userPrincipalLookupService.lookupPrincipalByName("nobody")
    Files.setOwner(foreign.toPath(), nobody)
    assert good("-Dcache.dir=$foreign").startsWith("the cache directory $foreign (from -Dcache.dir) belongs to another" +
            " user (uid ")
    assert foreign.list().length == 0
} else {
    println "left out: only root can make a folder that belongs to somebody else"
}

// after all that nothing is lost
def hit = project.mvn("-f", "good/pom.xml", "cache:run")
assert hit.hit
assert hit.out.readLines().contains("good ran")
