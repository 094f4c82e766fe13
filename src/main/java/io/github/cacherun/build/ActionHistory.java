package io.github.cacherun.build;

import io.github.cacherun.action.InputManifest;
import io.github.cacherun.action.MissCause;
import io.github.cacherun.action.MissReason;
import io.github.cacherun.cache.ActionId;
import io.github.cacherun.cache.EntryNotFoundException;
import io.github.cacherun.cache.HashTrace;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Remembers the inputs of the last actions of one kind for each module, whatever checkout they were run in, so that a
 * miss can be explained by what is nearest to it.
 */
final class ActionHistory {

    /** As many states as people switch between: branches, profiles, JDKs. */
    private static final int KEPT = 8;

    private static final String INPUTS = "inputs";

    private static final MissCause TRIMMED = MissCause.of("trimmed");

    private static final String DAMAGED = "damaged";

    private final String kind;
    private final Store store;

    /**
     * @param kind {@code build}, {@code link}
     */
    ActionHistory(String kind, Store store) {
        this.kind = kind;
        this.store = store;
    }

    /** Why there is nothing for an action. */
    MissCause whyMissing(String module, InputManifest inputs, EntryNotFoundException miss) {
        List<String> before = recent(module);
        if (before.contains(inputs.id(HashTrace.NONE).hex())) {
            return miss.isGone() ? TRIMMED : new MissCause("damaged: " + miss.reason(), DAMAGED);
        }
        InputManifest nearest = nearest(before, inputs);
        if (nearest == null) {
            return before.isEmpty() ? whyFirst(miss) : TRIMMED;
        }
        return MissReason.between(nearest, inputs);
    }

    /** A cache that is off has its own reason, each time. */
    private MissCause whyFirst(EntryNotFoundException miss) {
        return miss.isGone() ? MissCause.of("first " + kind) : new MissCause(miss.reason(), DAMAGED);
    }

    /** Every difference to what is nearest; all inputs when there is nothing to compare with. */
    List<String> explain(String module, InputManifest inputs) {
        InputManifest nearest = nearest(recent(module), inputs);
        return nearest == null ? MissReason.lines(inputs) : MissReason.changes(nearest, inputs);
    }

    void remember(String module, ActionId id, InputManifest inputs) {
        store.remember(module, id.subkey(INPUTS), inputs.toBytes());
        List<String> ids = new ArrayList<>();
        ids.add(id.hex());
        for (String earlier : recent(module)) {
            if (ids.size() < KEPT && !earlier.equals(id.hex())) {
                ids.add(earlier);
            }
        }
        store.remember(module, listId(module), String.join("\n", ids).getBytes(StandardCharsets.UTF_8));
    }

    private @Nullable InputManifest nearest(List<String> ids, InputManifest inputs) {
        InputManifest nearest = null;
        int fewest = Integer.MAX_VALUE;
        for (String id : ids) {
            InputManifest other = recall(id);
            int differences = other == null
                    ? Integer.MAX_VALUE
                    : MissReason.changes(other, inputs).size();
            if (differences < fewest) {
                nearest = other;
                fewest = differences;
            }
        }
        return nearest;
    }

    /** Newest first. */
    private List<String> recent(String module) {
        try {
            String ids = new String(store.recallToTell(listId(module)), StandardCharsets.UTF_8);
            return ids.isEmpty() ? List.of() : List.of(ids.split("\n"));
        } catch (EntryNotFoundException none) {
            return List.of();
        }
    }

    private @Nullable InputManifest recall(String id) {
        try {
            return InputManifest.parse(kind, store.recallToTell(new ActionId(id).subkey(INPUTS)));
        } catch (EntryNotFoundException | IllegalArgumentException | IllegalStateException trimmedOrDamaged) {
            return null;
        }
    }

    private ActionId listId(String module) {
        return new InputManifest("history")
                .add("kind", kind)
                .add("module", module)
                .id(HashTrace.NONE);
    }
}
