def project = evaluate(new File(its, "project.groovy"))

def source = "src/main/java/app/Main.java"
assert project.logs[0].readLines().contains("old")

// what only the first program needs was last used six days ago
def first = project.snapshot(project.cache)
project.edit(source, '"old"', '"new"')
assert project.mvn("cache:run").says("cache: building trimmed")
def both = project.snapshot(project.cache)
def day = 24 * 60
def unused = first.keySet().findAll { first[it] == both[it] && it =~ "-[ad]" + '$' }.collect { new File(it) }
def oldProgram = project.executables("trimmed").find { first.containsKey(it.path) }
def newProgram = project.executables("trimmed").find { it != oldProgram }
assert unused.contains(oldProgram.parentFile)
(unused + oldProgram).each { project.age(it, 6 * day) }

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

assert trim("-Dcache.force") ==~ /cache: removed ${unused.size()} entries \([\d.]+ KB\), kept \d+ entries \([\d.]+ KB\) in .*/
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
project.age(newProgram.parentFile, 6 * day)
new File(project.cache, "trim.txt").text = System.currentTimeMillis().intdiv(1000) - 2 * day * 60
assert project.mvn("cache:run").hit
assert !newProgram.exists()
assert oldProgram.exists()

// uses are noted once an hour: that much is added to what is asked for
project.age(oldProgram.parentFile, 140)
assert trim("-Dcache.force", "-Dcache.maxAge=90m").contains("removed 0 entries (0 bytes), kept ")
assert trim("-Dcache.dryRun", "-Dcache.olderThan=60m").contains("would remove 1 entry (")
assert oldProgram.exists()
assert trim("-Dcache.olderThan=60m", "-Dcache.project=com.acme:unknown").contains("removed 0 entries (0 bytes), kept 0 ")
assert trim("-Dcache.olderThan=60m").contains("removed 1 entry (")
assert !oldProgram.exists()

// a run that puts more than there is room for makes room when its program has ended, and says what is wrong
def last = project.mvn("cache:run")
assert last.status == 0
oldProgram = project.executables("trimmed")[0]
project.cacheFiles.findAll { it.name.endsWith("-a") }.each { project.age(it, 180) }
project.age(oldProgram.parentFile, 180)
project.edit(source, '"old"', '"newest"')
def over = project.mvn("cache:run", "-Dcache.maxSize=2KB")
assert over.status == 0
assert !oldProgram.exists()
assert project.executables("trimmed").size() == 1
def said = over.out.readLines()
def warning = said.findIndexOf { it ==~ /\[WARNING] cache: what was used within the last day takes [\d.]+ KB, more than the 2\.0 KB of cache\.maxSize.*/ }
assert warning > said.indexOf("newest")
assert over.count("of cache.maxSize") == 1
// a hit puts nothing
assert !project.mvn("cache:run", "-Dcache.maxSize=2KB").says("cache.maxSize")

def soon = project.mvn("cache:trim", "-Dcache.maxAge=soon")
assert soon.refusal
assert soon.says("cache.maxAge is 'soon': it is a time like 5d, 12h or 30m, or an ISO-8601 duration like P5D, as in"
        + " -Dcache.maxAge=5d")
["cache:trim", "cache:run"].each {
    def huge = project.mvn(it, "-Dcache.maxSize=huge")
    assert huge.refusal
    assert huge.says("cache.maxSize is 'huge': it is a size like 5GiB, 2G or 500MB, a part of the disk like 20%, or"
            + " unlimited, as in -Dcache.maxSize=2G")
}
true
