def project = evaluate(new File(its, "project.groovy"))
assert project.logs[0].contains("program ran")

// not even root can write a stamp where a folder is
def stamp = new File(project.cache, "trim.txt")
assert stamp.delete()
assert new File(stamp, "in-the-way").mkdirs()

def run = project.mvn("cache:run")
assert run.status == 0
assert run.says("cache: hit untrimmed")
def warning = run.out.indexOf("[WARNING] cache: ${project.cache} could not be trimmed: ")
assert warning > run.out.indexOf("program ran")
