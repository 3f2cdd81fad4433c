package org.engagementadvisor.rules.prove;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.engagementadvisor.rules.table.Condition;
import org.engagementadvisor.rules.table.Finding.Code;
import org.engagementadvisor.rules.table.Finding.Severity;
import org.engagementadvisor.rules.table.Findings;
import org.engagementadvisor.rules.table.HitPolicy;
import org.engagementadvisor.rules.table.Row;
import org.jspecify.annotations.Nullable;

/** Tells rows that can never apply, and why. */
final class ReachCheck {
    private static final String EXPECTED = "a row that can apply";

    private final Space space;
    private final Allowance allowance;
    private final Proofs proofs;
    private final Set<Row> dead = new HashSet<>();

    /** @param space of all that the vocabulary allows */
    ReachCheck(Space space, Allowance allowance, Proofs proofs) {
        this.space = space;
        this.allowance = allowance;
        this.proofs = proofs;
    }

    /** Those told so far. */
    Set<Row> dead() {
        return dead;
    }

    /** Rows whose own conditions exclude each other. */
    void tellContradictions() {
        for (Row row : space.table().rows()) {
            for (int dimension = 0; dimension < space.dimensions().size(); dimension++) {
                if (space.box(row).side(dimension).isEmpty() && dead.add(row)) {
                    contradiction(row, space.conditions(row, dimension));
                }
            }
        }
    }

    private void contradiction(Row row, List<Condition> conditions) {
        Condition least = null;
        Condition most = null;
        for (Condition condition : conditions) {
            least = isTighter(Bound.lower(condition), least == null ? null : Bound.lower(least), 1) ? condition : least;
            most = isTighter(Bound.upper(condition), most == null ? null : Bound.upper(most), -1) ? condition : most;
        }
        if (least != null && most != null && !least.equals(most)) {
            proofs.add(
                    Code.SWAPPED_BOUNDS,
                    Severity.ERROR,
                    List.of(least.cell(), most.cell()),
                    List.of(row),
                    new Proofs.Sentence(
                            operand(least) + " as the lower and " + operand(most) + " (" + most.cell()
                                    + ") as the upper bound of "
                                    + least.fact().label() + ", so that row " + row.id() + " can never apply",
                            "a lower bound below the upper one"));
            return;
        }
        proofs.add(
                Code.UNREACHABLE_ROW,
                Severity.ERROR,
                Proofs.cells(conditions),
                List.of(row),
                new Proofs.Sentence(
                        "row " + row.id() + ", which can never apply: no "
                                + conditions.get(0).fact().label() + " meets " + cells(conditions),
                        EXPECTED));
    }

    private static boolean isTighter(@Nullable Bound bound, @Nullable Bound former, int sign) {
        return bound != null && (former == null || sign * bound.compareTo(former) > 0);
    }

    private static String operand(Condition condition) {
        return Findings.quoted(Span.text(condition.operand()));
    }

    private static String cells(List<Condition> conditions) {
        return conditions.stream().map(Condition::cell).collect(Collectors.joining(" and "));
    }

    /** Rows that wait for an answer which is never given. */
    void tellWaiting(Space possible, Answers answers) {
        for (Row row : possible.table().rows()) {
            for (int dimension = 0; dimension < possible.dimensions().size(); dimension++) {
                if (possible.box(row).side(dimension).isEmpty() && dead.add(row)) {
                    waiting(row, possible.conditions(row, dimension), answers);
                }
            }
        }
    }

    private void waiting(Row row, List<Condition> conditions, Answers answers) {
        Condition condition = conditions.get(0);
        String asked = condition.operands().isEmpty()
                ? Findings.quoted(condition.operator().name().toLowerCase(java.util.Locale.ROOT))
                : condition.operands().stream()
                        .map(Span::text)
                        .map(Findings::quoted)
                        .collect(Collectors.joining(", "));
        proofs.add(
                Code.NEVER_GIVEN,
                proofs.bySeverityOfPolicy(),
                Proofs.cells(conditions),
                List.of(row),
                new Proofs.Sentence(
                        asked + " in row " + row.id() + ", which nothing meets that "
                                + answers.giver(condition.fact()) + " gives as "
                                + condition.fact().label(),
                        answers.expected(condition.fact())));
    }

    /** Rows of which those above leave nothing, where the topmost counts. */
    void tellCovered() {
        if (space.table().policy() != HitPolicy.FIRST) {
            return;
        }
        List<Row> rows = space.table().rows();
        Set<Row> without = Set.copyOf(dead);
        for (Row row : rows) {
            Box box = space.box(row);
            if (!dead.contains(row)) {
                List<Row> met = Arrays.stream(space.meeting(box))
                        .filter(each -> each < row.place())
                        .mapToObj(rows::get)
                        .filter(each -> !without.contains(each))
                        .toList();
                if (Cover.isWhole(box, met.stream().map(space::box).toList(), allowance)) {
                    dead.add(row);
                    covered(row, cause(box, met));
                }
            }
        }
    }

    /** Of the rows that cover a box together, as few as still do: one if one does. */
    private List<Row> cause(Box box, List<Row> met) {
        for (Row row : met) {
            if (space.box(row).covers(box)) {
                return List.of(row);
            }
        }
        List<Row> cause = new ArrayList<>(met);
        for (Row row : met) {
            List<Row> others = new ArrayList<>(cause);
            others.remove(row);
            if (Cover.isWhole(box, others.stream().map(space::box).toList(), allowance)) {
                cause = others;
            }
        }
        return cause;
    }

    private void covered(Row row, List<Row> cause) {
        Example example = space.example(space.box(row).and(space.box(cause.get(0))));
        Proofs.verify(row, example::meets);
        Proofs.verify(cause.get(0), example::meets);
        List<Row> rows = new ArrayList<>(List.of(row));
        rows.addAll(cause);
        String names = cause.stream().map(Row::id).collect(Collectors.joining(", "));
        proofs.add(
                Code.UNREACHABLE_ROW,
                Severity.WARNING,
                rows.stream().map(space.table()::idCell).toList(),
                rows,
                example,
                new Proofs.Sentence(
                        "row " + row.id() + " below " + names + ", which "
                                + (cause.size() == 1 ? "applies" : "together apply") + " wherever it would",
                        EXPECTED));
    }
}
