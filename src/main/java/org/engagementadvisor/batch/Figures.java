package org.engagementadvisor.batch;

import java.time.Duration;
import java.util.Locale;

/** Figures as people read them. */
public final class Figures {
    private Figures() {}

    public static String count(long count) {
        return String.format(Locale.ROOT, "%,d", count);
    }

    /** So many in that time, per second. */
    public static String rate(long count, Duration time) {
        return count(Math.round(count / Math.max(time.toNanos() / 1e9, 0.001))) + "/s";
    }

    public static String seconds(Duration time) {
        return String.format(Locale.ROOT, "%.1f s", time.toMillis() / 1e3);
    }
}
