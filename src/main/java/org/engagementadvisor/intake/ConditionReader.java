package org.engagementadvisor.intake;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.regex.PatternSyntaxException;
import org.engagementadvisor.document.Faults;
import org.engagementadvisor.document.Nearest;
import org.engagementadvisor.document.Node;
import org.engagementadvisor.document.Place;
import org.engagementadvisor.document.Quote;
import org.engagementadvisor.document.Section;
import org.engagementadvisor.intake.Condition.Test;
import org.engagementadvisor.intake.IntakeMapping.ProductField;
import org.jspecify.annotations.Nullable;

/** Reads the reasons to leave a line out, and which lines are returns. */
final class ConditionReader {
    private static final Map<String, Test> STATES = ordered(
            Test.BLANK,
            "blank",
            Test.UNREADABLE,
            "unreadable",
            Test.UNKNOWN,
            "unknown",
            Test.AFTER_AS_OF,
            "after as-of",
            Test.REPEATED,
            "repeated",
            Test.BADLY_WRITTEN,
            "badly written");
    private static final Map<String, Test> TEXTS = ordered(
            Test.EQUALS,
            "equals",
            Test.STARTS_WITH,
            "startsWith",
            Test.ENDS_WITH,
            "endsWith",
            Test.CONTAINS,
            "contains",
            Test.MATCHES,
            "matches");
    private static final Map<String, Test> NUMBERS =
            ordered(Test.AT_MOST, "atMost", Test.BELOW, "below", Test.AT_LEAST, "atLeast", Test.ABOVE, "above");
    private static final Pattern NUMBER = Pattern.compile("-?[0-9]{1,15}(\\.[0-9]{1,10})?");

    private static final String NAME = "a name of its own, of at most 60 characters";

    private final Faults faults;
    private final Map<LineField, FieldSource> lines;
    private final Map<ProductField, FieldSource> products;

    ConditionReader(Faults faults, Map<LineField, FieldSource> lines, Map<ProductField, FieldSource> products) {
        this.faults = faults;
        this.lines = lines;
        this.products = products;
    }

    private static Map<String, Test> ordered(Object... pairs) {
        var words = new LinkedHashMap<String, Test>();
        for (int i = 0; i < pairs.length; i += 2) {
            words.put((String) pairs[i + 1], (Test) pairs[i]);
        }
        return words;
    }

    List<Reason> reasons(@Nullable Node at) {
        var reasons = new ArrayList<Reason>();
        if (at == null) {
            return reasons;
        }
        if (!at.isList()) {
            faults.add(at, "a list of reasons");
            return reasons;
        }
        var names = new HashSet<String>();
        for (var item : at.items()) {
            var section = new Section(item, faults);
            var name = name(section, names);
            var condition = condition(section);
            section.refuseOthers();
            if (name != null && condition != null) {
                reasons.add(new Reason(name, condition, true));
            }
        }
        return reasons;
    }

    private @Nullable String name(Section section, Set<String> names) {
        var at = section.need("reason", NAME);
        var name = at == null ? null : section.text(at, NAME).orElse(null);
        if (at == null || name == null) {
            return null;
        }
        if (name.length() > 60 || !names.add(name)) {
            faults.add(at, NAME);
        }
        if (Reason.ALWAYS.stream().anyMatch(always -> always.name().equals(name)) || Reason.NAMES.contains(name)) {
            faults.add(at, "a name that no built-in reason has");
        }
        return name;
    }

    @Nullable
    Condition ofReturn(Node at) {
        var section = new Section(at, faults);
        var condition = condition(section);
        section.refuseOthers();
        return condition;
    }

    private @Nullable Condition condition(Section section) {
        var field = field(section);
        var column = section.text("column", "the name of a column").orElse(null);
        boolean hasLostSubject = section.has("field") && field == null;
        var columns = columns(section.take("columns"));
        var tests = new ArrayList<Condition>();
        var state = section.take("is");
        if (state != null) {
            var test = STATES.get(state.written().orElse(""));
            if (test == null) {
                faults.add(
                        state,
                        "one of " + Quote.listed(STATES.keySet())
                                + Nearest.hint(state.written().orElse(""), STATES.keySet()));
            }
            tests.add(new Condition(state.place(), field, column, test == null ? Test.BLANK : test, columns));
        }
        TEXTS.forEach((word, test) -> {
            var values = section.take(word);
            if (values != null) {
                tests.add(new Condition(values.place(), field, column, test, texts(values, test)));
            }
        });
        NUMBERS.forEach((word, test) -> {
            var value = section.take(word);
            if (value != null) {
                tests.add(new Condition(value.place(), field, column, test, number(value)));
            }
        });
        if (!section.isReadable()) {
            return null;
        }
        if (tests.size() != 1) {
            faults.add(
                    section.place(),
                    tests.size() + " tests",
                    "one of `is`, " + Quote.listed(TEXTS.keySet()) + ", " + Quote.listed(NUMBERS.keySet()));
            return null;
        }
        return hasLostSubject ? null : fitting(section.place(), tests.get(0));
    }

    private @Nullable LineField field(Section section) {
        var at = section.take("field");
        if (at == null) {
            return null;
        }
        var field = LineField.of(at.written().orElse(""));
        boolean isMapped = field.filter(known -> lines.containsKey(known)
                        || (known == LineField.AREA && products.containsKey(ProductField.AREA)))
                .isPresent();
        if (!isMapped) {
            faults.add(
                    at,
                    "one of the fields that `lines` maps: "
                            + Quote.listed(lines.keySet().stream()
                                    .map(LineField::toString)
                                    .toList()));
        }
        return field.orElse(null);
    }

    /** The condition, and a finding if its test has no meaning for its subject. */
    private Condition fitting(Place place, Condition condition) {
        var field = condition.field();
        boolean hasSubject = field != null || condition.column() != null;
        boolean fits = switch (condition.test()) {
            case REPEATED, BADLY_WRITTEN -> !hasSubject;
            case UNREADABLE -> field != null && !field.isTerm();
            case UNKNOWN -> field == LineField.CUSTOMER || field == LineField.PRODUCT;
            case AFTER_AS_OF -> field == LineField.DATE;
            case AT_MOST, BELOW, AT_LEAST, ABOVE -> field != null && field.isNumber();
            default -> hasSubject;
        };
        if (!fits || (field != null && condition.column() != null)) {
            faults.add(place, "a test that does not fit its subject", expectedSubject(condition.test()));
        }
        return condition;
    }

    private static String expectedSubject(Test test) {
        return switch (test) {
            case REPEATED, BADLY_WRITTEN -> "neither `field` nor `column` beside `is`";
            case UNREADABLE -> "a `field` that is a date or a number";
            case UNKNOWN -> "`field: customer` or `field: product`";
            case AFTER_AS_OF -> "`field: date`";
            case AT_MOST, BELOW, AT_LEAST, ABOVE -> "a `field` that is a number";
            default -> "either `field` or `column`";
        };
    }

    private List<String> columns(@Nullable Node at) {
        return at == null ? List.of() : list(at);
    }

    private List<String> texts(Node at, Test test) {
        var texts = list(at);
        if (test == Test.MATCHES) {
            texts.forEach(text -> refuseBadRegex(at, text));
        }
        return texts;
    }

    private List<String> list(Node at) {
        var found = at.isList() ? at.items() : List.of(at);
        var texts = new ArrayList<String>();
        for (var item : found) {
            var text = item.written().orElse("");
            if (text.isEmpty() || text.indexOf('\0') >= 0) {
                faults.add(item, "a text");
                continue;
            }
            texts.add(text);
        }
        if (found.isEmpty()) {
            faults.add(at.place(), "an empty list", "a text or several");
        }
        return texts;
    }

    private void refuseBadRegex(Node at, String text) {
        try {
            Pattern.compile(text);
        } catch (PatternSyntaxException broken) {
            faults.add(at.place(), Quote.of(text), "a regular expression");
        }
    }

    private List<String> number(Node at) {
        var text = at.written().orElse("");
        if (!NUMBER.matcher(text).matches()) {
            faults.add(at, "a number as in `0` or `-12.50`");
            return List.of("0");
        }
        return List.of(new BigDecimal(text).toPlainString());
    }
}
