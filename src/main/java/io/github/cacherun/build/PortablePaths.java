package io.github.cacherun.build;

import java.io.File;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import org.apache.maven.execution.MavenSession;
import org.apache.maven.project.MavenProject;
import org.jspecify.annotations.Nullable;

/**
 * Takes this machine's and this checkout's places out of a text, so that equal projects have equal keys wherever they
 * lie; and the moment of the build, whenever that is. A place is replaced only where the text goes on with a separator or ends there.
 */
final class PortablePaths {

    private final Map<String, String> names = new LinkedHashMap<>();
    private final Timestamp timestamp;

    private PortablePaths(Timestamp timestamp) {
        this.timestamp = timestamp;
    }

    /** The module's folder, the root of the reactor, the local repository and the home directory, inmost first. */
    static PortablePaths of(MavenSession session, MavenProject project) {
        PortablePaths paths = new PortablePaths(Timestamp.of(session, project));
        paths.name(project.getBasedir(), "{basedir}");
        paths.name(session.getRequest().getMultiModuleProjectDirectory(), "{root}");
        paths.name(session.getRequest().getLocalRepositoryPath(), "{repository}");
        String home = session.getSystemProperties().getProperty("user.home");
        paths.name(home == null ? null : new File(home), "{home}");
        return paths;
    }

    private void name(@Nullable File place, String name) {
        if (place != null && place.isAbsolute() && place.toPath().getNameCount() > 0) {
            names.putIfAbsent(place.getPath(), name);
        }
    }

    /** A path with forward slashes, relative to the place it lies in. */
    String portable(Path path) {
        return portable(path.toString()).replace(File.separatorChar, '/');
    }

    /** The text as it is, but without the moment of this build. */
    String withPlaces(String text) {
        return timestamp.hide(text);
    }

    /** The text without this machine's places, and without the moment of this build. */
    String portable(String text) {
        String result = timestamp.hide(text);
        for (Map.Entry<String, String> place : names.entrySet()) {
            result = replace(result, place.getKey(), place.getValue());
        }
        return result;
    }

    private static String replace(String text, String place, String name) {
        int found = text.indexOf(place);
        if (found < 0) {
            return text;
        }
        StringBuilder result = new StringBuilder(text.length());
        int done = 0;
        for (; found >= 0; found = text.indexOf(place, done)) {
            int end = found + place.length();
            result.append(text, done, found).append(endsThere(text, end) ? name : place);
            done = end;
        }
        return result.append(text, done, text.length()).toString();
    }

    private static boolean endsThere(String text, int end) {
        if (end == text.length()) {
            return true;
        }
        char next = text.charAt(end);
        return !Character.isLetterOrDigit(next) && next != '_' && next != '-' && next != '.';
    }
}
