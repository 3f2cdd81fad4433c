package org.engagementadvisor.register;

/** A customer is not at the version that whoever changes it had seen; nothing was changed. */
public final class ChangedMeanwhile extends RuntimeException {
    private final int version;

    ChangedMeanwhile(int version) {
        super("found version " + version);
        this.version = version;
    }

    /** The one it is at; 0 if it is not kept. */
    public int version() {
        return version;
    }
}
