def project = evaluate(new File(its, "project.groovy"))
def env = [STAGE: "dev"]
def antrun = "org.apache.maven.plugins:maven-antrun-plugin"

// a goal that could read anything is named once, with the switches that decide; what it gives is kept
def (first, second) = project.logs
assert first.contains("[WARNING] cache: unkeyed: not known to depend only on the POM, src and the class path: $antrun:run;"
        + " if that is so, -Dcache.trust=$antrun ends this warning, else name what is read with"
        + " -Dcache.inputs=FILE,... and -Dcache.env=NAME,...")
assert second.contains("cache: hit unkeyed")
assert !second.contains("not known to depend")
project.edit("src/main/java/app/Main.java", "built ", "made ")
def edited = project.mvn("cache:run", env: env)
assert edited.status == 0
assert edited.says("made never, stage dev 1")
assert !edited.says("not known to depend")

// what the user names counts from then on
def declared = ["-Dcache.inputs=VERSION", "-Dcache.env=STAGE", "-Dcache.trust=" + antrun]
assert project.mvn("cache:run", *declared, env: env).says("made never, stage dev 1")
assert project.mvn("cache:run", *declared, env: env).hit
def variable = project.mvn("cache:run", *declared, env: [STAGE: "test"])
assert variable.lines("cache: building unkeyed, ")[0].endsWith("environment variable STAGE changed")
assert variable.says("made never, stage test 1")
project.write("VERSION", "label=2")
def file = project.mvn("cache:run", *declared, env: env)
assert file.lines("cache: building unkeyed, ")[0].endsWith("VERSION changed")
assert file.says("made never, stage dev 2")

// the moment of the build in a resource: never stale, never silently built each time
project.write("src/main/resources/built.txt", 'at ${maven.build.timestamp}')
def why = "src/main/resources/built.txt asks for maven.build.timestamp, so it is built each time; to keep it:" +
        " -Dcache.trust=maven.build.timestamp, with -Dcache.inputs=FILE,... and -Dcache.env=NAME,... for what it must be built again for"
def stamps = [] as Set
2.times {
    def call = project.mvn("cache:run", *declared, env: env)
    assert call.status == 0
    assert call.says("cache: building unkeyed, " + why)
    assert !call.says("cache: hit")
    stamps << call.lines("made at ")[0]
}
assert stamps.size() == 2
// nothing of it is kept, and it can be trusted all the same
declared[2] += ",maven.build.timestamp"
def trusted = project.mvn("cache:run", *declared, env: env)
assert trusted.lines("cache: building unkeyed, ")[0].endsWith("src/main/resources/built.txt changed")
def hit = project.mvn("cache:run", *declared, env: env)
assert hit.hit
assert hit.lines("made at ") == trusted.lines("made at ")

// a property that holds it is no input as long as nothing uses it
project.write("src/main/resources/built.txt", "never")
project.edit("pom.xml", "<properties>", '<properties><stamp>${maven.build.timestamp}</stamp>')
assert project.mvn("cache:run", *declared, env: env).says("made never")
assert project.mvn("cache:run", *declared, env: env).hit

// a goal that is known to read what nobody can foresee
declared[2] = "-Dcache.trust=" + antrun
project.edit("pom.xml", "</plugins>", """  <plugin>
        <groupId>org.codehaus.mojo</groupId>
        <artifactId>build-helper-maven-plugin</artifactId>
        <version>3.6.1</version>
        <executions>
          <execution>
            <goals>
              <goal>timestamp-property</goal>
            </goals>
            <configuration>
              <name>now</name>
            </configuration>
          </execution>
        </executions>
      </plugin>
    </plugins>""")
2.times {
    def clock = project.mvn("cache:run", *declared, env: env)
    assert clock.says("cache: building unkeyed, org.codehaus.mojo:build-helper-maven-plugin:timestamp-property reads the clock,"
            + " so it is built each time; to keep it: -Dcache.trust=org.codehaus.mojo:build-helper-maven-plugin, with")
}
declared[2] += ",org.codehaus.mojo:build-helper-maven-plugin:timestamp-property"
assert project.mvn("cache:run", *declared, env: env).status == 0
assert project.mvn("cache:run", *declared, env: env).hit
