package org.engagementadvisor.command;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.engagementadvisor.batch.Figures;
import org.engagementadvisor.rules.prove.Proof;
import org.engagementadvisor.rules.prove.Proved;
import org.engagementadvisor.rules.table.Finding.Code;
import org.engagementadvisor.rules.table.Finding.Severity;

/** What was proved, for people: how much of each kind, then the worst, as much as fits on a screen. */
final class ProofText {
    private static final int SCREEN = 12;

    private final List<Proof> proofs;
    private final boolean full;

    ProofText(List<Proof> proofs, boolean full) {
        this.proofs = proofs;
        this.full = full;
    }

    List<String> lines(String book, Proved proved) {
        List<String> lines = new ArrayList<>();
        lines.add(book + ": " + count(Severity.ERROR) + " errors, " + count(Severity.WARNING) + " warnings, "
                + count(Severity.NOTE) + " notes; "
                + Figures.count(proved.tables().size()) + " tables with "
                + Figures.count(proved.rows()) + " rows looked at");
        Map<Code, Integer> counts = new TreeMap<>();
        proofs.forEach(proof -> counts.merge(proof.finding().code(), 1, Integer::sum));
        counts.forEach((code, count) -> lines.add(String.format("%6s  %s", Figures.count(count), kind(code))));
        List<Proof> told = proofs.stream()
                .filter(proof -> full || proof.finding().severity() != Severity.NOTE)
                .sorted(Comparator.comparing(proof -> proof.finding().severity()))
                .limit(full ? proofs.size() : SCREEN)
                .toList();
        if (!told.isEmpty()) {
            lines.add("");
        }
        told.forEach(proof -> lines.add(proof.finding().toString()));
        if (told.size() < proofs.size()) {
            lines.add("");
            lines.add("--full tells " + Figures.count(proofs.size() - told.size()) + " more");
        }
        return lines;
    }

    private String count(Severity severity) {
        return Figures.count(proofs.stream()
                .filter(proof -> proof.finding().severity() == severity)
                .count());
    }

    private static String kind(Code code) {
        return switch (code) {
            case GAP -> "gaps: cases to which no row applies";
            case OVERLAP -> "overlaps: rows of which one at most may apply";
            case SWAPPED_BOUNDS -> "rows whose bounds are swapped";
            case UNREACHABLE_ROW -> "rows that can never apply";
            case NEVER_GIVEN -> "rows that wait for an answer which is never given";
            case IDLE_COLUMN -> "columns that change nothing";
            case MERGEABLE_ROWS -> "groups of rows that could be one";
            case UNKNOWN_GAP -> "tables without an answer where something is unknown";
            default -> "tables too large to prove";
        };
    }
}
