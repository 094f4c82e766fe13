/**
 * What the runs of a cache came to: how many were hits, what they saved, why others were built. Written without a lock, one
 * line a run; never needed for a run, so that damage or loss of it only costs figures. Knows the JDK only.
 */
@NullMarked
package io.github.cacherun.stats;

import org.jspecify.annotations.NullMarked;
