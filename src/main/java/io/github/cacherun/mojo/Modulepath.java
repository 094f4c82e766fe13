package io.github.cacherun.mojo;

/** A {@code <modulepath/>} among the {@code <arguments>}: where exec:exec would put the module path. */
public final class Modulepath {}
