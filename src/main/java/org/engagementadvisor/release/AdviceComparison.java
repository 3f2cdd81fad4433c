package org.engagementadvisor.release;

import java.math.BigDecimal;
import java.util.List;
import java.util.Set;
import org.engagementadvisor.advice.Advice;
import org.engagementadvisor.release.Topic.Kind;
import org.jspecify.annotations.Nullable;

/** Compares two pieces of advice on one customer. Thread-safe. */
public final class AdviceComparison {
    /** Members that another release or a row inserted above another changes for everybody. */
    public static final List<String> NOT_COUNTED = List.of("release", "line");

    private final RulesBehind rules;
    private final Set<String> answers;
    private final AlikeBytes bytes;
    private final Set<String> ignored;
    private final boolean exactly;
    private final boolean gaps;

    /**
     * Of rule books.
     *
     * @param rules what is known of them
     * @param answers names of the only answers that count; empty: everything counts
     * @param gaps whether data gaps count
     */
    AdviceComparison(RulesBehind rules, List<String> answers, boolean gaps) {
        this(rules, answers, gaps, false, List.of());
    }

    /**
     * Of files of advice.
     *
     * @param answers names of the only answers that count; empty: everything counts
     * @param exactly whether to tell every member that differs, too
     * @param ignored names of members, each with one value, that do not count wherever they stand
     */
    public AdviceComparison(List<String> answers, boolean exactly, List<String> ignored) {
        this(RulesBehind.unknown(), answers, true, exactly, ignored);
    }

    private AdviceComparison(
            RulesBehind rules, List<String> answers, boolean gaps, boolean exactly, List<String> ignored) {
        this.rules = rules;
        this.answers = Set.copyOf(answers);
        this.gaps = gaps;
        this.exactly = exactly;
        this.ignored = Set.copyOf(ignored);
        this.bytes = new AlikeBytes(ignored);
    }

    /** @throws org.engagementadvisor.lines.UnreadableFile if a line is no advice */
    public CustomerMoves of(AdvicePairs.Pair pair, @Nullable BigDecimal turnover) {
        var before = pair.before();
        var after = pair.after();
        if (bytes.alike(before.bytes(), after.bytes())) {
            return CustomerMoves.none(before.customer(), null, turnover);
        }
        List<Detail> details = exactly ? AdviceTrees.differences(before.tree(), after.tree(), ignored) : List.of();
        return of(before.advice(), after.advice(), turnover, details);
    }

    public CustomerMoves of(Advice before, Advice after, @Nullable BigDecimal turnover) {
        return of(before, after, turnover, List.of());
    }

    private CustomerMoves of(Advice before, Advice after, @Nullable BigDecimal turnover, List<Detail> details) {
        List<Move> moves = AdviceMoves.between(before, after, rules).stream()
                .filter(this::counts)
                .toList();
        return new CustomerMoves(before.customer(), before.name(), turnover, true, moves, details);
    }

    private boolean counts(Move move) {
        Topic topic = move.topic();
        if (!answers.isEmpty()) {
            return topic.kind() == Kind.ANSWER && answers.contains(topic.of());
        }
        return gaps || topic.kind() != Kind.DATA_GAP;
    }
}
