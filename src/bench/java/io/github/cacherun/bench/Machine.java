package io.github.cacherun.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Locale;
import java.util.stream.Stream;

/** Where the figures come from. */
final class Machine {

    private static final double KB_PER_GB = 1 << 20;

    private Machine() {}

    /** One paragraph of Markdown. */
    static String describe(Settings settings, String mavens) throws IOException {
        return String.format(
                Locale.ROOT,
                "%s: %s, %d processors, %.1f GB, %s %s; load %s when it began. JDK %s%s; %s; plugin %s; rounds: %d.%n",
                LocalDate.now(ZoneOffset.UTC),
                field("/proc/cpuinfo", "model name"),
                Load.PROCESSORS,
                Double.parseDouble(field("/proc/meminfo", "MemTotal").replace("kB", "")) / KB_PER_GB,
                field("/etc/os-release", "PRETTY_NAME").replace("\"", ""),
                System.getProperty("os.version"),
                Files.readString(Path.of("/proc/loadavg")).split(" ", -1)[0],
                System.getProperty("java.runtime.version"),
                settings.jdk25() == null ? "" : " and " + release(settings.jdk25()),
                mavens,
                settings.plugin(),
                settings.rounds());
    }

    private static String release(Path jdk) throws IOException {
        return field(jdk.resolve("release").toString(), "JAVA_RUNTIME_VERSION").replace("\"", "");
    }

    private static String field(String file, String name) throws IOException {
        try (Stream<String> lines = Files.lines(Path.of(file))) {
            String line = lines.filter(one -> one.startsWith(name)).findFirst().orElse(name + "=unknown " + name);
            return line.substring(line.replace('=', ':').indexOf(':') + 1).strip();
        }
    }
}
