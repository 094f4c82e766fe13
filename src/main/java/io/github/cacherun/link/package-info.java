/**
 * From classes and a class path to one executable file that is equal to the byte for equal input, with what a linker
 * has to say about it. Knows nothing of Maven.
 */
@NullMarked
package io.github.cacherun.link;

import org.jspecify.annotations.NullMarked;
