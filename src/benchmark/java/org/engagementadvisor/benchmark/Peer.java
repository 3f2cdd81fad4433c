package org.engagementadvisor.benchmark;

import org.jspecify.annotations.Nullable;

/** A decision table that one engine has read, ready to be asked. */
interface Peer {
    /**
     * The rate of the row that applies; null if none does.
     *
     * @param question its place among those of the ladder, which the engine holds in the form that it takes
     */
    @Nullable
    Integer rate(int question);
}
