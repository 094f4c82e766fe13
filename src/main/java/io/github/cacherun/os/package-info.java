/**
 * What differs between operating systems: the text-file-busy error, file modes and owners, executable suffixes, the
 * per-user cache home. Knows the JDK only; the system is passed in, so that every branch is tested everywhere.
 */
@NullMarked
package io.github.cacherun.os;

import org.jspecify.annotations.NullMarked;
