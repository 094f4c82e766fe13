def runs = new File(basedir, "build.log").text.split(java.util.regex.Pattern.quote("[INFO] Scanning for projects..."))
assert runs.size() == 5
def (first, second, third, fourth) = runs[1..4] as List
def modules = "module org.example.app, module org.slf4j, module org.slf4j.simple, module commons.logging"

assert first.contains("cache: building modular, first build")
assert first.contains(modules)
assert !first.contains("[WARNING]")

assert second.contains("cache: hit modular (built")
assert second.contains(modules)

// another main class, or the same one by another name, is another link but no other build
assert third.contains("cache: linking modular, ")
assert !third.contains("Compiling")
assert third.contains(modules)

assert fourth.contains("module nowhere of main class nowhere/app.Main is neither the program's nor on the class path")
