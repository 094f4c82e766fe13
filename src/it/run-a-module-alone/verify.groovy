def project = evaluate(new File(its, "project.groovy"))
def source = "lib/src/main/java/lib/Lib.java"
def lib = project.file("lib")

def ways = [
    [["-pl", "app"], project.basedir],
    [["-pl", ":app"], project.basedir],
    [["-f", "app/pom.xml"], project.basedir],
    [[], project.file("app")],
]
def inEachWay = { Closure check ->
    ways.each { how, dir -> check(project.mvn("cache:run", *how, dir: dir)) }
    null
}

assert project.logs[0].contains("app with the old lib")

// never installed: what the cache has of it does not count either, as Maven would not find it
ways.each { how, dir ->
    def call = project.mvn("cache:run", "-o", *how, dir: dir)
    assert call.refusal
    assert call.says("lib 1.0 in $lib is a module that is not part of this call, and is not installed;"
            + " run at the root, mvn cache:run -am -pl :app, or install it first: Could not resolve dependencies")
    assert !call.says("app with")
}
def root = project.mvn("cache:run", "-am", "-pl", ":app")
assert root.hit

assert project.mvn("install", "-pl", "lib", "-am").status == 0
inEachWay { call ->
    assert call.status == 0
    assert call.count("app with the old lib") == 1
    assert !call.says("[WARNING] cache:")
}

// not what was meant, probably; but it is what was asked for
project.edit(source, "the old lib", "the new lib")
inEachWay { call ->
    assert call.hit
    assert call.count("app with the old lib") == 1
    assert call.lines("[WARNING] cache:") == ["[WARNING] cache: lib 1.0 comes from the local repository and is older than"
            + " its sources in $lib; run at the root, mvn cache:run -am -pl :app, or install it again" as String]
}

// both ways out are such
def out = project.mvn("cache:run", "-am", "-pl", ":app")
assert out.status == 0
assert out.count("app with the new lib") == 1
assert !out.says("[WARNING] cache:")

assert project.mvn("install", "-pl", "lib", "-am").status == 0
inEachWay { call ->
    assert call.status == 0
    assert call.count("app with the new lib") == 1
    assert !call.says("[WARNING] cache:")
}
