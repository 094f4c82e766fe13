def project = evaluate(new File(its, "project.groovy"))
def jdk25 = new File("/usr/lib/jvm/temurin-25-jdk-amd64")

def run = { String... arguments ->
    project.mvn(*(["-q", "cache:run", "-Dcache.cds=auto"] + (arguments as List)))
}
def archives = { project.executables("archived.jsa").findAll { it.length() > 0 } }
def unfinished = { project.cacheFiles.findAll { it.name.endsWith(".tmp") || it.name == "archived.jsa" && it.length() == 0 } }
def awaitArchives = {
    for (int i = 0; i < 600 && unfinished(); i++) {
        sleep(100)
    }
    assert unfinished().empty
    archives()
}
def runs = { project.file("runs").text.length() }

/** Where a run takes a class from; the program alone is asked. */
def sources = { String... arguments ->
    def log = project.file("loaded")
    log.delete()
    def call = run("-Dcache.exec=env JAVA_TOOL_OPTIONS=-Xlog:class+load:file=$log.path" as String, *arguments)
    assert call.status == 0
    log.readLines()
}
def fromArchive = { List<String> loaded, String type ->
    loaded.any { it.contains(" $type source: shared objects file") }
}

// the first call was without
assert archives().empty
assert runs() == 1
assert !fromArchive(sources("-Dcache.cds=off"), "app.Main")
assert archives().empty

// a run that does not end well is no measure of what a program loads
def failed = run("-Dexec.args=one")
assert failed.status == 1
assert awaitArchives().empty

def first = run()
assert first.status == 0
assert first.out == "app.Main \n"
assert first.err.empty
assert awaitArchives().size() == 1
assert runs() == 4

def second = run()
assert [second.status, second.out, second.err] == [0, "app.Main \n", ""]
def loaded = sources()
assert fromArchive(loaded, "app.Main")
assert fromArchive(loaded, "org.objectweb.asm.Type")
assert awaitArchives().size() == 1
assert runs() == 6

// whoever starts the executable has it, too
def byHand = archives()[0].parentFile.listFiles().find { it.name == "archived" }
def process = new ProcessBuilder(byHand.path).directory(basedir)
process.environment().put("JAVA_TOOL_OPTIONS", "-Xlog:class+load:file=${project.file("loaded").path}" as String)
assert process.start().waitFor() == 0
assert fromArchive(project.file("loaded").readLines(), "app.Main")

// one that is damaged is not used, and made again
def archive = archives()[0]
archive.setWritable(true)
new RandomAccessFile(archive, "rw").withCloseable { file ->
    for (long at = file.length() >> 2; at < file.length() >> 1; at += 512) {
        file.seek(at)
        file.write(0x5a)
    }
}
def healed = run()
assert [healed.status, healed.out, healed.err] == [0, "app.Main \n", ""]
assert awaitArchives().size() == 1
assert fromArchive(sources(), "app.Main")

// another program has another one
project.edit("src/main/java/app/Main.java", "getClassName() + ", "getInternalName() + ")
assert run().out == "app/Main \n"
assert awaitArchives().size() == 2
assert fromArchive(sources(), "app.Main")

if (jdk25.directory) {
    def newer = "-Dcache.jdk=$jdk25.path" as String
    for (int i = 0; i < 2; i++) {
        def call = run(newer)
        assert [call.status, call.out, call.err] == [0, "app/Main \n", ""]
        assert awaitArchives().size() == 3
    }
    assert fromArchive(sources(newer), "app.Main")
}

def refused = project.mvn("cache:run", "-Dcache.cds=never")
assert refused.refusal
assert refused.says("cache.cds is 'never': it can be auto or off")

// their bytes are counted, which are most of what a cache holds
def puts = new File(project.cache, "stats").listFiles().collectMany { it.readLines()*.split("\t", -1).findAll { it[2] == "put" } }
assert archives().every { file -> puts.any { it[4] == file.length() as String && it[5] == "io.github.cacherun.it:archived" } }

// they go with their executables
(project.indexFiles() + project.executables("archived")*.parentFile).each { project.age(it, 6 * 24 * 60) }
assert project.mvn("cache:trim", "-Dcache.force").status == 0
assert archives().empty
