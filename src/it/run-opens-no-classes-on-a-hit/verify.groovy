def project = evaluate(new File(its, "project.groovy"))
def modules = 10

assert project.logs[0].contains("app with m1 m2 m3 m4 m5 m6 m7 m8")
// once the first hit has checked them, nothing needs to be read
assert project.mvn("cache:run").hit

// a program that reads no class stands in for the executable: all that is opened is opened by Maven
def trace = project.file("trace")
def hit = project.mvn("cache:run", "-Dcache.exec=echo", under: project.tracer(trace))
assert hit.hit

def opened = trace.readLines().findAll { it.contains("open") && it.contains("\"$project.cache/") }
assert !opened.empty
assert opened.findAll { it.contains(".jar\"") || it.contains("-d/") }.empty

def index = opened.findAll { it.contains("-a\"") }
assert index.size() > modules
// class path, plan, files, build, record, warnings; of those that the program runs with the file is asked for too;
// and what is known of Maven's extensions, the executable, what the linker said
assert index.size() <= 8 * modules + 4
