package org.engagementadvisor.rules.table;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** A table in a few lines, as it was understood. */
final class Printed {
    private Printed() {}

    static List<String> of(Table table) {
        List<String> lines = new ArrayList<>();
        String hold = table.holdWithin() == null ? "" : ", hold within " + table.holdWithin();
        lines.add("%s: %s of %s%s"
                .formatted(table.title(), table.policy().word(), table.scope().pattern(), hold));
        if (table.mean() != null) {
            lines.add("answers " + names(table.mean()));
        }
        table.rows().forEach(row -> lines.add(of(row)));
        return lines;
    }

    private static String names(Table.Mean mean) {
        Fact combined = mean.combined();
        Fact weight = mean.weightedBy();
        return mean.answer().name()
                + (combined == null ? "" : ", combined as " + combined.name())
                + (weight == null ? "" : ", weighted by " + weight.name());
    }

    private static String of(Row row) {
        String asked = row.conditions().stream()
                .map(condition -> condition.cell() + " " + condition.key())
                .collect(Collectors.joining("; "));
        String said = row.says().entrySet().stream()
                .map(entry -> entry.getKey() + " = " + value(entry))
                .collect(Collectors.joining("; "));
        String remark = row.remark().isEmpty() ? "" : " | remark: " + row.remark();
        return "%d %s | %s | %s".formatted(row.line(), row.id(), asked, said) + remark;
    }

    private static String value(Map.Entry<String, Object> said) {
        if (said.getValue() instanceof Fact fact) {
            return "fact " + fact.name();
        }
        if (said.getValue() instanceof Template template) {
            return template.parts().stream().map(Printed::part).collect(Collectors.joining());
        }
        return said.getValue().toString();
    }

    private static String part(Template.Part part) {
        return part.fact() == null
                ? String.valueOf(part.text())
                : "<" + part.fact().name() + (part.text() == null ? "" : " else " + part.text()) + ">";
    }
}
