package org.engagementadvisor.intake;

import java.util.EnumSet;
import java.util.Map;
import java.util.Set;
import org.engagementadvisor.document.Faults;

/** What formulas ask of the fields: that they are numbers, and none of them computed from itself. */
final class FormulaCheck {
    private final Faults faults;
    private final Map<LineField, FieldSource> lines;

    FormulaCheck(Faults faults, Map<LineField, FieldSource> lines) {
        this.faults = faults;
        this.lines = lines;
    }

    void all() {
        lines.forEach((field, source) -> {
            if (source.formula() == null) {
                return;
            }
            if (!field.isNumber()) {
                faults.add(source.place(), "`compute` for a field that is no number", "a `column` or a `constant`");
            } else if (isCircle(field, field, EnumSet.noneOf(LineField.class))) {
                faults.add(
                        source.place(),
                        "`" + field + "` computed from itself",
                        "columns, or other fields of the lines");
            }
        });
    }

    private boolean isCircle(LineField start, LineField from, Set<LineField> seen) {
        var source = lines.get(from);
        if (source == null || source.formula() == null || !seen.add(from)) {
            return false;
        }
        return source.formula().names().stream()
                .flatMap(name -> LineField.of(name).stream())
                .filter(named -> named != from && named.isNumber() && lines.containsKey(named))
                .anyMatch(named -> named == start || isCircle(start, named, seen));
    }
}
