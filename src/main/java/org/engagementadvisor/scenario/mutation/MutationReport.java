package org.engagementadvisor.scenario.mutation;

import java.io.PrintWriter;
import java.util.List;

/**
 * What became of the changes to the tables of a rule book.
 *
 * @param cases how many cases watched
 * @param failing cases that do not pass as it is and did not watch
 * @param noticed how many changes made a case fail
 * @param refused how many changes the check of the rule book refused, so that nobody could publish them
 * @param survivors the rest, in the order of files and cells
 * @param untried workbooks, whose cells are not changed
 */
public record MutationReport(
        String book,
        int cases,
        List<String> failing,
        int noticed,
        int refused,
        List<Survivor> survivors,
        List<String> untried) {
    private static final int MOST_NAMES = 2;

    public MutationReport {
        failing = List.copyOf(failing);
        survivors = List.copyOf(survivors);
        untried = List.copyOf(untried);
    }

    /** Whether each change was noticed or refused, and each table and case took part. */
    public boolean passed() {
        return survivors.isEmpty() && failing.isEmpty() && untried.isEmpty();
    }

    public void print(PrintWriter out) {
        String file = "";
        for (Survivor survivor : survivors) {
            if (!survivor.file().equals(file)) {
                file = survivor.file();
                out.printf("%n%s%n", file);
            }
            print(out, survivor);
        }
        list(out, "did not watch, since they do not pass as it is:", failing);
        list(out, "not tried, since cells of workbooks are not changed:", untried);
        out.printf(
                "%n%s: %d changes, %d cases watching: %d noticed, %d refused by the check, %d noticed by no case%n",
                book, noticed + refused + survivors.size(), cases, noticed, refused, survivors.size());
    }

    private static void list(PrintWriter out, String heading, List<String> lines) {
        if (!lines.isEmpty()) {
            out.printf("%n%s%n", heading);
            lines.forEach(line -> out.printf("  %s%n", line));
        }
    }

    private static void print(PrintWriter out, Survivor survivor) {
        out.printf(
                "  %-5s %s%s: `%s` → `%s`%s%n",
                survivor.cell(),
                survivor.row().isEmpty() ? "" : survivor.row() + ", ",
                survivor.label(),
                survivor.from(),
                survivor.to(),
                survivor.company().isEmpty() ? "" : " (and " + String.join(", ", survivor.company()) + " alike)");
        out.printf("        would notice: %s%n", survivor.hint());
        if (survivor.row().isEmpty()) {
            return;
        }
        out.printf("        reached by: %s%n", survivor.reaching().isEmpty() ? "no case" : names(survivor.reaching()));
    }

    private static String names(List<String> cases) {
        String first = String.join("; ", cases.subList(0, Math.min(MOST_NAMES, cases.size())));
        return cases.size() > MOST_NAMES ? first + "; and " + (cases.size() - MOST_NAMES) + " more" : first;
    }
}
