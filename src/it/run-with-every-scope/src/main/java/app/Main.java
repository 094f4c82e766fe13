package app;

import java.util.ArrayList;
import java.util.List;

public final class Main {
    private static final String[] CLASSES = {
        "org.jspecify.annotations.NullMarked",
        "javax.inject.Inject",
        "org.opentest4j.TestAbortedException",
        "org.apiguardian.api.API",
        "app.Probe"
    };

    public static void main(String[] args) {
        System.out.println("loads " + String.join(" ", loaded()));
    }

    static List<String> loaded() {
        List<String> names = new ArrayList<>();
        for (String name : CLASSES) {
            try {
                names.add(Class.forName(name).getSimpleName());
            } catch (ClassNotFoundException missing) {
                // not in this scope
            }
        }
        return names;
    }
}
