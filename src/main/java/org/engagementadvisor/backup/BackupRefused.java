package org.engagementadvisor.backup;

import org.engagementadvisor.document.Fault;
import org.engagementadvisor.document.Place;

/** A backup that cannot be made or taken back; nothing was changed but that the tables may be there. The message says why. */
public final class BackupRefused extends RuntimeException {
    BackupRefused(String place, String found, String expected) {
        this(Place.of(place), found, expected);
    }

    BackupRefused(Place place, String found, String expected) {
        super(new Fault(place, found, expected).toString());
    }
}
