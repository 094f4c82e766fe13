def project = evaluate(new File(its, "project.groovy"))

def (first, second) = project.logs
def source = "lib/src/main/java/lib/Lib.java"

assert first.contains("cache: building lib, first build")
assert first.contains("cache: building app, first build")
assert first.count("app with the old lib") == 1
// the root is no place to run something in, and nothing is packaged or installed
assert first.count(":run (default-cli) @") == 1
assert !first.contains(":jar ")
assert !first.contains(":install ")

// chosen by hand: the same program
assert second.contains("cache: hit app")
assert !second.contains("cache: building")
assert !second.contains("Compiling")
assert second.count("app with the old lib") == 1

// a comment makes lib's classes anew, and they are the same
project.edit(source, "text() {", "text() { // to whom it may concern")
def comment = project.mvn("cache:run")
assert comment.status == 0
assert comment.says("cache: building lib, $source changed".replace("lib/src", "src"))
assert !comment.says("cache: building app")
assert comment.says("cache: hit app")
assert comment.count("Compiling") == 1
assert comment.count("app with the old lib") == 1

project.edit(source, "the old lib", "the new lib")
def edited = project.mvn("cache:run")
assert edited.status == 0
assert edited.says("cache: building lib, ")
assert edited.says("cache: building app, module io.github.cacherun.it:lib changed")
assert !edited.says("cache: hit")
assert edited.count("app with the new lib") == 1

def hit = project.mvn("cache:run")
assert hit.hit
assert hit.count("app with the new lib") == 1

// two programs: a choice that is not ours
project.write("lib/src/main/java/lib/Tool.java", """package lib;

public final class Tool {
    public static void main(String[] args) {
        System.out.println("tool");
    }
}
""")
def ambiguous = project.mvn("cache:run")
assert ambiguous.refusal
assert ambiguous.says("several modules can be run: io.github.cacherun.it:lib, io.github.cacherun.it:app;"
        + " choose one with -Dcache.module=lib, or with -pl and -am")
assert !ambiguous.says("app with")
assert !(ambiguous.out =~ /(?m)^tool$/)

def app = project.mvn("cache:run", "-Dcache.module=app")
assert app.status == 0
assert app.count("app with the new lib") == 1

def tool = project.mvn("cache:run", "-Dcache.module=io.github.cacherun.it:lib")
assert tool.status == 0
assert tool.out.readLines().count("tool") == 1
assert !tool.says("cache: building")
assert !tool.says("app with")
