def project = evaluate(new File(its, "project.groovy"))
def run = { String scope, String... more -> project.mvn(["cache:run", "-Dexec.classpathScope=$scope", *more] as String[]) }
def loads = { call -> call.lines("loads ")*.replace("loads ", "") }

assert project.logs[0].contains("cache: building scopes, first build")
assert project.logs[0].contains("loads NullMarked TestAbortedException")

// one build for them all: what differs is the class path of the executable
for (scope in [compile: "NullMarked Inject", provided: "NullMarked Inject TestAbortedException"]) {
    def first = run(scope.key)
    assert first.status == 0
    assert !first.says("cache: building")
    assert loads(first) == [scope.value]
    assert run(scope.key).hit
}

// the tests are built beside the module, which stays what it was
def ambiguous = run("test")
assert ambiguous.refusal
assert ambiguous.says("cache: building scopes (tests), first build")
assert !ambiguous.says("cache: building scopes, ")
assert ambiguous.says("several main classes in io.github.cacherun.it:scopes: app.Main, app.Probe; choose one with")

def all = "NullMarked Inject TestAbortedException API Probe"
def main = run("test", "-Dexec.mainClass=app.Main")
assert main.status == 0
assert !main.says("cache: building")
assert loads(main) == [all]
def probe = run("test", "-Dexec.mainClass=app.Probe")
assert probe.status == 0
assert probe.says("probe probed $all")
def again = run("test", "-Dexec.mainClass=app.Probe")
assert again.hit
assert again.says("probe probed $all")
assert project.mvn("cache:run").hit

// test code is an input of the tests alone
project.edit("src/test/resources/probe.txt", "probed", "asked")
assert project.mvn("cache:run").hit
def edited = run("test", "-Dexec.mainClass=app.Probe")
assert edited.status == 0
assert edited.lines("cache: building ")*.replaceAll(".*cache: ", "") ==
        ["building scopes (tests), src/test/resources/probe.txt changed"]
assert edited.says("probe asked $all")
assert run("test", "-Dexec.mainClass=app.Probe").hit

// what the module is made of is an input of both
project.edit("src/main/java/app/Main.java", "// not in this scope", "// another scope has it")
def both = run("test", "-Dexec.mainClass=app.Probe")
assert both.status == 0
assert both.lines("cache: building ").size() == 2
assert both.says("cache: building scopes, src/main/java/app/Main.java changed")
assert both.says("cache: building scopes (tests), src/main/java/app/Main.java changed")

def verified = run("test", "-Dexec.mainClass=app.Probe", "-Dcache.verify")
assert verified.status == 0
assert verified.says("cache: verified scopes, ")
def explained = run("test", "-Dexec.mainClass=app.Probe", "-Dcache.explain")
assert explained.hit
assert explained.says("cache: scopes (tests): file src/test/java/app/Probe.java = ")
assert explained.says("cache: scopes: file src/main/java/app/Main.java = ")

def skipped = run("test", "-Dexec.mainClass=app.Probe", "-Dmaven.test.skip=true")
assert skipped.refusal
assert skipped.says("exec.classpathScope is test, but maven.test.skip is true")
def notRun = run("test", "-Dexec.mainClass=app.Probe", "-DskipTests")
assert notRun.status == 0
assert notRun.says("probe asked $all")

// bound to a phase: the test classes are those that Maven has just made
def bound = project.mvn("process-test-classes", "-Pbound")
assert bound.status == 0
assert !bound.says("cache: building")
assert bound.count("probe asked $all") == 1
project.edit("src/test/java/app/Probe.java", '"probe "', '"probing "')
def rebound = project.mvn("process-test-classes", "-Pbound")
assert rebound.status == 0
assert !rebound.says("cache: hit")
assert rebound.count("probing asked $all") == 1
