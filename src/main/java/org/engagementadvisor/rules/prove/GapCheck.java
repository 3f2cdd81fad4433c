package org.engagementadvisor.rules.prove;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.engagementadvisor.rules.table.Condition;
import org.engagementadvisor.rules.table.Fact;
import org.engagementadvisor.rules.table.Finding.Code;
import org.engagementadvisor.rules.table.Finding.Severity;
import org.engagementadvisor.rules.table.Row;
import org.jspecify.annotations.Nullable;

/** Tells the cases to which no row applies, where a table does not say that it means them. */
final class GapCheck {
    private static final String EXPECTED =
            "a row that applies, or the line `otherwise`, `not answered` above the table";

    private final Space space;
    private final Allowance allowance;
    private final Proofs proofs;

    GapCheck(Space space, Allowance allowance, Proofs proofs) {
        this.space = space;
        this.allowance = allowance;
        this.proofs = proofs;
    }

    void tellKnown() {
        new Gaps(space, allowance)
                .known().stream()
                        .filter(gap -> !isPast(gap) && !isToldOfARow(gap))
                        .forEach(this::tell);
    }

    /** Whether it ends on the day from which a row is valid, and nothing was before: that time will not come again. */
    private boolean isPast(Box gap) {
        return space.narrowed(gap)
                .anyMatch(each -> space.dimensions().get(each) instanceof Scale scale
                        && scale.facts().get(0).name().equals(Fact.AS_OF)
                        && scale.begins(gap.side(each)));
    }

    /** Whether it lies at a bound of a row whose bounds exclude each other: with that mended, it may well be none. */
    private boolean isToldOfARow(Box gap) {
        return space.narrowed(gap).anyMatch(each -> {
            Span span = span(gap, each);
            return span != null
                    && space.table().rows().stream()
                            .filter(row -> space.box(row).side(each).isEmpty())
                            .flatMap(row -> space.conditions(row, each).stream())
                            .flatMap(condition -> Stream.of(Bound.lower(condition), Bound.upper(condition)))
                            .filter(Objects::nonNull)
                            .anyMatch(bound -> bound.equals(span.from()) || bound.equals(span.to()));
        });
    }

    private @Nullable Span span(Box gap, int dimension) {
        return space.dimensions().get(dimension) instanceof Scale scale ? scale.span(gap.side(dimension)) : null;
    }

    private void tell(Box gap) {
        Example example = space.example(gap);
        space.table().rows().forEach(row -> Proofs.verify(row, each -> !example.meets(each)));
        List<Neighbour> neighbours = neighbours(gap);
        List<String> cells = new ArrayList<>(neighbours.stream()
                .map(neighbour -> neighbour.condition().cell())
                .toList());
        if (cells.isEmpty()) {
            cells.add(space.table().labelCell(column(gap)));
        }
        proofs.add(
                Code.GAP,
                proofs.bySeverityOfPolicy(),
                cells,
                neighbours.stream().map(Neighbour::row).toList(),
                example,
                new Proofs.Sentence(
                        "no row for " + space.words(space.wherePossibleKnown(gap), example) + between(neighbours),
                        EXPECTED));
    }

    /** A row that ends where a gap begins, or begins where it ends. */
    private record Neighbour(Row row, Condition condition, String side) {
        String words() {
            return side + " " + condition.cell() + " of " + row.id();
        }
    }

    private static String between(List<Neighbour> neighbours) {
        if (neighbours.size() == 2) {
            return ", between " + neighbours.get(0).condition().cell() + " of "
                    + neighbours.get(0).row().id() + " and "
                    + neighbours.get(1).condition().cell() + " of "
                    + neighbours.get(1).row().id();
        }
        return neighbours.stream().map(neighbour -> ", " + neighbour.words()).collect(Collectors.joining());
    }

    /** The rows on both sides of the gap, along the first dimension that has one of them. */
    private List<Neighbour> neighbours(Box gap) {
        for (int dimension : space.narrowed(gap).toList()) {
            Span span = span(gap, dimension);
            if (span != null) {
                List<Neighbour> found = new ArrayList<>();
                neighbour(gap, dimension, span.from(), Bound::upper, "above").ifPresent(found::add);
                neighbour(gap, dimension, span.to(), Bound::lower, "below").ifPresent(found::add);
                if (!found.isEmpty()) {
                    return found;
                }
            }
        }
        return List.of();
    }

    private Optional<Neighbour> neighbour(
            Box gap, int dimension, @Nullable Bound end, Function<Condition, @Nullable Bound> bound, String side) {
        if (end == null) {
            return Optional.empty();
        }
        for (Row row : space.table().rows()) {
            if (space.box(row).meetsBut(dimension, gap)) {
                for (Condition condition : space.conditions(row, dimension)) {
                    if (end.equals(bound.apply(condition))) {
                        return Optional.of(new Neighbour(row, condition, side));
                    }
                }
            }
        }
        return Optional.empty();
    }

    private int column(Box gap) {
        Set<Fact> facts = space.narrowed(gap)
                .flatMap(each -> space.dimensions().get(each).facts().stream())
                .collect(Collectors.toSet());
        return space.table().asks().stream()
                .filter(asked -> facts.contains(asked.fact()))
                .mapToInt(asked -> asked.index())
                .findFirst()
                .orElse(0);
    }

    /** Tells in one which facts the table has no answer without. */
    void tellUnknown() {
        Gaps gaps = new Gaps(space, allowance);
        List<Box> boxes = gaps.unknown(gaps.known());
        if (boxes.isEmpty()) {
            return;
        }
        Example example = space.example(boxes.get(0));
        space.table().rows().forEach(row -> Proofs.verify(row, each -> !example.meets(each)));
        Set<String> facts = new TreeSet<>();
        for (Box box : boxes) {
            facts.add(space.narrowed(box)
                    .filter(each ->
                            !box.side(each).meets(space.dimensions().get(each).known()))
                    .flatMap(each -> space.dimensions().get(each).facts().stream())
                    .map(Fact::label)
                    .collect(Collectors.joining(" and ")));
        }
        proofs.add(
                Code.UNKNOWN_GAP,
                Severity.NOTE,
                List.of(space.table().labelCell(column(boxes.get(0)))),
                List.of(),
                example,
                new Proofs.Sentence(
                        "no row for some cases without " + String.join("; without ", facts),
                        "no answer there, or a row that asks for `unknown`"));
    }
}
