def project = evaluate(new File(its, "project.groovy"))

assert project.logs[0].contains("<none>")

def args = { String line -> project.mvn("-q", "cache:run", "-Dexec.args=" + line, env: [LC_ALL: "C.UTF-8"]) }

// under -q stdout is the program's alone, and nothing is expanded but quotes
def quoted = args("""list 'single quoted' "double quoted" "it's" 'say "so"' mid"dle q"uotes \$HOME \$(id) * a\\b grüße–日本 end""")
assert quoted.status == 0
assert quoted.err.empty
assert quoted.out.readLines() == ["list", "single quoted", "double quoted", "it's", 'say "so"', "middle quotes",
        '$HOME', '$(id)', "*", 'a\\b', "grüße–日本", "end"].collect { "<$it>" as String }

// a quote at the very end of what Maven is given is the program's too
def last = args(/first "the last"/)
assert last.out.readLines() == ["<first>", "<the last>"]

// line breaks, as in a POM, are only white space
def broken = args("list\n  two\n\tthree\n")
assert broken.status == 0
assert broken.out.readLines() == ["<list>", "<two>", "<three>"]
