package org.engagementadvisor.scenario.mutation;

import org.engagementadvisor.rules.table.Action;
import org.engagementadvisor.rules.table.Column;
import org.engagementadvisor.rules.table.Fact;
import org.engagementadvisor.rules.table.FactType;
import org.engagementadvisor.rules.table.Operator;
import org.jspecify.annotations.Nullable;

/** What the cells of a column hold. */
record Content(Kind kind, Column column) {
    enum Kind {
        WHOLE,
        DECIMAL,
        DATE,
        TERM,
        TERMS,
        KNOWN,
        /** What a missing fact may turn out to be: a figure or a term, as that fact is. */
        ASSUMED,
        /** Texts for people and names of facts: there is nothing to measure. */
        WORDS
    }

    static Content of(Column.Asks asks) {
        return new Content(
                switch (asks.operator()) {
                    case KNOWN, UNKNOWN -> Kind.KNOWN;
                    case ONE_OF, NONE_OF -> Kind.TERMS;
                    default -> kind(asks.fact());
                },
                asks);
    }

    static Content of(Column.Says says) {
        Fact answer = says.answer();
        return new Content(answer == null ? kind(says.action()) : kind(answer), says);
    }

    private static Kind kind(Fact fact) {
        return fact.type().isTerm() ? Kind.TERM : measure(fact.type());
    }

    private static Kind kind(Action action) {
        return switch (action) {
            case KIND, OWNER -> Kind.TERM;
            case WORST, BEST -> Kind.ASSUMED;
            default -> measure(action.type());
        };
    }

    private static Kind measure(FactType type) {
        return type == FactType.DATE
                ? Kind.DATE
                : type == FactType.WHOLE ? Kind.WHOLE : type.isDecimal() ? Kind.DECIMAL : Kind.WORDS;
    }

    /** The fact that is compared, or what an action gives: an answer, or a part such as {@code weight}. */
    String name() {
        return column instanceof Column.Says says
                ? says.name()
                : ((Column.Asks) column).fact().name();
    }

    /** How its cells compare with the fact; null for an action. */
    @Nullable
    Operator operator() {
        return column instanceof Column.Asks asks ? asks.operator() : null;
    }

    boolean isBound() {
        Operator operator = operator();
        return operator != null && operator.isBound();
    }

    /** Whether larger values meet the bound. */
    boolean isLower() {
        return operator() == Operator.AT_LEAST || operator() == Operator.ABOVE;
    }

    /** Whether the bound cuts the figures above its own: the figure itself is below the cut. */
    boolean cutsAbove() {
        return operator() == Operator.ABOVE || operator() == Operator.AT_MOST;
    }
}
