def project = evaluate(new File(its, "project.groovy"))

def classPath = { String log -> log.readLines().find { it.startsWith("class path ") }.split(" ").drop(2) as List }

def (first, second) = project.logs
def all = classPath(first)
// what is declared comes as declared, with what it brings; this plugin's own needs come last, itself never
assert all.take(5) == ["tool", "jcl-over-slf4j-2.0.17.jar", "slf4j-api-2.0.17.jar", "commons-logging-1.2.jar", "jspecify-1.0.1.jar"]
assert all.drop(5).every { it.startsWith("plexus-") || it.startsWith("asm") }
assert !all.any { it.startsWith("cache-maven-plugin") }
assert second.contains("cache: hit tool")
assert classPath(second) == all

// one of them, and something else behind it all
def one = project.mvn("-Pone", "cache:run")
assert one.status == 0
def fewer = classPath(one.out)
assert fewer.take(3) == ["tool", "jcl-over-slf4j-2.0.17.jar", "slf4j-api-2.0.17.jar"] || one.says("Main-Class")
