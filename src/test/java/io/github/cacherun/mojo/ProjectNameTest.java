package io.github.cacherun.mojo;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.apache.maven.plugin.MojoFailureException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ProjectNameTest {

    @Test
    void isTheGroupIdAndArtifactIdOfAModule() throws Exception {
        assertEquals("com.acme:my-app_2.13", ProjectName.parse(" com.acme:my-app_2.13 "));
    }

    @Test
    void isNoneWhenNothingIsGiven() throws Exception {
        assertNull(ProjectName.parse(null));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"", " ", "app", ":app", "com.acme:", "com.acme:app:1.0", "com.acme/app", "com.acme:a b", "*:*"})
    void isRefusedWhenItIsSomethingElse(String typed) {
        MojoFailureException e = assertThrows(MojoFailureException.class, () -> ProjectName.parse(typed));
        assertTrue(e.toString().contains("cache.project is '" + typed + "'"), e.toString());
    }
}
