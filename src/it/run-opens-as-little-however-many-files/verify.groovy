def project = evaluate(new File(its, "project.groovy"))

/** What is opened on a hit of the project and of its cache, once its files have come to rest. */
def opened = { int files ->
    2.times { assert project.mvn("cache:run").status == 0 }
    def trace = project.file("trace-$files")
    assert project.mvn("cache:run", "-Dcache.exec=echo", under: project.tracer(trace)).hit
    trace.readLines().findAll {
        it.contains("open") && (it.contains("\"$project.cache/") || it.contains("/src/main"))
    }
}

def ofOne = opened(1)
200.times {
    project.file("src/main/java/app/Part${it}.java").text = "package app;\n\nfinal class Part$it {}\n"
}
def ofMany = opened(201)

// the folder is read, the files in it are not
assert ofOne.findAll { it.contains(".java\"") }.empty
assert ofMany.findAll { it.contains(".java\"") }.empty
assert ofMany.size() == ofOne.size()

// what only a miss needs is not even loaded
def log = project.file("classes")
def hit = project.mvn("cache:run", env: [MAVEN_OPTS: "-Dcache.cds=off -Xlog:class+load:file=$log".toString()])
assert hit.hit
def loaded = log.readLines().findAll { it.contains(" io.github.cacherun.") }
assert loaded.size() > 20
def ofAMiss = [
    "build.ActionHistory",
    "build.CleanRoom",
    "build.Compilation",
    "build.NestedLifecycle",
    "build.Planner",
    "build.SkippedTests",
    "build.WarningTap",
    "action.MissReason",
    "cache.Census",
    "cache.EntryWriter",
    "cache.Labels",
    "cache.SizeLedger",
    "cache.Trimmer",
    "link.ClassFile",
    "link.ZipWriter",
]
ofAMiss.each { name -> assert loaded.findAll { it.contains(" io.github.cacherun.$name ") }.empty }
assert loaded.size() <= 226

// nor what makes hashes and texts of records, which takes a cold JVM 20 ms
assert log.readLines().findAll { it.contains(" java.lang.runtime.ObjectMethods ") }.empty
