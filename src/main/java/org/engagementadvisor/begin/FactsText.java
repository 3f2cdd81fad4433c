package org.engagementadvisor.begin;

import java.util.LinkedHashMap;
import org.engagementadvisor.customer.FactPath;

/** Writes what further files tell of customers into a mapping. */
final class FactsText {
    private static final String SPEND = "areas.{area}.categorySpend.";

    private final Plan plan;
    private final Columns columns;
    private final Areas areas;
    private final Yaml yaml;

    FactsText(Plan plan, Columns columns, Areas areas, Yaml yaml) {
        this.plan = plan;
        this.columns = columns;
        this.areas = areas;
        this.yaml = yaml;
    }

    void write() {
        if (plan.facts.isEmpty()) {
            return;
        }
        yaml.comment(0, "What other files tell of customers; of two rows on one thing the later counts.");
        yaml.line(0, "facts", "");
        for (var told : plan.facts) {
            var entry = new LinkedHashMap<String, String>();
            entry.put("file", MappingText.file(told.file()));
            entry.put("customer", Yaml.quoted(told.customer().name()));
            if (told.area() != null) {
                entry.put(
                        "area",
                        "{column: " + Yaml.quoted(told.area().name()) + ", terms: " + MappingText.terms(areas.terms())
                                + "}");
            }
            var facts = new LinkedHashMap<String, String>();
            for (var taken : plan.of(told)) {
                yaml.comment(1, columns.why(taken));
                var column = taken.candidate().column();
                var quoted = Yaml.quoted(column.name());
                facts.put(
                        Yaml.quoted(MappingText.name(taken)),
                        column.isDate() && isDay(taken)
                                ? "{column: " + quoted + ", format: " + Yaml.list(MappingText.patterns(column)) + "}"
                                : quoted);
                if (MappingText.name(taken).equals(SPEND + "amount")) {
                    facts.put(Yaml.quoted(SPEND + "basis"), "{constant: stated}");
                }
            }
            entry.put("columns", Yaml.entries(facts));
            yaml.item(1, Yaml.entries(entry));
        }
        yaml.blank();
    }

    private static boolean isDay(Taken taken) {
        return FactPath.of(MappingText.name(taken)).orElseThrow().kind() == FactPath.Kind.DATE;
    }
}
