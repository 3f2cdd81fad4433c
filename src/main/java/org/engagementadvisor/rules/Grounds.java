package org.engagementadvisor.rules;

import java.util.ArrayList;
import java.util.List;
import org.engagementadvisor.advice.Comparison;
import org.engagementadvisor.advice.Reason;
import org.engagementadvisor.rules.table.Action;
import org.engagementadvisor.rules.table.Condition;
import org.engagementadvisor.rules.table.Fact;
import org.engagementadvisor.rules.table.FactType;
import org.engagementadvisor.rules.table.Operator;
import org.engagementadvisor.rules.table.Row;
import org.engagementadvisor.rules.table.Table;
import org.engagementadvisor.rules.table.Template;
import org.jspecify.annotations.Nullable;

/** What a row stands on, with all words that are the same for every customer. */
final class Grounds {
    private final List<Asked> asked;
    private final Clauses clauses;
    private final @Nullable Slot scored;
    private final String scale;
    private final boolean sameForAll;

    // Filled when it is first asked for: several threads may do so at once, in the same words.
    private volatile @Nullable List<Reason> reasons;

    Grounds(Table table, Row row, Lexicon lexicon, Wording wording) {
        this.asked = row.conditions().stream()
                .map(condition -> new Asked(condition, lexicon.slot(condition.fact()), wording.expected(condition)))
                .toList();
        this.clauses = new Clauses(asked, wording);
        Fact fact = row.says(Action.SCORED) instanceof Fact measure ? measure : null;
        this.scored = fact == null ? null : lexicon.slot(fact);
        this.scale = fact == null
                ? ""
                : wording.value(fact, row.says(Action.ZERO_AT)) + " … "
                        + wording.value(fact, row.says(Action.HUNDRED_AT));
        this.sameForAll = scored == null
                && saysTheSame(table, row)
                && row.conditions().stream().allMatch(Grounds::pinsDown);
    }

    /** Sums, and texts that several rows with the lowest answer share, are not the row's own. */
    private static boolean saysTheSame(Table table, Row row) {
        boolean ownWords = switch (table.policy()) {
            case UNIQUE, FIRST, COLLECT, WEIGHTED_MEAN -> true;
            case MINIMUM, MAXIMUM -> table.answers().noneMatch(answer -> answer.type() == FactType.TEXT);
            case SUM -> false;
        };
        return ownWords
                && row.says().values().stream().noneMatch(said -> said instanceof Template text && !text.isPlain());
    }

    /** Whether it holds for one value only, written in one way. */
    private static boolean pinsDown(Condition condition) {
        if (condition.orUnknown()) {
            return false;
        }
        boolean single = condition.operator() == Operator.IS
                || (condition.operator() == Operator.ONE_OF
                        && condition.operands().size() == 1);
        return condition.operator() == Operator.UNKNOWN
                || (single && (condition.operand() instanceof String || condition.operand() instanceof Integer));
    }

    List<Asked> asked() {
        return asked;
    }

    Clauses clauses() {
        return clauses;
    }

    /** The fact that its points are made of; null if they stand in the row. */
    @Nullable
    Slot scored() {
        return scored;
    }

    List<Comparison> comparisons(Subject subject) {
        List<Comparison> comparisons = new ArrayList<>(asked.size() + 1);
        for (Asked condition : asked) {
            comparisons.add(condition.beside(subject));
        }
        if (scored != null) {
            Fact fact = scored.fact();
            comparisons.add(new Comparison(fact.name(), fact.label(), scale, subject.value(scored)));
        }
        return comparisons;
    }

    /** Its reason alone, if that is the same for everybody and has been told before. */
    @Nullable
    List<Reason> told() {
        return reasons;
    }

    void tell(List<Reason> alone) {
        if (sameForAll) {
            reasons = alone;
        }
    }
}
