package org.engagementadvisor.rules.table;

import java.math.BigDecimal;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.engagementadvisor.rules.table.Finding.Code;
import org.jspecify.annotations.Nullable;

/** Reads a cell that names a fact in place of a value, as in {@code {reviewEveryMonths}}. */
final class NamedFact {
    private static final Pattern NAMED = Pattern.compile("\\{([^{}|]*)}");

    private final String file;
    private final Scope scope;
    private final Vocabulary words;
    private final Findings findings;

    NamedFact(String file, Scope scope, Vocabulary words, Findings findings) {
        this.file = file;
        this.scope = scope;
        this.words = words;
        this.findings = findings;
    }

    static boolean isNamed(String text) {
        return NAMED.matcher(text).matches();
    }

    /** The fact that a condition on another is to compare with; empty if it cannot be compared. */
    Optional<Fact> compared(Fact own, String text, Cell cell) {
        return visible(own, text, cell)
                .filter(fact -> fits(
                        cell,
                        fact,
                        own.type().isComparableWith(fact.type()),
                        "a fact that is " + own.type().noun()))
                .filter(fact -> isOfOneUnit(own, fact, cell))
                .filter(fact ->
                        fits(cell, fact, canBeEqual(own, fact), "a fact that can be one of " + join(own.values())));
    }

    /** The fact that is to become an answer; empty if it cannot, or if it can be what the answer cannot. */
    Optional<Fact> given(Fact answer, String text, Cell cell) {
        return visible(answer, text, cell)
                .filter(fact -> fits(
                        cell,
                        fact,
                        answer.type().canBecomeOf(fact.type()),
                        "a fact that is " + answer.type().noun()))
                .filter(fact -> isOfOneUnit(answer, fact, cell))
                .filter(fact -> isListed(answer, fact, cell))
                .filter(fact -> isInRange(answer, fact, cell));
    }

    private Optional<Fact> visible(Fact own, String text, Cell cell) {
        Matcher named = NAMED.matcher(text);
        String name = named.matches() ? Objects.requireNonNull(named.group(1)).strip() : text;
        Optional<Fact> fact = words.fact(name);
        if (fact.isEmpty()) {
            findings.error(
                    Code.UNKNOWN_WORD,
                    file,
                    cell.place(),
                    "`{" + name + "}`",
                    "a fact of the vocabulary" + words.nearest(name));
            return Optional.empty();
        }
        return fact.filter(known -> fits(cell, known, !known.name().equals(own.name()), "another fact than its own"))
                .filter(known -> fits(
                        cell, known, known.visibleIn(scope), "a fact that a table of " + scope.pattern() + " can see"));
    }

    private boolean fits(Cell cell, Fact fact, boolean fits, String expected) {
        if (!fits) {
            wrong(cell, fact, "", expected);
        }
        return fits;
    }

    private void wrong(Cell cell, Fact fact, String which, String expected) {
        findings.error(Code.BAD_CELL, file, cell.place(), "`{" + fact.name() + "}`" + which, expected);
    }

    private boolean isOfOneUnit(Fact own, Fact fact, Cell cell) {
        boolean same =
                own.unit().isEmpty() || fact.unit().isEmpty() || own.unit().equals(fact.unit());
        if (!same) {
            wrong(cell, fact, ", whose unit is `" + fact.unit() + "`", "a fact whose unit is `" + own.unit() + "`");
        }
        return same;
    }

    private static boolean canBeEqual(Fact own, Fact fact) {
        return own.values().isEmpty()
                || fact.values().isEmpty()
                || own.values().stream().anyMatch(fact.values()::contains);
    }

    private boolean isListed(Fact answer, Fact fact, Cell cell) {
        List<String> allowed = answer.values();
        List<String> others =
                fact.values().stream().filter(value -> !allowed.contains(value)).toList();
        if (allowed.isEmpty() || (others.isEmpty() && !fact.values().isEmpty())) {
            return true;
        }
        wrong(
                cell,
                fact,
                others.isEmpty() ? ", whose terms are not listed" : ", which can be " + join(others),
                "a fact that is always one of " + join(allowed));
        return false;
    }

    private boolean isInRange(Fact answer, Fact fact, Cell cell) {
        BigDecimal from = answer.from();
        BigDecimal to = answer.to();
        BigDecimal least = fact.from();
        BigDecimal most = fact.to();
        boolean inRange = (from == null || (least != null && least.compareTo(from) >= 0))
                && (to == null || (most != null && most.compareTo(to) <= 0));
        if (!inRange) {
            wrong(
                    cell,
                    fact,
                    ", which can be " + (least == null && most == null ? "any number" : range(least, most)),
                    "a fact that is always " + range(from, to));
        }
        return inRange;
    }

    private static String range(@Nullable BigDecimal from, @Nullable BigDecimal to) {
        return to == null
                ? Objects.requireNonNull(from).toPlainString() + " or more"
                : from == null
                        ? to.toPlainString() + " or less"
                        : "from " + from.toPlainString() + " to " + to.toPlainString();
    }

    private static String join(List<String> values) {
        return String.join(", ", values);
    }
}
