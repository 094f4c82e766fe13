package io.github.cacherun.launch;

import java.util.List;

/** The pumps at work for a program. Safe for use by several threads. */
final class Transfer implements AutoCloseable {

    static final Transfer NONE = new Transfer(List.of());

    private final List<Pump> pumps;

    Transfer(List<Pump> pumps) {
        this.pumps = pumps;
    }

    /** To be called when the program has ended: returns when all that it wrote is delivered. */
    @Override
    public void close() {
        for (Pump pump : pumps) {
            try {
                pump.finish();
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
        }
    }
}
