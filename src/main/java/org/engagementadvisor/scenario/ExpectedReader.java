package org.engagementadvisor.scenario;

import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.engagementadvisor.document.Node;

/** Reads {@code 5}, {@code A}, {@code >= 4}, {@code one of a, b}, {@code none of a, b}, {@code known}, {@code unknown}. */
final class ExpectedReader {
    static final String FORMS = "a value, or a condition such as `>= 4`, `one of a, b`, `none of a, b`, `unknown`";

    private static final int MOST_DIGITS = 40;
    private static final Pattern BOUND = Pattern.compile("(>=|<=|>|<)\\s*(.*)");
    private static final Pattern LIST = Pattern.compile("(one of|none of)\\s+(.*)");

    private ExpectedReader() {}

    /** Empty if the text is none of the forms. */
    static Optional<Expected> read(Node node) {
        if (node.isList()) {
            return strings(node).map(Expected.SetOf::new);
        }
        if (node.flag().isPresent()) {
            return node.flag().map(yes -> new Expected.Exactly(yes ? "yes" : "no"));
        }
        if (node.number().isPresent()) {
            return node.number()
                    .filter(it -> it.precision() - (long) it.scale() <= MOST_DIGITS && it.scale() <= MOST_DIGITS)
                    .map(it -> new Expected.Exactly(it.toPlainString()));
        }
        return node.written().flatMap(text -> text(text.strip()));
    }

    private static Optional<Expected> text(String text) {
        Matcher bound = BOUND.matcher(text);
        if (bound.matches()) {
            return bound(text, bound.group(1), bound.group(2));
        }
        Matcher list = LIST.matcher(text);
        if (list.matches()) {
            return list(list.group(1), list.group(2));
        }
        if (text.equals("known")) {
            return Optional.of(new Expected.Known());
        }
        return text.isEmpty() ? Optional.empty() : Optional.of(new Expected.Exactly(text));
    }

    private static Optional<Expected> bound(String text, String operator, String value) {
        Optional<? extends Comparable<?>> figure = Expected.figure(value);
        return figure.isPresent()
                ? Optional.of(new Expected.Bound(operator, figure.get(), text))
                : date(value).map(date -> new Expected.Bound(operator, date, text));
    }

    private static Optional<Expected> list(String kind, String values) {
        List<Expected.Exactly> parts = Stream.of(values.split(",", -1))
                .map(String::strip)
                .map(Expected.Exactly::new)
                .toList();
        if (parts.stream().anyMatch(part -> part.text().isEmpty())) {
            return Optional.empty();
        }
        return Optional.of(kind.equals("one of") ? new Expected.OneOf(parts) : new Expected.NoneOf(parts));
    }

    private static Optional<List<String>> strings(Node list) {
        boolean areTexts = list.items().stream()
                .allMatch(item -> item.isText() && !item.written().orElse("").isBlank());
        return areTexts
                ? Optional.of(list.items().stream()
                        .map(item -> item.written().orElse("").strip())
                        .toList())
                : Optional.empty();
    }

    private static Optional<LocalDate> date(String text) {
        try {
            return Optional.of(LocalDate.parse(text));
        } catch (DateTimeParseException e) {
            return Optional.empty();
        }
    }
}
