package org.engagementadvisor.release;

import org.jspecify.annotations.Nullable;

/**
 * The moves of many customers that are one: the same from and the same to. Moves there and back are two.
 *
 * @param from what it was; null if there was nothing, or the trend says it all
 */
record Course(Topic topic, @Nullable Object from, @Nullable Object to, Trend trend) {
    /** How figures move, which are hardly ever the same twice, and texts that are filled with them. */
    enum Trend {
        /** From one value to another. */
        NONE,
        RISES,
        FALLS,
        BECOMES_KNOWN,
        IS_LOST,
        /** Many values to many others. */
        VARIES
    }

    static Course varying(Topic topic) {
        return new Course(topic, null, null, Trend.VARIES);
    }
}
