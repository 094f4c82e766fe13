package io.github.cacherun.build;

import io.github.cacherun.link.JarDifference;
import java.util.List;
import java.util.Locale;
import java.util.SortedSet;
import java.util.TreeSet;

/** What usually makes the same inputs give something else, as far as that can be told from what differs, and the remedy. */
final class VerifyHint {

    private static final String USUAL_CAUSES =
            "Usual causes: a time stamp, a random number, names in no fixed order, an absolute path; or a goal that reads"
                    + " an environment variable, files outside of src, git or the network.\n";

    private static final String REMEDIES =
            "What a goal reads is named with -Dcache.env=NAME,... and -Dcache.inputs=FILE,..., a goal that makes something"
                    + " else each time is made to stop that or taken out of cache.trust; -Dcache.rebuild stores the new"
                    + " one, and -Dcache.hash shows all that counts now.";

    private boolean anyModule;
    private boolean anyExecutable;
    private boolean onlyCompression;
    private boolean comesAndGoes;
    private final SortedSet<String> stamped = new TreeSet<>();

    /** Takes into account what differs in a module or an executable. */
    void heed(Product product, List<JarDifference> differences) {
        anyModule |= product.kind() == Product.Kind.MODULE;
        anyExecutable |= product.kind() == Product.Kind.EXECUTABLE;
        onlyCompression |= differences.isEmpty();
        for (JarDifference difference : differences) {
            comesAndGoes |= difference.isAddedOrRemoved();
            if (!difference.isHead() && isOftenStamped(difference.name())) {
                stamped.add(difference.name());
            }
        }
    }

    @Override
    public String toString() {
        StringBuilder text = new StringBuilder();
        if (!stamped.isEmpty()) {
            text.append("A time stamp or a commit is what usually differs in " + stamped.first()
                    + "; many goals leave it out when the POM sets project.build.outputTimestamp.\n");
        }
        if (comesAndGoes) {
            text.append("Files that come and go are named at random, or made by a goal that does not always run.\n");
        }
        if (onlyCompression) {
            text.append("Equal files are compressed in another way when the JDK or the system has got another zlib.\n");
        }
        if (anyExecutable && !anyModule) {
            text.append("The modules are what they were, so the linker or something that it depends on has changed"
                    + " unnoticed: please report it, with what -Dcache.hash shows.\n");
        } else {
            text.append(USUAL_CAUSES);
        }
        return text.append(REMEDIES).toString();
    }

    private static boolean isOftenStamped(String name) {
        String lower = name.toLowerCase(Locale.ROOT);
        return lower.endsWith(".properties") || lower.endsWith("manifest.mf") || lower.contains("build-info");
    }
}
