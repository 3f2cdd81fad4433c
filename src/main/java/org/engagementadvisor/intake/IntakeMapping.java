package org.engagementadvisor.intake;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.engagementadvisor.document.Faults;
import org.engagementadvisor.document.Node;
import org.jspecify.annotations.Nullable;

/**
 * Which file and column of an export says what. Read from YAML; keys that are not listed here are faults.
 *
 * <pre>
 * title: TEXT
 * files:                      # paths inside the input folder: *.parquet, *.xlsx, everything else is CSV
 *   customers: FILE           # without it, the customers are those of the used lines
 *   products: {path: FILE, separator: "," ";" "|" tab, quote: '"' "'" none, encoding: UTF-8, skipRows: 3}
 *   lines: "lines-2024*.csv"  # several files as one, or {path: book.xlsx, sheet: NAME, skipRows: 3}: rows above the header
 * join:                       # rows of other files, as further columns `NAME.COLUMN`; each key once
 *   - {to: lines customers products, file: FILE, as: NAME, by: {COLUMN: COLUMN of FILE}, unmatched: left out kept, leadingZeros: kept dropped}
 * facts:                      # each row tells facts of a customer, by their paths in its document
 *   - {file: FILE, customer: COLUMN, area: COLUMN, columns: {ratings.satisfaction.value: COLUMN, "areas.{area}.categorySpend.amount": COLUMN}}
 * formats:                    # what is not said of numbers and of CSV files is found by looking, and told
 *   date: yyyy-MM-dd          # or a list of which the first counts that reads a cell: [d.M.yy, d MMM yyyy, excel]
 *   decimal: "." ","
 *   thousands: none "." "," " " "'"
 *   minus: leading trailing brackets any
 *   signs: [EUR, "€"]         # of one currency, before or behind a number
 * currency:                   # amounts in others than this are left out, or converted by the rates
 *   of: COLUMN
 *   keep: EUR
 *   rates: {path: FILE, currency: COLUMN, rate: COLUMN, from: COLUMN, oneOf: currency kept}
 * customers:                  # {@link CustomerField}: id, name, country, organisation, employees, ownTurnover …
 *   name: COLUMN
 *   organisation: {column: COLUMN, terms: {found: term}, otherwise: TERM, case: kept lower}
 *   industry: {constant: TEXT}
 *   firstOrder: {column: COLUMN, format: d.M.yyyy}
 * products: id, name, area, unitCost, quality              # quality: the rung of the area's ladder, a term of the rule book
 * lines:                      # customer, date; amount, or quantity and price; area here, of the products, or one area `all`
 *   order, line, undoes, customer, product, area, date, quantity, price, amount, cost, unitCost: COLUMN or as above
 * leaveOut:                   # a line counts under the first reason that applies
 *   - {reason: NAME, field: FIELD, is: blank unreadable unknown "after as-of"}
 *   - {reason: NAME, column: COLUMN, equals startsWith endsWith contains matches: TEXT or [TEXT, …]}
 *   - {reason: NAME, field: FIELD, atMost below atLeast above: NUMBER}
 *   - {reason: NAME, is: badly written}                     # rows with too few cells, stray quotes and the like
 *   - {reason: NAME, is: repeated, columns: [COLUMN, …]}     # as an earlier line, in these columns or in all
 * returns: netted             # or `left out`, or {lines: netted, when: {CONDITION}, amounts: either negative positive}
 * silence: 45                 # days without a line of anybody that are still no gap in the export
 * recent: 20                  # newest purchases kept of a customer, or {most: 20, days: 90, each: line "order and area"}:
 *                             # so many at most, of so many days up to the as-of date; returns and what is left out are none
 * estimate:                   # category spend where it is not known, from like customers: what the better quarter buys for its size
 *   by: [organisation, {of: employees, bands: [10, 50]}, country]    # the last is dropped where fewer than `peers` buy in an area
 *   size: ownTurnover, quantile: 0.75, peers: 12, share: 0.25        # share of those like it that must buy in an area
 * examples: 5                 # lines named under each reason
 * </pre>
 */
public final class IntakeMapping {
    final @Nullable ExportFile customersFile;
    final @Nullable ExportFile productsFile;
    final ExportFile linesFile;
    final NumberForm numbers;
    final DateForms dates;
    final Map<CustomerField, FieldSource> customers;
    final Map<ProductField, FieldSource> products;
    final Map<LineField, FieldSource> lines;
    final List<Reason> leaveOut;
    final Returns returns;
    final Recent recent;
    final int silence;
    final List<Join> joins;
    final List<FactFile> facts;
    final @Nullable Currencies currencies;
    final @Nullable Estimate estimate;
    final int examples;

    IntakeMapping(
            Files files,
            Formats formats,
            Map<CustomerField, FieldSource> customers,
            Map<ProductField, FieldSource> products,
            Map<LineField, FieldSource> lines,
            List<Reason> leaveOut,
            Returns returns,
            Recent recent,
            int silence,
            List<Join> joins,
            List<FactFile> facts,
            @Nullable Currencies currencies,
            @Nullable Estimate estimate,
            int examples) {
        this.customersFile = files.customers;
        this.productsFile = files.products;
        this.linesFile = files.lines;
        this.numbers = formats.numbers;
        this.dates = formats.dates;
        this.customers = ordered(customers);
        this.products = ordered(products);
        this.lines = ordered(lines);
        this.leaveOut = List.copyOf(leaveOut);
        this.returns = returns;
        this.recent = recent;
        this.silence = silence;
        this.joins = List.copyOf(joins);
        this.facts = List.copyOf(facts);
        this.currencies = currencies;
        this.estimate = estimate;
        this.examples = examples;
    }

    /** In the order of the fields, so that messages come in the same order every time. */
    private static <F extends Enum<F>> Map<F, FieldSource> ordered(Map<F, FieldSource> fields) {
        return Collections.unmodifiableMap(new TreeMap<>(fields));
    }

    /**
     * Reads a mapping file.
     *
     * @throws IntakeRefused with everything that is wrong with it
     */
    public static IntakeMapping read(Path file) {
        var faults = new Faults();
        var document = Node.read(file, String.valueOf(file.getFileName()), faults);
        faults.refuse(IntakeRefused::new);
        return MappingReader.read(document.orElseThrow());
    }

    /** The paths of the exports inside their folder, those that a {@code *} stands for among them. */
    public List<String> filesIn(Path folder) throws IOException {
        var names = new ArrayList<String>();
        var own = Stream.of(linesFile, customersFile, productsFile, ratesFile()).filter(Objects::nonNull);
        var others =
                Stream.concat(joins.stream().map(Join::file), facts.stream().map(FactFile::file));
        for (var file : Stream.concat(own, others).toList()) {
            names.addAll(ExportFolder.namesIn(folder, file.path()));
        }
        return names;
    }

    @Nullable
    ExportFile ratesFile() {
        return currencies == null || currencies.rates() == null
                ? null
                : currencies.rates().file();
    }

    /** The reasons of the mapping in its order, then those that hold for every mapping. */
    List<Reason> reasons() {
        var always = Reason.ALWAYS.stream().filter(this::concerns).filter(this::isNotListed);
        var returned = returns.netted ? Stream.<Reason>empty() : Stream.of(Reason.returned());
        var other = currencies == null
                ? Stream.<Reason>empty()
                : Stream.of(Reason.otherCurrency(currencies.rates() == null));
        return Stream.of(leaveOut.stream(), returned, other, unmatched(), always)
                .flatMap(reasons -> reasons)
                .toList();
    }

    private Stream<Reason> unmatched() {
        var ofLines =
                joins.stream().filter(join -> join.to() == Join.Side.LINES).toList();
        return ofLines.stream().filter(Join::isNeeded).map(join -> Reason.unmatched(join, ofLines.indexOf(join) + 1));
    }

    private boolean isNotListed(Reason reason) {
        return leaveOut.stream().noneMatch(listed -> listed.condition().isSame(reason.condition()));
    }

    private boolean concerns(Reason reason) {
        if (reason.condition().test() == Condition.Test.UNKNOWN) {
            return customersFile != null;
        }
        var field = reason.condition().field();
        if (field == LineField.QUANTITY) {
            return !lines.containsKey(LineField.AMOUNT) || hasUnitCost();
        }
        if (field == LineField.PRICE) {
            return !lines.containsKey(LineField.AMOUNT);
        }
        return field == null || field == LineField.AREA || field == LineField.AMOUNT || lines.containsKey(field);
    }

    /** The fields that are computed. */
    Map<LineField, FieldSource> formulas() {
        var formulas = new TreeMap<LineField, FieldSource>();
        lines.forEach((field, source) -> {
            if (source.formula() != null) {
                formulas.put(field, source);
            }
        });
        return formulas;
    }

    /** The field that a name in the formula of another stands for; null if it is a column. */
    @Nullable
    LineField named(String name, LineField computed) {
        return LineField.of(name)
                .filter(known -> known != computed && known.isNumber() && lines.containsKey(known))
                .orElse(null);
    }

    /** The columns from which a field is computed. */
    List<String> columnsOf(LineField computed) {
        var source = lines.get(computed);
        var formula = source == null ? null : source.formula();
        return formula == null
                ? List.of()
                : formula.names().stream()
                        .filter(name -> named(name, computed) == null)
                        .toList();
    }

    /** The columns from which the fields that are numbers come as they are. */
    static List<String> numberColumns(Map<? extends Enum<?>, FieldSource> fields) {
        var columns = new ArrayList<String>();
        fields.forEach((field, source) -> {
            boolean isNumber = field == ProductField.UNIT_COST
                    || (field instanceof LineField line && line.isNumber())
                    || (field instanceof CustomerField fact && fact.isNumber());
            if (isNumber && source.column() != null && source.terms().isEmpty()) {
                columns.add(source.column());
            }
        });
        return columns;
    }

    boolean hasShortYears() {
        return dates.hasShortYears()
                || Stream.of(lines, customers)
                        .flatMap(fields -> fields.values().stream())
                        .anyMatch(source ->
                                source.format() != null && source.format().hasShortYears());
    }

    boolean hasUnitCost() {
        return lines.containsKey(LineField.UNIT_COST) || products.containsKey(ProductField.UNIT_COST);
    }

    boolean hasCost() {
        return lines.containsKey(LineField.COST) || hasUnitCost();
    }

    /** The files that a mapping names. */
    record Files(@Nullable ExportFile customers, @Nullable ExportFile products, ExportFile lines) {}

    /** How numbers and dates are written in all of them. */
    record Formats(NumberForm numbers, DateForms dates) {}

    /**
     * Which lines are returns (null: those with a quantity or an amount below 0); whether they are netted or left out;
     * how their amounts are written.
     */
    record Returns(@Nullable Condition when, boolean netted, Signs amounts) {}

    /**
     * How returns are written: with or without a minus, so that the other sign takes one back; or either way, so that the sign tells
     * nothing.
     */
    enum Signs {
        NEGATIVE,
        POSITIVE,
        EITHER
    }

    /**
     * Which purchases are kept: the newest, so many at most, of so many days (null: of all); each an order line, or all lines of an
     * order in one area together.
     */
    record Recent(int most, @Nullable Integer days, boolean byOrder) {}

    /** What a mapping can say of a product. */
    enum ProductField {
        ID("id"),
        NAME("name"),
        AREA("area"),
        UNIT_COST("unitCost"),
        QUALITY("quality");

        private final String word;

        ProductField(String word) {
            this.word = word;
        }

        @Override
        public String toString() {
            return word;
        }
    }
}
