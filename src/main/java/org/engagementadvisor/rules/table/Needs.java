package org.engagementadvisor.rules.table;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.engagementadvisor.rules.table.Finding.Code;

/** Checks that a table, and each of its rows, says all that its hit policy needs. */
final class Needs {
    private final String file;
    private final HitPolicy policy;
    private final List<Column.Says> says;
    private final Findings findings;

    Needs(String file, HitPolicy policy, List<Column.Says> says, Findings findings) {
        this.file = file;
        this.policy = policy;
        this.says = says;
        this.findings = findings;
    }

    private List<Action> needed() {
        return switch (policy) {
            case WEIGHTED_MEAN -> List.of(Action.CRITERION, Action.WEIGHT);
            case COLLECT -> collected();
            default -> List.of();
        };
    }

    private List<Action> collected() {
        if (column(Action.MISSING).isPresent()) {
            return List.of(Action.MISSING, Action.WORST, Action.BEST, Action.QUESTION);
        }
        return column(Action.LINE).isPresent()
                ? List.of(Action.STEP, Action.EDITION, Action.LINE)
                : List.of(Action.KIND, Action.HEADLINE);
    }

    private Optional<Column.Says> column(Action action) {
        return says.stream().filter(column -> column.action() == action).findFirst();
    }

    /** Whether each column is there; {@code kinds} is the row where one would have to be. */
    void checkColumns(int kinds) {
        for (Action action : needed()) {
            if (column(action).isEmpty()) {
                findings.error(
                        Code.BAD_FRAME,
                        file,
                        Cell.place(kinds, 0),
                        "no column `" + action.word() + "`",
                        "one where the hit policy is " + policy.word());
            }
        }
        List<Action> collected = Stream.of(Action.MISSING, Action.LINE, Action.HEADLINE)
                .filter(action -> column(action).isPresent())
                .toList();
        if (collected.size() > 1) {
            Action last = collected.get(collected.size() - 1);
            column(last)
                    .ifPresent(column -> findings.error(
                            Code.BAD_COLUMN,
                            file,
                            Cell.place(kinds, column.index()),
                            "a column `" + last.word() + "` beside `"
                                    + collected.get(0).word() + "`",
                            "recommendations, questions and lines in tables of their own"));
        }
        says.stream()
                .filter(column -> column.answer() != null && !canHaveMany(column.answer()))
                .forEach(column -> findings.error(
                        Code.BAD_COLUMN,
                        file,
                        Cell.place(kinds, column.index()),
                        "`" + column.name() + "` where the hit policy is " + policy.word(),
                        policy == HitPolicy.SUM
                                ? "an answer that is a number"
                                : "an answer that is a number or has values in an order"));
    }

    private boolean canHaveMany(Fact answer) {
        return switch (policy) {
            case SUM -> answer.type().isNumeric();
            case MINIMUM, MAXIMUM ->
                !answer.equals(says.get(0).answer())
                        || answer.type().isNumeric()
                        || !answer.values().isEmpty();
            default -> true;
        };
    }

    /** Whether the row fills each; {@code at} is its place in the grid. */
    void checkRow(Grid grid, int at, Row row) {
        for (Action action : needed()) {
            column(action)
                    .filter(column -> grid.cell(at, column.index()).isBlank())
                    .ifPresent(column -> findings.error(
                            Code.EMPTY, file, Cell.place(at, column.index()), "no `" + action.word() + "`", "one"));
        }
        if (policy == HitPolicy.WEIGHTED_MEAN) {
            checkMean(at, row);
        }
    }

    private void checkMean(int at, Row row) {
        if (!(row.says(Action.SCORED) instanceof Fact scored)) {
            return;
        }
        if (row.says(Action.POINTS) != null) {
            wrong(at, Action.POINTS, "points beside the measure `" + scored.name() + "`", "one of them");
        }
        BigDecimal zero = (BigDecimal) row.says(Action.ZERO_AT);
        BigDecimal hundred = (BigDecimal) row.says(Action.HUNDRED_AT);
        if (zero == null || hundred == null) {
            wrong(at, Action.SCORED, "`" + scored.name() + "` without a scale", "`zeroAt` and `hundredAt` as well");
        } else if (scored.type().isPercentage(zero)) {
            wrong(
                    at,
                    Action.ZERO_AT,
                    "`" + zero.toPlainString() + "`",
                    scored.type().expected());
        } else if (scored.type().isPercentage(hundred)) {
            wrong(
                    at,
                    Action.HUNDRED_AT,
                    "`" + hundred.toPlainString() + "`",
                    scored.type().expected());
        } else if (zero.compareTo(hundred) == 0) {
            wrong(
                    at,
                    Action.HUNDRED_AT,
                    "`" + hundred.toPlainString() + "` at both ends of the scale",
                    "two different figures");
        }
    }

    private void wrong(int at, Action action, String found, String expected) {
        String place =
                column(action).map(column -> Cell.place(at, column.index())).orElseGet(() -> Cell.place(at, 0));
        findings.error(Code.BAD_CELL, file, place, found, expected);
    }
}
