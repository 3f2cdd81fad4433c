package org.engagementadvisor.intake;

import java.nio.file.Path;
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
 * files:                      # paths inside the input folder, *.parquet or CSV
 *   customers: FILE           # without it, the customers are those of the used lines
 *   products: {path: FILE, separator: "," ";" "|" tab, quote: '"' "'", encoding: UTF-8}
 *   lines: FILE
 * formats: {date: yyyy-MM-dd, decimal: "." ",", thousands: none "." "," " " "'", minus: leading trailing}
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
 *   - {reason: NAME, is: repeated, columns: [COLUMN, …]}     # as an earlier line, in these columns or in all
 * returns: netted             # or `left out`, or {lines: netted, when: {CONDITION}, amounts: either negative positive}
 * silence: 45                 # days without a line of anybody that are still no gap in the export
 * recent: 20                  # newest purchases kept of a customer, or {most: 20, days: 90, each: line "order and area"}:
 *                             # so many at most, of so many days up to the as-of date; returns and what is left out are none
 * examples: 5                 # lines named under each reason
 * </pre>
 */
public final class IntakeMapping {
    final @Nullable ExportFile customersFile;
    final @Nullable ExportFile productsFile;
    final ExportFile linesFile;
    final NumberStyle numbers;
    final DatePattern dates;
    final Map<CustomerField, FieldSource> customers;
    final Map<ProductField, FieldSource> products;
    final Map<LineField, FieldSource> lines;
    final List<Reason> leaveOut;
    final Returns returns;
    final Recent recent;
    final int silence;
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

    /** The paths of the exports inside their folder. */
    public List<String> files() {
        return Stream.of(linesFile, customersFile, productsFile)
                .filter(Objects::nonNull)
                .map(ExportFile::path)
                .toList();
    }

    /** The reasons of the mapping in its order, then those that hold for every mapping. */
    List<Reason> reasons() {
        var always = Reason.ALWAYS.stream().filter(this::concerns).filter(this::isNotListed);
        var returned = returns.netted ? Stream.<Reason>empty() : Stream.of(Reason.returned());
        return Stream.of(leaveOut.stream(), returned, always)
                .flatMap(reasons -> reasons)
                .toList();
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
        return field == LineField.AREA || field == LineField.AMOUNT || lines.containsKey(field);
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
    record Formats(NumberStyle numbers, DatePattern dates) {}

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
