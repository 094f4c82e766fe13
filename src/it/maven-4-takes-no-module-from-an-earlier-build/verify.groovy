def project = evaluate(new File(its, "project.groovy"))
def source = "lib/src/main/java/lib/Lib.java"
// up to 4.0.0-rc-6 it was target/project-local-repo
def packaged = project.file(".mvn/target/project-local-repo/io.github.cacherun.it.packaged/lib/1.0/lib-1.0.jar")

// else this tests nothing
assert packaged.file

def refusals = {
    [
        [["-pl", "app"], project.basedir],
        [["-f", "app/pom.xml"], project.basedir],
        [[], project.file("app")],
    ].each { how, dir ->
        def call = project.mvn("cache:run", *how, dir: dir)
        assert call.refusal
        assert call.says("io.github.cacherun.it.packaged:lib is not part of this call, and Maven has it only as it was"
                + " packaged earlier, in $packaged, whatever its sources are by now;"
                + " run at the root, where both are built: mvn cache:run -am -pl :app")
        assert !call.says("app with")
    }
}
refusals()

def first = project.mvn("cache:run", "-am", "-pl", ":app")
assert first.status == 0
assert first.count("app with the old lib") == 1

project.edit(source, "the old lib", "the new lib")
refusals()
def edited = project.mvn("cache:run", "-am", "-pl", ":app")
assert edited.status == 0
assert edited.count("app with the new lib") == 1
assert project.mvn("cache:run").hit
