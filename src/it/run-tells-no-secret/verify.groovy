def project = evaluate(new File(its, "project.groovy"))

// every one of them has this in it
def hidden = "hidden-"
project.edit("settings.xml", "<profiles>", """<servers>
      <server><id>central</id><username>ada</username><password>hidden-server</password></server>
    </servers>
    <proxies>
      <proxy><id>none</id><active>false</active><host>localhost</host><port>1</port>
        <username>ada</username><password>hidden-proxy</password></proxy>
    </proxies>
    <profiles>
      <profile><id>mine</id><properties><who.deploys>hidden-profile</who.deploys></properties></profile>""")

def run = { String version, String... more ->
    project.mvn(env: [DB_PASSWORD: "hidden-env-$version" as String,
                      MAVEN_OPTS: "-XX:TieredStopAtLevel=1 -XX:+UseSerialGC -Dcache.cds=off -Dvault.secret=hidden-opts-$version" as String],
            "cache:run", "-Pmine", "-Dsome.password=hidden-user-$version" as String, "-Dapi.token=hidden-token-$version" as String,
            "-Ddb.endpoint=jdbc:mysql://localhost/db?password=hidden-endpoint-$version" as String,
            "-Dcache.jvmArgs=-Dx.secret=hidden-jvm-$version -Dx.url=jdbc:h2:mem;PASSWORD=hidden-jvmurl-$version" as String,
            "-Dexec.args=--password=hidden-args-$version", *more)
}

// what the goal says; the rest of -X is what Maven and the project's own plugins say
def said = { call ->
    call.out.readLines().findAll { (it =~ /^\[(INFO|WARNING|ERROR)]/) || it.contains("cache: ") || it.contains("HASH[") }
}
// the head of the executable needs the options of its JVM, as docs/run.md says
def programs = { project.executables("tells-no-secret") }

def call = { String version, String... more ->
    def one = run(version, more)
    assert one.status == 0
    assert one.says("ran with 1")
    assert said(one).findAll { it.contains(hidden) } == []
    assert (project.cacheFiles - programs()).findAll { it.path.contains(hidden) || it.getText("ISO-8859-1").contains(hidden) } == []
    one
}

assert programs().size() == 1
def first = call("one", "-X", "-Dcache.hash", "-Dcache.explain")
assert first.says("cache: building tells-no-secret, ")
assert first.says("HASH[link]")
assert call("one", "-X", "-Dcache.hash", "-Dcache.explain").hit
assert call("one", "-X").hit

// each secret counts, and its name is told
def changed = call("two", "-X", "-Dcache.explain")
for (name in ["-Dsome.password", "-Dapi.token", "-Ddb.endpoint", "environment variable DB_PASSWORD", "system property vault.secret"]) {
    assert changed.says("cache: tells-no-secret: $name changed")
}
assert call("two").hit
def linked = run("two", "-Dcache.jvmArgs=-Dx.secret=hidden-other")
assert linked.says("cache: linking tells-no-secret, jvm option 1 ")
assert said(linked).findAll { it.contains(hidden) } == []

// a mistake in a secret does not show it either
def unbalanced = run("two", "-Dexec.args=--password=hidden-it's")
assert unbalanced.refusal
assert !unbalanced.says("hidden-it")

// programs hold what they need, and only they
def info = project.mvn("cache:info")
assert info.status == 0
assert !info.says(hidden)
assert programs().any { it.getText("ISO-8859-1").contains(hidden) }
