package io.github.cacherun.report;

import io.github.cacherun.cache.Survey;
import io.github.cacherun.cache.Survey.Amount;
import io.github.cacherun.cache.Survey.ProjectPart;
import io.github.cacherun.stats.Statistics;
import java.util.List;
import java.util.Set;

/**
 * What of a cache belongs to the project that the goal was called in.
 *
 * @param name {@code groupId:artifactId} of its first module
 * @param modules how many modules it has
 * @param parts those of its modules of which there is something, the largest first
 * @param runs of its modules only
 */
public record ReactorPart(String name, int modules, List<ProjectPart> parts, Statistics runs) {

    /**
     * Picks out what belongs to some modules.
     *
     * @param modules {@code groupId:artifactId} of each
     * @param runs of these modules only
     */
    public static ReactorPart of(String name, Set<String> modules, Survey survey, Statistics runs) {
        List<ProjectPart> parts = survey.projects().stream()
                .filter(part -> modules.contains(part.project()))
                .toList();
        return new ReactorPart(name, modules.size(), parts, runs);
    }

    Amount total() {
        return Amounts.sum(parts.stream().map(ProjectPart::total).toList());
    }
}
