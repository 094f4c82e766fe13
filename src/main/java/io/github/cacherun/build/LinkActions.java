package io.github.cacherun.build;

import io.github.cacherun.action.InputManifest;
import io.github.cacherun.cache.EntryNotFoundException;
import io.github.cacherun.link.ClassData;
import io.github.cacherun.link.MainName;
import io.github.cacherun.os.Os;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.apache.maven.project.MavenProject;

/** Computes link actions of modules that are built. */
final class LinkActions {

    private final Workbench bench;
    private final MavenParts maven;
    private final RuntimeClassPath classPath;
    private final Jdks jdks;

    LinkActions(Workbench bench, MavenParts maven, RuntimeClassPath classPath, Jdks jdks) {
        this.bench = bench;
        this.maven = maven;
        this.classPath = classPath;
        this.jdks = jdks;
    }

    /**
     * The action that makes the program that is asked for of a module.
     *
     * @throws InvalidRequestException when something that is asked for is not there
     * @throws EntryNotFoundException when the classes of a module are gone that it depends on
     */
    LinkAction of(BuiltModule module, ProgramRequest request)
            throws InvalidRequestException, EntryNotFoundException, IOException {
        return of(module, request, mainClass(module, request));
    }

    /** The same action, once it is sure that the module's classes are there. */
    LinkAction again(LinkAction action, BuiltModule whole, ProgramRequest request)
            throws InvalidRequestException, EntryNotFoundException, IOException {
        return of(whole, request, action.mainClass());
    }

    private LinkAction of(BuiltModule module, ProgramRequest request, String mainClass)
            throws InvalidRequestException, EntryNotFoundException, IOException {
        String plainName = LinkAction.name(bench.session(), module.project(), request.name());
        boolean modular = request.classPath().allowsModules();
        Jdk jdk = jdks.of(module.project(), request.jvm().jdk());
        List<String> options = request.jvm().options();
        InputManifest inputs = new InputManifest("link");
        ToolInputs.addLinker(inputs, jdk);
        JvmOptions.addTo(inputs, options);
        inputs.add("name", LinkAction.file(plainName, module, modular).value());
        inputs.add("main class", mainClass);
        inputs.add("module path", modular ? resolver(module, mainClass) : "no");
        inputs.add("build", module.action().id().hex());
        inputs.add("classes", module.output().outputId().hex());
        List<Path> files = new ArrayList<>();
        for (RuntimeClassPath.Element element : classPath.of(module, request.classPath())) {
            inputs.add("class path " + files.size(), element.file() + "\n" + element.content());
            files.add(element.file());
        }
        ClassData classData = classData(request.jvm(), jdk, files);
        inputs.add("class-data archive", classData.name().toLowerCase(Locale.ROOT));
        return new LinkAction(module, mainClass, plainName, files, jdk, options, inputs, modular, classData);
    }

    /** On Windows an executable is no script that could look for its archive. */
    private static ClassData classData(JvmRequest request, Jdk jdk, List<Path> classPath) {
        return request.classData() && !Os.current().isWindows()
                ? ClassData.of(jdk.version(), request.options(), classPath)
                : ClassData.NONE;
    }

    /** The JDK that divides what is linked between module path and class path: this JVM's, whichever runs the program. */
    private static String resolver(BuiltModule module, String mainClass) {
        boolean isModule = !module.record().module().isEmpty()
                || !MainName.of(mainClass).module().isEmpty();
        return isModule ? "Java " + System.getProperty("java.runtime.version") : "not needed";
    }

    private String mainClass(BuiltModule module, ProgramRequest request) throws InvalidRequestException, IOException {
        ClassPathRequest asked = request.classPath();
        String dependency = asked.has(ClassPathRequest.Part.PLUGIN_DEPENDENCIES) ? asked.pluginDependency() : null;
        if (request.mainClass() == null && dependency != null) {
            return new PluginDependencies(maven).mainClass(dependency);
        }
        if (request.mainClass() == null && !asked.has(ClassPathRequest.Part.OUTPUT)) {
            throw new InvalidRequestException(
                    "the module's own classes are not on the class path, so exec.mainClass has to"
                            + " name the class to start; or put them there with addOutputToClasspath=true and another"
                            + " exec.classpathScope than system");
        }
        return MainClass.of(module, request.mainClass(), new RelaxedMainsOfJdk(jdks, module.project(), request.jvm()));
    }

    /** No lambda: it costs a cold JVM a millisecond on the way to the program. */
    private record RelaxedMainsOfJdk(Jdks jdks, MavenProject project, JvmRequest jvm)
            implements MainClass.RelaxedMains {

        @Override
        public boolean areStarted() throws InvalidRequestException, IOException {
            return jdks.startsRelaxedMains(project, jvm);
        }
    }
}
