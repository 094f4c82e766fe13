import java.nio.file.Files

def pom = "pom.xml"

/** The dependency on a library in the POM of another. */
def on = { String artifactId, String version = "1.0" ->
    """    <dependency>
      <groupId>io.github.cacherun.it.dependencies</groupId>
      <artifactId>$artifactId</artifactId>
      <version>$version</version>
    </dependency>""" as String
}

def managed = """    <dependency>
      <groupId>io.github.cacherun.it.dependencies</groupId>
      <artifactId>managed</artifactId>
    </dependency>"""

/** Another local repository with the same in it. */
def otherRepository = new File(basedir, "repository")
def links = !System.getProperty("os.name").startsWith("Windows")

[
    prepare: {
        ["1.0", "1.1"].each {
            install "family", it
            install "library", it
            install "transitive", it
            install "managed", it
            install "bom", it, text: it
        }
        install "other", "1.0"
        install "extra", "1.0"
        install "extra", "1.1"
        install "snapshot", "1.0-SNAPSHOT"
    },
    changes: [
        [what: "version of a dependency", by: { edit pom, "<version.library>1.0", "<version.library>1.1" }],
        [what: "managed version of a transitive dependency",
            by: { edit pom, "<version.transitive>1.0", "<version.transitive>1.1" }],
        [what: "version of an imported BOM", by: { edit pom, "<version.bom>1.0", "<version.bom>1.1" }],
        [what: "imported BOM installed anew",
            by: { install "bom", "1.0", text: "1.1" }, undo: { install "bom", "1.0", text: "1.0" }],
        [what: "SNAPSHOT installed anew",
            by: { install "snapshot", "1.0-SNAPSHOT", text: "second" }, undo: { install "snapshot", "1.0-SNAPSHOT" }],
        [what: "SNAPSHOT installed anew, with a dependency more",
            by: { install "snapshot", "1.0-SNAPSHOT", more: on("extra") },
            undo: { install "snapshot", "1.0-SNAPSHOT" }],
        [what: "release installed anew",
            by: { install "library", "1.0", text: "second" }, undo: { install "library", "1.0" }],
        [what: "transitive dependency installed anew",
            by: { install "transitive", "1.0", text: "second" }, undo: { install "transitive", "1.0" }],
        [what: "release installed anew, with a dependency more",
            by: { install "library", "1.0", more: on("extra") }, undo: { install "library", "1.0" }],
        [what: "parent POM of a dependency installed anew",
            by: { install "family", "1.0", more: on("extra", "1.1") }, undo: { install "family", "1.0" }],
        [what: "scope of a dependency", by: {
            edit pom, "other</artifactId>\n", "other</artifactId>\n      <scope>provided</scope>\n"
        }],
        [what: "exclusion of a transitive dependency", by: {
            edit pom, "library}</version>", """library}</version>
      <exclusions>
        <exclusion>
          <groupId>*</groupId>
          <artifactId>transitive</artifactId>
        </exclusion>
      </exclusions>"""
        }],
        [what: "order of dependencies", by: {
            edit pom, managed, on("other") + "\n" + managed
            edit pom, managed + "\n" + on("other"), managed
        }],
        [what: "test dependency in the place of a transitive one", by: {
            edit pom, managed, managed + "\n" + on("transitive").replace("</version>", "</version><scope>test</scope>")
        }],
        [what: "dependency less", by: { edit pom, on("other"), "" }],
    ],
    noise: [
        [what: "`-U`", arguments: ["-U"]],
        [what: "place of the local repository: links, but builds nothing", needs: ["symbolic link": links],
            repository: otherRepository, remembers: true,
            by: {
                otherRepository.deleteDir()
                otherRepository.mkdirs()
                localRepositoryPath.listFiles().each {
                    Files.createSymbolicLink(new File(otherRepository, it.name).toPath(), it.toPath())
                }
            },
            hit: { !it.says("cache: building ") && !it.says(">>>") }],
    ],
]
