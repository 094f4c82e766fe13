def project = evaluate(new File(its, "project.groovy"))

def (first, second) = project.logs
def warnings = { String log -> log.readLines().findAll { it.startsWith("[WARNING]") } }

assert first.contains("Compiling 1 source file")
assert warnings(first).size() == 1
assert warnings(first)[0].contains("org.apache.commons.logging.")
assert warnings(first)[0].contains("commons-logging-1.2.jar")
assert warnings(first)[0].contains("jcl-over-slf4j-2.0.17.jar")

assert second.contains("cache: hit duplicates")
assert !second.contains("Compiling")
assert warnings(second) == warnings(first)

// under -q there is only the program
def quiet = project.mvn("-q", "cache:run")
assert quiet.status == 0
assert quiet.out == "ran\n"
assert quiet.err.empty
