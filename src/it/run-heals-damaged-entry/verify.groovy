def project = evaluate(new File(its, "project.groovy"))

assert project.logs[0].contains("in good health")

/** Damages what the last run left; the next run is right, and whole again is the file that it ran. */
def heals = { String damage, Closure<?> doIt ->
    def executable = project.executables("heals")
    assert executable.size() == 1
    def bytes = executable[0].bytes
    doIt(executable[0])
    def run = project.mvn("cache:run")
    assert run.status == 0 : damage
    assert run.count("in good health") == 1 : damage
    assert run.err.empty : damage
    assert !run.says("[WARNING]") : damage
    assert project.executables("heals")*.bytes == [bytes] : damage
    assert executable[0].canExecute() : damage
    run
}

// another program of the same size: only its content tells
def flipped = heals("flipped bytes") { File file ->
    def bytes = file.bytes
    (40..<60).each { bytes[bytes.length - it] = ~bytes[bytes.length - it] }
    file.bytes = bytes
}
assert !flipped.says("Compiling")

def truncated = heals("truncated") { File file -> file.withOutputStream { it.write("#!/bin/sh\n".bytes) } }
assert !truncated.says("Compiling")

assert !heals("deleted") { it.delete() }.says("Compiling")

def replaced = heals("folder replaced") { File file ->
    file.parentFile.deleteDir()
    file.parentFile.text = "a file where a folder should be"
}
assert !replaced.says("Compiling")

assert !heals("not executable") { it.setExecutable(false, false) }.says("Compiling")

// every index entry that leads to the program, then every one there is
def truncate = { File file -> file.bytes = Arrays.copyOf(file.bytes, 100) }
def index = heals("index entries of the program") { File file ->
    def output = file.parentFile.name - "-d"
    def entries = project.indexFiles().findAll { it.text.contains(output) }
    assert !entries.empty
    entries.each(truncate)
}
assert !index.says("Compiling")

def all = heals("all index entries") { project.indexFiles().each(truncate) }
assert all.says("cache: building heals, ")
assert all.says("Compiling 1 source file")

assert project.mvn("cache:run").hit
