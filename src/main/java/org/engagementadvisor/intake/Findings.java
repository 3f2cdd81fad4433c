package org.engagementadvisor.intake;

import java.util.ArrayList;
import java.util.List;

/** Gathers what is wrong, so that all of it is said at once. */
final class Findings {
    private static final int MOST = 100;

    private final List<IntakeFinding> all = new ArrayList<>();

    void add(String place, String found, String expected) {
        if (all.size() < MOST) {
            all.add(new IntakeFinding(place, found, expected));
        }
    }

    void add(Yaml at, String expected) {
        add(at.place(), at.shown(), expected);
    }

    void addAll(Findings others) {
        others.all.forEach(finding -> add(finding.place(), finding.found(), finding.expected()));
    }

    boolean isFull() {
        return all.size() == MOST;
    }

    void throwIfAny() {
        if (!all.isEmpty()) {
            throw new IntakeRefused(all);
        }
    }
}
