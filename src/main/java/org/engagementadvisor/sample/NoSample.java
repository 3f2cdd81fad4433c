package org.engagementadvisor.sample;

import org.engagementadvisor.document.Faults;

/** A rule book does not say what its customers are like, or not as it must; the message says where, what was found and expected. */
public final class NoSample extends RuntimeException {
    NoSample(Faults faults) {
        super(faults.toString());
    }
}
