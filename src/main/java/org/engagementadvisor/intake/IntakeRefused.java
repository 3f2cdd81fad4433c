package org.engagementadvisor.intake;

import static java.util.stream.Collectors.joining;

import java.util.List;

/** A mapping or an export that cannot be used, with everything that is wrong; no customer was computed from it. */
public final class IntakeRefused extends RuntimeException {
    private final transient List<IntakeFinding> findings;

    IntakeRefused(List<IntakeFinding> findings) {
        super(findings.stream().map(IntakeFinding::toString).collect(joining("\n")));
        this.findings = List.copyOf(findings);
    }

    IntakeRefused(String place, String found, String expected) {
        this(List.of(new IntakeFinding(place, found, expected)));
    }

    public List<IntakeFinding> findings() {
        return findings;
    }
}
