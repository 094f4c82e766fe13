def project = evaluate(new File(its, "project.groovy"))

// on a miss it ends where the build would begin
def miss = project.logs[0]
assert miss.contains("cache: would build dry, first build")
assert miss.contains("cd $basedir && mvn process-classes")
assert !miss.contains("Compiling")
assert !miss.readLines().contains("ran")
assert !project.file("target").exists()
assert !project.cache.exists()

def run = project.mvn("cache:run")
assert run.status == 0
assert run.says("cache: building dry, first build")
assert run.says("Compiling 1 source file")
assert run.out.readLines().contains("ran")

// on a hit it tells the command; not even the mark of use is set, which is due after an hour
def executable = project.executables("dry")[0]
(project.indexFiles() + executable + executable.parentFile).each {
    it.lastModified = System.currentTimeMillis() - 3 * 3600 * 1000
}
def state = { [project.snapshot(project.cache), project.snapshot(project.file("target"))] }
def before = state()
def hit = project.mvn("cache:run", "-Dcache.dryRun", "-Dexec.args=a")
assert hit.status == 0
assert hit.lines("$executable a").size() == 1
assert !hit.says("cache: building")
assert !hit.out.readLines().contains("ran")
assert state() == before

project.edit("src/main/java/app/Main.java", '"ran"', '"ran anew"')
def edited = project.mvn("cache:run", "-Dcache.dryRun")
assert edited.status == 0
assert edited.says("cache: would build dry, src/main/java/app/Main.java changed")
assert !edited.says("Compiling")
assert !edited.says("ran anew")
assert state() == before
