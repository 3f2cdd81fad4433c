package org.engagementadvisor.access;

import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.LongSupplier;

/**
 * Counts who failed to sign in. After a few failures under a name, and after more from an address, each further one has to wait
 * twice as long as the one before. A name waits shortly only, so that nobody keeps its owner out by failing for them.
 */
final class Attempts {
    private static final int FREE_BY_NAME = 5;
    private static final Duration LONGEST_BY_NAME = Duration.ofSeconds(30);
    private static final int FREE_FROM_ADDRESS = 20;
    private static final Duration LONGEST_FROM_ADDRESS = Duration.ofMinutes(5);
    private static final Duration FORGOTTEN = Duration.ofMinutes(15);
    private static final int MOST = 20_000;
    private static final int LONGEST_KEY = 100;

    private final LongSupplier nanoTime;
    private final Map<String, Failures> failures = new LinkedHashMap<>() {
        @Override
        protected boolean removeEldestEntry(Map.Entry<String, Failures> eldest) {
            return size() > MOST;
        }
    };

    Attempts(LongSupplier nanoTime) {
        this.nanoTime = nanoTime;
    }

    private record Failures(int count, long last) {}

    /** How long whoever asks has yet to wait; zero if not at all. */
    synchronized Duration toWait(String name, String address) {
        var byName = toWait(name(name), FREE_BY_NAME, LONGEST_BY_NAME);
        var fromAddress = toWait(address(address), FREE_FROM_ADDRESS, LONGEST_FROM_ADDRESS);
        return byName.compareTo(fromAddress) > 0 ? byName : fromAddress;
    }

    private Duration toWait(String key, int free, Duration longest) {
        var failed = failures.get(key);
        if (failed == null || failed.count < free) {
            return Duration.ZERO;
        }
        var doubled = Duration.ofSeconds(1L << Math.min(failed.count - free, 20));
        var delay = doubled.compareTo(longest) > 0 ? longest : doubled;
        var left = delay.minusNanos(nanoTime.getAsLong() - failed.last);
        return left.isNegative() ? Duration.ZERO : left;
    }

    synchronized void failed(String name, String address) {
        count(name(name));
        count(address(address));
    }

    /** Of an address nothing is forgotten: whoever has a user of their own would begin anew by it. */
    synchronized void succeeded(String name) {
        failures.remove(name(name));
    }

    private void count(String key) {
        long now = nanoTime.getAsLong();
        var before = failures.remove(key);
        int recent = before != null && now - before.last < FORGOTTEN.toNanos() ? before.count : 0;
        failures.put(key, new Failures(recent + 1, now));
    }

    private static String name(String name) {
        return "name " + name.substring(0, Math.min(name.length(), LONGEST_KEY));
    }

    private static String address(String address) {
        return "address " + address;
    }
}
