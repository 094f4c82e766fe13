def project = evaluate(new File(its, "project.groovy"))

def source = "src/main/java/app/Main.java"
assert project.logs[0].readLines().contains("old")

// what only the first program needs was last used six days ago
def first = project.snapshot(project.cache)
project.edit(source, '"old"', '"new"')
assert project.mvn("cache:run").says("cache: building trimmed")
def both = project.snapshot(project.cache)
def days = { int n -> System.currentTimeMillis() - n * 24 * 3600 * 1000L }
def unused = first.keySet().findAll { first[it] == both[it] && it =~ "-[ad]" + '$' }.collect { new File(it) }
def oldProgram = project.executables("trimmed").find { first.containsKey(it.path) }
def newProgram = project.executables("trimmed").find { it != oldProgram }
assert unused.contains(oldProgram.parentFile)
(unused + oldProgram).each { it.lastModified = days(6) }

/** What the goal says: one line. */
def trim = { String... more ->
    def call = project.mvn(["cache:trim", *more] as String[])
    assert call.status == 0
    assert call.lines("cache: ").size() == 1
    call.lines("cache: ")[0] - "[INFO] "
}

// the first run trimmed, since a run does so once a day
assert trim() == "cache: trimmed within the last day, nothing done in $project.cache; -Dcache.force trims now" as String
assert oldProgram.exists()

assert trim("-Dcache.force") ==~ /cache: removed ${unused.size()} entries \(\d+ bytes\), kept \d+ entries \(\d+ bytes\) in .*/
assert !oldProgram.exists()
assert unused.every { !it.exists() }
assert newProgram.exists()

def kept = project.mvn("cache:run")
assert kept.hit
assert kept.out.readLines().contains("new")

project.edit(source, '"new"', '"old"')
def again = project.mvn("cache:run")
assert again.status == 0
assert again.says("Compiling 1 source file")
assert again.out.readLines().contains("old")

// a day later the run itself trims
oldProgram = project.executables("trimmed").find { it != newProgram }
newProgram.parentFile.lastModified = days(6)
new File(project.cache, "trim.txt").text = days(2).intdiv(1000)
assert project.mvn("cache:run").hit
assert !newProgram.exists()
assert oldProgram.exists()

// uses are noted once an hour: that much is added to what is asked for
oldProgram.parentFile.lastModified = System.currentTimeMillis() - 80 * 60 * 1000
assert trim("-Dcache.force", "-Dcache.maxAge=30m").contains("removed 0 entries (0 bytes), kept ")
assert trim("-Dcache.force", "-Dcache.maxAge=10m").contains("removed 1 entry (")
assert !oldProgram.exists()

def soon = project.mvn("cache:trim", "-Dcache.maxAge=soon")
assert soon.refusal
assert soon.says("cache.maxAge is 'soon': it is a time like 5d, 12h or 30m, or an ISO-8601 duration like P5D, as in"
        + " -Dcache.maxAge=5d")
