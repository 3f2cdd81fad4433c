package org.engagementadvisor.intake;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import org.engagementadvisor.customer.LaterFacts;
import org.jspecify.annotations.Nullable;

/**
 * What became of an export. Every line of the lines file is used or left out, those that are badly written among the latter. Written as
 * JSON it has no times of the clock, so that the same input gives the same bytes.
 *
 * @param later what of customers is left out, since it is dated after the as-of date
 */
public record IntakeSummary(
        LocalDate asOf,
        List<ReadAs> readAs,
        Period period,
        Lines lines,
        List<Rejected> rejected,
        List<LeftOut> leftOut,
        List<Currency> currencies,
        Sums allLines,
        Sums periodLines,
        Returns returns,
        Customers customers,
        List<Rows> otherFiles,
        List<JoinedFile> joined,
        List<CellFault> cells,
        List<LaterFacts.Counted> later,
        @Nullable Estimated estimated) {
    public IntakeSummary {
        readAs = List.copyOf(readAs);
        rejected = List.copyOf(rejected);
        currencies = List.copyOf(currencies);
        leftOut = List.copyOf(leftOut);
        otherFiles = List.copyOf(otherFiles);
        joined = List.copyOf(joined);
        cells = List.copyOf(cells);
        later = List.copyOf(later);
    }

    /** Whether something is wrong with the export that the mapping does not provide for. */
    public boolean hasFindings() {
        return otherFiles.stream().anyMatch(file -> !file.foreseen() && file.rejected() > 0)
                || leftOut.stream().anyMatch(reason -> !reason.foreseen() && reason.lines() > 0)
                || otherFiles.stream().anyMatch(file -> !file.foreseen() && file.used() < file.rows())
                || !cells.isEmpty();
    }

    /** The same for people to read. */
    public String text() {
        return new SummaryText(this).text();
    }

    /**
     * The first day of the figures, and how long they are: {@code months}, to the nearest if {@code days} are told; 0 if no line is in the
     * period. The {@code gaps} are not among the days. {@code beforeKnown}: the lines also cover the period before.
     */
    public record Period(
            LocalDate from, int months, @Nullable Integer days, boolean beforeKnown, List<Gap> gaps) {
        public Period {
            gaps = List.copyOf(gaps);
        }
    }

    /** The first and last day of a stretch without a line of anybody. */
    public record Gap(LocalDate from, LocalDate until) {
        int days() {
            return (int) ChronoUnit.DAYS.between(from, until) + 1;
        }
    }

    /** The used lines that are returns: as the export writes them, and as they are counted. */
    public record Returns(Sums written, Sums counted) {}

    /** Lines of a file; those of returns and of the period are among the used ones. */
    public record Lines(
            String file,
            long inFile,
            long rejected,
            long used,
            long leftOut,
            long returnsNetted,
            long inPeriod,
            @Nullable LocalDate first,
            @Nullable LocalDate last) {}

    /**
     * Rows of a CSV file that are so badly written that nothing of them is used: a sentence for each of the first, and how many
     * there are besides.
     */
    public record Rejected(String file, long rows, List<String> faults) {
        public Rejected {
            faults = List.copyOf(faults);
        }
    }

    /**
     * Lines left out under one reason, since no earlier one applied, of those to which it applies at all. {@code foreseen}:
     * the mapping or the as-of date provides for it. Where a cell could not be read, {@code column} is the one that holds it.
     */
    public record LeftOut(
            String reason,
            boolean foreseen,
            long lines,
            long of,
            @Nullable String column,
            @Nullable String expected,
            List<Example> examples) {
        public LeftOut {
            examples = List.copyOf(examples);
        }
    }

    /** A line of the file (a row of a sheet or Parquet file), and what stands there; which file, where several are one export. */
    public record Example(
            @Nullable String file, long line, @Nullable String found) {
        Example(long line, @Nullable String found) {
            this(null, line, found);
        }
    }

    /** Lines in another currency than the one that is kept, their sum in it, and whether they are used by a rate. */
    public record Currency(@Nullable String currency, long lines, BigDecimal amount, boolean converted) {}

    /** Exact sums over used lines; the cost is null if none is mapped. */
    public record Sums(BigDecimal turnover, @Nullable BigDecimal cost, long linesWithoutCost) {}

    /** Customers computed: all, those with orders, those without; {@code merged} are those whose lines count for another. */
    public record Customers(long all, long withPurchases, long withoutPurchases, long merged) {}

    /**
     * Rows of a file that tells of customers or products, as {@code of} says. {@code foreseen}: it is the file of the lines too, so
     * that most ids come more than once.
     */
    public record Rows(
            String of,
            String file,
            boolean foreseen,
            long rows,
            long rejected,
            long used,
            long withoutId,
            long repeatedId,
            List<Example> examples) {
        public Rows {
            examples = List.copyOf(examples);
        }
    }

    /** A file whose rows stand beside those of another: its rows to which none leads, and the others' rows that lead to none. */
    public record JoinedFile(String file, String to, long rows, long unused, long withoutARow, List<Example> examples) {
        public JoinedFile {
            examples = List.copyOf(examples);
        }
    }

    /**
     * Areas of customers whose category spend was estimated from like customers: of how many customers, from how many peers each at
     * least and in the middle. {@code known}: what was not estimated since it is known. The {@code areas} and those not estimated
     * are pairs of a customer and an area in which anybody buys. Null in place of figures where nothing was estimated.
     */
    public record Estimated(
            long customers,
            long areas,
            @Nullable Integer leastPeers,
            @Nullable Integer middlePeers,
            long known,
            List<NotEstimated> notEstimated,
            @Nullable BackTest backTest) {
        public Estimated {
            notEstimated = List.copyOf(notEstimated);
        }
    }

    /** Areas of customers whose category spend could not be estimated. */
    public record NotEstimated(String reason, long areas) {}

    /**
     * What is bought in an area, estimated as if it were not known. {@code within}: the share of the {@code areas} in which no more
     * is bought than estimated, which a sound method brings near its {@code quantile}. The errors are those of the estimate, of the
     * peer in the middle, and of the mean of all others who buy there.
     */
    public record BackTest(
            long areas,
            BigDecimal quantile,
            BigDecimal within,
            Errors estimate,
            Errors middlePeer,
            Errors overallMean) {}

    /** The error in the middle, as a share of what is bought, and the mean one, as an amount a year. */
    public record Errors(BigDecimal middleShare, BigDecimal mean) {}

    /** Cells about customers that are not used, since they could not be read or another cell says otherwise. */
    public record CellFault(String file, String field, String expected, long cells, List<Example> examples) {
        public CellFault {
            examples = List.copyOf(examples);
        }
    }
}
