import java.nio.file.Files
import java.nio.file.attribute.FileTime

def project = evaluate(new File(its, "project.groovy"))
def staging = project.file("staging")
def artifacts = evaluate(new File(its, "artifacts.groovy"))
        .newInstance(new Binding(binding.variables + [localRepositoryPath: staging]), basedir.name)
def folder = "io/github/cacherun/it/resolves/lib"
def known = new File(localRepositoryPath, folder)
known.deleteDir()
def deployed = 0

/** Puts a build of the library into the repository beside the project, as mvn deploy would. */
def deploy = { String version, String text ->
    artifacts.install("lib", version, text: text)
    def number = ++deployed
    def snapshot = version.endsWith("-SNAPSHOT")
    def stamp = "20260101.0000" + String.format("%02d", number)
    def named = snapshot ? version.replace("SNAPSHOT", "$stamp-$number") : version
    def place = project.file("beside/$folder/$version")
    place.mkdirs()
    for (type in ["jar", "pom"]) {
        new File(place, "lib-${named}.$type").bytes = artifacts.place("lib", version, type).bytes
    }
    def versioning = snapshot
            ? "<snapshot><timestamp>$stamp</timestamp><buildNumber>$number</buildNumber></snapshot>"
            : "<versions><version>" + place.parentFile.list().findAll { it =~ /^\d[\d.]*$/ }.join("</version><version>") + "</version></versions>"
    new File(snapshot ? place : place.parentFile, "maven-metadata.xml").text = """<metadata>
  <groupId>io.github.cacherun.it.resolves</groupId><artifactId>lib</artifactId>${snapshot ? "<version>$version</version>" : ""}
  <versioning>$versioning<lastUpdated>202601010000${String.format("%02d", number)}</lastUpdated></versioning>
</metadata>"""
}

/** Lets Maven think that it asked so many hours ago. */
def askedBefore = { String version, int hours ->
    def status = new File(known, (version ? version + "/" : "") + "resolver-status.properties")
    def properties = new Properties()
    status.withInputStream { properties.load(it) }
    def key = "maven-metadata-beside.xml.lastUpdated"
    assert properties[key]
    properties[key] = String.valueOf(System.currentTimeMillis() - hours * 3_600_000L)
    status.withOutputStream { properties.store(it, null) }
}

def policy = "always"
def setPolicy = { String next ->
    project.edit("pom.xml", "<updatePolicy>$policy</updatePolicy>", "<updatePolicy>$next</updatePolicy>")
    policy = next
}
def runs = { Map options = [:], String expected, String... arguments ->
    def call = project.mvn(options, "cache:run", *arguments)
    assert call.status == 0
    assert call.out.readLines().findAll { it.startsWith("with ") } == ["with " + expected]
    call
}
def snapshot = "1.0-SNAPSHOT"

// always: whatever is deployed is there at the next run
deploy(snapshot, "first")
runs("lib 1.0-SNAPSHOT, the first")
assert runs("lib 1.0-SNAPSHOT, the first").hit
deploy(snapshot, "second")
runs("lib 1.0-SNAPSHOT, the second")

// never: unless it is asked for
setPolicy("never")
assert runs("lib 1.0-SNAPSHOT, the second").status == 0
deploy(snapshot, "third")
assert runs("lib 1.0-SNAPSHOT, the second").hit
runs("lib 1.0-SNAPSHOT, the third", "-U")
assert runs("lib 1.0-SNAPSHOT, the third").hit

// daily and by interval: when the time has come, but not offline
for (next in ["daily": 25, "interval:60": 2]) {
    setPolicy(next.key)
    runs("lib 1.0-SNAPSHOT, the third")
    deploy(snapshot, "next")
    assert runs("lib 1.0-SNAPSHOT, the third").hit
    askedBefore(snapshot, next.value)
    assert runs("lib 1.0-SNAPSHOT, the third", "-o").hit
    runs("lib 1.0-SNAPSHOT, the next")
    deploy(snapshot, "third")
    runs("lib 1.0-SNAPSHOT, the third", "-U")
}

// what is installed here is taken at once
artifacts.install("lib", snapshot, text: "own")
for (type in ["jar", "pom"]) {
    new File(known, "$snapshot/lib-${snapshot}.$type").bytes = artifacts.place("lib", snapshot, type).bytes
}
new File(known, "$snapshot/maven-metadata-local.xml").text = """<metadata>
  <groupId>io.github.cacherun.it.resolves</groupId><artifactId>lib</artifactId><version>$snapshot</version>
  <versioning><snapshot><localCopy>true</localCopy></snapshot><lastUpdated>20260102000000</lastUpdated></versioning>
</metadata>"""
runs("lib 1.0-SNAPSHOT, the own")
assert runs("lib 1.0-SNAPSHOT, the own").hit

// a range follows the versions that there are
setPolicy("daily")
project.edit("pom.xml", "<version>1.0-SNAPSHOT</version>", "<version>[2,3)</version>")
deploy("2.0", "first")
// also when the build takes its time, after which Maven has put the version that it chose in the place of the range
runs("lib 2.0, the first", env: [MAVEN_OPTS: "-Xint -Dcache.cds=off"])
deploy("2.1", "first")
assert runs("lib 2.0, the first").hit
askedBefore("", 25)
runs("lib 2.1, the first")
assert runs("lib 2.1, the first").hit

// what is gone from the local repository is fetched again, and what comes is the same
def jar = new File(known, "2.1/lib-2.1.jar")
assert jar.delete()
assert runs("lib 2.1, the first").hit
assert jar.exists()

// what is replaced there is seen although its size and its time are as before
def time = Files.getLastModifiedTime(jar.toPath())
artifacts.install("lib", "2.1", text: "frist")
def replaced = artifacts.place("lib", "2.1", "jar")
assert replaced.size() == jar.size()
jar.bytes = replaced.bytes
Files.setLastModifiedTime(jar.toPath(), FileTime.fromMillis(time.toMillis()))
assert runs("lib 2.1, the frist").status == 0
