def project = evaluate(new File(its, "project.groovy"))

def run = { Map how = [:], String program -> project.mvn(how, "-q", "cache:run", "-Dexec.args=$program") }

// every byte arrives, in both directions, and so does the end; stderr is a stream of its own
def bytes = new byte[10 << 20]
new Random(1).nextBytes(bytes)
def filtered = run("filter", stdin: bytes)
assert filtered.status == 0
assert Arrays.equals(filtered.bytes, bytes)
assert filtered.err == "filtered 10485760\n"

def empty = run("filter")
assert empty.status == 0
assert empty.out.empty
assert empty.err == "filtered 0\n"

// one that does not read to the end is not waited for, nor is one that nobody listens to
def first = run("first", stdin: bytes)
assert first.status == 0
assert first.out == "first byte ${bytes[0] & 0xff}\n"
assert first.err.empty

def cut = run("endless", under: ["sh", "-c", '"$@" | head -n 1', "sh"])
assert cut.out == "on and on\n"
// Debian's Maven has more to say: it wants to reset colours at its end
assert cut.err.readLines()[0].endsWith("ends: Broken pipe")

// no terminal is made up
def piped = run("ask", stdin: "Ada\n")
assert piped.out == "terminal false\nName? Hello Ada\n"

// a terminal is one for the program, too; what is typed when it asks is its own
def terminal = project.terminal("Ada", "Name? ")
if (terminal) {
    def asked = run("ask", under: terminal)
    assert asked.status == 0
    def shown = asked.lines("terminal") + asked.lines("Hello")
    assert shown == ["terminal true", "Hello Ada"]
} else {
    println "skipped: script of util-linux is missing"
}
