def pom = "pom.xml"
def notFiltered = "<filtering>false</filtering>"
def anotherJdk = ["other JDK": otherJdk]

[
    prepare: { edit pom, "<jdk>other JDK", "<jdk>${otherJdkVersion ?: 'none'}" },
    changes: [
        [what: "`maven.compiler.release` in the POM", by: { edit pom, "release>17", "release>11" }],
        [what: "`-Dmaven.compiler.release`", arguments: ["-Dmaven.compiler.release=11"]],
        [what: "`-Dmaven.compiler.parameters`", arguments: ["-Dmaven.compiler.parameters=true"]],
        [what: "configuration of maven-compiler-plugin", by: { edit pom, "lines,source", "lines,vars,source" }],
        [what: "source encoding", by: { edit pom, ">UTF-8<", ">ISO-8859-1<" }],
        [what: "final name", by: { edit pom, "final-name", "name-in-the-end" }],
        [what: "description", by: { edit pom, "A sample", "A part" }],
        [what: "property in a filtered resource", by: { edit pom, "<word>word", "<word>words" }],
        [what: "property in a filtered resource, by `-D`", arguments: ["-Dnever.stale.word=given"]],
        [what: "environment variable in a filtered resource", env: [NEVER_STALE_WORD: "given"]],
        [what: "environment variable between `@` in a filtered resource", env: [NEVER_STALE_AT: "given"]],
        [what: "environment variable in a filter file", env: [NEVER_STALE_FILTER: "given"]],
        [what: "system property in a filtered resource, by `MAVEN_OPTS`",
            env: [MAVEN_OPTS: "-Dnever.stale.system=given"]],
        [what: "system property in a filtered resource, by `.mvn/jvm.config`",
            by: { write ".mvn/jvm.config", "-Dnever.stale.system=configured\n" }],
        [what: "property in a filtered resource, by `.mvn/maven.config`",
            by: { write ".mvn/maven.config", "-Dnever.stale.word=configured\n" }],
        [what: "profile, by `.mvn/maven.config`", by: { write ".mvn/maven.config", "-Pby-configuration\n" }],
        [what: "content of a filter file", by: { edit "conf/words.properties", "= filter", "= other filter" }],
        [what: "resource filtering", by: { edit pom, notFiltered, "<filtering>true</filtering>" }],
        [what: "excluded resource", by: { edit pom, notFiltered, "<excludes><exclude>plain.txt</exclude></excludes>" }],
        [what: "target path of resources", by: { edit pom, notFiltered, "<targetPath>deeper</targetPath>" }],
        [what: "profile, by `-P`", arguments: ["-P", "by-name"]],
        [what: "profile, activated by a property", arguments: ["-Dnever.stale.profile"]],
        [what: "profile, activated by an environment variable", env: [NEVER_STALE_PROFILE: "on"]],
        [what: "profile, activated by a file", by: { write "conf/flag", "" }],
        [what: "profile, activated by the JDK", needs: anotherJdk, env: [JAVA_HOME: otherJdk?.path]],
        [what: "parent POM in the checkout", by: { edit "parent/pom.xml", "from the parent", "from the elder" }],
    ],
    noise: [
        [what: "order of properties in the POM", by: {
            edit pom, "<word>word</word>", ""
            edit pom, "<properties>\n    <maven.compiler", "<properties>\n    <word>word</word>\n    <maven.compiler"
        }],
        [what: "comment in the POM", by: { edit pom, "<build>", "<!-- a comment -->\n  <build>" }],
        [what: "white space in the POM", by: { edit pom, "  <build>", "\n\n\t<build>" }],
    ],
]
