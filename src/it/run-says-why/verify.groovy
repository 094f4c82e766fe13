def project = evaluate(new File(its, "project.groovy"))
def main = "src/main/java/app/Main.java"
def reason = { call -> call.lines("cache: building says-why, ").collect { it - ~/^.*building says-why, / } }

assert project.logs[0].contains("cache: building says-why, first build")

// the first of several, and how many more there are; the nearest earlier state is what counts, not the last one
def two = project.mvn("cache:run", "-Dmaven.compiler.release=11", "-Dmaven.compiler.parameters=true")
assert reason(two) == ["-Dmaven.compiler.parameters=true added (and 1 more)"]
project.edit("pom.xml", "<maven.compiler.release>17", "<maven.compiler.release>16")
def release = project.mvn("cache:run")
assert reason(release) == ["maven.compiler.release 17 -> 16"]
project.edit("pom.xml", "<maven.compiler.release>16", "<maven.compiler.release>17")
assert project.mvn("cache:run").hit

// all of them, when asked
project.edit(main, '"ran"', '"ran on"')
project.write("src/main/resources/a.txt", "a")
def explained = project.mvn("cache:run", "-Dcache.explain", "-Dapp.mode=fast", "-Ddb.password=hunter2")
assert reason(explained) == ["-Dapp.mode=fast added (and 3 more)"]
assert explained.lines("cache: says-why: ").collect { it - ~/^.*says-why: / } ==
        ["-Dapp.mode=fast added", "-Ddb.password added", "$main changed" as String, "src/main/resources/a.txt added"]

// on a hit, everything that the program depends on; what may be a secret is never written out, nor kept
def hit = project.mvn("cache:run", "-Dcache.explain", "-Dapp.mode=fast", "-Ddb.password=hunter2")
assert hit.hit
for (line in ["cache: says-why: maven = ", "cache: says-why: jdk = ", "cache: says-why: property maven.compiler.release = 17",
        "cache: says-why: property -Dapp.mode = fast", "cache: says-why: file $main = ",
        "cache: says-why: plugin org.apache.maven.plugins:maven-compiler-plugin = 3.16.0 ",
        "cache: link says-why: main class = app.Main", "cache: says-why: property -Ddb.password = digest "]) {
    assert hit.says(line)
}
for (text in [explained.out, hit.out] + project.contents()) {
    assert !text.contains("hunter2")
}
def other = project.mvn("cache:run", "-Dapp.mode=fast", "-Ddb.password=hunter3")
assert reason(other) == ["-Ddb.password changed"]
assert !other.says("hunter")

// what the cache has lost
project.executables("says-why.jar").each { it.bytes = new byte[it.size()] }
project.executables("says-why").each { it.delete() }
def damaged = project.mvn("cache:run", "-Dapp.mode=fast", "-Ddb.password=hunter3")
assert reason(damaged) == ["damaged: bad checksum"]
assert damaged.says("ran on")
(project.executables("says-why.jar") + project.executables("says-why"))*.delete()
def trimmed = project.mvn("cache:run", "-Dapp.mode=fast", "-Ddb.password=hunter3")
assert reason(trimmed) == ["trimmed"]
assert trimmed.says("ran on")

// only the link differs
def renamed = project.mvn("cache:run", "-Dapp.mode=fast", "-Ddb.password=hunter3", "-Dcache.name=other")
assert renamed.lines("cache: linking other, ")[0].endsWith("name says-why -> other")
