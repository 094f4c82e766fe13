package io.github.cacherun.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/** All that goals are measured with: samples that are built, Mavens, one of the programs in the cache. */
final class Laboratory {

    private static final String CLASS_PATH =
            "-q org.apache.maven.plugins:maven-dependency-plugin:3.9.0:build-classpath -Dmdep.outputFile=";

    private static final long ARCHIVE_PATIENCE_NS = 30_000_000_000L;
    private static final long GLANCE_MS = 200;

    private final Settings settings;
    private final Shell shell;
    private final Samples generator;
    private final List<Maven> mavens = new ArrayList<>();
    private final Map<String, Sample> samples = new HashMap<>();

    Laboratory(Settings settings) throws IOException, InterruptedException {
        this.settings = settings;
        Folder.delete(settings.root());
        this.shell = new Shell(settings.root());
        this.generator = new Samples(settings.root().resolve("samples"), new Pom(settings.plugin()));
        Path repository = Repository.create(settings);
        for (Path mvn : settings.mavens()) {
            mavens.add(Maven.of(mvn, repository, shell));
        }
    }

    Settings settings() {
        return settings;
    }

    Shell shell() {
        return shell;
    }

    Interleaved interleaved() {
        return new Interleaved(shell, settings.rounds(), settings.patience());
    }

    List<Maven> mavens() {
        return List.copyOf(mavens);
    }

    /** The one with which is measured what does not depend on Maven. */
    Maven maven() {
        return mavens.get(0);
    }

    /** The samples of these that are to be measured, built and ready. */
    List<Sample> samples(String... names) throws IOException, InterruptedException {
        Set<String> asked = settings.samples();
        List<Sample> some = new ArrayList<>();
        for (String name : names) {
            if (asked.contains(name)) {
                some.add(sample(name));
            }
        }
        return some;
    }

    /** A sample that was built once, so that all that it needs is there. */
    Sample sample(String name) throws IOException, InterruptedException {
        Sample known = samples.get(name);
        if (known != null) {
            return known;
        }
        Sample sample = generator.generate(name);
        for (Maven maven : mavens) {
            shell.run(maven.command(sample, "-q clean compile exec:java"));
            if (!name.equals("X")) {
                shell.run(maven.command(sample, CLASS_PATH + sample.classPathFile()));
            }
        }
        samples.put(name, sample);
        return sample;
    }

    /** Has the sample's executable put into the cache, and gives the file. */
    Path store(Sample sample, Maven maven, String options) throws IOException, InterruptedException {
        shell.run(maven.command(sample, "-q cache:run" + options));
        return maven.executable(sample, options, shell);
    }

    /** Waits for the class-data archive of a stored executable, and gives what there is to say of it. */
    String awaitArchive(Path executable) throws IOException, InterruptedException {
        long start = System.nanoTime();
        String found = archive(executable);
        while (found.isEmpty() && System.nanoTime() - start < ARCHIVE_PATIENCE_NS) {
            Thread.sleep(GLANCE_MS);
            found = archive(executable);
        }
        return found.isEmpty() ? "no class-data archive" : "with " + found;
    }

    private static String archive(Path executable) throws IOException {
        for (String suffix : List.of(".jsa", ".aot")) {
            Path archive = executable.resolveSibling(executable.getFileName() + suffix);
            // an empty file stands for one that is being made
            if (Files.exists(archive) && Files.size(archive) > 0) {
                return String.format(
                        Locale.ROOT, "class-data archive (%s, %.1f MB)", suffix, Files.size(archive) / 1e6);
            }
        }
        return "";
    }
}
