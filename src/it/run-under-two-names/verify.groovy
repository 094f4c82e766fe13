def project = evaluate(new File(its, "project.groovy"))

def (one, two, oneAgain, twoAgain) = project.logs

assert one.contains("cache: building twice-named, first build")
assert one.contains("ran as one")
// the classes are there already: linked under another name, not built
assert !two.contains("cache: building")
assert !two.contains("Compiling")
assert two.contains("ran as two")

assert oneAgain.contains("cache: hit one")
assert oneAgain.contains("ran as one")
assert twoAgain.contains("cache: hit two")
assert twoAgain.contains("ran as two")
assert project.executables("one").size() == 1
assert project.executables("two").size() == 1
