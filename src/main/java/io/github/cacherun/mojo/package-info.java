/**
 * The goals: parameters in, log lines and Maven exceptions out, nothing else.
 */
@NullMarked
package io.github.cacherun.mojo;

import org.jspecify.annotations.NullMarked;
