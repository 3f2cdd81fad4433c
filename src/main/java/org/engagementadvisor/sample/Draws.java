package org.engagementadvisor.sample;

import java.util.List;
import java.util.SplittableRandom;

/** What chance has in store for one made-up customer; the same on every machine. */
final class Draws {
    private static final long SPREAD = 0x9E3779B97F4A7C15L;

    private final SplittableRandom random;

    Draws(long seed, long customer) {
        random = new SplittableRandom(seed * SPREAD ^ (customer + 1) * 0xD1342543DE82EF95L);
    }

    /** From 0 to below 1. */
    double unit() {
        return (random.nextLong() >>> 11) * 0x1p-53;
    }

    boolean chance(double probability) {
        return unit() < probability;
    }

    double between(double low, double high) {
        return low + (high - low) * unit();
    }

    /** Between the bounds, a tenth of the way up in size for each tenth of the way up in {@code part}. */
    static double scaled(double low, double high, double part) {
        return StrictMath.exp(StrictMath.log(low) + (StrictMath.log(high) - StrictMath.log(low)) * part);
    }

    /** About 0, seldom beyond twice the width. */
    double about0(double width) {
        return (unit() + unit() + unit() - 1.5) * 2 * width;
    }

    /** A factor about 1. */
    double factor(double width) {
        return StrictMath.exp(about0(width));
    }

    int whole(int low, int high) {
        return (int) (low + unit() * (high - low + 1));
    }

    <T> T one(List<T> values) {
        return values.get((int) (unit() * values.size()));
    }
}
