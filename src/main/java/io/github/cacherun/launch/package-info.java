/**
 * Starting a program from the cache and living with it: streams, signals, status, a busy text file. Knows nothing of
 * Maven.
 */
@NullMarked
package io.github.cacherun.launch;

import org.jspecify.annotations.NullMarked;
