/** A file system on top of the real one that tells a test of each thing that is done to it, before and after. */
@NullMarked
package io.github.cacherun.watched;

import org.jspecify.annotations.NullMarked;
