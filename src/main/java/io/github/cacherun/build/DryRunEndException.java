package io.github.cacherun.build;

/** A dry run has come to where something would be built: what follows depends on what would come of it. */
public final class DryRunEndException extends Exception {
    private static final long serialVersionUID = 1L;
}
