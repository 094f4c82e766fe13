def project = evaluate(new File(its, "project.groovy"))

def first = project.logs[0]
assert first.contains("Compiling 1 source file")
assert first.contains("about to end")
assert first.contains("fails exited with status 3")

def again = project.mvn("cache:run", "-Dexec.args=3")
assert again.refusal
assert again.says("cache: hit fails")
assert !again.says("Compiling")
assert again.count("about to end") == 1
assert again.lines("[ERROR]")[0].contains("fails exited with status 3")

// the program's failure is no reason to doubt its build
def well = project.mvn("cache:run", "-Dexec.args=0")
assert well.hit

def killed = project.mvn("cache:run", "-Dexec.args=SIGTERM")
assert killed.refusal
assert killed.lines("[ERROR]")[0].contains("fails exited with status 143 (SIGTERM)")
