package io.github.cacherun.build;

import io.github.cacherun.action.InputManifest;
import io.github.cacherun.action.MissCause;
import io.github.cacherun.cache.ActionId;
import io.github.cacherun.cache.DiskCache;
import io.github.cacherun.cache.EntryNotFoundException;
import io.github.cacherun.cache.HashTrace;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;

/** What is kept beside a build output, each under a subkey of its build action's ID. */
final class BuildMemory {

    private static final String RECORD = "record";

    /** Go's name for what a compiler printed. */
    private static final String STDOUT = "stdout";

    /** Go's name for what the linker printed; the link's own ID keeps two links of one build apart. */
    private static final String LINK_STDOUT = "link-stdout ";

    /** ASCII's own: a log record may hold line feeds. */
    private static final String RECORD_SEPARATOR = "\u001e";

    private final DiskCache cache;
    private final Store store;

    BuildMemory(DiskCache cache, Store store) {
        this.cache = cache;
        this.store = store;
    }

    BuildRecord record(ActionId build) throws EntryNotFoundException {
        Optional<BuildRecord> record = BuildRecord.parse(cache.getBytes(build.subkey(RECORD)));
        if (record.isEmpty()) {
            throw new EntryNotFoundException("damaged build record");
        }
        return record.get();
    }

    void keep(BuildAction action, BuildRecord record) {
        store.remember(action.module(), action.id().subkey(RECORD), record.toBytes());
        if (action.classes() == null) {
            history().remember(action.module(), action.id(), action.inputs());
        }
    }

    void keepWarnings(BuildAction build, List<String> records) {
        String text = String.join(RECORD_SEPARATOR, records);
        store.remember(build.module(), build.id().subkey(STDOUT), text.getBytes(StandardCharsets.UTF_8));
    }

    void keepLinkOutput(BuildAction build, ActionId link, String text) {
        store.remember(
                build.module(), build.id().subkey(LINK_STDOUT + link.hex()), text.getBytes(StandardCharsets.UTF_8));
    }

    /** What the lifecycle warned of, or nothing when that was never heard. */
    List<String> warnings(ActionId build) {
        String text = text(build.subkey(STDOUT));
        return text.isEmpty() ? List.of() : List.of(text.split(RECORD_SEPARATOR, -1));
    }

    /** What the linker printed. */
    String linkOutput(ActionId build, ActionId link) {
        return text(build.subkey(LINK_STDOUT + link.hex()));
    }

    /** Why there is nothing for this action: what differs from the nearest earlier build of the module. */
    MissCause whyMissing(BuildAction action, EntryNotFoundException miss) {
        return history().whyMissing(action.module(), action.inputs(), miss);
    }

    /** All that differs from the nearest earlier build of the module. */
    List<String> explain(BuildAction action) {
        return history().explain(action.module(), action.inputs());
    }

    /** Whether the user has been told of goals of which nothing is known; from now on it is so. */
    boolean toldBefore(BuildAction action, String what) {
        ActionId id = new InputManifest("told")
                .add("module", action.module())
                .add("what", what)
                .id(HashTrace.NONE);
        try {
            store.recallToTell(id);
            return true;
        } catch (EntryNotFoundException not) {
            store.remember(action.module(), id, what.getBytes(StandardCharsets.UTF_8));
            return false;
        }
    }

    private ActionHistory history() {
        return new ActionHistory("build", store);
    }

    private String text(ActionId id) {
        try {
            return new String(cache.getBytes(id), StandardCharsets.UTF_8);
        } catch (EntryNotFoundException never) {
            return "";
        }
    }
}
