package org.engagementadvisor.rules.table;

import java.math.BigDecimal;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import org.engagementadvisor.customer.ThousandsPoint;
import org.engagementadvisor.document.Nearest;
import org.engagementadvisor.document.Quote;
import org.engagementadvisor.rules.table.Finding.Code;

/** Reads one cell of the body as a typed value. */
final class CellReader {
    private static final String UNKNOWN = "unknown";
    private static final String UNSEEN = " without characters that cannot be seen";
    private static final String KNOWN = "known";
    private static final String OR_UNKNOWN = " or unknown";
    // Here they would be plain text; Drools' own compiler would end the string there and read on as code.
    private static final Pattern UNPLAIN = Pattern.compile("[\"\\\\\\p{Cc}]");
    private static final int LONGEST = 2_000;

    private final String file;
    private final Scope scope;
    private final Vocabulary words;
    private final Findings findings;
    private final NamedFact facts;

    CellReader(String file, Scope scope, Vocabulary words, Findings findings) {
        this.file = file;
        this.scope = scope;
        this.words = words;
        this.findings = findings;
        this.facts = new NamedFact(file, scope, words, findings);
    }

    /** What the cell asks; empty if it is blank, or wrong. */
    Optional<Condition> condition(Column.Asks column, Cell cell) {
        if (cell.isBlank() || !isValue(cell)) {
            return Optional.empty();
        }
        Fact fact = column.fact();
        String text = cell.text();
        if (column.operator() == Operator.UNKNOWN || column.operator() == Operator.KNOWN) {
            return presence(column, cell);
        }
        if (column.operator() != Operator.NONE_OF && (text.equals(UNKNOWN) || isKnown(fact, text))) {
            Operator presence = text.equals(UNKNOWN) ? Operator.UNKNOWN : Operator.KNOWN;
            return Optional.of(new Condition(fact, presence, List.of(), false, cell.place()));
        }
        boolean orUnknown = text.endsWith(OR_UNKNOWN);
        String constant = orUnknown
                ? text.substring(0, text.length() - OR_UNKNOWN.length()).strip()
                : text;
        if (NamedFact.isNamed(constant)) {
            return compared(column, constant, orUnknown || column.orUnknown(), cell);
        }
        if (column.operator() == Operator.ONE_OF || column.operator() == Operator.NONE_OF) {
            return list(column, cell);
        }
        if (orUnknown && (constant.equals(UNKNOWN) || isKnown(fact, constant))) {
            findings.error(Code.BAD_CELL, file, cell.place(), Findings.quoted(text), "a value before `or unknown`");
            return Optional.empty();
        }
        return value(fact, constant, cell)
                .map(value -> new Condition(
                        fact, column.operator(), List.of(value), orUnknown || column.orUnknown(), cell.place()));
    }

    /** Compares with the fact that the cell names, one by one: what is one of a single fact equals it. */
    private Optional<Condition> compared(Column.Asks column, String named, boolean orUnknown, Cell cell) {
        Operator operator = column.operator() == Operator.ONE_OF ? Operator.IS : column.operator();
        if (operator != Operator.IS && !operator.isBound()) {
            findings.error(
                    Code.BAD_CELL,
                    file,
                    cell.place(),
                    Findings.quoted(named),
                    "a term; a fact may be named where a value is equal to, at least, above, at most or below it");
            return Optional.empty();
        }
        return facts.compared(column.fact(), named, cell)
                .map(other -> new Condition(column.fact(), operator, List.of(other), orUnknown, cell.place()));
    }

    /** Whether that asks whether the fact is known: not where `known` is a term that it may have. */
    private static boolean isKnown(Fact fact, String text) {
        return text.equals(KNOWN) && !fact.values().contains(KNOWN);
    }

    private Optional<Condition> presence(Column.Asks column, Cell cell) {
        if (!cell.text().equals("yes")) {
            findings.error(Code.BAD_CELL, file, cell.place(), Findings.quoted(cell.text()), "`yes` or nothing");
            return Optional.empty();
        }
        return Optional.of(new Condition(column.fact(), column.operator(), List.of(), false, cell.place()));
    }

    private Optional<Condition> list(Column.Asks column, Cell cell) {
        List<String> parts =
                Arrays.stream(cell.text().split(",")).map(String::strip).toList();
        boolean orUnknown = parts.contains(UNKNOWN);
        boolean isKnown = parts.stream().anyMatch(part -> isKnown(column.fact(), part));
        boolean none = column.operator() == Operator.NONE_OF;
        Optional<String> named = parts.stream().filter(NamedFact::isNamed).findFirst();
        if (named.isPresent()) {
            findings.error(
                    Code.BAD_CELL, file, cell.place(), "`" + named.get() + "` among them", "terms, or one fact alone");
            return Optional.empty();
        }
        if (isKnown || (none && orUnknown)) {
            findings.error(
                    Code.BAD_CELL,
                    file,
                    cell.place(),
                    "`" + (isKnown ? KNOWN : UNKNOWN) + "` among them",
                    none ? "terms; none of them means known, too" : "terms, or `known` alone");
            return Optional.empty();
        }
        List<Object> values = parts.stream()
                .filter(part -> !part.equals(UNKNOWN))
                .map(part -> value(column.fact(), part, cell))
                .flatMap(Optional::stream)
                .toList();
        if (values.isEmpty() && parts.stream().allMatch(UNKNOWN::equals)) {
            // Without this, a cell of commas would ask nothing, and the row would match every case.
            findings.error(
                    Code.BAD_CELL, file, cell.place(), Findings.quoted(cell.text()), "terms with commas between them");
        }
        return values.isEmpty()
                ? Optional.empty()
                : Optional.of(new Condition(column.fact(), column.operator(), values, orUnknown, cell.place()));
    }

    private Optional<Object> value(Fact fact, String text, Cell cell) {
        String what = " for " + fact.label().toLowerCase(Locale.ROOT);
        boolean visible = isVisible(fact.type(), fact.values(), text);
        Optional<Object> value = fact.type()
                .parse(text)
                .filter(fact::allows)
                .filter(each -> visible && !fact.type().isPercentage(each));
        if (value.isEmpty()) {
            findings.error(
                    Code.BAD_CELL,
                    file,
                    cell.place(),
                    quoted(fact.type(), fact.values(), text),
                    fact.expected() + (visible ? "" : UNSEEN) + what + Nearest.hint(text, fact.values()));
        }
        return value.filter(each -> isClear(fact.type(), each, text, cell, what));
    }

    /** A word that is held against no list would pass for another than it looks like. */
    private static boolean isVisible(FactType type, List<String> values, String text) {
        return !isFree(type, values) || !OddCharacters.anyInvisible(text);
    }

    private static String quoted(FactType type, List<String> values, String text) {
        return isFree(type, values) ? Findings.quoted(text) : Findings.quoted(text, values);
    }

    private static boolean isFree(FactType type, List<String> values) {
        return values.isEmpty() && (type.isTerm() || type == FactType.TEXT);
    }

    private boolean isClear(FactType type, Object value, String text, Cell cell, String what) {
        if (!(value instanceof BigDecimal decimal) || !type.isAmbiguous(decimal)) {
            return true;
        }
        findings.error(
                Code.BAD_CELL,
                file,
                cell.place(),
                Findings.quoted(text),
                ThousandsPoint.question(decimal) + "," + what);
        return false;
    }

    /** What the cell says; empty if it is blank, or wrong. */
    Optional<Object> said(Column.Says column, Cell cell) {
        if (cell.isBlank() || !isValue(cell)) {
            return Optional.empty();
        }
        Fact answer = column.answer();
        if (answer != null) {
            return answer.type() == FactType.TEXT ? text(column, cell) : answered(answer, cell);
        }
        return switch (column.action()) {
            case SCORED, MISSING, WORTH, SAVES, NOT_AFTER -> named(column, cell);
            case HEADLINE, WHY, QUESTION, WORST_TOLD, BEST_TOLD, MEASURE, FIRST_STEP, LINE -> text(column, cell);
            default -> value(column.action().domain(), cell.text(), cell);
        };
    }

    private Optional<Object> answered(Fact answer, Cell cell) {
        return NamedFact.isNamed(cell.text())
                ? facts.given(answer, cell.text(), cell).map(fact -> fact)
                : value(answer, cell.text(), cell);
    }

    /** A remark as it may stand on one line; empty if the cell is. */
    String remark(Cell cell) {
        if (cell.text().contains("*/")) {
            // Drools makes a comment of it, which would end there.
            findings.error(Code.BAD_CELL, file, cell.place(), Findings.quoted(cell.text()), "a text without `*/`");
        }
        return cell.isBlank() || !isTyped(cell) ? "" : cell.text().replaceAll("\\p{Cntrl}+", " ");
    }

    private Optional<Object> text(Column.Says column, Cell cell) {
        if (Quote.isHarmful(cell.text())) {
            findings.error(Code.BAD_CELL, file, cell.place(), Findings.quoted(cell.text()), "a text" + UNSEEN);
            return Optional.empty();
        }
        return Optional.of(Template.parse(cell.text(), words, scope, column, findings, file, cell.place()));
    }

    private Optional<Object> named(Column.Says column, Cell cell) {
        Optional<Fact> fact = words.fact(cell.text()).filter(known -> known.visibleIn(scope));
        boolean fits = fact.isPresent()
                && switch (column.action()) {
                    case MISSING -> true;
                    case WORTH, SAVES -> fact.get().type() == FactType.MONEY;
                    case NOT_AFTER -> fact.get().type() == FactType.DATE;
                    default -> fact.get().type().isNumeric();
                };
        if (!fits) {
            findings.error(
                    fact.isPresent() ? Code.BAD_CELL : Code.UNKNOWN_WORD,
                    file,
                    cell.place(),
                    Findings.quoted(cell.text()),
                    named(column.action()) + words.nearest(cell.text()));
            return Optional.empty();
        }
        return Optional.of(fact.get());
    }

    private static String named(Action action) {
        return switch (action) {
            case MISSING -> "a fact of the vocabulary";
            case WORTH, SAVES -> "a fact that is an amount";
            case NOT_AFTER -> "a fact that is a date";
            default -> "a fact that is a number";
        };
    }

    private boolean isValue(Cell cell) {
        return isTyped(cell) && isPlain(cell);
    }

    private boolean isTyped(Cell cell) {
        if (cell.kind() == Cell.Kind.VALUE) {
            return true;
        }
        String what = cell.kind() == Cell.Kind.FORMULA ? "the formula " : "the error ";
        findings.error(Code.FORMULA, file, cell.place(), what + Findings.quoted(cell.text()), "a typed value");
        return false;
    }

    private boolean isPlain(Cell cell) {
        if (cell.text().length() > LONGEST) {
            findings.error(
                    Code.BAD_CELL,
                    file,
                    cell.place(),
                    "a text of " + cell.text().length() + " characters",
                    "at most " + LONGEST);
            return false;
        }
        if (!UNPLAIN.matcher(cell.text()).find()) {
            return true;
        }
        findings.error(
                Code.BAD_CELL,
                file,
                cell.place(),
                Findings.quoted(cell.text()),
                "one line without straight double quotes and backslashes; “ and ” may stand in it");
        return false;
    }
}
