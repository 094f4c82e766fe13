package io.github.cacherun.launch;

import java.io.IOException;
import java.io.InputStream;

/** Carries one stream of a program to a sink, on a thread of its own. */
final class Pump {

    /**
     * A descendant that goes on without the program may keep the stream open for ever. Once the program has ended, a
     * pump that had to wait this long in all has long since read what the program wrote.
     */
    private static final long LONGEST_WAIT_MILLIS = 1_000;

    private static final long LOOK_MILLIS = 50;

    /** Nor can a program that has ended have left more behind than the largest pipe there is holds. */
    private static final long LARGEST_PIPE = 1 << 20;

    private static final int BUFFER = 8192;

    private final InputStream source;
    private final Sink sink;
    private final Thread thread;
    private volatile boolean waiting;
    private volatile long delivered;
    private boolean finished;

    private Pump(InputStream source, Sink sink, String name) {
        this.source = source;
        this.sink = sink;
        this.thread = new Thread(this::carry, name);
    }

    static Pump start(InputStream source, Sink sink, String name) {
        Pump pump = new Pump(source, sink, name);
        pump.thread.setDaemon(true);
        pump.thread.start();
        return pump;
    }

    /**
     * Returns when all that the program wrote is with the sink, which gets nothing from then on. To be called
     * after the program's end.
     */
    void finish() throws InterruptedException {
        long before = delivered;
        long waited = 0;
        thread.join(LOOK_MILLIS);
        while (thread.isAlive() && waited < LONGEST_WAIT_MILLIS && delivered - before <= LARGEST_PIPE) {
            waited += waiting ? LOOK_MILLIS : 0;
            thread.join(LOOK_MILLIS);
        }
        synchronized (this) {
            if (!finished) {
                finished = true;
                sink.end();
            }
        }
    }

    private void carry() {
        byte[] buffer = new byte[BUFFER];
        try (InputStream in = source) {
            for (int length = read(in, buffer); length >= 0; length = read(in, buffer)) {
                if (!deliver(buffer, length)) {
                    return;
                }
            }
        } catch (IOException brokenPipe) {
            // closed above, so that the program learns of it as if it had the sink's stream itself
        }
    }

    private int read(InputStream in, byte[] buffer) throws IOException {
        waiting = true;
        try {
            return in.read(buffer);
        } finally {
            waiting = false;
        }
    }

    private synchronized boolean deliver(byte[] buffer, int length) throws IOException {
        if (finished) {
            return false;
        }
        sink.take(buffer, length);
        delivered += length;
        return true;
    }
}
