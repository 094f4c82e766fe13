def project = evaluate(new File(its, "project.groovy"))

def first = project.logs[0]
assert first.contains("cache: building salted, first build")
assert first.contains("ran with salt old")
def before = project.snapshot(project.cache)

def other = project.mvn("cache:run", "-Dcache.verify", env: [SALT: "newer"])
assert other.refusal
assert other.lines("[ERROR]")[0].contains(
        "cache.verify: not what the cache has, though made again from the same inputs: module salted")
assert other.lines("[ERROR]").findAll { it =~ /changed|added|removed/ }*.replaceFirst(/^\[ERROR]\s+/, "")
        == ["changed  salt.txt (3 -> 5 bytes)"]
assert other.out =~ /(?m)^\[ERROR] +action [0-9a-f]{64}$/
assert other.out =~ /(?m)^\[ERROR] +old: output [0-9a-f]{64}, \d+ bytes, put \S+$/
assert other.out =~ /(?m)^\[ERROR] +new: output [0-9a-f]{64}, \d+ bytes$/
assert other.lines("in the cache: ${project.executables("salted.jar")[0]}").size() == 1
// both are there to be looked at
def fresh = project.file("target/.cache-maven-plugin/verify/salted.jar")
assert other.lines("made again: $fresh").size() == 1
assert new java.util.zip.ZipFile(fresh).withCloseable { it.getInputStream(it.getEntry("salt.txt")).text } == "newer"
assert other.says("an environment variable")
assert other.says("-Dcache.rebuild")
assert !other.says("ran with")

// what was stored is still there, and all that was noted is that it was used
def after = project.snapshot(project.cache)
def outputs = { it.findAll { path, what -> path ==~ /.*-d\/salted.*/ } }
assert outputs(after) == outputs(before)
def hit = project.mvn("cache:run", env: [SALT: "newer"])
assert hit.hit
assert hit.says("ran with salt old")

// the new one is stored when that is asked for
def rebuilt = project.mvn("cache:run", "-Dcache.rebuild", env: [SALT: "newer"])
assert rebuilt.status == 0
assert rebuilt.says("ran with salt newer")
def content = project.mvn("cache:run", "-Dcache.verify", env: [SALT: "newer"])
assert content.status == 0
assert content.says("ran with salt newer")
assert content.says("cache: verified salted, 2 files are what the cache has")
