/**
 * From inputs to action IDs: labelled lines, file hashes, input manifests and the explanation of a miss, build IDs.
 * Knows nothing of Maven.
 */
@NullMarked
package io.github.cacherun.action;

import org.jspecify.annotations.NullMarked;
