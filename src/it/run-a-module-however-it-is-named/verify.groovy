def project = evaluate(new File(its, "project.groovy"))
def group = "io.github.cacherun.it.named"

def first = project.logs[0]
assert first.contains("cache: building lib, first build")
assert first.contains("cache: building app, first build")
assert !first.contains("cache: building tool")
assert first.count("app with the old lib") == 1

// the forms that Maven takes for a module, then ours; nothing is built for any
[
    ["-am", "-pl", ":app"],
    ["-am", "-pl", "$group:app" as String],
    ["-am", "-pl", "app/pom.xml"],
    ["-T2", "-am", "-pl", "app"],
    ["-Dcache.module=app"],
    ["-Dcache.module=$group:app" as String],
    ["-T2", "-Dcache.module=app"],
].each { how ->
    def call = project.mvn("cache:run", *how)
    assert call.hit
    assert call.says("cache: hit app ")
    assert call.count("app with the old lib") == 1
    assert call.count(":run (default-cli) @") == 1
    assert !call.says("tool alone")
    assert !call.says("[WARNING] cache:")
}

// from elsewhere it is the same program
def elsewhere = project.mvn("-f", "../pom.xml", "cache:run", "-pl", "app", "-am", dir: project.file("tool"))
assert elsewhere.hit
assert elsewhere.count("app with the old lib") == 1

// in two threads modules are still built one after the other, in order
def threads = project.mvn("-T2", "cache:run", "-Dcache.module=app", "-Dcache.rebuild")
assert threads.status == 0
assert threads.lines("cache: building").size() == 2
assert threads.out.indexOf("cache: building lib") < threads.out.indexOf("cache: building app")
assert threads.count("app with the old lib") == 1

// what needs no other module is run alone, and nothing else is built
def alone = project.mvn("cache:run", "-pl", "tool")
assert alone.status == 0
assert alone.lines("cache: building").size() == 1
assert alone.says("cache: building tool, first build")
assert alone.count("tool alone") == 1
assert project.mvn("cache:run", dir: project.file("tool")).hit
assert project.mvn("cache:run", "-f", "tool/pom.xml").hit

// a choice is not made for anybody
def choices = "several modules can be run: $group:app, $group:tool; choose one with -Dcache.module=app, or with -pl and -am"
[[], ["-T2"], ["-am", "-pl", "app,tool"]].each { how ->
    def call = project.mvn("cache:run", *how)
    assert call.refusal
    assert call.says(choices)
    assert !call.says("cache: building")
    assert !call.says("app with")
    assert !call.says("tool alone")
}

// a name that nothing in this call has
def unknown = project.mvn("cache:run", "-am", "-pl", "app", "-Dcache.module=tool")
assert unknown.refusal
assert unknown.says("cache.module: no module tool in this build; there are $group:lib, $group:app")
