def source = "src/main/java/app/Main.java"
def resources = "src/main/resources"
def linked = "src/main/java/linked"

def links = { !System.getProperty("os.name").startsWith("Windows") }()
def twins = { !new File(basedir, "POM.XML").exists() }()
def elsewhere = new File(basedir, "elsewhere/deeper")

[
    prepare: { link linked, "../../../shared/one/linked" },
    changes: [
        [what: "text of a source", by: { edit source, "first", "second" }],
        [what: "text of a source, its mtime put back",
            by: { inTheSameInstant(source) { edit source, "first", "third" } }],
        [what: "source added", by: { write "src/main/java/app/Added.java", "package app;\n\nfinal class Added {}\n" }],
        [what: "source deleted", by: { delete "src/main/java/app/Spare.java" }],
        [what: "text of a resource", by: { edit "$resources/spare.txt", "spare", "space" }],
        [what: "line ends of a resource", by: { edit "$resources/lines.txt", "\n", "\r\n" }],
        [what: "resource added", by: { write "$resources/added/more.txt", "more" }],
        [what: "resource renamed", by: { assert file("$resources/spare.txt").renameTo(file("$resources/other.txt")) }],
        [what: "resource deleted", by: { delete "$resources/spare.txt" }],
        [what: "hidden resource", by: { edit "$resources/.hidden", "hidden", "seen" }],
        [what: "`TWIN.txt` beside `twin.txt`", needs: ["file system that tells them apart": twins],
            by: { write "$resources/TWIN.txt", "other twin" }],
        [what: "empty folder in a resource folder", by: { assert file("$resources/empty").mkdir() }],
        [what: "source behind a linked folder", needs: ["symbolic link": links],
            by: { edit "shared/one/linked/Linked.java", "one", "1" }],
        [what: "link to a source folder", needs: ["symbolic link": links],
            by: { link linked, "../../../shared/two/linked" }],
    ],
    noise: [
        [what: "mtimes", by: { touch source; touch "$resources/twin.txt"; touch "pom.xml" }],
        [what: "README", by: { edit "README.md", "sample", "part" }],
        [what: "test source", by: { write "src/test/java/app/MainTest.java", "package app;\n\nclass MainTest {}\n" }],
        [what: "test resource", by: { write "src/test/resources/data.txt", "data" }],
        [what: "place of the checkout", dir: elsewhere, remembers: true, by: { copy folder, elsewhere }],
        [what: "unrelated environment variable", env: [NEVER_STALE: "unrelated"]],
        [what: "`-o`", arguments: ["-o"]],
        [what: "`-T 2`", arguments: ["-T", "2"]],
        [what: "`-X`", arguments: ["-X"]],
        [what: "`-q`", arguments: ["-q"], hit: { it.out.readLines().every { it.startsWith("| ") } }],
        [what: "no `-B`", batch: false],
    ],
]
