def project = evaluate(new File(its, "project.groovy"))

def empty = project.file("empty")
assert empty.mkdir()
def goal = { String name, List<String> more = [] -> project.mvn("$plugin:$name", *more, dir: empty) }
def trim = { goal("trim", it) }

// no cache is no mistake, and none is made
def without = trim([])
assert without.status == 0
assert without.lines("cache: ") == ["[INFO] cache: removed 0 entries (0 bytes), kept 0 entries (0 bytes) in $project.cache" as String]
assert !project.cache.exists()

def entry = { String digit, int daysOld ->
    def file = new File(project.cache, "${digit * 2}/${digit * 64}-d")
    file.parentFile.mkdirs()
    file.text = "12345"
    file.lastModified = System.currentTimeMillis() - daysOld * 24 * 3600 * 1000L
    file
}
def old = entry("a", 6)
def recent = entry("b", 4)
def stranger = new File(project.cache, "notes.txt")
stranger.text = "not an entry"
stranger.lastModified = old.lastModified()

def first = trim([])
assert first.status == 0
assert first.lines("cache: ") == ["[INFO] cache: removed 1 entry (5 bytes), kept 1 entry (5 bytes) in $project.cache" as String]
assert !old.exists()
assert recent.exists()
assert stranger.exists()

def second = trim([])
assert second.status == 0
assert second.lines("cache: ").size() == 1
assert second.says("cache: trimmed within the last day, nothing done in $project.cache; -Dcache.force trims now")

// the other goals that are about the cache need none either
def damaged = goal("verify")
assert damaged.status == 1
assert damaged.says("[ERROR] cache: damaged: $recent: its content is not what its name says, removed")
assert !recent.exists()
def clean = goal("clean")
assert clean.refusal
assert clean.says("$project.cache is not a cache of cache-maven-plugin: it has no README that says so. Nothing was removed")
assert stranger.exists()

def off = trim(["-Dcache.dir=off"])
assert off.status == 0
assert off.lines("cache: ") == ["[INFO] cache: off, nothing to trim"]
assert empty.list().length == 0

// the manual, as a reader finds it
def help = goal("help", ["-Ddetail", "-Dgoal=trim"])
assert help.status == 0
assert help.says("cache:trim\n")
assert !help.says("cache:run\n")
assert help.says("maxSize (Default: 5GiB)")
assert help.out.replaceAll(/\s+/, " ").contains("Example: -Dcache.maxSize=2G User property: cache.maxSize")
