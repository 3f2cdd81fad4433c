package org.engagementadvisor.alert;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Takes alerts out of the house by one channel. */
interface Carrier {
    /** As deliveries name it. */
    String channel();

    /** Whether there is anybody whom alerts on customers of that account manager reach. */
    boolean reaches(@Nullable String accountManager);

    /**
     * Hands an alert over.
     *
     * @param delivery told along, the same however often it is tried
     * @throws NotCarried if it was not taken
     */
    void carry(Alert alert, UUID delivery);
}
