def runs = new File(basedir, "build.log").text.split(java.util.regex.Pattern.quote("[INFO] Scanning for projects..."))
assert runs.size() == 3
def first = runs[1]
def second = runs[2]

assert first.contains("cache: building links-once, first build")
assert first.contains("Compiling 1 source file")
assert first.contains("ran 0")

assert second.contains("cache: hit links-once")
assert !second.contains("process-classes")
assert !second.contains("Compiling")
assert second.contains("ran 0")

// what the compiler warned of is told again, the same bytes
def warnings = { it.readLines().findAll { it.startsWith("[WARNING]") || it.startsWith("  missing type") } }
assert warnings(first).size() == 4
assert warnings(first) == warnings(second)
