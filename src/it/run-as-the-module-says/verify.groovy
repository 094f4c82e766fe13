def project = evaluate(new File(its, "project.groovy"))

def expected = "the old lib [of the module] app in $basedir/app/work" as String
assert project.logs[0].contains(expected)

[[], ["-pl", "app", "-am"], ["-Dcache.module=app"], ["-T2"]].each { how ->
    def run = project.mvn(*(["cache:run"] + how))
    assert run.isHit()
    assert run.count(expected) == 1
}

// the command line still wins
def typed = project.mvn("-q", "cache:run", "-Dexec.args=typed", "-Dexec.workingdir=$basedir")
assert typed.out == "the old lib [typed] app in $basedir\n" as String
assert project.mvn("-q", "cache:run", "-pl", "app", "-am", "-Dexec.mainClass=app.Other").out == "the other\n"

// what fails there fails once, with its own words
def refused = project.mvn("cache:run", "-Dexec.classpathScope=none")
assert refused.isRefusal()
assert refused.count("exec.classpathScope is 'none'") == 1
assert project.mvn("cache:run", "-Dcache.module=nowhere").says("no module nowhere in this build")
