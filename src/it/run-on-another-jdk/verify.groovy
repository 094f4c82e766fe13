def project = evaluate(new File(its, "project.groovy"))

/** What the JDK in a folder says of itself. */
def release = { File home ->
    def release = new Properties()
    def file = new File(home, "release")
    if (file.file) {
        file.withReader { release.load(it) }
    }
    release.getProperty("JAVA_VERSION", "").replace('"', "")
}
def feature = { String version -> version.tokenize(".").find { it != "1" } }

def mavens = new File(System.getProperty("java.home"))
def (first, second) = project.logs
assert first.contains("java home $mavens")
assert first.contains("options []")
// the very same by name is no other
assert second.contains("cache: hit where")

// options of the JVM are linked into the executable
def options = project.mvn("cache:run", "-Dcache.jvmArgs=-Xmx64m '-Dtext=a b'")
assert options.status == 0
assert options.says("cache: linking where, jvm option 1 added (and 1 more)")
assert options.says("options [-Xmx64m, -Dtext=a b]")
assert !options.says("cache: building")
def others = project.mvn("cache:run", "-Dcache.jvmArgs=-Xmx65m '-Dtext=a b'")
assert others.says("jvm option 1 -Xmx64m -> -Xmx65m")
assert project.mvn("cache:run", "-Dcache.jvmArgs=-Xmx65m '-Dtext=a b'").hit

def refused = project.mvn("cache:run", "-Dcache.jvmArgs=-cp lib")
assert refused.refusal
assert refused.says("cache.jvmArgs cannot have -cp")

def absent = project.mvn("cache:run", "-Dcache.jdk=nowhere")
assert absent.refusal
assert absent.says("cache.jdk is nowhere, but there is no folder")

def other = new File("/usr/lib/jvm").listFiles()?.sort()?.find {
    new File(it, "bin/java").canExecute() && release(it) && feature(release(it)) != feature(release(mavens))
}
if (other == null) {
    println "there is no second JDK in /usr/lib/jvm to show the rest with"
    return true
}
def version = feature(release(other))
project.write("toolchains.xml", """<toolchains>
  <toolchain>
    <type>jdk</type>
    <provides>
      <version>${release(other)}</version>
    </provides>
    <configuration>
      <jdkHome>$other</jdkHome>
    </configuration>
  </toolchain>
</toolchains>
""")

def onOther = { call ->
    assert call.status == 0
    assert call.says("java home $other")
    call
}

// by its folder
def byFolder = onOther(project.mvn("cache:run", "-Dcache.jdk=$other"))
assert !byFolder.says("cache: building")
assert byFolder.says("java home $mavens -> $other (and 1 more)")
def byFolderAgain = onOther(project.mvn("cache:run", "-Dcache.jdk=$other"))
assert byFolderAgain.hit && byFolderAgain.says("toolchain null null")
assert project.executables("where").any { it.getText("ISO-8859-1").startsWith("#!/bin/sh\nexec '$other/bin/java'") }

// by its version, which only says where the folder is: the toolchains of this call are new to the build, not to the link
onOther(project.mvn("-t", "toolchains.xml", "cache:run", "-Dcache.jdk=$version"))
assert onOther(project.mvn("-t", "toolchains.xml", "cache:run", "-Dcache.jdk=$version")).hit
assert onOther(project.mvn("-t", "toolchains.xml", "cache:run", "-Dcache.jdk=[$version,99)")).hit
def unknown = project.mvn("-t", "toolchains.xml", "cache:run", "-Dcache.jdk=98")
assert unknown.refusal
assert unknown.says("cache.jdk is 98, but no toolchain has that version (there: ${release(other)})")

// as the POM has it, whose plugin runs on a miss only
def demanded = ["-t", "toolchains.xml", "-Ptoolchain", "-Dwanted=${release(other)}", "cache:run"] as String[]
def byPom = onOther(project.mvn(demanded))
assert byPom.says("maven-toolchains-plugin:3.2.0:toolchain") || byPom.says("toolchains:3.2.0:toolchain")
def again = onOther(project.mvn(demanded))
assert again.hit
assert !again.says(":toolchain (default)")
assert again.says("toolchain $other null")
assert onOther(project.mvn(*(demanded as List), "-Dexec.toolchainJavaHomeEnvName=MY_JDK")).says("toolchain null $other")

// bound to a phase: what Maven has chosen in that build
def bound = ["-t", "toolchains.xml", "-Ptoolchain,bound", "-Dwanted=${release(other)}", "process-classes"] as String[]
onOther(project.mvn(bound))
assert onOther(project.mvn(bound)).says("cache: hit where")
