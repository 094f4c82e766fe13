package io.github.cacherun.build;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.cacherun.build.ClassPathRequest.Part;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ClassPathScopeTest {

    private static ClassPathRequest request(ClassPathScope scope) {
        return new ClassPathRequest(scope, Set.of(Part.OUTPUT, Part.DEPENDENCIES), null, List.of(), Set.of());
    }

    @ParameterizedTest
    @CsvSource({
        "RUNTIME,compile runtime",
        "COMPILE,compile provided system",
        "PROVIDED,compile runtime provided system",
        "TEST,compile runtime provided system test",
        "SYSTEM,system"
    })
    void eachHasTheDependenciesThatItHasForExec(ClassPathScope scope, String expected) {
        List<String> had = new ArrayList<>();
        for (String of : List.of("compile", "runtime", "provided", "system", "test", ClassPathElement.NO_SCOPE)) {
            if (scope.has(of)) {
                had.add(of);
            }
        }
        assertEquals(expected, String.join(" ", had));
    }

    @Test
    void aProgramOfSystemDependenciesHasNothingOfTheModulesOwn() {
        assertFalse(request(ClassPathScope.SYSTEM).has(Part.OUTPUT));
        assertTrue(request(ClassPathScope.SYSTEM).has(Part.DEPENDENCIES));
        assertTrue(request(ClassPathScope.TEST).has(Part.OUTPUT));
    }

    @Test
    void onlyThatOfScopeTestHasTests() {
        for (ClassPathScope scope : ClassPathScope.values()) {
            assertEquals(scope == ClassPathScope.TEST, request(scope).hasTests());
        }
    }
}
