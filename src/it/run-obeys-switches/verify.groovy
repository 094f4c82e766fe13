def project = evaluate(new File(its, "project.groovy"))

// cache.trace tells each step of a miss
def (first, skipped) = project.logs
def executable = project.executables("switches")[0]
def steps = first.readLines().findAll { it.startsWith("[INFO] ") }*.substring(7)
assert steps.contains("cd $basedir && mvn process-classes" as String)
assert steps.contains("link switches # app.Main")
assert steps.any { it ==~ "cp .*/switches ${java.util.regex.Pattern.quote(executable.path)} # internal" }
assert steps.contains("$executable a 'b c'" as String)
assert first.contains("Compiling 1 source file")
assert first.contains("ran [a, b c] wrapped null")

// exec.skip runs nothing at all
assert skipped.contains("cache: skipped, exec.skip is true")
assert !skipped.contains("cache: hit")
assert !skipped.contains("ran [")

// and of a hit
def traced = project.mvn("cache:run", "-Dcache.trace", "-Dexec.args=a 'b c'")
assert traced.hit
assert traced.lines("# internal").empty
assert traced.lines("link switches").empty
assert traced.lines("$executable a 'b c'").size() == 1

// cache.exec is given the executable and its arguments
def wrapped = project.mvn("cache:run", "-Dcache.exec=/usr/bin/env WRAPPED='in paper'", "-Dexec.args=a 'b c'")
assert wrapped.hit
assert wrapped.says("ran [a, b c] wrapped in paper")
def echoed = project.mvn("cache:run", "-Dcache.exec=/bin/echo would run", "-Dexec.args=a")
assert echoed.hit
assert echoed.out.readLines().contains("would run $executable a" as String)
assert !echoed.says("ran [")

// cache.rebuild builds and links what is there
def rebuilt = project.mvn("cache:run", "-Dcache.rebuild", "-Dcache.trace")
assert rebuilt.status == 0
assert rebuilt.says("cache: building switches, cache.rebuild is given")
assert rebuilt.says("Compiling 1 source file")
assert rebuilt.lines("link switches # app.Main").size() == 1
assert !rebuilt.says("cache: hit")
assert rebuilt.says("ran []")
assert project.executables("switches") == [executable]

// cache.verify does so too, and has nothing to say when the outcome is the same
def verified = project.mvn("cache:run", "-Dcache.verify")
assert verified.status == 0
assert verified.says("cache: building switches, ")
assert verified.says("Compiling 1 source file")
assert !verified.says("[WARNING]")
assert verified.says("ran []")

assert project.mvn("cache:run").hit
