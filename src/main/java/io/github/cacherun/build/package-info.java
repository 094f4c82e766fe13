/**
 * What the build of a Maven module depends on, and running its lifecycle on a miss. The only package besides {@code
 * mojo} that knows Maven.
 */
@NullMarked
package io.github.cacherun.build;

import org.jspecify.annotations.NullMarked;
