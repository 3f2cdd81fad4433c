package org.engagementadvisor.rules.table;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.engagementadvisor.rules.table.Finding.Code;

/** Reads the body of a table. */
final class RowReader {
    private static final String EXPECTED = "a row id such as `TUR-040`";
    private static final Pattern ID = Pattern.compile("[A-Z]{2,5}-[A-Z]?\\d{2,4}");

    private final Grid grid;
    private final int start;
    private final HitPolicy policy;
    private final ColumnReader columns;
    private final Findings findings;
    private final CellReader cells;
    private final Needs needs;
    private final List<Row> unread = new ArrayList<>();
    private final List<Row> faulty = new ArrayList<>();
    private final boolean wholeFrame;

    RowReader(
            Grid grid,
            int start,
            Scope scope,
            HitPolicy policy,
            ColumnReader columns,
            Vocabulary words,
            Findings findings) {
        this.grid = grid;
        this.start = start;
        this.policy = policy;
        this.columns = columns;
        this.findings = findings;
        this.cells = new CellReader(grid.file(), scope, words, findings);
        this.wholeFrame = !findings.hasErrors();
        this.needs = new Needs(grid.file(), policy, columns.says(), findings);
    }

    List<Row> read() {
        int end = grid.height();
        while (end > start && grid.isBlank(end - 1)) {
            end--;
        }
        List<Row> rows = new ArrayList<>();
        for (int at = start; at < end; at++) {
            if (grid.isBlank(at)) {
                findings.error(
                        Code.BLANK_ROW, grid.file(), Cell.place(at, 0), "a blank row, with rows below it", "no gap");
            } else {
                rows.add(row(at, rows.size()));
            }
        }
        if (rows.isEmpty()) {
            findings.error(Code.EMPTY, grid.file(), Cell.place(start, 0), "no rows", "at least one");
        }
        checkIds(rows);
        // What is wrong with a cell is not to be told once more as what that makes of its row.
        if (wholeFrame) {
            checkReach(rows.stream().filter(row -> !unread.contains(row)).toList());
        }
        return rows;
    }

    /** The rows with something wrong in them. */
    List<Row> faulty() {
        return faulty;
    }

    private Row row(int at, int place) {
        int before = findings.size();
        for (int column = columns.width(); column < grid.width(at); column++) {
            Cell beyond = grid.cell(at, column);
            if (!beyond.isBlank()) {
                findings.error(
                        Code.BAD_CELL,
                        grid.file(),
                        beyond.place(),
                        Findings.quoted(beyond.text()) + " beyond the last column",
                        "nothing; a text with commas needs quotes");
            }
        }
        List<Condition> conditions = columns.asks().stream()
                .map(column -> cells.condition(column, grid.cell(at, column.index())))
                .flatMap(Optional::stream)
                .toList();
        Map<String, Object> says = new LinkedHashMap<>();
        for (Column.Says column : columns.says()) {
            cells.said(column, grid.cell(at, column.index())).ifPresent(said -> says.put(column.name(), said));
        }
        String remark = columns.remarks().stream()
                .map(column -> cells.remark(grid.cell(at, column)))
                .filter(text -> !text.isEmpty())
                .collect(Collectors.joining("; "));
        Row row = new Row(id(at), at + 1, place, conditions, says, remark);
        if (findings.size() > before) {
            unread.add(row);
        } else if (wholeFrame) {
            checkTexts(at, conditions, says);
            checkSays(at, row);
        }
        if (findings.size() > before) {
            faulty.add(row);
        }
        return row;
    }

    private void checkSays(int at, Row row) {
        if (row.says().isEmpty()) {
            findings.error(Code.EMPTY, grid.file(), Cell.place(at, 0), "a row that answers nothing", "an answer");
        } else {
            needs.checkRow(grid, at, row);
        }
    }

    private String id(int at) {
        Cell cell = grid.cell(at, Math.max(columns.nameColumn(), 0));
        if (!ID.matcher(cell.text()).matches()) {
            findings.error(
                    Code.BAD_ROW_ID, grid.file(), cell.place(), Findings.quoted(cell.text(), List.of()), EXPECTED);
        } else if (LikeDay.is(cell.text())) {
            findings.warning(
                    Code.BAD_ROW_ID,
                    grid.file(),
                    cell.place(),
                    Findings.quoted(cell.text(), List.of()) + ", which spreadsheet programs take for a day",
                    EXPECTED);
        }
        return cell.text();
    }

    private void checkTexts(int at, List<Condition> conditions, Map<String, Object> says) {
        List<Fact> known = conditions.stream()
                .flatMap(condition -> Stream.of(condition.holds(null) ? null : condition.fact(), condition.otherFact())
                        .filter(Objects::nonNull))
                .toList();
        for (Column.Says column : columns.says()) {
            Stream<Fact> needed = says.get(column.name()) instanceof Template text ? text.needed() : Stream.empty();
            needed.filter(fact -> !known.contains(fact) && !ALWAYS_KNOWN.contains(fact.name()))
                    .forEach(fact -> findings.error(
                            Code.UNKNOWN_IN_TEXT,
                            grid.file(),
                            Cell.place(at, column.index()),
                            "`{" + fact.name() + "}`, which may be unknown in this row",
                            "a condition on it, or a text for that case as in `{" + fact.name() + "|not known}`"));
        }
    }

    private static final List<String> ALWAYS_KNOWN = List.of("area", "assumption", "strategy", "customer", Fact.AS_OF);

    private void checkIds(List<Row> rows) {
        Map<String, Row> seen = new HashMap<>();
        for (Row row : rows) {
            Row former = seen.putIfAbsent(row.id(), row);
            if (former != null && ID.matcher(row.id()).matches()) {
                findings.error(
                        Code.DUPLICATE_ROW_ID,
                        grid.file(),
                        Cell.place(row.line() - 1, Math.max(columns.nameColumn(), 0)),
                        "`" + row.id() + "` again, it stands in row " + former.line(),
                        "an id that no other row has");
            }
        }
    }

    private void checkReach(List<Row> rows) {
        if (policy != HitPolicy.FIRST && policy != HitPolicy.UNIQUE) {
            return;
        }
        Map<List<String>, Row> seen = new HashMap<>();
        for (Row row : rows) {
            Row any = seen.get(List.<String>of());
            Row former = seen.putIfAbsent(
                    row.conditions().stream().map(Condition::key).sorted().toList(), row);
            if (any != null) {
                unreachable(row, "row " + row.id() + " below " + any.id() + ", which matches every case");
            } else if (former != null) {
                unreachable(row, "row " + row.id() + ", which asks just what " + former.id() + " asks");
            }
        }
    }

    private void unreachable(Row row, String found) {
        findings.error(
                Code.UNREACHABLE_ROW,
                grid.file(),
                Cell.place(row.line() - 1, Math.max(columns.nameColumn(), 0)),
                found,
                "a row that can apply");
    }
}
