def project = evaluate(new File(its, "project.groovy"))

def verified = { it.readLines().findAll { it.contains("verified") || it.contains("compare") } }

// nothing is there to compare with: it is stored
def (first, second) = project.logs
assert verified(first) == ["[INFO] cache: nothing to compare module content, executable content with:"
        + " the cache had nothing of these inputs; what was built is stored"]
assert first.readLines().contains("ran one")

assert verified(second) == ["[INFO] cache: verified content, 1 file is what the cache has"]
assert second.contains("Compiling 1 source file")
assert !second.contains("[WARNING]")
assert second.readLines().contains("ran one")
assert project.mvn("cache:run").hit

// another name is another executable of the same module
def renamed = project.mvn("cache:run", "-Dcache.verify", "-Dcache.name=other")
assert renamed.status == 0
assert verified(renamed.out) == [
        "[INFO] cache: verified module content, 1 file is what the cache has",
        "[INFO] cache: nothing to compare executable other with: the cache had nothing of these inputs;"
                + " what was built is stored"]

// a cache that cannot be written can be compared with
if (project.mortal != null) {
    def writable = { boolean wanted ->
        project.cache.eachDirRecurse { it.setWritable(wanted, true) }
        project.cache.setWritable(wanted, true)
    }
    writable(false)
    try {
        def readOnly = project.mvn("cache:run", "-Dcache.verify", under: project.mortal)
        assert readOnly.status == 0
        assert verified(readOnly.out) == ["[INFO] cache: verified content, 1 file is what the cache has"]
        assert !readOnly.says("[WARNING]")
        assert readOnly.says("ran one")
    } finally {
        writable(true)
    }
}

def off = project.mvn("cache:run", "-Dcache.verify", "-Dcache.dir=off")
assert off.status == 0
assert off.says("cache: nothing to verify with: the cache is off")
assert off.says("ran one")

def quiet = project.mvn("cache:run", "-Dcache.verify", "-q")
assert quiet.status == 0
assert quiet.out.trim() == "ran one"
