package org.engagementadvisor.intake;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.engagementadvisor.document.Faults;
import org.engagementadvisor.document.Node;
import org.engagementadvisor.document.Quote;
import org.engagementadvisor.document.Section;
import org.engagementadvisor.intake.IntakeMapping.Formats;
import org.engagementadvisor.intake.IntakeMapping.ProductField;
import org.engagementadvisor.intake.IntakeMapping.Recent;
import org.engagementadvisor.intake.IntakeMapping.Returns;
import org.engagementadvisor.intake.IntakeMapping.Signs;
import org.engagementadvisor.intake.NumberStyle.Minus;
import org.jspecify.annotations.Nullable;

/** Reads a mapping and says all that is wrong with it at once. */
final class MappingReader {
    private static final int USUAL_RECENT = 20;
    private static final int MOST_RECENT = 1000;
    private static final int MOST_DAYS = 3660;
    private static final int MOST_EXAMPLES = 100;
    private static final int USUAL_EXAMPLES = 5;
    private static final String ONE_AREA = "all";
    private static final String ONE_LINE = "a text on one line";
    private static final String BY_ORDER = "order and area";
    private static final Map<String, Signs> RETURN_SIGNS =
            new TreeMap<>(Map.of("either", Signs.EITHER, "negative", Signs.NEGATIVE, "positive", Signs.POSITIVE));
    private static final int USUAL_SILENCE = 45;
    private static final int LONGEST_SILENCE = 3660;
    private static final String SIGNS = "signs or codes of one currency as in `€`, `EUR`";
    private static final Map<String, Minus> MINUS =
            Map.of("leading", Minus.LEADING, "trailing", Minus.TRAILING, "brackets", Minus.BRACKETS, "any", Minus.ANY);
    private static final List<String> GROUPINGS = List.of("none", ".", ",", " ", "'", "’");
    private static final String NETTED = "`netted` or `left out`";

    private final Faults faults = new Faults();
    private final FieldSourceReader sources = new FieldSourceReader(faults);

    private MappingReader() {}

    static IntakeMapping read(Node document) {
        return new MappingReader().mapping(document);
    }

    private IntakeMapping mapping(Node document) {
        var root = new Section(document, faults);
        root.text("title", ONE_LINE);
        var files = new FileReader(faults).files(root);
        var formats = formats(root.take("formats"));
        var customers = fields(root.take("customers"), CustomerField.class);
        var products = fields(root.take("products"), ProductField.class);
        var lines = fields(root.need("lines", "what the columns of the lines are"), LineField.class);
        if (!lines.containsKey(LineField.AREA) && !products.containsKey(ProductField.AREA)) {
            lines.put(LineField.AREA, FieldSource.constant(document.place(), ONE_AREA));
        }
        new MappingCheck(faults, document, files, customers, products, lines).all();
        var conditions = new ConditionReader(faults, lines, products);
        var leaveOut = conditions.reasons(root.take("leaveOut"));
        var returns = returns(root.take("returns"), conditions);
        var recent = recent(root);
        int silence = root.whole("silence", 1, LONGEST_SILENCE).orElse(USUAL_SILENCE);
        var joins = new JoinReader(faults).joins(root.take("join"));
        var facts = new FactFileReader(faults).files(root.take("facts"));
        new FormulaCheck(faults, lines).all();
        var currencies = new CurrencyReader(faults).currencies(root.take("currency"));
        var estimate = new EstimateReader(faults).estimate(root.take("estimate"));
        int examples = root.whole("examples", 0, MOST_EXAMPLES).orElse(USUAL_EXAMPLES);
        root.refuseOthers();
        faults.refuse(IntakeRefused::new);
        return new IntakeMapping(
                files,
                formats,
                customers,
                products,
                lines,
                leaveOut,
                returns,
                recent,
                silence,
                joins,
                facts,
                currencies,
                estimate,
                examples);
    }

    private Recent recent(Section root) {
        var at = root.take("recent");
        if (at == null) {
            return new Recent(USUAL_RECENT, null, false);
        }
        if (at.written().isPresent()) {
            return new Recent(root.whole("recent", 0, MOST_RECENT).orElse(USUAL_RECENT), null, false);
        }
        var section = new Section(at, faults);
        int most = section.whole("most", 0, MOST_RECENT).orElse(USUAL_RECENT);
        var days = section.whole("days", 1, MOST_DAYS);
        boolean byOrder = section.word("each", List.of("line", BY_ORDER))
                .filter(BY_ORDER::equals)
                .isPresent();
        section.refuseOthers();
        return new Recent(most, days.isPresent() ? days.getAsInt() : null, byOrder);
    }

    private Formats formats(@Nullable Node at) {
        if (at == null) {
            return new Formats(NumberForm.UNSAID, DateForms.ISO);
        }
        var section = new Section(at, faults);
        var dates = sources.dates(section.take("date"));
        var decimal = section.word("decimal", List.of(".", ",")).orElse(null);
        var grouping = section.word("thousands", GROUPINGS)
                .map(sign -> sign.equals("none") ? "" : sign)
                .orElse(null);
        var minus = section.choice("minus", MINUS).orElse(Minus.ANY);
        var signs = section.has("signs") ? section.texts("signs", SIGNS) : null;
        section.refuseOthers();
        if (decimal != null && decimal.equals(grouping)) {
            faults.add(at.place(), Quote.of(decimal) + " for decimals and for thousands", "two signs");
        }
        if (signs != null && !signs.stream().allMatch(sign -> sign.matches("[\\p{L}\\p{Sc}]{1,8}"))) {
            faults.add(at.place(), "signs " + Quote.listed(signs), SIGNS);
            signs = List.of();
        }
        var numbers = new NumberForm(decimal, grouping, minus, signs);
        return new Formats(numbers, dates == null ? DateForms.ISO : dates);
    }

    private <F extends Enum<F>> Map<F, FieldSource> fields(@Nullable Node at, Class<F> type) {
        var fields = new EnumMap<F, FieldSource>(type);
        if (at == null) {
            return fields;
        }
        var section = new Section(at, faults);
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

    private Returns returns(@Nullable Node at, ConditionReader conditions) {
        if (at == null) {
            return new Returns(null, true, Signs.EITHER);
        }
        if (at.written().isPresent()) {
            return new Returns(null, isNetted(at), Signs.EITHER);
        }
        var section = new Section(at, faults);
        var lines = section.need("lines", NETTED);
        var when = section.take("when");
        var signs = section.choice("amounts", RETURN_SIGNS).orElse(Signs.EITHER);
        section.refuseOthers();
        var condition = when == null ? null : conditions.ofReturn(when);
        if (when == null && signs == Signs.POSITIVE) {
            faults.add(at.place(), "`amounts: positive` without `when`", "a condition that tells returns from sales");
        }
        return new Returns(condition, lines != null && isNetted(lines), signs);
    }

    private boolean isNetted(Node at) {
        var word = at.written().orElse("");
        if (!word.equals("netted") && !word.equals("left out")) {
            faults.add(at, NETTED);
        }
        return word.equals("netted");
    }
}
