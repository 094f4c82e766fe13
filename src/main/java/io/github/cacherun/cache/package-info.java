/**
 * The disk cache: ids, index entries, output files, time, trim. Go's layout and index format byte for byte. Knows the
 * JDK only.
 */
@NullMarked
package io.github.cacherun.cache;

import org.jspecify.annotations.NullMarked;
