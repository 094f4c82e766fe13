/** Writes a reactor of ten: m1 to m9 and an app that runs with m1 to m8; m9 it is only compiled with. */

def write = { String path, String text ->
    def file = new File(basedir, path)
    file.parentFile.mkdirs()
    file.setText(text, "UTF-8")
}

def pom = { String name, String dependencies ->
    write("$name/pom.xml", """<project>
  <modelVersion>4.0.0</modelVersion>
  <parent>
    <groupId>io.github.cacherun.it</groupId>
    <artifactId>ten-modules</artifactId>
    <version>1.0</version>
  </parent>
  <artifactId>$name</artifactId>
  <dependencies>$dependencies</dependencies>
</project>
""")
}

(1..9).each {
    pom("m$it", "")
    write("m$it/src/main/java/m$it/Part.java", """package m$it;

public final class Part {
    public static String text() {
        return "m$it";
    }
}
""")
}

pom("app", (1..9).collect { """
    <dependency>
      <groupId>io.github.cacherun.it</groupId>
      <artifactId>m$it</artifactId>
      <version>1.0</version>
      <scope>${it == 9 ? "provided" : "compile"}</scope>
    </dependency>""" }.join() + "\n  ")
write("app/src/main/java/app/Main.java", """package app;

public final class Main {
    public static void main(String[] args) {
        System.out.println("app with " + String.join(" ", ${(1..8).collect { "m${it}.Part.text()" }.join(", ")}));
    }

    static String notAtRunTime() {
        return m9.Part.text();
    }
}
""")
true
