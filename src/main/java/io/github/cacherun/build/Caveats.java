package io.github.cacherun.build;

import io.github.cacherun.action.MissCause;
import java.util.ArrayList;
import java.util.List;

/**
 * What stands against keeping what a module's build gives.
 *
 * @param uncacheable reasons why another build could give something else although no input changed; nothing is kept then
 * @param unknown goals of which nothing is known, {@code groupId:artifactId:goal}: the user should look at them once
 */
record Caveats(List<Reason> uncacheable, List<String> unknown) {

    static final Caveats NONE = new Caveats(List.of(), List.of());

    /**
     * @param text what is read where
     * @param trust what {@code cache.trust} has to name, to keep it nevertheless
     */
    record Reason(String text, String trust) {}

    private static final String TIMESTAMP = "maven.build.timestamp";

    Caveats {
        uncacheable = List.copyOf(uncacheable);
        unknown = List.copyOf(unknown);
    }

    /** Collects what is found on the way, less what the user trusts. */
    static final class Builder {
        private final Declarations declared;
        private final List<Reason> uncacheable = new ArrayList<>();
        private final List<String> unknown = new ArrayList<>();

        Builder(Declarations declared) {
            this.declared = declared;
        }

        void goal(String goal) {
            if (declared.trusts(goal)) {
                return;
            }
            String elsewhere = KnownGoals.elsewhere(goal);
            if (!elsewhere.isEmpty()) {
                uncacheable.add(new Reason(goal + " reads " + elsewhere, BuildPlan.plugin(goal)));
            } else if (!KnownGoals.isPure(goal)) {
                unknown.add(goal);
            }
        }

        /** The moment of the build is asked for there. */
        void timestamp(String where) {
            if (!declared.trustsTimestamp()) {
                uncacheable.add(new Reason(where + " asks for " + TIMESTAMP, TIMESTAMP));
            }
        }

        Caveats build() {
            return new Caveats(uncacheable, unknown);
        }
    }

    boolean forbidKeeping() {
        return !uncacheable.isEmpty();
    }

    /** Why nothing is kept, and what to do about it. */
    String whyNothingIsKept() {
        List<String> texts = new ArrayList<>();
        List<String> trust = new ArrayList<>();
        for (Reason reason : uncacheable) {
            texts.add(reason.text());
            if (!trust.contains(reason.trust())) {
                trust.add(reason.trust());
            }
        }
        return String.join(", ", texts) + ", so it is built each time; to keep it: -Dcache.trust="
                + String.join(",", trust)
                + ", with -Dcache.inputs=FILE,... and -Dcache.env=NAME,... for what it must be built again for";
    }

    /** The same as why something is built; how often each time, is told by the first of them. */
    MissCause cause() {
        return new MissCause(whyNothingIsKept(), uncacheable.get(0).text());
    }

    /** Which goals the user should look at, and how to say what they do. */
    String whatIsUnknown() {
        List<String> trust = new ArrayList<>();
        for (String goal : unknown) {
            if (!trust.contains(BuildPlan.plugin(goal))) {
                trust.add(BuildPlan.plugin(goal));
            }
        }
        return "not known to depend only on the POM, src and the class path: " + String.join(", ", unknown)
                + "; if that is so, -Dcache.trust=" + String.join(",", trust)
                + " ends this warning, else name what is read with -Dcache.inputs=FILE,... and -Dcache.env=NAME,...";
    }
}
