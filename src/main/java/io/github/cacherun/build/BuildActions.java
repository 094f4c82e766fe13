package io.github.cacherun.build;

import io.github.cacherun.action.FileHashMemo;
import io.github.cacherun.action.InputManifest;
import io.github.cacherun.cache.ActionId;
import io.github.cacherun.cache.EntryNotFoundException;
import io.github.cacherun.cache.HashTrace;
import java.io.IOException;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.List;
import org.apache.maven.project.MavenProject;

/** Computes build actions from what lies on disk now. */
final class BuildActions {

    private final Workbench bench;
    private final BuildInputs inputs;
    private final Store store;

    BuildActions(Workbench bench, ToolInputs tools, Store store) {
        this.bench = bench;
        this.inputs = new BuildInputs(bench.session(), tools);
        this.store = store;
    }

    /** The action of the module's own lifecycle up to {@code process-classes}. */
    BuildAction ofSources(MavenProject project, List<ClassPathElement> classPath) throws IOException {
        ActionId memoId = memoId(project);
        FileHashMemo memo = new FileHashMemo(recall(memoId), InstantSource.system(), bench.trace());
        InputManifest manifest = inputs.ofSources(project, classPath, memo);
        if (memo.isWorthKeeping()) {
            store.remember(memoId, memo.toBytes());
        }
        return new BuildAction(project, classPath, null, manifest, manifest.id(bench.trace()));
    }

    /** The action of an execution bound to a phase: Maven has just made the classes, so they are what counts. */
    BuildAction ofClasses(MavenProject project, List<ClassPathElement> classPath, Path classes) throws IOException {
        InputManifest manifest = inputs.ofClasses(classPath, classes);
        return new BuildAction(project, classPath, classes, manifest, manifest.id(bench.trace()));
    }

    private byte[] recall(ActionId id) {
        try {
            return bench.cache().getBytes(id);
        } catch (EntryNotFoundException unknown) {
            return new byte[0];
        }
    }

    private static ActionId memoId(MavenProject project) {
        return new InputManifest("file hashes")
                .add("basedir", project.getBasedir().toString())
                .id(HashTrace.NONE);
    }
}
