package io.github.cacherun.report;

import io.github.cacherun.cache.Survey;
import io.github.cacherun.cache.Survey.Age;
import io.github.cacherun.cache.Survey.Amount;
import io.github.cacherun.cache.Survey.Kind;
import io.github.cacherun.cache.Survey.ProjectPart;
import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/** Parts of a cache, added up. */
final class Amounts {

    private Amounts() {}

    static Amount sum(Collection<Amount> amounts) {
        return amounts.stream().reduce(Amount.NONE, Amount::plus);
    }

    /** What was last used how long ago; ages of which there is nothing are not in it. */
    static Map<Age, Amount> byAge(List<ProjectPart> parts) {
        Map<Age, Amount> ages = new EnumMap<>(Age.class);
        for (ProjectPart part : parts) {
            part.ages().forEach((age, amount) -> ages.merge(age, amount, Amount::plus));
        }
        return ages;
    }

    private static Map<Kind, Amount> byKind(List<ProjectPart> parts) {
        Map<Kind, Amount> kinds = new EnumMap<>(Kind.class);
        for (ProjectPart part : parts) {
            part.kinds().forEach((kind, amount) -> kinds.merge(kind, amount, Amount::plus));
        }
        return kinds;
    }

    /** The largest projects as they are, then the others as one, then what belongs to none; empty ones are left out. */
    static List<ProjectPart> largest(List<ProjectPart> projects, int count) {
        List<ProjectPart> named = projects.stream()
                .filter(part -> !part.project().equals(Survey.SHARED))
                .toList();
        // one line for one project says more than "1 other"
        int shown = named.size() <= count + 1 ? named.size() : count;
        List<ProjectPart> parts = new ArrayList<>(named.subList(0, shown));
        List<ProjectPart> rest = named.subList(shown, named.size());
        if (!rest.isEmpty()) {
            parts.add(new ProjectPart(rest.size() + " others", byKind(rest), byAge(rest)));
        }
        projects.stream().filter(part -> part.project().equals(Survey.SHARED)).forEach(parts::add);
        return parts.stream().filter(part -> part.total().entries() > 0).toList();
    }
}
