package io.github.cacherun.build;

import io.github.cacherun.action.FileHashMemo;
import io.github.cacherun.action.InputManifest;
import java.io.File;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.apache.maven.model.Plugin;
import org.apache.maven.project.MavenProject;

/** Computes build actions from what lies on disk now. */
final class BuildActions {

    private static final String SOURCES = "sources";
    private static final String EXTENSIONS = "extensions";

    private final Workbench bench;
    private final MavenParts maven;
    private final HashMemos memos;
    private final ToolInputs tools;
    private final BuildInputs inputs;
    private final Plans plans;

    BuildActions(Workbench bench, MavenParts maven, Store store, Plans.Preparation preparation) throws IOException {
        this.bench = bench;
        this.maven = maven;
        this.memos = new HashMemos(store, bench.trace());
        this.tools = lookAtTools();
        this.inputs = new BuildInputs(bench.session(), tools, maven.goal());
        this.plans = new Plans(bench.session(), maven, store, preparation);
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
     * The action of the module's own lifecycle up to {@code process-classes}.
     *
     * @throws Exception what Maven has to say of plugins that cannot be found or understood
     */
    BuildAction ofSources(MavenProject project, List<ClassPathElement> classPath) throws Exception {
        if (hasPluginWithoutVersion(project)) {
            // Maven writes into the model which one it takes, but only of the project that it is about to build
            plans.make(project);
        }
        InputManifest manifest = inputs.settings(project);
        BuildPlan plan = plans.of(project, manifest);
        Declarations declared = bench.declared().of(project, maven.ownKey());
        ModuleFiles files = new ModuleFiles(bench.session(), project, plan, declared);
        files.refuseOutputsOfOthers();
        FileHashMemo memo = memos.recall(SOURCES, project.getBasedir());
        FilteredValues values = inputs.addFiles(manifest, files, classPath, memo);
        memos.keep(SOURCES, project.getBasedir(), memo);
        Caveats caveats = caveats(manifest, files, values);
        return new BuildAction(project, classPath, null, caveats, manifest, manifest.id(bench.trace()));
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
    BuildAction ofClasses(MavenProject project, List<ClassPathElement> classPath, Path classes) throws IOException {
        InputManifest manifest = inputs.ofClasses(classPath, classes);
        return new BuildAction(project, classPath, classes, Caveats.NONE, manifest, manifest.id(bench.trace()));
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
