def project = evaluate(new File(its, "project.groovy"))

def (first, second) = project.logs
assert first.contains("cache: building processed, first build")
assert first.contains("generated Pet{name=Rex}")

assert second.contains("cache: hit processed")
assert !second.contains("Compiling")
assert second.contains("generated Pet{name=Rex}")

// what is generated changes with its source
project.edit("src/main/java/app/Pet.java", "String name();", "String name(); abstract int age();")
project.edit("src/main/java/app/Pet.java", "AutoValue_Pet(name)", "AutoValue_Pet(name, 7)")
def edited = project.mvn("cache:run")
assert edited.status == 0
assert edited.says("cache: building processed, src/main/java/app/Pet.java changed")
assert edited.says("generated Pet{name=Rex, age=7}")
