package io.github.cacherun.build;

import java.io.File;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.StringTokenizer;
import java.util.TreeSet;
import org.apache.maven.plugin.MojoExecution;
import org.apache.maven.plugin.PluginParameterExpressionEvaluator;
import org.codehaus.plexus.component.configurator.expression.ExpressionEvaluationException;
import org.codehaus.plexus.util.xml.Xpp3Dom;
import org.jspecify.annotations.Nullable;

/**
 * Finds the files and folders that a goal is configured with, in whatever parameter, there or not: every word could be
 * one, and may become one later. A word that is none costs a stat. In long texts, which are scripts, plain words count
 * only if there is such a file now. So do secrets: what is found is remembered on disk.
 */
final class NamedFiles {

    /** Of Linux. */
    private static final int MAX_PATH = 4096;

    /** Longer lists are scripts. */
    private static final int MAX_WORDS = 64;

    private static final List<String> PREFIXES = List.of("file://", "file:", "@", "-I");

    private static final String DEFAULT = "default-value";

    private final Path basedir;
    private final SecretWords secrets;
    private final Set<Path> found = new TreeSet<>();
    private final Set<Path> filtered = new TreeSet<>();

    NamedFiles(Path basedir, SecretWords secrets) {
        this.basedir = basedir;
        this.secrets = secrets;
    }

    /** All that was found, in the order of the paths. */
    List<Path> paths() {
        return List.copyOf(found);
    }

    /** Folders of resources that are to be filtered. */
    List<Path> filtered() {
        return List.copyOf(filtered);
    }

    /** Looks through the configuration of an execution of the current project. */
    void addFrom(MojoExecution execution, PluginParameterExpressionEvaluator evaluator) {
        Xpp3Dom configuration = execution.getConfiguration();
        if (configuration != null) {
            for (Xpp3Dom parameter : configuration.getChildren()) {
                addFrom(parameter, evaluator);
            }
        }
    }

    private void addFrom(Xpp3Dom element, PluginParameterExpressionEvaluator evaluator) {
        Object value = evaluate(element.getValue(), evaluator);
        boolean secret = SecretWords.isNameOf(element.getName());
        add(value == null ? evaluate(element.getAttribute(DEFAULT), evaluator) : value, secret);
        for (String attribute : element.getAttributeNames()) {
            if (!DEFAULT.equals(attribute)) {
                add(evaluate(element.getAttribute(attribute), evaluator), SecretWords.isNameOf(attribute));
            }
        }
        if ("filter".equals(element.getName())) {
            addFiltered(value);
        }
        addIncludes(element.getChild("directory"), element.getChild("includes"), evaluator);
        addIfFiltered(element.getChild("directory"), element.getChild("filtering"), evaluator);
        for (Xpp3Dom child : element.getChildren()) {
            addFrom(child, evaluator);
        }
    }

    /** Of a folder that holds much, what is taken from it. */
    private void addIncludes(
            @Nullable Xpp3Dom directory, @Nullable Xpp3Dom includes, PluginParameterExpressionEvaluator evaluator) {
        String folder = directory == null ? null : Expressions.text(evaluate(directory.getValue(), evaluator));
        if (folder != null && includes != null) {
            for (Xpp3Dom include : includes.getChildren()) {
                addPath(folder + "/" + include.getValue(), true, false);
            }
        }
    }

    private void addIfFiltered(
            @Nullable Xpp3Dom directory, @Nullable Xpp3Dom filtering, PluginParameterExpressionEvaluator evaluator) {
        if (directory != null && filtering != null && isTrue(evaluate(filtering.getValue(), evaluator))) {
            addFiltered(evaluate(directory.getValue(), evaluator));
        }
    }

    private void addFiltered(@Nullable Object place) {
        String text = Expressions.text(place);
        if (text != null && text.indexOf('\0') < 0) {
            filtered.add(basedir.resolve(text).normalize());
        }
    }

    private static boolean isTrue(@Nullable Object value) {
        return value != null && Boolean.parseBoolean(value.toString().trim());
    }

    /** What cannot be evaluated is left as it is: if it matters, the goal will say so. */
    private static @Nullable Object evaluate(@Nullable String text, PluginParameterExpressionEvaluator evaluator) {
        try {
            return text == null ? null : evaluator.evaluate(text);
        } catch (ExpressionEvaluationException unknown) {
            return text;
        }
    }

    private void add(@Nullable Object value, boolean secret) {
        if (value instanceof File file) {
            found.add(basedir.resolve(file.toPath()).normalize());
        } else if (value instanceof Path path) {
            found.add(basedir.resolve(path).normalize());
        } else if (value instanceof String text) {
            addWords(text, secret);
        } else if (value instanceof Collection<?> several) {
            for (Object one : several) {
                add(one, secret);
            }
        }
    }

    private void addWords(String text, boolean secret) {
        StringTokenizer words = new StringTokenizer(text, " \t\r\n,;\"'");
        boolean any = words.countTokens() <= MAX_WORDS;
        addPath(text.trim(), any, secret);
        while (words.hasMoreTokens()) {
            String word = words.nextToken();
            addPath(word, any, secret);
            addPath(withoutOption(word), any, secret);
        }
    }

    /** The path in {@code -Aconfiguration=conf/a.xml}, {@code @conf/options}, {@code file:conf/a.xml}. */
    private static String withoutOption(String word) {
        String value = word.substring(word.lastIndexOf('=') + 1);
        for (String prefix : PREFIXES) {
            if (value.startsWith(prefix)) {
                value = value.substring(prefix.length());
            }
        }
        return value;
    }

    private void addPath(String text, boolean any, boolean secret) {
        String start = withoutPattern(text);
        if (start.isEmpty() || start.length() > MAX_PATH || start.contains("://") || isFlag(start)) {
            return;
        }
        Path path;
        try {
            path = basedir.resolve(start).normalize();
        } catch (InvalidPathException noPath) {
            return;
        }
        boolean looksLikeOne = text.indexOf('/') >= 0 || text.indexOf(File.separatorChar) >= 0;
        boolean hidden = secrets.isIn(start) || (secret && !secrets.isPlace(start));
        if ((!hidden && (any || looksLikeOne)) || path.toFile().exists()) {
            found.add(path);
        }
    }

    /** The most frequent values, which save most stats. */
    private static boolean isFlag(String text) {
        return text.equals("true") || text.equals("false");
    }

    /** Of a pattern the folder that it starts in. */
    static String withoutPattern(String text) {
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c == '*' || c == '?') {
                return text.substring(0, Math.max(0, text.lastIndexOf('/', i)));
            }
        }
        return text;
    }
}
