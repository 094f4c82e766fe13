package io.github.cacherun.build;

import java.io.File;
import java.util.ArrayList;
import java.util.List;
import org.apache.maven.execution.MavenSession;
import org.apache.maven.project.MavenProject;
import org.jspecify.annotations.Nullable;

/** Which modules of this Maven call could be meant by "run". */
public final class Targets {

    /** Maven 4's. */
    private static final String CONCURRENT_BUILDER = "concurrent";

    private static final String SKIP = "exec.skip";

    private final MavenSession session;

    Targets(MavenSession session) {
        this.session = session;
    }

    /**
     * The module that is named, else those chosen with {@code -pl}, else all; aggregators are none.
     *
     * @throws InvalidRequestException when there is no such module
     */
    List<MavenProject> candidates(@Nullable String named) throws InvalidRequestException {
        if (CONCURRENT_BUILDER.equals(session.getRequest().getBuilderId())) {
            throw new InvalidRequestException(
                    "cache:run cannot work with -b concurrent: that builder starts a goal of the"
                            + " command line in all modules at once and takes no notice when it fails; leave -b away");
        }
        MavenProject current = session.getCurrentProject();
        if (!current.equals(session.getTopLevelProject()) && !ReactorModules.isAggregator(current)) {
            // the goal has chosen already (ConfiguredModule)
            return List.of(current);
        }
        List<MavenProject> modules = runnable(session.getProjects());
        if (named != null) {
            return List.of(named(named, modules));
        }
        List<MavenProject> chosen = modules.size() > 1 ? runnable(chosen(modules)) : modules;
        if (!chosen.isEmpty()) {
            return chosen;
        }
        if (modules.isEmpty()) {
            MavenProject top = session.getTopLevelProject();
            if (session.getProjects().stream().anyMatch(project -> !ReactorModules.isAggregator(project))) {
                throw new InvalidRequestException("every module of " + top.getFile() + " has the property exec.skip:"
                        + " set it to false in the one to run, or name that with -pl and -Dexec.skip=false");
            }
            throw new InvalidRequestException(top.getFile() + " has packaging pom and no module here to run;"
                    + " run cache:run in a module with a main class, or at the root of its reactor");
        }
        return modules;
    }

    private List<MavenProject> runnable(List<MavenProject> projects) {
        List<MavenProject> runnable = new ArrayList<>();
        for (MavenProject project : projects) {
            if (!ReactorModules.isAggregator(project) && !isSkipped(project)) {
                runnable.add(project);
            }
        }
        return runnable;
    }

    /** The common way to have exec-maven-plugin run one module only: skipped in the parent, not skipped there. */
    private boolean isSkipped(MavenProject project) {
        String onCommandLine = session.getUserProperties().getProperty(SKIP);
        return Boolean.parseBoolean(
                onCommandLine == null ? project.getProperties().getProperty(SKIP) : onCommandLine);
    }

    /** Whether a POM skips its own modules one by one, rather than somebody the goal as a whole. */
    public static boolean isSkippedByModule(MavenSession session) {
        return session.getProjects().size() > 1
                && session.getUserProperties().getProperty(SKIP) == null
                && session.getCurrentProject().getProperties().getProperty(SKIP) != null;
    }

    private static MavenProject named(String name, List<MavenProject> modules) throws InvalidRequestException {
        for (MavenProject module : modules) {
            if (name.equals(module.getArtifactId()) || name.equals(ReactorModules.key(module))) {
                return module;
            }
        }
        throw new InvalidRequestException(
                "cache.module: no module " + name + " in this build; there are " + keys(modules));
    }

    static String keys(List<MavenProject> modules) {
        return String.join(", ", ReactorModules.keys(modules));
    }

    /** What {@code -pl} names, without what {@code -am} adds. */
    private List<MavenProject> chosen(List<MavenProject> modules) {
        List<MavenProject> chosen = new ArrayList<>();
        for (String selector : session.getRequest().getSelectedProjects()) {
            for (MavenProject module : modules) {
                if (isMeant(selector.startsWith("+") ? selector.substring(1) : selector, module)) {
                    chosen.add(module);
                }
            }
        }
        return chosen;
    }

    /** The forms that Maven takes: {@code :artifactId}, {@code groupId:artifactId}, a path to a folder or a POM. */
    private boolean isMeant(String selector, MavenProject module) {
        int colon = selector.indexOf(':');
        if (colon >= 0) {
            return selector.equals(":" + module.getArtifactId()) || selector.equals(ReactorModules.key(module));
        }
        File path = new File(selector);
        File absolute = path.isAbsolute() ? path : new File(session.getExecutionRootDirectory(), selector);
        File meant = absolute.toPath().normalize().toFile();
        return meant.equals(module.getBasedir()) || meant.equals(module.getFile());
    }
}
