package org.engagementadvisor.sample;

import java.util.List;
import java.util.SplittableRandom;

/** What chance has in store for one made-up customer; the same on every machine. */
final class Draws {
    private static final long SPREAD = 0x9E3779B97F4A7C15L;

    private final SplittableRandom random;
    private final long seed;
    private final long customer;

    Draws(long seed, long customer) {
        random = new SplittableRandom(seed * SPREAD ^ (customer + 1) * 0xD1342543DE82EF95L);
        this.seed = seed;
        this.customer = customer;
    }

    /** From 0 to below 1. */
    double unit() {
        return unit(random.nextLong());
    }

    private static double unit(long bits) {
        return (bits >>> 11) * 0x1p-53;
    }

    /**
     * From 0 to below 1, and even over customers in a row: of any few hundred, a tenth is below 0.1. What is drawn by the roots
     * of different primes has nothing to do with each other.
     */
    double even(int prime) {
        double point = unit(new SplittableRandom(seed * SPREAD + prime).nextLong()) + customer * StrictMath.sqrt(prime);
        return point - StrictMath.floor(point);
    }

    boolean chance(double probability) {
        return unit() < probability;
    }

    double between(double low, double high) {
        return low + (high - low) * unit();
    }

    double between(List<Double> bounds) {
        return between(bounds.get(0), bounds.get(1));
    }

    /** Between the bounds, a tenth of the way up in size for each tenth of the way up in {@code part}. */
    static double scaled(List<Double> bounds, double part) {
        double low = StrictMath.log(bounds.get(0));
        return StrictMath.exp(low + (StrictMath.log(bounds.get(1)) - low) * part);
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

    /** The part of the way through the list; 1 and above is its last. */
    static <T> T at(List<T> values, double part) {
        return values.get(Math.max(0, Math.min(values.size() - 1, (int) (part * values.size()))));
    }
}
