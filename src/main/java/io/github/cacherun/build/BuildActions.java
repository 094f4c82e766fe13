package io.github.cacherun.build;

import io.github.cacherun.action.FileHashMemo;
import io.github.cacherun.action.FileListing;
import io.github.cacherun.action.InputManifest;
import io.github.cacherun.action.SourceTree;
import io.github.cacherun.cache.ActionId;
import io.github.cacherun.cache.HashTrace;
import java.io.File;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.apache.maven.model.Plugin;
import org.apache.maven.project.MavenProject;

/** Computes build actions from what lies on disk now. */
final class BuildActions {

    private static final String EXTENSIONS = "extensions";
    private static final String TOOLS = "tools";

    private final Workbench bench;
    private final MavenParts maven;
    private final HashMemos memos;
    private final ToolInputs tools;
    private final BuildInputs inputs;
    private final Plans plans;
    private final ReactorFolders folders;
    private final FilesMemo remembered;

    BuildActions(Workbench bench, MavenParts maven, Store store, Plans.Preparation preparation) throws IOException {
        this.bench = bench;
        this.maven = maven;
        this.memos = new HashMemos(store, bench.trace());
        this.tools = lookAtTools();
        this.inputs = new BuildInputs(bench.session(), tools, maven.goal());
        this.plans = new Plans(bench.session(), maven, store, preparation);
        this.folders = new ReactorFolders(bench.session());
        this.remembered = new FilesMemo(bench.session(), store);
    }

    /** To be called when a lifecycle has run: what it may have changed is looked at anew. */
    void forgetFolders() {
        folders.forget();
    }

    /** The tools that build all modules of this call. */
    ToolInputs tools() {
        return tools;
    }

    private ToolInputs lookAtTools() throws IOException {
        File root = bench.session().getRequest().getMultiModuleProjectDirectory();
        FileHashMemo memo = memos.recall(EXTENSIONS, root);
        ToolInputs found = ToolInputs.of(bench.session(), maven.goal(), memo);
        memos.keep(EXTENSIONS, root, memo);
        return found;
    }

    /**
     * The action of the module's own lifecycle up to the last phase of a part.
     *
     * @param whole whether all its inputs are to be listed, to be explained or kept; without it only their sum may be known
     * @throws Exception what Maven has to say of plugins that cannot be found or understood
     */
    BuildAction ofSources(MavenProject project, ModulePart part, List<ClassPathElement> classPath, boolean whole)
            throws Exception {
        if (hasPluginWithoutVersion(project)) {
            // Maven writes into the model which one it takes, but only of the project that it is about to build
            plans.make(project, part);
        }
        InputManifest manifest = inputs.settings(project, part);
        ActionId settings = manifest.id(HashTrace.NONE);
        BuildPlan plan = plans.of(project, part, settings);
        Declarations declared = bench.declared().of(project, maven.ownKey());
        ModuleFiles files = new ModuleFiles(folders, project, part, plan, declared);
        folders.refuseOutputsOfOthers(project, part);
        ActionId id = remembered.id(project, settings, plan);
        FolderHashes loaded = new FolderHashes(memos, TOOLS, project.getBasedir());
        FilteredValues values = inputs.addFiles(manifest, files, contents(files, part, id, whole), classPath, loaded);
        loaded.keep();
        Caveats caveats = caveats(manifest, files, values);
        return new BuildAction(project, part, classPath, null, caveats, manifest, manifest.id(bench.trace()));
    }

    private FileContents contents(ModuleFiles files, ModulePart part, ActionId id, boolean whole) throws IOException {
        List<SourceTree.Node> listed = files.list();
        byte[] listing = FileListing.of(listed);
        boolean shown = whole || bench.has(Switch.EXPLAIN) || bench.trace() != HashTrace.NONE;
        FileContents known = shown ? null : remembered.recall(id, listing);
        if (known != null) {
            return known;
        }
        FolderHashes hashes =
                new FolderHashes(memos, sources(part), files.project().getBasedir());
        FileContents read = inputs.contents(files, listed, hashes.memo(), bench.trace());
        hashes.keep();
        if (hashes.memo().isAllAtRest() && read.isReadable()) {
            remembered.remember(id, listing, read);
        }
        return read;
    }

    /** Tests have more files: a memo of both would be written anew with each change of what is asked for. */
    private static String sources(ModulePart part) {
        return part == ModulePart.TESTS ? "sources of tests" : "sources";
    }

    private static boolean hasPluginWithoutVersion(MavenProject project) {
        for (Plugin plugin : project.getBuildPlugins()) {
            if (plugin.getVersion() == null) {
                return true;
            }
        }
        return false;
    }

    /** The action of an execution bound to a phase: Maven has just made the classes, so they are what counts. */
    BuildAction ofClasses(MavenProject project, ModulePart part, List<ClassPathElement> classPath, Path classes)
            throws IOException {
        InputManifest manifest = inputs.ofClasses(classPath, classes);
        return new BuildAction(project, part, classPath, classes, Caveats.NONE, manifest, manifest.id(bench.trace()));
    }

    private static Caveats caveats(InputManifest manifest, ModuleFiles files, FilteredValues values) {
        Caveats.Builder caveats = new Caveats.Builder(files.declared());
        for (String goal : files.plan().goals()) {
            caveats.goal(goal);
            String plugin = BuildPlan.plugin(goal);
            if (ModelInputs.usesTimestamp(manifest, plugin)) {
                caveats.timestamp("the configuration of " + plugin);
            }
        }
        if (values.timestampAt() != null) {
            caveats.timestamp(values.timestampAt());
        }
        return caveats.build();
    }
}
