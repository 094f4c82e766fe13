def project = evaluate(new File(its, "project.groovy"))

def (first, second) = project.logs

for (log in [first, second]) {
    assert log.count("app ran with text from lib") == 1
    assert !log.contains("other ran")
    assert log.readLines().findAll { it.contains(":run (") }.size() == 1
    assert log =~ /run \(program\) @ app/
    // Maven has just built it: no nested lifecycle
    assert !log.contains(">>>")
    assert !log.contains("cache: building")
}
assert first.count("Compiling 1 source file") == 3
assert !first.contains("cache: hit")
assert second.contains("cache: hit app")
assert !second.contains("Compiling")

project.edit("lib/src/main/java/lib/Lib.java", "from lib", "from the new lib")
def edited = project.mvn("process-classes")
assert edited.status == 0
assert edited.count("app ran with text from the new lib") == 1
assert !edited.says("cache: hit")
