package io.github.cacherun.cache;

import io.github.cacherun.cache.Survey.Amount;
import java.nio.file.Path;
import java.util.List;

/**
 * What was found out about the entries of a cache.
 *
 * @param checked all that was looked at
 * @param damaged what is not what it has to be, by path
 */
public record VerifyReport(Amount checked, List<Damage> damaged) {

    /**
     * An entry, or a file beside an executable, that is not what it has to be.
     *
     * @param reason what is wrong with it, in a few words
     * @param removed whether it is gone
     */
    public record Damage(Path path, String reason, boolean removed) {}
}
