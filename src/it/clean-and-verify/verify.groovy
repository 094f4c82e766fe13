def project = evaluate(new File(its, "project.groovy"))

def one = { String goal, String... more ->
    def call = project.mvn(["cache:$goal", *more] as String[])
    assert call.status == 0
    assert call.lines("cache: ").size() == 1
    assert !call.says("Compiling")
    call.lines("cache: ")[0] - "[INFO] "
}

def program = project.executables("kept")[0]

// what was run, and why it was built, is written down: names, no values
def secret = "open sesame"
assert project.mvn("cache:run").hit
def keyed = project.mvn("cache:run", "-Dcache.env=PASS_WORD", env: [PASS_WORD: secret])
def again = project.mvn("cache:run", "-Dcache.env=PASS_WORD", env: [PASS_WORD: secret.reverse()])
assert [keyed, again].every { it.status == 0 && it.says("cache: building kept, ") }
def stats = new File(project.cache, "stats")
def runs = stats.listFiles().collectMany { it.readLines() }*.split("\t", -1)
assert runs*.getAt(2) == ["miss", "hit", "miss", "miss"]
assert runs.every { it[0] == "v1" && it[5] == "io.github.cacherun.it:kept" && it[6] == "kept" }
assert runs*.getAt(7) == ["first build", "", "environment variable PASS_WORD added",
        "environment variable PASS_WORD changed"]
assert runs[0][3].toInteger() > 0 && runs[1][3] == runs[0][3]
assert runs[0][4].toInteger() > 0 && runs[1][4] == "0"
assert [secret, secret.reverse()].every { word -> !stats.listFiles().any { it.text.contains(word) } }

// what is whole is only read
assert one("verify") ==~ /cache: verified \d+ entries \([\d.]+ KB\) in \Q$project.cache\E/

// what is damaged is named, and removed if that is wanted; the call fails
program.append("more")
def dry = project.mvn("cache:verify", "-Dcache.dryRun")
assert dry.refusal
def reason = "no file in it has the content that its name says"
assert dry.says("[ERROR] cache: damaged: $program.parentFile: $reason")
assert dry.says(" is damaged; mvn cache:verify without -Dcache.dryRun removes them")
assert program.exists()
def wet = project.mvn("cache:verify")
assert wet.refusal
assert wet.says("[ERROR] cache: damaged: $program.parentFile: $reason, removed")
assert !program.exists()
assert one("verify").startsWith("cache: verified ")
def relinked = project.mvn("cache:run")
assert relinked.out.readLines().contains("ready")
assert !relinked.says("Compiling")
assert program.exists()

// of one module, without touching it first
def ours = "-Dcache.project=io.github.cacherun.it:kept"
assert one("clean", "-Dcache.dryRun", ours) ==~ /cache: would remove \d+ entries \([\d.]+ KB\) of io\.github\.cacherun\.it:kept in .*/
assert one("clean", "-Dcache.project=com.acme:app").startsWith("cache: removed 0 entries (0 bytes) of com.acme:app in ")
assert program.exists()

// a program that runs stays, and goes on
def running = [program.path, "wait"].execute()
assert running.inputStream.newReader().readLine() == "ready"
def spared = one("clean")
assert spared ==~ /cache: removed \d+ entries \([\d.]+ KB\), kept 1 output in use in \Q$project.cache\E/
assert program.exists() && running.alive
running.outputStream.close()
assert running.waitFor() == 0
assert one("clean") ==~ /cache: removed 1 entry \(\d+ bytes\) in .*/
assert project.cacheFiles*.name.findAll { it =~ /-[ad]$/ || it == "kept" }.empty

// what is gone is built again
def built = project.mvn("cache:run")
assert built.says("cache: building kept") && built.out.readLines().contains("ready")
assert project.mvn("cache:run").hit

// a typing mistake removes nothing, nor does a folder that is not a cache
def mistyped = project.mvn("cache:clean", "-Dcache.project=kept")
assert mistyped.refusal
assert mistyped.says("cache.project is 'kept': it is the groupId and artifactId of one module, as in -Dcache.project=com.acme:app")
def home = project.file("home")
new File(home, "00").mkdirs()
def elsewhere = project.mvn("cache:clean", "-Dcache.dir=$home")
assert elsewhere.refusal
assert elsewhere.says("$home is not a cache of cache-maven-plugin: it has no README that says so. Nothing was removed")
assert new File(home, "00").exists()
assert project.mvn("cache:run").hit
