package io.github.cacherun.bench;

/**
 * One time that something was done.
 *
 * @param wall ms
 * @param cpu ms, user and system, of all processes that were waited for
 * @param others the share of the machine that everything else took meanwhile, 0 to 1
 * @param output what it printed
 */
record Run(double wall, double cpu, double others, String output) {}
