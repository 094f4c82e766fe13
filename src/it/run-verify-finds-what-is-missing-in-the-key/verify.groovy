def project = evaluate(new File(its, "project.groovy"))

def first = project.logs[0]
assert first.contains("cache: building salted, first build")
assert first.contains("ran with salt old")

def same = project.mvn("cache:run", "-Dcache.verify", env: [SALT: "old"])
assert same.status == 0
assert same.says("antrun")
assert same.says("ran with salt old")

def other = project.mvn("cache:run", "-Dcache.verify", env: [SALT: "new"])
assert other.refusal
assert other.lines("[ERROR]")[0].contains("cache.verify: salted.jar was made again and is not what the cache has")
assert other.says("cache verify failed: action ")
assert other.out =~ /(?m)^.*  old: output [0-9a-f]{64}, \d+ bytes, put .*$/
assert other.out =~ /(?m)^.*  new: output [0-9a-f]{64}, \d+ bytes/
assert !other.says("ran with")

// what was stored is still there
def hit = project.mvn("cache:run", env: [SALT: "new"])
assert hit.hit
assert hit.says("ran with salt old")
