def project = evaluate(new File(its, "project.groovy"))
assert project.logs[0].contains("made by the first generator")

def again = project.mvn("cache:run", "-pl", "app", "-am")
assert again.hit
assert again.says("made by the first generator")

project.edit("gen/src/main/java/gen/Gen.java", "first", "second")
def edited = project.mvn("cache:run", "-pl", "app", "-am")
assert edited.says("cache: building gen, src/main/java/gen/Gen.java changed")
assert edited.says("cache: building app, module io.github.cacherun.it.plugin:gen changed")
assert edited.says("made by the second generator")
