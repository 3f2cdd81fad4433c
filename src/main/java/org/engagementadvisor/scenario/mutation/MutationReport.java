package org.engagementadvisor.scenario.mutation;

import java.io.PrintWriter;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * What became of the changes to the tables of a rule book.
 *
 * @param cases how many cases watched
 * @param failing cases that do not pass as it is and did not watch
 * @param noticed how many changes made a case fail
 * @param refused how many changes the check of the rule book refused, so that nobody could publish them
 * @param survivors the rest, in the order of files and cells
 */
public record MutationReport(
        String book, int cases, List<String> failing, int noticed, int refused, List<Survivor> survivors) {
    private static final int MOST_NAMES = 2;

    public MutationReport {
        failing = List.copyOf(failing);
        survivors = List.copyOf(survivors);
    }

    /** Whether each change was noticed or refused, and each case took part. */
    public boolean passed() {
        return survivors.isEmpty() && failing.isEmpty();
    }

    public void print(PrintWriter out) {
        grouped(survivors, Survivor::file).forEach((file, inFile) -> {
            out.printf("%n%s%n", file);
            grouped(inFile, Survivor::row).forEach((row, inRow) -> row(out, row, inRow));
        });
        if (!failing.isEmpty()) {
            out.printf("%ndid not watch, since they do not pass as it is:%n");
            failing.forEach(name -> out.printf("  %s%n", name));
        }
        out.printf(
                "%n%s: %d changes, %d cases watching: %d noticed, %d refused by the check, %d noticed by no case%n",
                book, noticed + refused + survivors.size(), cases, noticed, refused, survivors.size());
    }

    private static void row(PrintWriter out, String row, List<Survivor> survivors) {
        List<String> reaching = survivors.get(0).reaching();
        out.printf(
                "  %s%n",
                row.isEmpty() ? "head" : row + ", reached by " + (reaching.isEmpty() ? "no case" : names(reaching)));
        grouped(survivors, Survivor::hint).forEach((hint, alike) -> {
            grouped(alike, Survivor::cell).forEach((cell, changes) -> cell(out, cell, changes));
            out.printf("          would notice: %s%n", hint);
        });
    }

    private static void cell(PrintWriter out, String cell, List<Survivor> changes) {
        Survivor first = changes.get(0);
        out.printf(
                "    %-5s %s: `%s` → %s%n",
                cell,
                first.label(),
                first.from(),
                changes.stream().map(MutationReport::to).collect(Collectors.joining(", ")));
    }

    private static String to(Survivor survivor) {
        String to = survivor.to().isEmpty() ? "blank" : "`" + survivor.to() + "`";
        return survivor.company().isEmpty() ? to : to + " (and " + String.join(", ", survivor.company()) + " alike)";
    }

    private static Map<String, List<Survivor>> grouped(List<Survivor> survivors, Function<Survivor, String> by) {
        return survivors.stream().collect(Collectors.groupingBy(by, LinkedHashMap::new, Collectors.toList()));
    }

    private static String names(List<String> cases) {
        String first = String.join("; ", cases.subList(0, Math.min(MOST_NAMES, cases.size())));
        return cases.size() > MOST_NAMES ? first + "; and " + (cases.size() - MOST_NAMES) + " more" : first;
    }
}
