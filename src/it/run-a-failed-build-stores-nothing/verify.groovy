def project = evaluate(new File(its, "project.groovy"))

def first = project.logs[0]
assert first.contains("cache: building broken, first build")
assert first.contains("';' expected")
assert first.contains("Compilation failure")
assert !first.readLines().contains("ran")
assert project.executables("broken").empty

// not taken for built the next time either
def second = project.mvn("cache:run")
assert second.refusal
assert second.says("cache: building broken, first build")
assert second.says("';' expected")

project.edit("src/main/java/app/Main.java", '("ran")', '("ran");')
def repaired = project.mvn("cache:run")
assert repaired.status == 0
assert repaired.says("Compiling 1 source file")
assert repaired.out.readLines().contains("ran")
assert project.mvn("cache:run").hit
