package org.engagementadvisor.intake;

import java.util.EnumMap;
import java.util.Map;
import org.engagementadvisor.intake.IntakeMapping.Formats;
import org.engagementadvisor.intake.IntakeMapping.ProductField;
import org.engagementadvisor.intake.IntakeMapping.Recent;
import org.engagementadvisor.intake.IntakeMapping.Returns;
import org.jspecify.annotations.Nullable;

/** Reads a mapping and says all that is wrong with it at once. */
final class MappingReader {
    private static final int USUAL_RECENT = 20;
    private static final int MOST_RECENT = 1000;
    private static final int MOST_DAYS = 3660;
    private static final int MOST_EXAMPLES = 100;

    private final Findings findings = new Findings();
    private final SourceReader sources = new SourceReader(findings);

    private MappingReader() {}

    static IntakeMapping read(Yaml document) {
        return new MappingReader().mapping(document);
    }

    private IntakeMapping mapping(Yaml document) {
        var root = new Section(document, findings);
        root.text("title");
        var files = new FileReader(findings).files(root);
        var formats = formats(root.take("formats"));
        var customers = fields(root.take("customers"), CustomerField.class);
        var products = fields(root.take("products"), ProductField.class);
        var lines = fields(root.need("lines"), LineField.class);
        new MappingCheck(findings, document, files, customers, products, lines).all();
        var conditions = new ConditionReader(findings, lines, products);
        var leaveOut = conditions.reasons(root.take("leaveOut"));
        var returns = returns(root.take("returns"), conditions);
        var recent = recent(root);
        int examples = root.whole("examples", 5, 0, MOST_EXAMPLES);
        root.refuseOthers();
        findings.throwIfAny();
        return new IntakeMapping(files, formats, customers, products, lines, leaveOut, returns, recent, examples);
    }

    private Recent recent(Section root) {
        var at = root.take("recent");
        if (at == null) {
            return new Recent(USUAL_RECENT, null, false);
        }
        if (at.text() != null) {
            return new Recent(root.whole("recent", USUAL_RECENT, 0, MOST_RECENT), null, false);
        }
        var section = new Section(at, findings);
        int most = section.whole("most", USUAL_RECENT, 0, MOST_RECENT);
        int days = section.whole("days", 0, 1, MOST_DAYS);
        var each = section.word("each", "line", "order and area");
        section.refuseOthers();
        return new Recent(most, days == 0 ? null : days, each.startsWith("order"));
    }

    private Formats formats(@Nullable Yaml at) {
        if (at == null) {
            return new Formats(NumberStyle.PLAIN, DatePattern.ISO);
        }
        var section = new Section(at, findings);
        var dates = sources.pattern(section.take("date"));
        var decimal = section.word("decimal", ".", ",");
        var grouping = section.word("thousands", "none", ".", ",", " ", "'", "’");
        var minus = section.word("minus", "leading", "trailing");
        section.refuseOthers();
        if (grouping.equals(decimal)) {
            findings.add(at.place(), IntakeFinding.quoted(decimal) + " for decimals and for thousands", "two signs");
        }
        var numbers = new NumberStyle(decimal, grouping.equals("none") ? "" : grouping, minus.equals("trailing"));
        return new Formats(numbers, dates == null ? DatePattern.ISO : dates);
    }

    private <F extends Enum<F>> Map<F, Source> fields(@Nullable Yaml at, Class<F> type) {
        var fields = new EnumMap<F, Source>(type);
        if (at == null) {
            return fields;
        }
        var section = new Section(at, findings);
        for (var field : type.getEnumConstants()) {
            var source = sources.source(section.take(field.toString()), isDate(field));
            if (source != null) {
                fields.put(field, source);
            }
        }
        section.refuseOthers();
        return fields;
    }

    private static boolean isDate(Enum<?> field) {
        return field == LineField.DATE || (field instanceof CustomerField fact && fact.isDate());
    }

    private Returns returns(@Nullable Yaml at, ConditionReader conditions) {
        if (at == null) {
            return new Returns(null, true, false);
        }
        if (at.text() != null) {
            return new Returns(null, isNetted(at), false);
        }
        var section = new Section(at, findings);
        var lines = section.need("lines");
        var when = section.take("when");
        var amounts = section.word("amounts", "negative", "positive");
        section.refuseOthers();
        var condition = when == null ? null : conditions.ofReturn(when);
        if (when == null && amounts.equals("positive")) {
            findings.add(at.place(), "`amounts: positive` without `when`", "a condition that tells returns from sales");
        }
        return new Returns(condition, lines != null && isNetted(lines), amounts.equals("positive"));
    }

    private boolean isNetted(Yaml at) {
        if (!"netted".equals(at.text()) && !"left out".equals(at.text())) {
            findings.add(at, "`netted` or `left out`");
        }
        return "netted".equals(at.text());
    }
}
