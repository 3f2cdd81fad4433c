package org.engagementadvisor.rules.table;

import java.math.BigDecimal;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * One decision table, read and found well-formed.
 *
 * @param stage the folder it stands in
 * @param header what the rows above the table say of it, by their key
 */
public record Table(
        String file,
        String stage,
        String title,
        Map<String, String> header,
        Scope scope,
        HitPolicy policy,
        List<Column.Asks> asks,
        List<Column.Says> says,
        List<Row> rows,
        @Nullable BigDecimal holdWithin,
        @Nullable Mean mean) {

    /**
     * What a weighted mean answers.
     *
     * @param answer the score of the item or customer that is judged
     * @param combined the mean of it over all areas, for the customer; null if areas are not combined
     * @param weightedBy the fact by which areas are weighted; null means equally
     */
    public record Mean(
            Fact answer, @Nullable Fact combined, @Nullable Fact weightedBy) {
        /** What is put behind the name of a score for the lowest that the unknown could make of it. */
        public static final String WORST = "Worst";
        /** What is put behind it for the highest. */
        public static final String BEST = "Best";
        /** What is put behind it for the share of the weight that is known. */
        public static final String KNOWN = "Known";

        public Stream<Fact> answers() {
            return Stream.of(Optional.of(answer), Optional.ofNullable(combined)).flatMap(Optional::stream);
        }
    }

    public Table {
        header = Map.copyOf(header);
        asks = List.copyOf(asks);
        says = List.copyOf(says);
        rows = List.copyOf(rows);
    }

    /** Whether a file's name is that of a table. */
    public static boolean isTable(String file) {
        return file.endsWith(GridReader.CSV) || file.endsWith(GridReader.XLSX);
    }

    /** The name without folder and ending, under which CSV and workbook are the same table. */
    public static String baseName(String file) {
        return file.replaceAll("\\.drl\\.(csv|xlsx)$", "");
    }

    /**
     * Reads a table.
     *
     * @param file how the file is called in findings and reasons
     * @return the table, or empty if it has errors, which are then among the findings
     */
    public static Optional<Table> read(Path path, String file, String stage, Vocabulary words, Findings findings) {
        Findings own = new Findings();
        Optional<TableDraft> draft = TableDraft.read(path, file, stage, words, own);
        findings.addAll(own.sorted());
        return own.hasErrors() ? Optional.empty() : draft.map(TableDraft::table);
    }

    Table withRows(Predicate<Row> which) {
        return new Table(
                file,
                stage,
                title,
                header,
                scope,
                policy,
                asks,
                says,
                rows.stream().filter(which).toList(),
                holdWithin,
                mean);
    }

    /** Whether it is one of those that all books share. */
    public boolean isShared() {
        return isShared(file);
    }

    /** Whether a file of that name is one of those that all books share. */
    public static boolean isShared(String file) {
        return file.startsWith("shared/");
    }

    /** Warns of rows that apply no more on that day, nor later: their “valid until” has passed. */
    public void warnOfPast(LocalDate day, Findings findings) {
        for (Row row : rows) {
            row.until()
                    .filter(condition -> !condition.holds(day))
                    .forEach(condition -> findings.warning(
                            Finding.Code.PAST_ROW,
                            file,
                            condition.cell(),
                            "row " + row.id()
                                    + (condition.operator() == Operator.BELOW ? ", valid before " : ", valid until ")
                                    + condition.operand() + " and no more on " + day,
                            "a later day, or the row taken out"));
        }
    }

    /** Stage and name: by it tables are read in order, whether they are the book's own or shared. */
    public String place() {
        return file.substring(file.indexOf('/') + 1);
    }

    public String header(String key) {
        return header.getOrDefault(key, "");
    }

    /** The cell where that row says that, in A1 notation. */
    public String cell(Row row, Action action) {
        int column = says.stream()
                .filter(each -> each.action() == action)
                .map(Column.Says::index)
                .findFirst()
                .orElse(0);
        return Cell.place(row.line() - 1, column);
    }

    /** The cell of that row in that column, in A1 notation. */
    public String cell(Row row, int column) {
        return Cell.place(row.line() - 1, column);
    }

    /** The cell where the id of that row stands. */
    public String idCell(Row row) {
        return cell(row, 0);
    }

    /** The cell where the heading of that column stands. */
    public String labelCell(int column) {
        return Cell.place(rows.get(0).line() - 2, column);
    }

    /** Whether it stands in the folder of the company's own facts: figures that are brought up to date, not decisions. */
    public boolean isOfTheCompany() {
        return stage.equals("company");
    }

    /** Whether it says that cases to which no row applies are to have no answer. */
    public boolean isMeantToHaveGaps() {
        return header.containsKey(Header.OTHERWISE);
    }

    /** The answers it gives. */
    public Stream<Fact> answers() {
        return Stream.concat(
                says.stream().map(Column.Says::answer).filter(Objects::nonNull),
                Stream.ofNullable(mean).flatMap(Mean::answers));
    }

    /** The names of the answers it gives; a score counts with what goes with it. */
    public Stream<String> answerNames() {
        return answers()
                .flatMap(fact -> mean != null && fact.type() == FactType.SCORE
                        ? Stream.of("", Mean.WORST, Mean.BEST, Mean.KNOWN).map(suffix -> fact.name() + suffix)
                        : Stream.of(fact.name()));
    }

    /** The facts it reads, in conditions, answers, scores and texts. */
    public Stream<Fact> reads() {
        return Stream.of(
                        asks.stream().map(Column.Asks::fact),
                        Stream.ofNullable(mean).map(Mean::weightedBy).filter(Objects::nonNull),
                        rows.stream().flatMap(Row::reads))
                .flatMap(facts -> facts);
    }

    /** Whether it recommends rather than answers. */
    public boolean recommends() {
        return has(Action.HEADLINE);
    }

    /** Whether it asks for what is missing. */
    public boolean asksForFacts() {
        return has(Action.MISSING);
    }

    /** Whether it writes lines of the strategy page. */
    public boolean writesPage() {
        return has(Action.LINE);
    }

    /** Whether what it recommends for an area joins other recommendations of the same kind for that area. */
    public boolean recommendsOncePerArea() {
        return header.containsKey(Header.ONE_PER);
    }

    private boolean has(Action action) {
        for (Column.Says column : says) {
            if (column.action() == action) {
                return true;
            }
        }
        return false;
    }
}
