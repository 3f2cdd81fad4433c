package org.engagementadvisor.customer;

import java.time.LocalDate;
import java.time.MonthDay;
import java.util.List;
import org.engagementadvisor.document.Limit;
import org.jspecify.annotations.Nullable;

/** What the customer is up to. Themes are terms of the rule book; {@code fiscalYearEnd} is the last day of its business year. */
public record CustomerPlans(
        @Nullable List<String> visionThemes,
        @Nullable List<Initiative> initiatives,
        @Nullable MonthDay fiscalYearEnd,
        @Nullable Intent intent) {
    public CustomerPlans {
        visionThemes = Check.terms("visionThemes", visionThemes, Limit.CASES);
        initiatives = Check.cases("initiatives", initiatives);
    }

    /** Something the customer wants to get done. */
    public record Initiative(
            @Nullable InitiativeKind kind,
            @Nullable String theme,
            @Nullable String statement,
            @Nullable Stage stage,
            @Nullable LocalDate since) {
        public Initiative {
            theme = Check.term("theme", theme);
            Check.text("statement", statement);
        }
    }

    /** What drives an initiative. */
    public enum InitiativeKind implements Word {
        PROBLEM,
        OPPORTUNITY,
        STRATEGY;

        private final String word = Word.of(this);

        @Override
        public String word() {
            return word;
        }
    }

    /** How far an initiative has come. */
    public enum Stage implements Word {
        IDEA,
        EXPLORING,
        PLANNED,
        TENDER,
        DONE;

        private final String word = Word.of(this);

        @Override
        public String word() {
            return word;
        }
    }

    /** What the customer wants of us. */
    public enum Intent implements Word {
        PARTNER,
        DUAL_SOURCE,
        PRICE_SHOPPING,
        LEAVING;

        private final String word = Word.of(this);

        @Override
        public String word() {
            return word;
        }
    }
}
