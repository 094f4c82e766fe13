def project = evaluate(new File(its, "project.groovy"))

def started = { String name ->
    def call = project.start("cache:run", "-Dexec.args=${project.file(name)}" as String)
    def limit = System.nanoTime() + 120_000_000_000
    while (!project.file(name + ".ready").exists() && System.nanoTime() < limit) {
        Thread.sleep(50)
    }
    assert project.file(name + ".ready").exists()
    call
}
/** Everything looks as if nobody had used it for ten days. */
def age = {
    project.cacheFiles.findAll { it.name.endsWith("-a") }.each { project.age(it, 10 * 24 * 60) }
    project.cacheFiles.collect { it.parentFile }.findAll { it.name.endsWith("-d") }.unique()
            .each { project.age(it, 10 * 24 * 60) }
}

def running = started("long")
def executable = project.executables("app")[0]
def module = project.executables("lib.jar")[0]
assert executable && module

age()
def trim = project.mvn("cache:trim", "-Dcache.force")
assert trim.status == 0
assert executable.exists() && module.exists()
assert project.indexFiles().empty
assert project.mvn("cache:clean").status == 0
assert executable.exists() && module.exists()

// the same names, another content
project.edit("app/src/main/java/app/Main.java", '"first, "', '"second, "')
project.write("app/src/main/resources/app/late.txt", "later of app")
project.write("lib/src/main/resources/lib/late.txt", "later of lib")
project.write("other.go", "")
def other = project.mvn("cache:run", "-Dexec.args=${project.file('other')}" as String)
assert other.status == 0
assert other.out.readLines().contains("second, later of app, later of lib")

project.write("long.go", "")
running.await()
assert running.status == 0
assert running.out.readLines().contains("first, late of app, late of lib")
assert running.err.empty

// nothing runs any more, and both programs are old
age()
assert project.mvn("cache:trim", "-Dcache.force").status == 0
assert !executable.exists() && !module.exists()

// one that is killed, so that nothing of it can tell
def killed = started("killed")
def file = project.executables("app")[0]
age()
assert project.mvn("cache:trim", "-Dcache.force").status == 0
assert file.exists()
ProcessHandle.allProcesses()
        .filter { it.info().arguments().map { words -> words.any { it.contains(file.path) } }.orElse(false) }
        .filter { it.info().command().map { it.endsWith("/java") }.orElse(false) }
        .forEach { it.destroyForcibly() }
killed.await()
assert killed.status == 1
assert !killed.says("second, ")
age()
assert project.mvn("cache:trim", "-Dcache.force").status == 0
assert !file.exists()
