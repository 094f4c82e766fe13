def project = evaluate(new File(its, "project.groovy"))

assert project.logs[0].contains("app with a sound lib")

/** Build outputs: jars of the classes of a module. */
def jars = { project.executables("lib.jar") + project.executables("app.jar") }
assert jars().size() == 2

/** Other bytes, in the middle of the first class; the size stays. */
def flip = { File jar ->
    def bytes = jar.bytes
    def start = new String(bytes, "ISO-8859-1").indexOf(".class") + 30
    (start..<start + 40).each { bytes[it] = ~bytes[it] }
    jar.bytes = bytes
}

// an executable is linked anew from a build output that is damaged
project.executables("app").each { it.delete() }
jars().each(flip)
def relinked = project.mvn("cache:run")
assert relinked.status == 0
assert relinked.says("app with a sound lib")

// on a hit the jar of a sibling is on the class path
assert project.mvn("cache:run").hit
jars().each(flip)
def hit = project.mvn("cache:run")
assert hit.status == 0
assert hit.says("app with a sound lib")
