def project = evaluate(new File(its, "project.groovy"))
def (first, second, third) = project.logs

assert first.contains("[WARNING] cache: while meanwhile was built, src/main/resources/saved.txt changed; it is run")
assert first.contains("program: as it was")

// what was read and what was built are the same now
assert second.contains("cache: building meanwhile")
assert !second.contains("[WARNING] cache:")
assert second.contains("program: saved while it was built")

assert third.contains("cache: hit meanwhile")
assert third.contains("program: saved while it was built")
