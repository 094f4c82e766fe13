def project = evaluate(new File(its, "project.groovy"))

// somebody's build was here before
assert project.file("target/classes/app/Main.class").exists()
project.write("target/report.txt", "kept")

def both = [project.start("cache:run"), project.start("cache:run")]*.await()

for (run in both) {
    assert run.status == 0
    assert run.out.readLines().count("ran") == 1
    assert run.err.empty
    assert !run.says("[WARNING]")
}
assert both.any { it.count("Compiling 1 source file") == 1 }
assert project.executables("at-once").size() == 1

// target/ is as two builds in a row would have left it
assert project.file("target/classes/app/Main.class").exists()
assert project.file("target/report.txt").text == "kept"
assert !project.file("target/.cache-maven-plugin/aside").exists()
assert (project.file("target").list() - ".cache-maven-plugin") as Set ==
        ["classes", "generated-sources", "maven-status", "report.txt"] as Set

assert project.mvn("cache:run").hit
