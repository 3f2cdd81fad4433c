package org.engagementadvisor.intake;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.engagementadvisor.document.Faults;
import org.engagementadvisor.document.Node;
import org.engagementadvisor.document.Quote;
import org.jspecify.annotations.Nullable;

/** Reads what is computed: names, numbers, {@code + - * /} and round brackets; a name with blanks stands between back-quotes. */
final class FormulaReader {
    static final String EXPECTED = "an expression as in `price * quantity * (1 - discount)`";

    private static final int MOST_PARTS = 60;
    private static final Pattern PART = Pattern.compile(
            "\\s*(?:([0-9]{1,12}(?:\\.[0-9]{1,10})?)|([\\p{L}_][\\p{L}\\p{N}_.]*)|`([^`\\p{Cc}]{1,200})`|([-+*/()]))");

    private final Faults faults;
    private final Node at;
    private final List<Part> parts = new ArrayList<>();
    private int next;

    /** A number, a name, or a sign. */
    private record Part(
            @Nullable String number,
            @Nullable String name,
            @Nullable String sign) {}

    /** Thrown and caught in here, where an expression does not go on as it must. */
    private static final class Broken extends RuntimeException {
        private static final long serialVersionUID = 1L;

        Broken(String found) {
            super(found, null, false, false);
        }
    }

    private FormulaReader(Faults faults, Node at) {
        this.faults = faults;
        this.at = at;
    }

    /** The formula, or null and a finding. */
    static @Nullable Formula read(Node at, Faults faults) {
        return new FormulaReader(faults, at).formula();
    }

    private @Nullable Formula formula() {
        try {
            takeApart(at.written().orElse(""));
            var formula = sum();
            if (next < parts.size()) {
                throw new Broken(shown());
            }
            return formula;
        } catch (Broken broken) {
            faults.add(at.place(), String.valueOf(broken.getMessage()), EXPECTED);
            return null;
        }
    }

    private void takeApart(String text) {
        var matcher = PART.matcher(text);
        int end = 0;
        while (end < text.stripTrailing().length()) {
            if (!matcher.find(end) || matcher.start() != end) {
                throw new Broken(Quote.of(text.substring(end).strip()) + " in the expression");
            }
            var name = matcher.group(2) == null ? matcher.group(3) : matcher.group(2);
            parts.add(new Part(matcher.group(1), name, matcher.group(4)));
            end = matcher.end();
        }
        if (parts.size() > MOST_PARTS) {
            throw new Broken("an expression of " + parts.size() + " parts");
        }
    }

    private Formula sum() {
        var sum = product();
        while (isNext("+") || isNext("-")) {
            char sign = String.valueOf(parts.get(next++).sign()).charAt(0);
            sum = new Formula.Both(sum, sign, product());
        }
        return sum;
    }

    private Formula product() {
        var product = value();
        while (isNext("*") || isNext("/")) {
            char sign = String.valueOf(parts.get(next++).sign()).charAt(0);
            product = new Formula.Both(product, sign, value());
        }
        return product;
    }

    private Formula value() {
        if (next == parts.size()) {
            throw new Broken("an expression that ends too early");
        }
        var part = parts.get(next++);
        if (part.number() != null) {
            return new Formula.Constant(new BigDecimal(part.number()));
        }
        if (part.name() != null) {
            return new Formula.Named(part.name());
        }
        if ("-".equals(part.sign())) {
            return new Formula.Minus(value());
        }
        if ("(".equals(part.sign())) {
            var inside = sum();
            if (!isNext(")")) {
                throw new Broken("a bracket that is not closed");
            }
            next++;
            return inside;
        }
        next--;
        throw new Broken(shown());
    }

    private boolean isNext(String sign) {
        return next < parts.size() && sign.equals(parts.get(next).sign());
    }

    private String shown() {
        var part = parts.get(next);
        var text = part.number() == null ? part.name() == null ? part.sign() : part.name() : part.number();
        return Quote.of(String.valueOf(text)) + " in the expression, where it cannot be";
    }
}
