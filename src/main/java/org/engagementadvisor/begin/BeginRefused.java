package org.engagementadvisor.begin;

/** Why no book came about; nothing was written. */
public final class BeginRefused extends RuntimeException {
    private static final long serialVersionUID = 1L;

    BeginRefused(String message) {
        super(message);
    }
}
