package io.github.cacherun.build;

import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.cacherun.build.ClassPathRequest.Part;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

class ClassPathRequestTest {

    @Test
    void aProgramThatIsAModuleRunsAsOneUnlessItsTestsOrNotItsOwnClassesAreAskedFor() {
        assertTrue(ClassPathRequest.RUNTIME.allowsModules());
        assertTrue(request(ClassPathScope.COMPILE, EnumSet.allOf(Part.class)).allowsModules());
        assertFalse(request(ClassPathScope.TEST, EnumSet.allOf(Part.class)).allowsModules());
        assertFalse(request(ClassPathScope.RUNTIME, EnumSet.complementOf(EnumSet.of(Part.OUTPUT)))
                .allowsModules());
        assertFalse(request(ClassPathScope.RUNTIME, EnumSet.of(Part.OUTPUT, Part.DEPENDENCIES))
                .allowsModules());
    }

    private static ClassPathRequest request(ClassPathScope scope, Set<Part> parts) {
        return new ClassPathRequest(scope, parts, null, List.of(), Set.of());
    }
}
