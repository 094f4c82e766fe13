package io.github.cacherun.link;

import io.github.cacherun.action.BuildId;
import java.nio.file.Path;

/**
 * An executable and what the linker said of it.
 *
 * @param executable the file written
 * @param buildId the ID stamped into it
 * @param output the link output: lines that end with a line feed, empty when there is nothing to say
 */
public record LinkResult(Path executable, BuildId buildId, String output) {}
