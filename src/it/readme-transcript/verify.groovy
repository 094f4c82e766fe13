def project = evaluate(new File(its, "project.groovy"))
def root = new File(its).parentFile.parentFile
def hello = new File(basedir, "hello")
["pom.xml", "src/main/java/hello/Hello.java"].each {
    project.write("hello/" + it, new File(root, "examples/hello/" + it).text)
}
def version = (new File(basedir, "pom.xml").text =~ "<version>(.*)</version>")[0][1]
assert new File(hello, "pom.xml").text.contains("<version>$version</version>")
def readme = new File(root, "README.md").text
assert readme.contains("<version>$version</version>")

/** Times and sizes differ from run to run. */
def steady = { String line ->
    line.replaceAll(/built [^)]* ago, saved [^)]*\)/, "built then)").replaceAll(/\d+ entries \([\d.]+ \w+\)/, "some")
            .replaceAll(/ in \/.*/, "")
}

def transcript = (readme =~ /(?s)<!-- transcript.*?```console\n(.*?)```/)[0][1]
def steps = transcript.split(/(?m)^\$ /).drop(1)
assert steps.size() == 6
steps.each { step ->
    def lines = step.readLines()
    def command = lines[0]
    if (!command.startsWith("mvn ")) {
        def edit = ["sh", "-c", command].execute(null, hello)
        assert edit.waitFor() == 0
        return
    }
    def words = (command.substring(4) =~ /(?:[^\s"]|"[^"]*")+/).collect { it.replace('"', '') }
    def call = project.mvn(words as String[], dir: hello)
    def streams = [call.out, call.err].collect { it.readLines().collect(steady) }
    def said = streams.flatten()
    def expected = lines.drop(1).collect(steady)
    assert said.containsAll(expected)
    streams.each { stream -> assert expected.findAll { it in stream } == stream.findAll { it in expected } }
    // and nothing that matters is left out
    def matters = said.findAll { it.contains("] cache: ") || it =~ /^(Hello|Good morning)/ || it.contains("exited with") }
    assert matters.every { it in expected }
    assert (call.status == 0) == !expected.any { it.startsWith("[ERROR]") }
}
true
