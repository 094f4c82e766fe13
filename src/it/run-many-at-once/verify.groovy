def project = evaluate(new File(its, "project.groovy"))
// as many as the issue asks for take two processors half a minute: mvn -Ptorture verify
def many = torture == "true" ? 20 : 5

def all = (1..many).collect { project.start("cache:run") }*.await()

for (run in all) {
    assert run.status == 0
    assert run.out.readLines().count("ran") == 1
    assert run.err.empty
    assert !run.says("[WARNING]")
}
// whoever waited for the build directory looks into the cache again before it builds
def built = all.count { it.says("Compiling 1 source file") }
println "$many at once, built $built times"
assert built == 1
assert project.executables("many-at-once").size() == 1
assert !project.cacheFiles.any { it.name.endsWith(".tmp") }

assert project.mvn("cache:run").hit
