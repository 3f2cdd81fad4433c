package org.engagementadvisor.intake;

import static java.util.stream.Collectors.joining;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import org.engagementadvisor.document.Quote;
import org.engagementadvisor.intake.IntakeSummary.BackTest;
import org.engagementadvisor.intake.IntakeSummary.Errors;
import org.engagementadvisor.intake.IntakeSummary.Example;
import org.engagementadvisor.intake.IntakeSummary.LeftOut;
import org.engagementadvisor.intake.IntakeSummary.Period;
import org.engagementadvisor.intake.IntakeSummary.Sums;

/** Writes a summary for people, amounts rounded to two decimals. */
final class SummaryText {
    private final IntakeSummary summary;
    private final StringBuilder text = new StringBuilder();

    SummaryText(IntakeSummary summary) {
        this.summary = summary;
    }

    String text() {
        lines();
        currencies();
        if (summary.lines().returnsNetted() > 0) {
            sums("returns as written", summary.returns().written());
            sums("returns as counted", summary.returns().counted());
        }
        sums("over all used lines", summary.allLines());
        sums("in the period", summary.periodLines());
        customers();
        summary.joined().forEach(file -> {
            say("%,14d rows of %s beside those of %s, %,d unused", file.rows(), file.file(), file.to(), file.unused());
            if (file.withoutARow() > 0) {
                say("%,14d   rows of %s lead to none%s", file.withoutARow(), file.to(), examples(file.examples()));
            }
        });
        estimated();
        readAs();
        summary.cells()
                .forEach(cell -> say(
                        "%s: `%s`: %,d cells not used, expected %s%s",
                        cell.file(), cell.field(), cell.cells(), cell.expected(), examples(cell.examples())));
        summary.later()
                .forEach(fact -> say(
                        "`%s`: %,d left out, dated after %s; first of %s",
                        fact.fact(), fact.number(), summary.asOf(), Quote.of(fact.customer())));
        summary.rejected().forEach(file -> file.faults().forEach(this::say));
        return text.toString();
    }

    private void lines() {
        var lines = summary.lines();
        var period = summary.period();
        say(
                "%s as of %s; period: %s to %s, %s",
                lines.file(), summary.asOf(), period.from(), summary.asOf(), length(period));
        period.gaps()
                .forEach(gap -> say(
                        "no line of anybody from %s to %s: that part of the period is unknown",
                        gap.from(), gap.until()));
        if (!period.beforeKnown()) {
            say("the period before is unknown: the lines do not cover it");
        }
        say("%,14d lines in the file", lines.inFile());
        summary.leftOut().stream()
                .filter(reason -> reason.foreseen() || reason.of() > 0)
                .forEach(this::leftOut);
        say("%,14d left out", lines.leftOut());
        say(
                "%,14d used, %,d of them returns, %,d in the period",
                lines.used(), lines.returnsNetted(), lines.inPeriod());
        if (lines.first() != null && lines.last() != null) {
            say("%14s first used line, %s last", lines.first(), lines.last());
        }
    }

    private void estimated() {
        var estimated = summary.estimated();
        if (estimated == null) {
            return;
        }
        say(
                "%,14d category spends of %,d customers estimated from like customers%s",
                estimated.areas(),
                estimated.customers(),
                estimated.areas() == 0
                        ? ""
                        : String.format(
                                Locale.ROOT,
                                ": from %,d at least, %,d in the middle",
                                estimated.leastPeers(),
                                estimated.middlePeers()));
        if (estimated.known() > 0) {
            say("%,14d   known already", estimated.known());
        }
        estimated.notEstimated().forEach(not -> say("%,14d   not estimated: %s", not.areas(), not.reason()));
        if (estimated.backTest() != null) {
            backTest(estimated.backTest());
        }
    }

    private void backTest(BackTest test) {
        say(
                "%,14d areas that are bought, estimated as if they were not: %s are within the estimate, of the %s aimed at",
                test.areas(), percent(test.within()), percent(test.quantile()));
        errors("the estimate", test.estimate());
        errors("the peer in the middle", test.middlePeer());
        errors("the mean of all who buy there", test.overallMean());
    }

    private void errors(String of, Errors errors) {
        say(
                "%14s   misses by %s in the middle, by %s a year on average: %s",
                "", percent(errors.middleShare()), rounded(errors.mean()), of);
    }

    private static String percent(BigDecimal share) {
        return share.movePointRight(2).stripTrailingZeros().toPlainString() + " %";
    }

    private static String length(Period period) {
        if (period.months() == 0) {
            return "of which no line tells";
        }
        return period.days() == null
                ? period.months() + " months"
                : String.format(Locale.ROOT, "days covered: %,d", period.days());
    }

    private void rejected(long rows) {
        if (rows > 0) {
            say("%,14d rejected, since they are badly written", rows);
        }
    }

    private void leftOut(LeftOut reason) {
        var of = reason.of() == reason.lines() ? "" : String.format(Locale.ROOT, " (of %,d)", reason.of());
        var expected = reason.expected() == null || reason.column() == null || reason.lines() == 0
                ? ""
                : "; column " + Quote.of(reason.column()) + ", expected " + reason.expected();
        say("%,14d   %s%s%s%s", reason.lines(), reason.reason(), of, expected, examples(reason.examples()));
    }

    /** Of many files that are alike the first is named. */
    private void readAs() {
        var alike = new LinkedHashMap<List<String>, List<String>>();
        summary.readAs()
                .forEach(file -> alike.computeIfAbsent(file.as(), any -> new ArrayList<>())
                        .add(file.file()));
        alike.forEach((as, files) -> say(
                "%s%s read as: %s",
                files.get(0), files.size() == 1 ? "" : " and " + (files.size() - 1) + " more", String.join(", ", as)));
    }

    private void currencies() {
        summary.currencies()
                .forEach(other -> say(
                        "%s: %s in %,d lines, %s",
                        other.currency() == null ? "without a currency" : other.currency(),
                        rounded(other.amount()),
                        other.lines(),
                        other.converted() ? "converted" : "left out"));
    }

    private static String examples(List<Example> examples) {
        return examples.isEmpty()
                ? ""
                : examples.stream().map(SummaryText::example).collect(joining(", ", "; lines ", ""));
    }

    private static String example(Example example) {
        var found = example.found();
        var file = example.file() == null ? "" : example.file() + ":";
        return file + example.line() + (found == null ? "" : " " + Quote.of(found));
    }

    private void sums(String where, Sums sums) {
        var cost = sums.cost();
        var unknown = sums.linesWithoutCost() == 0
                ? ""
                : String.format(Locale.ROOT, " (%,d lines without)", sums.linesWithoutCost());
        say(
                "%s: turnover %s, cost %s%s",
                where, rounded(sums.turnover()), cost == null ? "unknown" : rounded(cost), cost == null ? "" : unknown);
    }

    private static String rounded(BigDecimal amount) {
        return String.format(Locale.ROOT, "%,.2f", amount.setScale(2, RoundingMode.HALF_UP));
    }

    private void customers() {
        var customers = summary.customers();
        say(
                "%,14d customers, %,d with purchases, %,d without",
                customers.all(), customers.withPurchases(), customers.withoutPurchases());
        if (customers.merged() > 0) {
            say("%,14d   merged into another, which has their lines", customers.merged());
        }
        summary.otherFiles().forEach(file -> {
            say("%,14d rows of %s in %s, %,d used", file.rows(), file.of(), file.file(), file.used());
            rejected(file.rejected());
            if (file.withoutId() + file.repeatedId() > 0) {
                say(
                        "%,14d   without an id, %,d with an id that an earlier row has%s",
                        file.withoutId(), file.repeatedId(), examples(file.examples()));
            }
        });
    }

    private void say(String format, Object... values) {
        say(String.format(Locale.ROOT, format, values));
    }

    private void say(String line) {
        text.append(line).append('\n');
    }
}
