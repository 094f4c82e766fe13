/** Making class-data archives for executables, away from the program and from whoever waits for it. Knows nothing of Maven. */
@NullMarked
package io.github.cacherun.classdata;

import org.jspecify.annotations.NullMarked;
