package org.engagementadvisor.release;

import java.io.IOException;

/** Takes what was found of each customer, in the order of the files. */
public interface MoveReceiver {
    /**
     * Takes the next customer.
     *
     * @param position bytes of the input read so far
     */
    void take(CustomerMoves customer, long position) throws IOException;
}
