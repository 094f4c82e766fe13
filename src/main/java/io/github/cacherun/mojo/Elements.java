package io.github.cacherun.mojo;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Elements of lists and maps in the configuration; Maven makes null of one without content. */
final class Elements {

    private Elements() {}

    /** Those that there are; empty elements mean nothing. */
    static <T> List<T> of(@Nullable List<T> configured) {
        List<T> given = new ArrayList<>();
        if (configured != null) {
            for (@Nullable T element : configured) {
                if (element != null) {
                    given.add(element);
                }
            }
        }
        return given;
    }

    /** All of them; the value of an empty element is empty text, as exec-maven-plugin has it. */
    static Map<String, String> of(@Nullable Map<String, String> configured) {
        Map<String, String> given = new HashMap<>();
        if (configured != null) {
            for (Map.Entry<String, @Nullable String> element : configured.entrySet()) {
                String value = element.getValue();
                given.put(element.getKey(), value == null ? "" : value);
            }
        }
        return given;
    }
}
