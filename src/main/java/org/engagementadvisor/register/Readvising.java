package org.engagementadvisor.register;

import java.util.function.BooleanSupplier;
import org.springframework.stereotype.Component;

/** Advises everybody again for whom the day or the rules have changed, as far as it concerns them. */
@Component
public final class Readvising {
    /** Who advises when nobody asked. */
    static final String NOBODY = "the service";

    private final Recording recording;
    private final AdviceStore advice;
    private final Standings standings;

    Readvising(Recording recording, AdviceStore advice, Standings standings) {
        this.recording = recording;
        this.advice = advice;
        this.standings = standings;
    }

    /** Goes through all customers once; how many were looked at. Stops between two chunks if it is told to. */
    public long all(Cause cause, BooleanSupplier isStopped) {
        long count = 0;
        var after = "";
        while (!isStopped.getAsBoolean()) {
            var some = advice.outdated(recording.by(), after, Recording.CHUNK);
            if (some.isEmpty()) {
                break;
            }
            recording.again(some, cause, NOBODY);
            standings.keepUp();
            count += some.size();
            after = some.get(some.size() - 1);
        }
        return count;
    }
}
