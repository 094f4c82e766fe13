import groovy.json.JsonSlurper

def project = evaluate(new File(its, "project.groovy"))
def before = project.snapshot(project.cache)

// in the project: nothing but JSON is on the standard output of a quiet Maven, also of Maven 4
def json = project.mvn("-q", "$plugin:info", "-Dcache.format=json")
assert json.status == 0
def told = new JsonSlurper().parseText(json.out)
assert told.state == "used"
assert told.directory == project.cache.path
assert told.entries > 0 && told.bytes > 0
assert told.kinds.executable.entries == 1
def mine = told.projects.find { it.project == "io.github.cacherun.it:told" }
assert mine.bytes > 0
assert told.biggest.any { it.name == "told" && it.kind == "executable" && new File(it.path).exists() }
assert told.reactor.name == "io.github.cacherun.it:told" && told.reactor.modules == 1
assert told.reactor.bytes == mine.bytes
[told.runs, told.reactor.runs].each { runs ->
    assert [runs.ever.hits, runs.ever.misses, runs.last.hit] == [1, 1, true]
    assert runs.ever.savedMillis > 0 && runs.ever.putBytes > 0
    assert runs.missReasons*.count == [1]
}

// without one: text, and a page in a folder that is not there yet, named from where Maven was called
def empty = project.file("empty")
assert empty.mkdir()
def text = project.mvn("$plugin:info", "-Dcache.report=pages/cache.html", dir: empty)
assert text.status == 0
assert text.says("[INFO] cache: $project.cache")
assert text.says("io.github.cacherun.it:told")
assert text.says("last run: told, ")
assert !text.says("  of which ")
def page = new File(empty, "pages/cache.html")
assert text.says("cache: the report is in $page")
assert page.getText("UTF-8").contains("io.github.cacherun.it:told")

def wrong = project.mvn("$plugin:info", "-Dcache.format=yaml", dir: empty)
assert wrong.refusal
assert wrong.says("cache.format is 'yaml': it can be text or json, as in -Dcache.format=json")

assert project.snapshot(project.cache) == before
