package io.github.cacherun.build;

import java.io.File;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Properties;
import java.util.Set;
import java.util.StringTokenizer;
import java.util.TreeSet;
import org.apache.maven.execution.MavenSession;
import org.apache.maven.project.MavenProject;

/**
 * Tells secrets in the configuration of plugins from names of files: by the names of parameters, and by the values of
 * variables and properties whose names look like those of secrets.
 */
final class SecretWords {

    /** Fewer than for properties: parameters with "key" in their names are files more often than not. */
    private static final List<String> PARAMETERS =
            List.of("passw", "passphrase", "pwd", "secret", "token", "credential");

    /** Shorter values stand in others by chance. */
    private static final int TELLING_LENGTH = 4;

    private static final String ENVIRONMENT = "env.";

    /** What {@link NamedFiles} divides texts at. */
    private static final String SEPARATORS = " \t\r\n,;\"'=";

    private final Path basedir;
    private final Set<String> values = new TreeSet<>();

    private SecretWords(Path basedir) {
        this.basedir = basedir;
    }

    /** Those of a module. */
    static SecretWords of(MavenSession session, MavenProject project) {
        SecretWords words = new SecretWords(project.getBasedir().toPath());
        words.addFrom(session.getSystemProperties(), ENVIRONMENT);
        words.addFrom(session.getUserProperties(), "");
        words.addFrom(project.getModel().getProperties(), "");
        return words;
    }

    private void addFrom(Properties properties, String prefix) {
        for (String name : properties.stringPropertyNames()) {
            String value = properties.getProperty(name).trim();
            if (name.startsWith(prefix) && UserProperties.isSecret(name) && !isPlace(value)) {
                add(value);
                StringTokenizer parts = new StringTokenizer(value, SEPARATORS);
                while (parts.hasMoreTokens()) {
                    add(parts.nextToken());
                }
            }
        }
    }

    private void add(String value) {
        if (value.length() >= TELLING_LENGTH) {
            values.add(value);
        }
    }

    /** Where a key lies is none: the folder is there, though the file may not be yet. */
    boolean isPlace(String value) {
        if (value.indexOf('/') < 0 && value.indexOf(File.separatorChar) < 0) {
            return false;
        }
        try {
            return basedir.resolve(value).resolveSibling(".").toFile().isDirectory();
        } catch (InvalidPathException noPath) {
            return false;
        }
    }

    /** Whether a text has one of the values in it. */
    boolean isIn(String text) {
        for (String value : values) {
            if (text.contains(value)) {
                return true;
            }
        }
        return false;
    }

    /** Whether a parameter of this name, or an attribute, holds a secret. */
    static boolean isNameOf(String parameter) {
        String lower = parameter.toLowerCase(Locale.ROOT);
        for (String secret : PARAMETERS) {
            if (lower.contains(secret)) {
                return true;
            }
        }
        return false;
    }
}
