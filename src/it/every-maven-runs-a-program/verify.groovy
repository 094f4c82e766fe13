def project = evaluate(new File(its, "project.groovy"))

/** Homes of the JDKs to run on, by feature version: this one, and 25 where the machine has it. */
def jdks = {
    def feature = { File home ->
        def release = new File(home, "release")
        def version = release.file ? release.readLines().find { it.startsWith("JAVA_VERSION=") } : null
        version && new File(home, "bin/javac").exists() ? (version =~ /\d+/)[0] : null
    }
    def named = System.getenv().findAll { name, value -> name.startsWith("JAVA_HOME_25") || name == "JDK_25" }.values()
    def installed = new File("/usr/lib/jvm").listFiles() ?: new File[0]
    def newer = (named.collect { new File(it) } + installed.toList()).find { feature(it) == "25" }
    def found = [(Runtime.version().feature() as String): new File(System.getProperty("java.home"))]
    if (newer) {
        found["25"] = newer
    } else {
        println "skipped: there is no JDK 25 on this machine"
    }
    found
}

def bytes = new byte[100_000]
new Random(1).nextBytes(bytes)

def check = { String maven, String feature, File jdk ->
    def mvn = { Map more = [:], String... arguments ->
        def env = [CACHE_MAVEN_PLUGIN_DIR: new File(project.cache, "$maven-on-$feature").path]
        project.mvn([maven: "$unpacked/apache-maven-$maven", java: jdk, env: env] + more, arguments)
    }
    project.file("target").deleteDir()

    def first = mvn("cache:run", "-Dexec.args=0")
    assert first.status == 0
    assert first.says("cache: building")
    assert first.count("Compiling 1 source file") == 1
    assert first.count("int on Java $feature") == 1

    def second = mvn("cache:run", "-Dexec.args=0")
    assert second.hit
    assert second.count("int on Java $feature") == 1

    // the program's alone, from the first byte to the last; on a new JDK Maven has warnings of its own for stderr
    def filter = mvn("-q", "cache:run", "-Dexec.args=filter", stdin: bytes)
    assert filter.status == 0
    assert Arrays.equals(new File(filter.logs, "stdout").bytes, bytes)
    assert filter.err.readLines().last() == "filtered 100000"

    def fails = mvn("cache:run", "-Dexec.args=3")
    assert fails.status == 1
    assert fails.lines("every-maven exited with status 3").size() == 1
    assert !(fails.out =~ /(?m)^\s+at [\w.]+/)

    def trim = mvn("cache:trim")
    assert trim.status == 0
    assert trim.says("BUILD SUCCESS")
}

def java = jdks()
for (maven in mavens.split(" ")) {
    java.each { feature, jdk ->
        println "Maven $maven on Java $feature"
        check(maven, feature, jdk)
    }
}
