def pom = "pom.xml"
def snapshot = "1.0-SNAPSHOT"
def anotherJdk = ["other JDK": otherJdk]
def thisJdk = System.getProperty("java.home")
def links = !System.getProperty("os.name").startsWith("Windows")

/** Lets the compiler be that of a toolchain. */
def toolchain = { checkout, String jdk ->
    checkout.with {
        edit pom, "<annotationProcessorPaths>", "<jdkToolchain><id>sample</id></jdkToolchain><annotationProcessorPaths>"
        write ".mvn/toolchains.xml", """<?xml version="1.0" encoding="UTF-8"?>
<toolchains>
  <toolchain>
    <type>jdk</type>
    <provides>
      <id>sample</id>
    </provides>
    <configuration>
      <jdkHome>$jdk</jdkHome>
    </configuration>
  </toolchain>
</toolchains>
"""
        write ".mvn/maven.config", "-t\n.mvn/toolchains.xml\n"
    }
}

[
    prepare: {
        [snapshot, "1.1"].each {
            install "processor", it
            install "generator-maven-plugin", it
            install "extension", it
            install "words", it
        }
    },
    changes: [
        [what: "JDK, by `JAVA_HOME`", needs: anotherJdk, env: [JAVA_HOME: otherJdk?.path]],
        [what: "JDK, by a toolchain", needs: anotherJdk, by: { toolchain delegate, otherJdk.path }],
        [what: "JDK behind a toolchain", needs: anotherJdk + ["symbolic link": links],
            given: {
                link "jdk", thisJdk
                toolchain delegate, file("jdk").path
            },
            by: { link "jdk", otherJdk.path }],
        [what: "version of an annotation processor",
            by: { edit pom, "<version.processor>$snapshot", "<version.processor>1.1" }],
        [what: "SNAPSHOT of an annotation processor installed anew",
            by: { install "processor", snapshot, text: "second" }, undo: { install "processor", snapshot }],
        [what: "version of a plugin", by: { edit pom, "<version.generator>$snapshot", "<version.generator>1.1" }],
        [what: "SNAPSHOT of a plugin installed anew",
            by: { install "generator-maven-plugin", snapshot, text: "second" },
            undo: { install "generator-maven-plugin", snapshot }],
        [what: "version of what a plugin depends on",
            by: { edit pom, "<version.words>$snapshot", "<version.words>1.1" }],
        [what: "SNAPSHOT that a plugin depends on installed anew",
            by: { install "words", snapshot, text: "second" }, undo: { install "words", snapshot }],
        [what: "input of a generator in `src/main`", by: { edit "src/main/words/words.txt", "word", "words" }],
        [what: "file outside `src` named in a plugin's configuration",
            by: { edit "conf/outside.txt", "outside", "far out" }],
        [what: "folder outside `src` named in a plugin's configuration, a file's text",
            by: { edit "conf/folder/inner.txt", "in a", "in the" }],
        [what: "folder outside `src` named in a plugin's configuration, a file more",
            by: { write "conf/folder/more/innermost.txt", "more" }],
        [what: "configuration of a plugin", by: { edit pom, "<input>src/main/words/words.txt</input>", "" }],
        [what: "version of a core extension", by: { edit ".mvn/extensions.xml", snapshot, "1.1" }],
        [what: "SNAPSHOT of a core extension installed anew",
            by: { install "extension", snapshot, text: "second" }, undo: { install "extension", snapshot }],
        [what: "core extension less", by: { delete ".mvn/extensions.xml" }],
    ],
    noise: [
        [what: "plugin installed anew, the same", by: {
            install "generator-maven-plugin", snapshot
            install "processor", snapshot
            install "extension", snapshot
        }],
        [what: "file outside `src` that nothing names", by: { write "conf/unnamed.txt", "unnamed" }],
    ],
]
