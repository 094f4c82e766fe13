def project = evaluate(new File(its, "project.groovy"))

def classPath = { String log -> log.readLines().find { it.startsWith("class path ") }.split(" ").drop(2) as List }

def (first, second) = project.logs
def all = classPath(first)
// what is declared comes as declared; this plugin's own needs come last, itself never
def declared = ["tool", "jcl-over-slf4j-2.0.17.jar", "commons-logging-1.2.jar", "jspecify-1.0.1.jar"]
def brought = "slf4j-api-2.0.17.jar"
assert (all - brought).take(4) == declared
assert (all - brought).drop(4).every { it.startsWith("plexus-") || it.startsWith("asm") }
// Maven 4 does not tell who brings it
assert all.contains(brought)
assert second.contains("cache: hit tool")
assert classPath(second) == all

// one of them, and something else behind it all
project.write("more/text", "read where it lies")
def noMain = project.mvn("-Pone", "cache:run")
assert noMain.refusal
assert noMain.says("the manifest of org.slf4j:jcl-over-slf4j, the executableDependency, has no Main-Class")
def one = project.mvn("-Pone", "cache:run", "-Dexec.mainClass=app.Main")
assert one.status == 0
def fewer = classPath(one.out)
assert fewer == all - ["commons-logging-1.2.jar", "jspecify-1.0.1.jar"] + ["more", "extra.jar"]
assert one.says("warning: class path entry extra.jar does not exist")

// a file counts with its content, a folder with its place
project.write("extra.jar", "not much of a jar")
assert project.mvn("-Pone", "cache:run", "-Dexec.mainClass=app.Main").says("cache: linking tool, ")
project.write("more/text", "read where it lies, as it is now")
assert project.mvn("-Pone", "cache:run", "-Dexec.mainClass=app.Main").hit

def undeclared = project.mvn("-Pundeclared", "cache:run")
assert undeclared.refusal
assert undeclared.says("executableDependency is test:absent, which is none of the <dependencies> of")

// without the module itself nothing of it is built
project.file("more/app").mkdirs()
project.write("more/app/Main.class", "")
project.file("more/app/Main.class").bytes = project.file("target/classes/app/Main.class").bytes
project.edit("src/main/java/app/Main.java", "public", "public no java at all")
def withoutIt = ["-Pone", "cache:run", "-DaddOutputToClasspath=false", "-Dexec.mainClass=app.Main"] as String[]
def bare = project.mvn(withoutIt)
assert bare.status == 0
assert classPath(bare.out) == fewer
assert project.mvn(withoutIt).hit
assert project.mvn("-Pone", "cache:run", "-Dexec.classpathScope=system", "-Dexec.mainClass=app.Main").status == 0
