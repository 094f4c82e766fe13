package io.github.cacherun.bench;

import java.io.IOException;

/** Measures one goal, or several that share their commands. */
interface Goal {

    /** Adds what was found to the report, row by row. */
    void measure(Laboratory laboratory, Report report) throws IOException, InterruptedException;
}
