def project = evaluate(new File(its, "project.groovy"))

def log = project.logs[0]
assert log.readLines().contains("ran")
assert log.contains("cache: trimmed within the last day, nothing done in $project.cache")

// one component, injected into both goals
def components = log.readLines().findAll { it.contains("cache: component ") }
assert components.size() == 2
assert components[0] ==~ /\[DEBUG] cache: component [0-9a-f]+ in .*/
assert components[0] == components[1]
