def project = evaluate(new File(its, "project.groovy"))

assert project.logs[0].contains("cache: building read-only, first build")

def writable = { boolean wanted ->
    project.cache.eachDirRecurse { it.setWritable(wanted, true) }
    project.cache.setWritable(wanted, true)
}
def source = "src/main/java/app/Main.java"
// a use is noted once an hour: give a hit something to note
project.indexFiles().each { it.lastModified = System.currentTimeMillis() - 2 * 3600 * 1000 }

writable(false)
try {
    def before = project.snapshot(project.cache)

    def hit = project.mvn("cache:run", under: project.mortal)
    assert hit.hit
    assert !hit.says("[WARNING]")
    assert hit.out.readLines().contains("one")

    project.edit(source, '"one"', '"two"')
    def miss = project.mvn("cache:run", under: project.mortal)
    assert miss.status == 0
    assert miss.says("cache: building read-only, $source changed")
    assert miss.lines("[WARNING]").size() == 1
    assert miss.lines("[WARNING]")[0].contains("cache: $project.cache cannot be written (")
    assert miss.lines("[WARNING]")[0].endsWith("the program is run without being stored")
    assert miss.out.readLines().contains("two")

    def trim = project.mvn("cache:trim", "-Dcache.force", under: project.mortal)
    assert trim.status == 0
    assert trim.says("cache: nothing can be removed in $project.cache, which you may not write to")

    assert project.snapshot(project.cache).keySet() == before.keySet()
    assert project.executables("read-only").size() == 1
} finally {
    writable(true)
}

def healed = project.mvn("cache:run")
assert healed.status == 0
assert healed.says("cache: building read-only, $source changed")
assert project.executables("read-only").size() == 2
