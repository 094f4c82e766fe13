def project = evaluate(new File(its, "project.groovy"))

def first = project.logs[0]
assert first.contains("cache: building relinks, first build")
assert first.contains("it prints one")

def source = "src/main/java/app/Main.java"
def firstTime = project.file(source).lastModified()
project.edit(source, "one", "two")
// the same size and the same time of modification: only the content tells
project.file(source).lastModified = firstTime
def edited = project.mvn("cache:run")
assert edited.status == 0
assert edited.says("cache: building relinks, $source changed")
assert edited.says("Compiling 1 source file")
assert edited.says("it prints two")
assert !edited.says("it prints one")

// back to where the cache has been before, at another time
project.edit(source, "two", "one")
project.file(source).lastModified = firstTime + 60_000
def undone = project.mvn("cache:run")
assert undone.hit
assert undone.says("it prints one")
assert !undone.says("it prints two")
