def project = evaluate(new File(its, "project.groovy"))

def (first, second) = project.logs
assert first.contains("cache: building generates, first build")
for (log in [first, second]) {
    assert log.contains("generated: some words")
    assert log.contains("filtered: hello from the resource")
    assert log.contains("extra: true")
}
assert second.contains("cache: hit generates")
assert !second.contains("antrun")

// what the generator reads is an input as well
project.write("src/main/words/words.txt", "other words")
def words = project.mvn("cache:run")
assert words.status == 0
assert words.says("cache: building generates, src/main/words/words.txt changed")
assert words.says("generated: other words")

// so is what is filtered into a resource; and one that is deleted must not live on in target/classes
project.edit("pom.xml", "<greeting>hello", "<greeting>good day")
assert project.file("src/main/resources/extra.txt").delete()
def resources = project.mvn("cache:run", "-Dcache.explain")
assert resources.status == 0
assert resources.says("cache: building generates, greeting hello -> good day (and 1 more)")
assert resources.says("cache: generates: greeting hello -> good day")
assert resources.says("cache: generates: src/main/resources/extra.txt removed")
assert resources.says("filtered: good day from the resource")
assert resources.says("extra: false")
