def project = evaluate(new File(its, "project.groovy"))

def (first, second) = project.logs
assert first.contains("cache: building kotlin, first build")
assert first.contains("kotlin ran with [a]")

assert second.contains("cache: hit kotlin")
assert !second.contains("kotlin-maven-plugin")
assert second.contains("kotlin ran with [a]")

project.edit("src/main/kotlin/app/Main.kt", "ran with", "runs with")
def edited = project.mvn("cache:run", "-Dexec.args=a")
assert edited.status == 0
assert edited.says("cache: building kotlin, src/main/kotlin/app/Main.kt changed")
assert edited.says("kotlin runs with [a]")
