/**
 * What {@code cache:info} tells of a cache: its figures, and the three forms in which they are shown. Reads no cache by
 * itself, and knows nothing of Maven.
 */
@NullMarked
package io.github.cacherun.report;

import org.jspecify.annotations.NullMarked;
