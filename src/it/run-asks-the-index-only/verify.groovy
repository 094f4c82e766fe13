def project = evaluate(new File(its, "project.groovy"))
def printed = "app with m1 m2 m3 m4 m5 m6 m7 m8"
def modules = (1..9).collect { "m$it" } + "app"

assert modules.every { project.logs[0].contains("cache: building $it, first build") }
assert project.logs[0].count(printed) == 1

/** Takes the classes of a module out of the cache. */
def lose = { String module ->
    def jars = project.executables(module + ".jar")
    assert jars.size() == 1
    jars.each { assert it.delete() }
}

// the executable has the classes of app itself, and the program does not run with m9
lose("m9")
lose("app")
def hit = project.mvn("cache:run")
assert hit.hit
assert hit.count(printed) == 1
assert project.executables("m9.jar").empty
assert project.executables("app.jar").empty

// what it runs with is made again, and nothing else
lose("m3")
def dry = project.mvn("cache:run", "-Dcache.dryRun")
assert dry.status == 0
assert dry.lines("cache: would build").size() == 1
assert dry.says("cache: would build m3, ")
def healed = project.mvn("cache:run")
assert healed.status == 0
assert healed.says("cache: building m3, ")
assert !healed.says("cache: building app")
assert healed.count(printed) == 1
assert project.executables("m3.jar").size() == 1

// what is compiled needs the classes of all that it depends on
project.executables("m9.jar").each { assert it.delete() }
project.edit("app/src/main/java/app/Main.java", "app with", "an app with")
def edited = project.mvn("cache:run")
assert edited.status == 0
assert edited.lines("cache: building").collect { it.replaceAll(/.*building (\w+), .*/, '$1') } == ["m9", "app"]
assert edited.count("an $printed") == 1
assert project.mvn("cache:run").hit
