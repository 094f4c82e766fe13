package io.github.cacherun.build;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.junit.jupiter.api.Test;

class CaveatsTest {

    private static final String GIT = "io.github.git-commit-id:git-commit-id-maven-plugin";
    private static final String ANTRUN = "org.apache.maven.plugins:maven-antrun-plugin";

    private static Caveats of(List<String> trust, String... goals) {
        Caveats.Builder builder = new Caveats.Builder(new Declarations(List.of(), List.of(), trust));
        for (String goal : goals) {
            builder.goal(goal);
        }
        return builder.build();
    }

    @Test
    void whatCompilesAndCopiesHasNone() {
        Caveats caveats = of(
                List.of(),
                "org.apache.maven.plugins:maven-compiler-plugin:compile",
                "org.apache.maven.plugins:maven-resources-plugin:resources",
                "org.codehaus.mojo:build-helper-maven-plugin:add-source",
                "org.jetbrains.kotlin:kotlin-maven-plugin:compile");
        assertEquals(Caveats.NONE, caveats);
    }

    @Test
    void whatReadsGitOrTheClockForbidsKeeping() {
        Caveats caveats =
                of(List.of(), GIT + ":revision", "org.springframework.boot:spring-boot-maven-plugin:build-info");
        assertTrue(caveats.forbidKeeping());
        String why = caveats.whyNothingIsKept();
        assertTrue(
                why.startsWith(
                        GIT + ":revision reads git and the clock, "
                                + "org.springframework.boot:spring-boot-maven-plugin:build-info reads the clock, so it is built each time"));
        assertTrue(why.contains("-Dcache.trust=" + GIT + ",org.springframework.boot:spring-boot-maven-plugin"), why);
    }

    @Test
    void oneGoalOfAPluginCanReadWhatTheOthersDoNot() {
        assertFalse(of(List.of(), "org.codehaus.mojo:build-helper-maven-plugin:parse-version")
                .forbidKeeping());
        assertTrue(of(List.of(), "org.codehaus.mojo:build-helper-maven-plugin:timestamp-property")
                .forbidKeeping());
    }

    @Test
    void whatIsUnknownIsNamedAndKept() {
        Caveats caveats = of(List.of(), ANTRUN + ":run", "org.example:gen:a", "org.example:gen:b");
        assertFalse(caveats.forbidKeeping());
        String unknown = caveats.whatIsUnknown();
        assertTrue(unknown.contains(ANTRUN + ":run, org.example:gen:a, org.example:gen:b"), unknown);
        assertTrue(unknown.contains("-Dcache.trust=" + ANTRUN + ",org.example:gen "), unknown);
    }

    @Test
    void whatTheUserTrustsHasNone() {
        assertEquals(Caveats.NONE, of(List.of(GIT, ANTRUN + ":run"), GIT + ":revision", ANTRUN + ":run"));
        assertFalse(of(List.of(ANTRUN + ":other"), ANTRUN + ":run").unknown().isEmpty());
    }

    @Test
    void theMomentOfTheBuildForbidsKeepingUnlessItIsTrusted() {
        for (boolean trusted : List.of(true, false)) {
            List<String> trust = trusted ? List.of("maven.build.timestamp") : List.of();
            Caveats.Builder builder = new Caveats.Builder(new Declarations(List.of(), List.of(), trust));
            builder.timestamp("built.txt");
            assertEquals(!trusted, builder.build().forbidKeeping());
        }
    }
}
