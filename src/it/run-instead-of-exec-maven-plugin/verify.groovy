def project = evaluate(new File(its, "project.groovy"))

def run = { Map options = [:], String... arguments -> project.mvn(options, *(["-q", "cache:run"] + (arguments as List))) }
def main = "-Dexec.mainClass=app.Main"

// exec:java on the command line
assert project.logs[0].contains("arg <first>")
def typed = run(main, "-Dexec.args=one 'two words'")
assert typed.status == 0
assert typed.out.readLines().take(4) == ["main app.Main", "arg <one>", "arg <two words>", "cwd $basedir" as String]
assert run("-Dexec.mainClass=app.Other").out == "main app.Other\n"
assert run(main, "-Dexec.arguments=a b,c").out.contains("arg <a b>\narg <c>\n")

project.write("args.txt", '# a file of arguments\n"it\'s" plain\n"tab\\there"\n')
assert run(main, "-Dexec.args=@args.txt").out.contains("arg <it's>\narg <plain>\narg <tab\there>\n")

// exec:java in the POM; the command line wins
def inPom = run("-Pjava")
assert inPom.out.contains("main app.Main\narg <two words>\narg <a,b>\n")
assert inPom.out.contains("property a 'b' \"c\" \$d\n")
assert run("-Pjava", "-Dexec.args=typed").out.contains("main app.Main\narg <typed>\ncwd")
assert run("-Pjava", "-Dexec.mainClass=app.Other").out == "main app.Other\n"

// as NetBeans and IntelliJ have it
def ide = run("-Dexec.executable=${System.getProperty('java.home')}/bin/java",
        "-Dexec.args=-ea -Dit.property=x -classpath %classpath app.Main -ea y", "-Dexec.workingdir=$basedir/src")
assert ide.out.readLines() == ["main app.Main", "arg <-ea>", "arg <y>", "cwd $basedir/src" as String, "property x", "env null",
        "assertions true"]
def netBeans = run("-Dexec.vmArgs=-Dit.property=y", "-Dexec.args=\${exec.vmArgs} -classpath %classpath \${exec.mainClass} \${exec.appArgs}",
        "-Dexec.appArgs=z", main, "-Dexec.executable=java")
assert netBeans.out.contains("main app.Main\narg <z>\n") && netBeans.out.contains("property y\n")

// exec:exec in the POM
def exec = project.mvn("cache:run", "-Pexec")
assert exec.status == 0
assert !exec.says("main app.Main") && exec.err.empty
assert project.file("out/log.txt").text.readLines() == ["main app.Main", "arg <exit>", "arg <3>", "cwd $basedir/made/here" as String,
        "property null", "env of the POM", "assertions true", "leaving"]
assert project.mvn("cache:run", "-Pexec", "-Dexec.outputFile=out/other.txt").isHit()
assert project.file("out/other.txt").text.startsWith("main app.Main")
assert run("-Pexec", "-Dexec.executable=python3").says("exec.executable is python3")

// what it prints, through Maven
def logged = project.mvn("cache:run", main, "-Dexec.useMavenLogger", "-Dexec.args=exit 3")
assert logged.isRefusal()
assert logged.says("[INFO] arg <exit>\n") && logged.says("[ERROR] leaving\n") && logged.says("instead exited with status 3")
assert !project.mvn("cache:run", main, "-Dexec.useMavenLogger", "-Dexec.quietLogs").says("main app.Main")
def streams = project.mvn("cache:run", main, "-Dexec.inheritIo=false", "-Dexec.args=x")
assert streams.status == 0 && streams.says("arg <x>")

// its time
def late = run(main, "-Dexec.timeout=1500", "-Dexec.args=sleep 600000")
assert late.status == 1
assert late.says("instead was ended after 1500 ms (exec.timeout)")
assert !ProcessHandle.allProcesses().anyMatch { it.info().commandLine().orElse("").contains("sleep 600000") }

// beside the build, which ends it
def beside = project.mvn("cache:run", "validate", main, "-Dexec.async", "-Dexec.args=sleep 600001")
assert beside.status == 0
assert beside.says("cache: instead runs in the background until Maven ends")
assert !ProcessHandle.allProcesses().anyMatch { it.info().commandLine().orElse("").contains("sleep 600001") }
def outliving = project.mvn("cache:run", main, "-Dexec.async", "-Dexec.asyncDestroyOnShutdown=false",
        "-Dexec.outputFile=async.txt", "-Dexec.args=sleep 4000")
assert outliving.status == 0
def deadline = System.currentTimeMillis() + 120_000
while (!(project.file("async.txt").exists() && project.file("async.txt").text.contains("slept"))) {
    assert System.currentTimeMillis() < deadline
    sleep 200
}

// Maven ends with the program's status, and says nothing of its own under -q
def status = run(main, "-Dcache.exitStatus=program", "-Dexec.args=exit 42")
assert status.status == 42
assert status.out.readLines().first() == "main app.Main" && status.out.readLines().last().startsWith("assertions")
assert status.err == "leaving\n"
assert project.mvn("cache:run", main, "-Dcache.exitStatus=program", "-Dexec.args=exit 42").says("cache: instead exited with status 42")
assert run(main, "-Dcache.exitStatus=program").status == 0

// what nobody needs is accepted, with a reason each
def unneeded = project.mvn("cache:run", "-Punneeded", "-Dexec.longClasspath=true", "-Dexec.keepAlive=true")
assert unneeded.status == 0 && unneeded.says("main app.Other")
assert unneeded.lines("has no effect").collect { it.replaceAll(/.*cache: (\S+) has.*/, '$1') } ==
        ["exec.longClasspath", "exec.blockSystemExit", "exec.cleanupDaemonThreads", "exec.keepAlive", "forcedJvmPackages"]
assert unneeded.lines("unknown").empty

// the path alone, and what lies there runs by hand
def printed = run(main, "-Dcache.printPath")
assert printed.status == 0
def path = printed.out.trim()
assert new File(path).canExecute() && printed.out == path + "\n"
def byHand = [path, "by hand"].execute(null, basedir)
def said = byHand.inputStream.getText("UTF-8")
assert byHand.waitFor() == 0 && said.startsWith("main app.Main\narg <by hand>\n")
assert run(main, "-Dcache.printPath", "-Dcache.dir=off").says("could not be kept in the cache")
