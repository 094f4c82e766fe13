package io.github.cacherun.cache;

/**
 * Whose an entry is. Nothing that is got or put depends on it: it serves reports, and trims of one project.
 *
 * @param kind what its output is
 * @param project {@code groupId:artifactId}, without a space or a control character
 */
public record Label(Survey.Kind kind, String project) {}
