package org.engagementadvisor.alert;

/** A delivery failed, as its message says; it may be tried again. */
final class NotCarried extends RuntimeException {

    /** It happens to others, not to this program: where it was noticed says nothing. */
    NotCarried(String fault) {
        super(fault, null, false, false);
    }
}
