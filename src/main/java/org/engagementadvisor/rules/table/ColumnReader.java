package org.engagementadvisor.rules.table;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
import org.engagementadvisor.rules.table.Finding.Code;

/** Reads the four rows that frame a table: kinds, patterns, code, labels. */
final class ColumnReader {
    // What Drools calls a column whose cells become comments.
    private static final String REMARK = "DESCRIPTION";

    private final Grid grid;
    private final int kinds;
    private final Scope scope;
    private final HitPolicy policy;
    private final Vocabulary words;
    private final Findings findings;
    private final List<Column.Asks> asks = new ArrayList<>();
    private final List<Column.Says> says = new ArrayList<>();
    private final List<Integer> remarks = new ArrayList<>();
    private int nameColumn = -1;

    ColumnReader(Grid grid, int kinds, Scope scope, HitPolicy policy, Vocabulary words, Findings findings) {
        this.grid = grid;
        this.kinds = kinds;
        this.scope = scope;
        this.policy = policy;
        this.words = words;
        this.findings = findings;
    }

    List<Column.Asks> asks() {
        return asks;
    }

    List<Column.Says> says() {
        return says;
    }

    /** The columns whose cells are remarks on their rows. */
    List<Integer> remarks() {
        return remarks;
    }

    int nameColumn() {
        return nameColumn;
    }

    int width() {
        return Math.max(grid.width(kinds), grid.width(kinds + 3));
    }

    void read() {
        for (int column = 0; column < width(); column++) {
            Cell kind = grid.cell(kinds, column);
            switch (kind.text()) {
                case "NAME" -> {
                    name(kind);
                    noPattern(column);
                }
                case "CONDITION" -> {
                    pattern(column);
                    condition(column);
                }
                case "ACTION" -> {
                    noPattern(column);
                    action(column);
                }
                case REMARK -> {
                    noPattern(column);
                    noCode(column);
                    label(column);
                    remarks.add(column);
                }
                default -> other(kind);
            }
        }
        if (nameColumn < 0) {
            findings.error(Code.BAD_FRAME, grid.file(), Cell.place(kinds, 0), "no NAME column", "one, for the row ids");
        }
        if (IntStream.range(0, width())
                .noneMatch(column -> grid.cell(kinds, column).text().equals("ACTION"))) {
            findings.error(Code.BAD_FRAME, grid.file(), Cell.place(kinds, 0), "no ACTION column", "one");
        }
        if (!findings.hasErrors()) {
            new Needs(grid.file(), policy, says, findings).checkColumns(kinds);
        }
    }

    /** A column of no kind may have a heading and remarks below it, and no more. */
    private void other(Cell kind) {
        int column = kind.column();
        boolean headed = !grid.cell(kinds + 3, column).isBlank();
        boolean asksOrSays = !grid.cell(kinds + 1, column).isBlank()
                || !grid.cell(kinds + 2, column).isBlank();
        if (kind.isBlank() && headed && !asksOrSays) {
            remarks.add(column);
            return;
        }
        findings.error(
                Code.BAD_COLUMN,
                grid.file(),
                kind.place(),
                Findings.quoted(kind.text()),
                "NAME, CONDITION, ACTION or, for remarks, " + REMARK);
    }

    private void noCode(int column) {
        Cell code = grid.cell(kinds + 2, column);
        if (!code.isBlank()) {
            findings.error(
                    Code.BAD_SNIPPET, grid.file(), code.place(), Findings.quoted(code.text()), "nothing above remarks");
        }
    }

    private void name(Cell kind) {
        if (nameColumn >= 0) {
            findings.error(Code.BAD_COLUMN, grid.file(), kind.place(), "a second NAME column", "one");
        } else if (kind.column() > 0) {
            findings.error(Code.BAD_COLUMN, grid.file(), kind.place(), "the NAME column here", "it in column A");
        }
        nameColumn = kind.column();
    }

    private void condition(int column) {
        Cell code = grid.cell(kinds + 2, column);
        Optional<Snippet.Asked> asked = Snippet.condition(code.text());
        if (asked.isEmpty()) {
            findings.error(
                    Code.BAD_SNIPPET, grid.file(), code.place(), Findings.quoted(code.text()), Snippet.CONDITION_FORMS);
            return;
        }
        String name = asked.get().fact();
        Optional<Fact> fact = words.fact(name);
        if (fact.isEmpty()) {
            findings.error(
                    Code.UNKNOWN_WORD,
                    grid.file(),
                    code.place(),
                    Findings.quoted(name),
                    "a fact of the vocabulary" + words.nearest(name));
            return;
        }
        if (!fact.get().visibleIn(scope)) {
            findings.error(
                    Code.BAD_SNIPPET,
                    grid.file(),
                    code.place(),
                    "`" + name + "`, a fact of each " + fact.get().scope().pattern(),
                    "a fact that a table of " + scope.pattern() + " can see");
            return;
        }
        if (fits(asked.get(), fact.get(), code)) {
            asks.add(new Column.Asks(
                    column,
                    label(column),
                    fact.get(),
                    asked.get().operator(),
                    asked.get().orUnknown()));
        }
    }

    private void pattern(int column) {
        Cell cell = grid.cell(kinds + 1, column);
        String word = cell.text().replaceAll("\\.\\.\\.$", "");
        if (!word.equals(scope.pattern())) {
            findings.error(
                    Code.BAD_FRAME,
                    grid.file(),
                    cell.place(),
                    Findings.quoted(cell.text()),
                    "`" + scope.pattern() + "`, with `...` where there are several conditions");
        }
    }

    private void noPattern(int column) {
        Cell cell = grid.cell(kinds + 1, column);
        if (!cell.isBlank()) {
            findings.error(
                    Code.BAD_FRAME,
                    grid.file(),
                    cell.place(),
                    Findings.quoted(cell.text()),
                    "nothing above a row id, an action or a remark");
        }
    }

    private boolean fits(Snippet.Asked asked, Fact fact, Cell code) {
        boolean set = asked.operator() == Operator.CONTAINS || asked.operator() == Operator.LACKS;
        boolean presence = asked.operator() == Operator.UNKNOWN || asked.operator() == Operator.KNOWN;
        boolean fits = presence || set == (fact.type() == FactType.TERMS);
        if (!fits || !asked.parameter().fits(fact.type())) {
            findings.error(
                    Code.BAD_SNIPPET,
                    grid.file(),
                    code.place(),
                    Findings.quoted(code.text()),
                    "a comparison for " + fact.type().expected() + ", as in " + Snippet.form(fact));
            return false;
        }
        if (fact.type().isTerm() && asked.operator().isBound()) {
            findings.error(
                    Code.BAD_SNIPPET, grid.file(), code.place(), Findings.quoted(code.text()), "`==` for a term");
            return false;
        }
        return true;
    }

    private void action(int column) {
        Cell code = grid.cell(kinds + 2, column);
        Optional<Snippet.Said> said = Snippet.action(code.text());
        if (said.isEmpty()) {
            findings.error(
                    Code.BAD_SNIPPET, grid.file(), code.place(), Findings.quoted(code.text()), Snippet.ACTION_FORMS);
            return;
        }
        Optional<Column.Says> read =
                said.get().isAnswer() ? answer(column, said.get(), code) : other(column, said.get(), code);
        read.ifPresent(says::add);
        Set<String> seen = new HashSet<>();
        for (Column.Says each : says) {
            if (!seen.add(each.name())) {
                findings.error(
                        Code.BAD_COLUMN, grid.file(), code.place(), "a second column for `" + each.name() + "`", "one");
            }
        }
    }

    private Optional<Column.Says> answer(int column, Snippet.Said said, Cell code) {
        Optional<Fact> fact = words.fact(said.name()).filter(Fact::answered);
        if (fact.isEmpty()) {
            findings.error(
                    Code.UNKNOWN_WORD,
                    grid.file(),
                    code.place(),
                    Findings.quoted(said.name()),
                    "an answer declared under " + Vocabulary.placeOfAnswers(grid.file()) + words.nearest(said.name()));
            return Optional.empty();
        }
        if (!Action.ANSWER.goesWith(policy)) {
            findings.error(
                    Code.BAD_SNIPPET,
                    grid.file(),
                    code.place(),
                    Findings.quoted(code.text()),
                    "no answer where the hit policy is " + policy.word());
            return Optional.empty();
        }
        if (fact.get().scope() != scope || !said.parameter().fits(fact.get().type())) {
            findings.error(
                    Code.BAD_SNIPPET,
                    grid.file(),
                    code.place(),
                    Findings.quoted(code.text()),
                    fact.get().scope() == scope
                            ? "the answer with "
                                    + Snippet.Parameter.of(fact.get().type())
                            : "an answer of " + scope.pattern() + "; `" + said.name() + "` is one of "
                                    + fact.get().scope().pattern());
            return Optional.empty();
        }
        return Optional.of(new Column.Says(column, label(column), Action.ANSWER, fact.get()));
    }

    private Optional<Column.Says> other(int column, Snippet.Said said, Cell code) {
        Optional<Action> action = Action.of(said.name()).filter(each -> each != Action.ANSWER && each.goesWith(policy));
        if (action.isEmpty() || !said.parameter().fits(action.get().type())) {
            List<String> known = Arrays.stream(Action.values())
                    .filter(each -> each.goesWith(policy))
                    .map(Action::word)
                    .toList();
            findings.error(
                    Code.BAD_SNIPPET,
                    grid.file(),
                    code.place(),
                    Findings.quoted(code.text()),
                    action.map(each -> "`" + each.word() + "` with " + Snippet.Parameter.of(each.type()))
                            .orElse("one of " + String.join(", ", known) + " where the hit policy is "
                                    + policy.word()));
            return Optional.empty();
        }
        return Optional.of(new Column.Says(column, label(column), action.get(), null));
    }

    private String label(int column) {
        Cell label = grid.cell(kinds + 3, column);
        if (label.isBlank()) {
            findings.error(
                    Code.BAD_FRAME,
                    grid.file(),
                    label.place(),
                    "no label",
                    "a heading that says what the column holds");
        }
        return label.text().replaceAll("\\p{Cntrl}+", " ");
    }
}
