/** Measures the goals of docs/performance.md: whole commands in turn, and parts of a run in one process. Linux only. */
@NullMarked
package io.github.cacherun.bench;

import org.jspecify.annotations.NullMarked;
