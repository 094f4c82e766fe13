package io.github.cacherun.report;

import java.util.ArrayList;
import java.util.List;

/**
 * Round figures up to one that is not below the largest.
 *
 * @param step from one to the next
 * @param top the last of them
 */
record Scale(long step, long top) {

    private static final int STEPS = 4;

    /** What people count time in: seconds, minutes, hours, days. */
    private static final List<Long> OF_SECONDS = List.of(
            1L, 2L, 5L, 10L, 15L, 30L, 60L, 120L, 300L, 600L, 900L, 1800L, 3600L, 7200L, 10_800L, 21_600L, 43_200L,
            86_400L);

    static Scale ofCounts(long largest) {
        long step = 1;
        for (int i = 0; step * STEPS < largest; i++) {
            // 1, 2, 5, 10, 20, 50
            step = i % 3 == 1 ? step / 2 * 5 : step * 2;
        }
        return of(step, largest);
    }

    static Scale ofSeconds(long largest) {
        for (long step : OF_SECONDS) {
            if (step * STEPS >= largest) {
                return of(step, largest);
            }
        }
        long day = OF_SECONDS.get(OF_SECONDS.size() - 1);
        return of(day * ofCounts(largest / day + 1).step(), largest);
    }

    private static Scale of(long step, long largest) {
        return new Scale(step, Math.max(1, (largest + step - 1) / step) * step);
    }

    List<Long> ticks() {
        List<Long> ticks = new ArrayList<>();
        for (long tick = 0; tick <= top; tick += step) {
            ticks.add(tick);
        }
        return ticks;
    }
}
