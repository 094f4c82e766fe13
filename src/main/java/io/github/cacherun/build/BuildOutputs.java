package io.github.cacherun.build;

import io.github.cacherun.action.MissCause;
import io.github.cacherun.action.MissReason;
import io.github.cacherun.cache.CachedFile;
import io.github.cacherun.cache.DiskCache;
import io.github.cacherun.cache.Entry;
import io.github.cacherun.cache.EntryNotFoundException;
import io.github.cacherun.link.MainClasses;
import io.github.cacherun.link.ModuleName;
import java.nio.file.Path;
import java.util.List;

/** The build outputs of modules in the cache, with what is remembered beside them. */
final class BuildOutputs {

    private final Workbench bench;
    private final BuildMemory memory;
    private final Store store;

    BuildOutputs(Workbench bench, Store store) {
        this.bench = bench;
        this.memory = new BuildMemory(bench.cache(), store);
        this.store = store;
    }

    /**
     * What the cache knows of a build; its output may be gone, which is enough to know the output's ID. It counts as used
     * all the same, as a trim takes entries whose output is gone.
     */
    BuiltModule known(BuildAction action) throws EntryNotFoundException {
        Entry output = cache().get(action.id());
        cache().markUsed(output);
        return recalled(action, output);
    }

    /** A build whose output is there and as it was. */
    BuiltModule whole(BuildAction action) throws EntryNotFoundException {
        return recalled(action, stored(action).entry());
    }

    /**
     * The file of a build output.
     *
     * @throws EntryNotFoundException when it is gone or damaged
     */
    Path file(BuiltModule module) throws EntryNotFoundException {
        return module.fresh() == null ? stored(module.action()).path() : module.fresh();
    }

    /** Why the cache has nothing for this action. */
    MissCause whyMissing(BuildAction action, EntryNotFoundException miss) {
        return memory.whyMissing(action, miss);
    }

    /** All that differs from the nearest earlier build of the module. */
    List<String> explain(BuildAction action) {
        return memory.explain(action);
    }

    /** Names goals of which nothing is known, once, to somebody who reads warnings. */
    void tellUnknownGoals(BuildAction action) {
        Caveats caveats = action.caveats();
        boolean matters = !caveats.unknown().isEmpty() && !cache().isOff();
        if (matters && bench.log().isWarnEnabled() && !memory.toldBefore(action, caveats.whatIsUnknown())) {
            bench.log().warn("cache: " + action.name() + ": " + caveats.whatIsUnknown());
        }
    }

    /**
     * Stores what a build has made, if it answers to what the action says.
     *
     * @param now the module's action after the build
     */
    BuiltModule keep(BuildAction action, Compilation.Result result, BuildAction now) throws Exception {
        Path classes = result.classes();
        BuildRecord record = new BuildRecord(result.took(), MainClasses.find(classes), ModuleName.of(classes));
        Product product = Product.module(action);
        if (action.caveats().forbidKeeping() || changedMeanwhile(action, now)) {
            Entry output = store.passOver(product, result.classes()).entry();
            return new BuiltModule(action, output, record, result.classes(), false);
        }
        CachedFile stored = store.put(product, result.classes());
        if (!store.differs(product)) {
            remember(action, record, result);
        }
        return new BuiltModule(action, stored.entry(), record, stored.path(), true);
    }

    private void remember(BuildAction action, BuildRecord record, Compilation.Result result) {
        memory.keep(action, record);
        if (result.warningsKnown()) {
            memory.keepWarnings(action, result.warnings());
        }
    }

    /** What was read before the build must be what the build saw: else its output answers to no known inputs. */
    private boolean changedMeanwhile(BuildAction action, BuildAction now) {
        if (now.id().equals(action.id())) {
            return false;
        }
        bench.log()
                .warn("cache: while " + action.name() + " was built, "
                        + MissReason.between(action.inputs(), now.inputs()).told()
                        + "; it is run as it was built, but not stored");
        return true;
    }

    private BuiltModule recalled(BuildAction action, Entry output) throws EntryNotFoundException {
        return new BuiltModule(action, output, memory.record(action.id()), null, true);
    }

    private CachedFile stored(BuildAction action) throws EntryNotFoundException {
        return cache().getExecutable(action.id(), action.output());
    }

    private DiskCache cache() {
        return bench.cache();
    }
}
