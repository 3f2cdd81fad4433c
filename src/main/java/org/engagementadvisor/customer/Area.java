package org.engagementadvisor.customer;

import java.math.BigDecimal;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * What the customer does with us in one product area. Amounts are net, of the period of {@link Performance} and the equally long
 * one before, and may be negative; category spend and the customer's benefit are per year. Shares are 0 to 1, growth is a ratio
 * of -1 or more, {@code newProducts} counts our new products taken up, {@code quality} is the rung of the area's ladder that is
 * bought, a term of the rule book.
 */
public record Area(
        @Nullable BigDecimal turnover,
        @Nullable BigDecimal turnoverBefore,
        @Nullable BigDecimal contributionMargin,
        @Nullable BigDecimal contributionMarginBefore,
        @Nullable CategorySpend categorySpend,
        @Nullable BigDecimal attainableShare,
        @Nullable LocalDate boundUntil,
        @Nullable BigDecimal marketGrowth,
        @Nullable Competitor competitor,
        @Nullable BigDecimal onTimeInFull,
        @Nullable Integer newProducts,
        @Nullable BigDecimal customerBenefit,
        @Nullable String quality) {
    public Area {
        Check.number("turnover", turnover);
        Check.number("turnoverBefore", turnoverBefore);
        Check.number("contributionMargin", contributionMargin);
        Check.number("contributionMarginBefore", contributionMarginBefore);
        Check.share("attainableShare", attainableShare);
        Check.growth("marketGrowth", marketGrowth);
        Check.share("onTimeInFull", onTimeInFull);
        Check.count("newProducts", newProducts);
        Check.number("customerBenefit", customerBenefit);
        quality = Check.term("quality", quality);
    }

    /** An area of which only the figures of sales are known. */
    public static Area sold(
            @Nullable BigDecimal turnover,
            @Nullable BigDecimal turnoverBefore,
            @Nullable BigDecimal contributionMargin,
            @Nullable BigDecimal contributionMarginBefore) {
        return sold(turnover, turnoverBefore, contributionMargin, contributionMarginBefore, null);
    }

    /** An area of which only the figures of sales and the rung bought are known. */
    public static Area sold(
            @Nullable BigDecimal turnover,
            @Nullable BigDecimal turnoverBefore,
            @Nullable BigDecimal contributionMargin,
            @Nullable BigDecimal contributionMarginBefore,
            @Nullable String quality) {
        return new Area(
                turnover,
                turnoverBefore,
                contributionMargin,
                contributionMarginBefore,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                quality);
    }

    /** The same with that spend; null if it is unknown. */
    public Area with(@Nullable CategorySpend spend) {
        return new Area(
                turnover,
                turnoverBefore,
                contributionMargin,
                contributionMarginBefore,
                spend,
                attainableShare,
                boundUntil,
                marketGrowth,
                competitor,
                onTimeInFull,
                newProducts,
                customerBenefit,
                quality);
    }

    /**
     * All that the customer buys of the area in a year, from whomever; 0 or more. {@code peers}: from so many customers like it
     * it was estimated, null if otherwise.
     */
    public record CategorySpend(
            BigDecimal amount,
            Basis basis,
            @Nullable LocalDate on,
            @Nullable Integer peers) {
        public CategorySpend {
            Check.known("amount", amount);
            Check.atLeastZero("amount", amount);
            Check.known("basis", basis);
            Check.count("peers", peers);
        }

        public CategorySpend(BigDecimal amount, Basis basis, @Nullable LocalDate on) {
            this(amount, basis, on, null);
        }

        /** Estimated from so many customers like it. */
        public static CategorySpend estimated(BigDecimal amount, int peers) {
            return new CategorySpend(amount, Basis.ESTIMATED, null, peers);
        }
    }

    /** Whether the customer named its spend or we guessed it. */
    public enum Basis implements Word {
        STATED,
        ESTIMATED;

        private final String word = Word.of(this);

        @Override
        public String word() {
            return word;
        }
    }

    /** Who else sells to the customer, and how firmly it sits. */
    public record Competitor(
            @Nullable String name, @Nullable Hold hold) {
        public Competitor {
            Check.text("name", name);
        }
    }

    /** How firmly a competitor sits. */
    public enum Hold implements Word {
        LOOSE,
        FIRM,
        CONTRACTUAL;

        private final String word = Word.of(this);

        @Override
        public String word() {
            return word;
        }
    }
}
