def project = evaluate(new File(its, "project.groovy"))
assert project.logs[0].contains("program ran")

// due, but not to be written
def stamp = new File(project.cache, "trim.txt")
stamp.text = "0"
assert stamp.setReadOnly()

def run = project.mvn("cache:run", under: project.mortal)
assert run.status == 0
assert run.says("cache: hit untrimmed")
def warning = run.out.indexOf("[WARNING] cache: ${project.cache} could not be trimmed: ")
assert warning > run.out.indexOf("program ran")
