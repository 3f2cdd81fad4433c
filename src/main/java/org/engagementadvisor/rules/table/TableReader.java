package org.engagementadvisor.rules.table;

import java.math.BigDecimal;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.engagementadvisor.rules.table.Finding.Code;
import org.jspecify.annotations.Nullable;

/** Makes a table of a grid: the header, the frame of kinds, patterns, code and labels, then the rows. */
final class TableReader {
    private static final Pattern PERCENT = Pattern.compile("(\\d{1,2}(?:\\.\\d{1,2})?) ?%");

    /** As which spreadsheet programs keep a percentage. */
    private static final Pattern FRACTION = Pattern.compile("0\\.\\d{1,4}");

    private final Grid grid;
    private final String stage;
    private final Vocabulary words;
    private final Findings findings;

    TableReader(Grid grid, String stage, Vocabulary words, Findings findings) {
        this.grid = grid;
        this.stage = stage;
        this.words = words;
        this.findings = findings;
    }

    Optional<TableDraft> read() {
        Findings own = new Findings();
        Optional<TableDraft> draft = read(own);
        if (rowOf("RuleSet") >= 0) {
            new TextCheck(grid, own).run();
        }
        findings.addAll(own.sorted());
        return draft;
    }

    private Optional<TableDraft> read(Findings own) {
        int ruleSet = rowOf("RuleSet");
        if (ruleSet < 0) {
            own.error(Code.BAD_FRAME, grid.file(), "A1", "no row `RuleSet`", "one, with a name beside it");
            return Optional.empty();
        }
        int frame = firstFilledAfter(ruleSet);
        String tableName = grid.cell(frame, 0).text();
        if (!tableName.startsWith("RuleTable ")) {
            own.error(
                    Code.BAD_FRAME,
                    grid.file(),
                    Cell.place(frame, 0),
                    Findings.quoted(tableName),
                    "`RuleTable` and a name, right after `RuleSet`");
            return Optional.empty();
        }
        checkTyped(frame + 5, own);
        Map<String, String> header = Header.read(grid, ruleSet, own);
        header.computeIfPresent(Header.HOLD_WITHIN, (key, text) -> asPercentage(text));
        HitPolicy policy = policy(header, frame + 3, own);
        Optional<Scope> scope = scope(header, frame + 2, own);
        if (scope.isEmpty()) {
            return Optional.empty();
        }
        var columns = new ColumnReader(grid, frame + 1, scope.get(), policy, words, own);
        columns.read();
        boolean isFramed = !own.hasErrors();
        RowReader body = new RowReader(grid, frame + 5, scope.get(), policy, columns, words, own);
        List<Row> rows = body.read();
        Findings ofWhole = new Findings();
        String title = header.getOrDefault("title", tableName.substring("RuleTable ".length()));
        Table table = new Table(
                grid.file(),
                stage,
                title,
                header,
                scope.get(),
                policy,
                columns.asks(),
                columns.says(),
                rows,
                holdWithin(header, policy, ofWhole),
                policy == HitPolicy.WEIGHTED_MEAN ? mean(header, scope.get(), ofWhole) : noMean(header, ofWhole));
        onePer(header, policy, ofWhole);
        otherwise(header, policy, ofWhole);
        own.addAll(ofWhole.sorted());
        return isFramed && !ofWhole.hasErrors()
                ? Optional.of(new TableDraft(grid, table, body.faulty()))
                : Optional.empty();
    }

    private void checkTyped(int end, Findings own) {
        for (int row = 0; row < Math.min(end, grid.height()); row++) {
            for (int column = 0; column < grid.width(row); column++) {
                Cell cell = grid.cell(row, column);
                if (cell.kind() != Cell.Kind.VALUE) {
                    own.error(Code.FORMULA, grid.file(), cell.place(), Findings.quoted(cell.text()), "a typed text");
                }
            }
        }
    }

    private int rowOf(String keyword) {
        for (int row = 0; row < grid.height(); row++) {
            if (grid.cell(row, 0).text().equals(keyword)) {
                return row;
            }
        }
        return -1;
    }

    private int firstFilledAfter(int row) {
        int next = row + 1;
        while (next < grid.height() && grid.isBlank(next)) {
            next++;
        }
        return next;
    }

    private HitPolicy policy(Map<String, String> header, int codes, Findings own) {
        String word = header.getOrDefault(Header.HIT_POLICY, "");
        return HitPolicy.of(word).orElseGet(() -> {
            String known = String.join(
                    ", ", Arrays.stream(HitPolicy.values()).map(HitPolicy::word).toList());
            own.error(
                    Code.BAD_HEADER,
                    grid.file(),
                    Header.place(grid, Header.HIT_POLICY),
                    Findings.quoted(word) + " as hit policy",
                    "one of " + known);
            return likely(codes);
        });
    }

    /** The hit policy that the actions are made for, so that a wrong word for it is one finding and not many. */
    private HitPolicy likely(int codes) {
        for (int column = 0; column < grid.width(codes); column++) {
            String code = grid.cell(codes, column).text();
            if (code.startsWith(Action.CRITERION.word())) {
                return HitPolicy.WEIGHTED_MEAN;
            }
            if (code.startsWith(Action.HEADLINE.word()) || code.startsWith(Action.MISSING.word())) {
                return HitPolicy.COLLECT;
            }
        }
        return HitPolicy.FIRST;
    }

    private Optional<Scope> scope(Map<String, String> header, int patterns, Findings own) {
        String place = Cell.place(patterns, 0);
        String word = header.get(Header.APPLIES_TO);
        for (int column = 0; word == null && column < grid.width(patterns); column++) {
            Cell cell = grid.cell(patterns, column);
            if (!cell.isBlank()) {
                place = cell.place();
                word = cell.text().replaceAll("\\.\\.\\.$", "");
            }
        }
        String found = word == null ? "" : word;
        Optional<Scope> scope = Arrays.stream(Scope.values())
                .filter(each -> each.pattern().equals(found))
                .findFirst();
        if (scope.isEmpty()) {
            own.error(
                    Code.BAD_FRAME,
                    grid.file(),
                    place,
                    Findings.quoted(found),
                    "what the table judges: one of "
                            + String.join(
                                    ", ",
                                    Arrays.stream(Scope.values())
                                            .map(Scope::pattern)
                                            .toList()));
        }
        return scope;
    }

    private @Nullable BigDecimal holdWithin(Map<String, String> header, HitPolicy policy, Findings own) {
        String text = header.get(Header.HOLD_WITHIN);
        if (text == null) {
            return null;
        }
        Matcher percent = PERCENT.matcher(text);
        boolean single = policy == HitPolicy.UNIQUE || policy == HitPolicy.FIRST;
        if (!single || !percent.matches()) {
            own.error(
                    Code.BAD_HEADER,
                    grid.file(),
                    Header.place(grid, Header.HOLD_WITHIN),
                    Findings.quoted(text),
                    single
                            ? "a percentage such as `2 %`, or `0.02`"
                            : "this only where the hit policy is unique or first");
            return null;
        }
        return new BigDecimal(percent.group(1)).movePointLeft(2);
    }

    private static String asPercentage(String text) {
        return FRACTION.matcher(text).matches()
                ? new BigDecimal(text).movePointRight(2).stripTrailingZeros().toPlainString() + " %"
                : text;
    }

    private Table.@Nullable Mean mean(Map<String, String> header, Scope scope, Findings own) {
        Optional<Fact> answer = named(header, Header.ANSWERS, scope, own);
        if (header.get(Header.ANSWERS) == null) {
            own.error(Code.BAD_HEADER, grid.file(), "A1", "no row `answers`", "one that names the score");
        }
        Optional<Fact> combined = named(header, Header.COMBINED_AS, Scope.CUSTOMER, own);
        Optional<Fact> weightedBy = named(header, Header.WEIGHTED_BY, scope, own);
        return answer.map(fact -> new Table.Mean(fact, combined.orElse(null), weightedBy.orElse(null)))
                .orElse(null);
    }

    private Table.@Nullable Mean noMean(Map<String, String> header, Findings own) {
        List.of(Header.ANSWERS, Header.COMBINED_AS, Header.WEIGHTED_BY).stream()
                .filter(header::containsKey)
                .forEach(key -> own.error(
                        Code.BAD_HEADER,
                        grid.file(),
                        Header.place(grid, key),
                        Findings.quoted(key),
                        "this only where the hit policy is weighted mean"));
        return null;
    }

    private void onePer(Map<String, String> header, HitPolicy policy, Findings own) {
        String word = header.get(Header.ONE_PER);
        if (word != null && !(word.equals("area") && policy == HitPolicy.COLLECT)) {
            own.error(
                    Code.BAD_HEADER,
                    grid.file(),
                    Header.place(grid, Header.ONE_PER),
                    Findings.quoted(word),
                    "`area`, where the hit policy is collect");
        }
    }

    private void otherwise(Map<String, String> header, HitPolicy policy, Findings own) {
        String word = header.get(Header.OTHERWISE);
        boolean single = policy == HitPolicy.UNIQUE || policy == HitPolicy.FIRST;
        if (word != null && !(word.equals("not answered") && single)) {
            own.error(
                    Code.BAD_HEADER,
                    grid.file(),
                    Header.place(grid, Header.OTHERWISE),
                    Findings.quoted(word),
                    "`not answered`, where the hit policy is unique or first");
        }
    }

    private Optional<Fact> named(Map<String, String> header, String key, Scope scope, Findings own) {
        String name = header.get(key);
        if (name == null) {
            return Optional.empty();
        }
        Optional<Fact> fact = words.fact(name);
        boolean fits = fact.isPresent()
                && (key.equals(Header.WEIGHTED_BY)
                        ? fact.get().type().isDecimal() && fact.get().visibleIn(scope)
                        : fact.get().type() == FactType.SCORE
                                && fact.get().answered()
                                && fact.get().scope() == scope);
        if (!fits) {
            own.error(
                    fact.isPresent() ? Code.BAD_HEADER : Code.UNKNOWN_WORD,
                    grid.file(),
                    Header.place(grid, key),
                    Findings.quoted(name),
                    (key.equals(Header.WEIGHTED_BY) ? "a decimal that is known of " : "an answer of type score of ")
                            + scope.pattern()
                            + words.nearest(name));
            return Optional.empty();
        }
        return fact;
    }
}
