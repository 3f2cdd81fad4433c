package org.engagementadvisor.begin;

import java.util.Comparator;
import org.engagementadvisor.intake.LookedColumn;
import org.engagementadvisor.intake.LookedFile;

/** A column that may be what is looked for, with how well it fits, 0 to 1, and why. */
record Candidate(LookedFile file, LookedColumn column, double fitness, String why) {
    static final Comparator<Candidate> BEST_FIRST =
            Comparator.comparingDouble(Candidate::fitness).reversed();

    Candidate but(double more, String because) {
        return new Candidate(
                file, column, Math.max(0, Math.min(1, fitness + more)), why.isEmpty() ? because : why + ", " + because);
    }

    String shown() {
        return "column " + column.name() + " of " + file.name();
    }
}
