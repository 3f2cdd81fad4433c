package org.engagementadvisor.scenario;

import java.io.PrintWriter;
import java.util.List;
import java.util.function.Predicate;
import org.engagementadvisor.document.Quote;

/** A report for people: what differs and why, and the rows that no case reached. */
public final class TextReport {
    private final PrintWriter out;

    public TextReport(PrintWriter out) {
        this.out = out;
    }

    /** What does not pass; a case that does needs no reader. */
    public void print(Report report) {
        print(report, result -> !result.outcome().passed());
    }

    /** Every case. */
    public void printAll(Report report) {
        print(report, result -> true);
    }

    private void print(Report report, Predicate<Result> told) {
        String file = "";
        for (Result result : report.results().stream().filter(told).toList()) {
            if (!result.file().equals(file)) {
                file = result.file();
                out.printf("%n%s: %s%n", Quote.harmless(file), Quote.harmless(result.rule()));
            }
            print(result);
        }
        out.printf("%n%s: %s%n", report.book(), counts(report));
        unreached(report);
    }

    private void print(Result result) {
        Outcome outcome = result.outcome();
        out.printf(
                "  %-9s%s%s%n",
                outcome.word(), Quote.harmless(result.it()), outcome.passed() ? "" : " (line " + result.line() + ")");
        if (outcome instanceof Outcome.Differed differed) {
            differed.differences().forEach(this::print);
        }
        if (outcome instanceof Outcome.Refused refused) {
            refused.messages().stream()
                    .flatMap(String::lines)
                    .forEach(line -> out.printf("             %s%n", Quote.harmless(line)));
        }
    }

    private void print(Difference difference) {
        out.printf("             %s%n", difference);
        difference.reasons().forEach(reason -> out.printf("               %s%n", reason));
    }

    private static String counts(Report report) {
        List<Outcome> outcomes = report.results().stream().map(Result::outcome).toList();
        long ok = outcomes.stream().filter(Outcome::passed).count();
        long differ =
                outcomes.stream().filter(Outcome.Differed.class::isInstance).count();
        return "%d cases, %d ok, %d differ, %d refused"
                .formatted(outcomes.size(), ok, differ, outcomes.size() - ok - differ);
    }

    private void unreached(Report report) {
        if (report.unreached().isEmpty()) {
            out.printf("all %d rows are reached%n", report.rows());
            return;
        }
        out.printf("%d of %d rows are reached by no case:%n", report.unreachedRows(), report.rows());
        int width = report.unreached().stream()
                .mapToInt(table -> table.file().length())
                .max()
                .orElse(1);
        for (Report.Unreached table : report.unreached()) {
            String rows = String.join(" ", table.rows());
            out.printf(
                    "  %-" + width + "s  %s%s%n",
                    table.file(),
                    table.isWhole() && table.all() > 1 ? "all of " : "",
                    rows);
        }
    }
}
