package org.engagementadvisor.command;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;

/** A clock that is behind until it is put right. For any number of threads. */
final class SetBackClock extends Clock {
    private final Clock right;
    private volatile Duration behind;

    SetBackClock(Clock right, Duration behind) {
        this.right = right;
        this.behind = behind;
    }

    void putRight() {
        behind = Duration.ZERO;
    }

    @Override
    public Instant instant() {
        return right.instant().minus(behind);
    }

    @Override
    public ZoneId getZone() {
        return right.getZone();
    }

    @Override
    public Clock withZone(ZoneId zone) {
        return new SetBackClock(right.withZone(zone), behind);
    }
}
