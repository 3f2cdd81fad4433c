package org.engagementadvisor.begin;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Limits of classes for a fact, with what they would part.
 *
 * @param customers who were advised
 * @param known those of whom the fact is known
 * @param parted those by whose values the limits were set: of an amount of money, who has more than nothing
 * @param limits ascending
 * @param classes the highest first
 * @param today null if no table of the book reads the fact with limits
 * @param readInstead facts that tables do read with limits, the nearest by name first; empty if one reads this
 */
public record Suggestion(
        String fact,
        LocalDate asOf,
        long customers,
        long known,
        long parted,
        String way,
        List<BigDecimal> limits,
        List<OfLimits> classes,
        @Nullable Today today,
        List<String> readInstead) {
    public Suggestion {
        limits = List.copyOf(limits);
        classes = List.copyOf(classes);
        readInstead = List.copyOf(readInstead);
    }

    /**
     * Who would be in a class by the limits alone.
     *
     * @param says what the table says there today; null if that hangs on more than the fact, or there is no table
     * @param from null for the lowest
     * @param below null for the highest
     * @param turnover a year; null if it is known of nobody in the class
     */
    public record OfLimits(
            @Nullable String says,
            @Nullable BigDecimal from,
            @Nullable BigDecimal below,
            long customers,
            @Nullable BigDecimal turnover) {}

    /**
     * What the table that reads the fact says today, with all else that it asks.
     *
     * @param others further tables that read it with limits
     * @param limits those of the table, ascending; of an amount of money, those above nothing, since others part gains from losses
     * @param cells to be changed; empty if the table has another number of limits
     * @param toPaste the same as columns of limits, from the first row to the last
     */
    public record Today(
            String table,
            List<String> others,
            String answer,
            List<Counted> classes,
            List<BigDecimal> limits,
            List<Cell> cells,
            List<Block> toPaste) {
        public Today {
            others = List.copyOf(others);
            classes = List.copyOf(classes);
            limits = List.copyOf(limits);
            cells = List.copyOf(cells);
            toPaste = List.copyOf(toPaste);
        }
    }

    /**
     * Who has that answer.
     *
     * @param says null for those without one
     * @param turnover a year; null if it is known of nobody in the class
     */
    public record Counted(
            @Nullable String says, long customers, @Nullable BigDecimal turnover) {}

    /** A cell, its row, and what it says and would say. */
    public record Cell(String place, String row, String heading, BigDecimal is, BigDecimal becomes) {}

    /**
     * Cells that stand together.
     *
     * @param place of the first
     * @param lines a row each, cells apart by commas
     */
    public record Block(String place, List<String> lines) {
        public Block {
            lines = List.copyOf(lines);
        }
    }
}
