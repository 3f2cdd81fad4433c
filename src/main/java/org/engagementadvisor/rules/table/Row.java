package org.engagementadvisor.rules.table;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * One row: what it asks and what it says.
 *
 * @param line its row in the spreadsheet, counted from 1
 * @param place its position in the table, counted from 0
 * @param says by name of the action or answer; texts are {@link Template}s, facts named by a cell are {@link Fact}s
 * @param remark what its author noted beside it, for people alone; empty if nothing
 */
public record Row(String id, int line, int place, List<Condition> conditions, Map<String, Object> says, String remark) {
    public Row {
        conditions = List.copyOf(conditions);
        says = Collections.unmodifiableMap(new LinkedHashMap<>(says));
    }

    /** The conditions that end with a day: those of the columns “valid until”. */
    Stream<Condition> until() {
        return conditions.stream()
                .filter(condition -> condition.fact().name().equals(Fact.AS_OF))
                .filter(condition -> condition.otherFact() == null)
                .filter(condition ->
                        condition.operator() == Operator.AT_MOST || condition.operator() == Operator.BELOW);
    }

    /** The facts that it reads beside those of its columns: those that cells name to compare with, to answer, to score or in texts. */
    public Stream<Fact> reads() {
        return Stream.concat(conditions.stream().map(Condition::otherFact).filter(Objects::nonNull), said());
    }

    private Stream<Fact> said() {
        return says.entrySet().stream()
                .filter(entry -> !entry.getKey().equals(Action.MISSING.word()))
                .map(Map.Entry::getValue)
                .flatMap(said -> said instanceof Template template
                        ? template.parts().stream().map(Template.Part::fact).filter(Objects::nonNull)
                        : Stream.of(said).filter(Fact.class::isInstance).map(Fact.class::cast));
    }

    /** What it says under that name, or null if the cell is blank. */
    public @Nullable Object says(Action action) {
        return says.get(action.word());
    }
}
