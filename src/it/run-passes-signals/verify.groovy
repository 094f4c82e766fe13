def project = evaluate(new File(its, "project.groovy"))
assert project.logs[0].contains("signals exited with status 42")

def limit = 120_000
def received = { call ->
    project.file("got-" + (call.line =~ /marker-\S+/)[0]).readLines()
}
def await = { String what, Closure condition ->
    def deadline = System.currentTimeMillis() + limit
    while (!condition()) {
        assert System.currentTimeMillis() < deadline: what
        Thread.sleep(50)
    }
}
// whatever has the marker among its arguments: the program, its child, and the Maven that runs them
def having = { String marker ->
    ProcessHandle.allProcesses().filter { it.info().commandLine().orElse("").contains(marker) }.toList()
}
def launcher = "org.codehaus.plexus.classworlds.launcher.Launcher"
def isMaven = { ProcessHandle process -> process.info().commandLine().orElse("").contains(launcher) }

// the program begins while Maven still makes itself ready to pass signals on
def waits = { ProcessHandle maven ->
    def jstack = new File(System.getProperty("java.home"), "bin/jstack").path
    new ProcessBuilder(jstack, maven.pid() as String).redirectErrorStream(true).start().text.contains("launch.Vigil.stay")
}
def kill = { String signal, long pid ->
    assert ["/bin/kill", "-" + signal, "--", pid as String].execute().waitFor() == 0
}

// the mvn script becomes the JVM, and setsid makes it the leader of a group of its own; what runs in a shell's background
// has some signals ignored from the start
def run = { String behaviour, Closure meanwhile ->
    def marker = "marker-" + UUID.randomUUID()
    def call = project.start("cache:run", "-Dexec.args=$marker $behaviour" as String, under: ["env", "--default-signal=INT,HUP,TERM", "setsid"])
    try {
        await("the program is ready") { project.file("ready-$marker").exists() }
        def maven = having(marker).findAll(isMaven)
        assert maven.size() == 1
        await("Maven waits") { waits(maven[0]) }
        meanwhile(maven[0].pid(), { project.file("got-$marker").exists() ? project.file("got-$marker").readLines() : [] })
        call.await()
        await("nobody is left") { having(marker).empty }
    } finally {
        having(marker)*.destroyForcibly()
    }
    call
}

for (signal in ["TERM", "HUP"]) {
    def told = run("patient") { long maven, Closure got -> kill(signal, maven) }
    assert told.refusal
    assert told.says("signals exited with status 42 after SIG$signal to Maven")
    assert received(told) == [signal]
}

// as Ctrl-C does; there is no terminal here, so the program may have it from Maven too
def interrupted = run("patient") { long maven, Closure got -> kill("INT", -maven) }
assert interrupted.refusal
assert interrupted.says("signals exited with status 42")
assert received(interrupted).unique() == ["INT"]

def stubborn = run("stubborn") { long maven, Closure got ->
    kill("INT", maven)
    await("the program has the first") { got() == ["INT"] }
    kill("INT", maven)
}
assert stubborn.refusal
assert stubborn.says("signals exited with status 137 (SIGKILL)")
assert received(stubborn) == ["INT"]
