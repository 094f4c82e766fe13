def project = evaluate(new File(its, "project.groovy"))

assert project.logs[0].contains("app with mid with old")

def content = project.mvn("cache:run", "-Dcache.verify", env: [SALT: "old"])
assert content.status == 0
assert content.count("Compiling 1 source file") == 3
assert content.says("cache: verified app, 5 files are what the cache has")
assert content.says("app with mid with old")

// what differs below is no reason to differ above: mid is built from the lib that the cache has
def stored = project.indexFiles()*.name as Set
def other = project.mvn("cache:run", "-Dcache.verify", env: [SALT: "newer"])
assert other.refusal
assert other.says("cache.verify: not what the cache has, though made again from the same inputs: module lib, module app")
assert other.lines("[ERROR]").findAll { it =~ /changed|added|removed/ }*.replaceFirst(/^\[ERROR]\s+/, "")
        == ["changed  lib.txt (3 -> 5 bytes)", "changed  app.txt (3 -> 5 bytes)"]
assert other.lines("module mid").empty
assert !other.says("app with")
assert project.indexFiles()*.name as Set == stored

def hit = project.mvn("cache:run", env: [SALT: "newer"])
assert hit.hit
assert hit.says("app with mid with old")

// only what a program is made of is looked at
def mid = project.mvn("cache:run", "-Dcache.verify", "-Dcache.module=mid", "-Dexec.mainClass=lib.Lib", env: [SALT: "newer"])
assert mid.refusal
assert mid.says("from the same inputs: module lib")
assert !mid.says("module app")
