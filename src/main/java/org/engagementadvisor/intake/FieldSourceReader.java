package org.engagementadvisor.intake;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import org.engagementadvisor.document.Faults;
import org.engagementadvisor.document.Node;
import org.engagementadvisor.document.Section;
import org.jspecify.annotations.Nullable;

/** Reads where a field comes from: {@code field: Column}, or entries that say more. */
final class FieldSourceReader {
    private static final String TEXT = "a text on one line";
    private static final String LOWER = "lower";

    private final Faults faults;

    FieldSourceReader(Faults faults) {
        this.faults = faults;
    }

    @Nullable
    FieldSource source(@Nullable Node at, boolean isDate) {
        if (at == null) {
            return null;
        }
        if (at.written().isPresent()) {
            var column = at.written().get();
            return FieldSource.column(at.place(), column);
        }
        if (at.entries().containsKey("compute")) {
            return computed(at);
        }
        var section = new Section(at, faults);
        var column = section.text("column", "the name of a column").orElse(null);
        var constant = section.text("constant", TEXT).orElse(null);
        var terms = terms(section.take("terms"));
        var otherwise = section.text("otherwise", TEXT).orElse(null);
        boolean lower = section.word("case", List.of("kept", LOWER))
                .filter(LOWER::equals)
                .isPresent();
        var format = isDate ? dates(section.take("format")) : null;
        boolean dropsZeros = section.word("leadingZeros", List.of("kept", "dropped"))
                .filter("dropped"::equals)
                .isPresent();
        section.refuseOthers();
        if (section.isReadable() && (column == null) == (constant == null)) {
            faults.add(at.place(), column == null ? "neither" : "both", "either `column` or `constant`");
        }
        return new FieldSource(
                at.place(),
                column,
                constant,
                lower ? lowered(terms) : terms,
                otherwise,
                lower,
                format,
                dropsZeros,
                null);
    }

    private FieldSource computed(Node at) {
        var section = new Section(at, faults);
        var formula = section.take("compute");
        section.refuseOthers();
        return FieldSource.computed(at.place(), formula == null ? null : FormulaReader.read(formula, faults));
    }

    private Map<String, String> terms(@Nullable Node at) {
        var terms = new TreeMap<String, String>();
        if (at == null) {
            return terms;
        }
        var section = new Section(at, faults);
        at.entries()
                .forEach((found, term) -> section.text(term, TEXT).ifPresent(text -> terms.put(found.strip(), text)));
        return terms;
    }

    private static Map<String, String> lowered(Map<String, String> terms) {
        var lowered = new TreeMap<String, String>();
        terms.forEach((found, term) -> lowered.put(found.toLowerCase(Locale.ROOT), term));
        return lowered;
    }

    /** One pattern, or a list of which the first counts that reads a cell. */
    @Nullable
    DateForms dates(@Nullable Node at) {
        if (at == null) {
            return null;
        }
        var patterns = new ArrayList<DatePattern>();
        for (var one : at.isList() ? at.items() : List.of(at)) {
            var text = one.written().orElse("");
            if (DatePattern.isPattern(text)) {
                patterns.add(new DatePattern(text));
            } else {
                faults.add(one, DatePattern.EXPECTED);
            }
        }
        if (at.isList() && at.items().isEmpty()) {
            faults.add(at, DatePattern.EXPECTED);
        }
        return patterns.isEmpty() ? null : new DateForms(patterns);
    }
}
