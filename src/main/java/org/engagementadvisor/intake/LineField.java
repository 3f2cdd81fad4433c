package org.engagementadvisor.intake;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** What a mapping can read from an order line. */
enum LineField {
    ORDER("order_id", 90),
    LINE("order_line", 90),
    /** The order that a return undoes. */
    UNDOES("undoes", 90),
    CUSTOMER("customer", 200),
    PRODUCT("product", 200),
    AREA("area", 200),
    DATE("ordered_on", 0),
    /** Up to 9 digits and 6 decimals. */
    QUANTITY("quantity", "DECIMAL(15, 6)"),
    /** Net price of one unit, up to 12 digits and 10 decimals. */
    PRICE("price", "DECIMAL(22, 10)"),
    /** Net amount of the line, up to 15 digits and 12 decimals. */
    AMOUNT("amount", "DECIMAL(27, 12)"),
    /** Variable cost of the line. */
    COST("cost", "DECIMAL(27, 12)"),
    /** Variable cost of one unit. */
    UNIT_COST("unit_cost", "DECIMAL(22, 10)");

    private final String sqlName;
    private final int longest;
    private final String numberType;

    LineField(String sqlName, int longest) {
        this(sqlName, longest, "");
    }

    LineField(String sqlName, String numberType) {
        this(sqlName, 0, numberType);
    }

    LineField(String sqlName, int longest, String numberType) {
        this.sqlName = sqlName;
        this.longest = longest;
        this.numberType = numberType;
    }

    static Optional<LineField> of(String word) {
        return Arrays.stream(values())
                .filter(field -> field.toString().equals(word))
                .findFirst();
    }

    /** As the mapping calls it. */
    @Override
    public String toString() {
        return this == UNIT_COST ? "unitCost" : name().toLowerCase(Locale.ROOT);
    }

    boolean isNumber() {
        return !numberType.isEmpty();
    }

    boolean isTerm() {
        return longest > 0;
    }

    /** Longest term in characters; longer ones are no terms. */
    int longest() {
        return longest;
    }

    /** Fits the sum of 100 billion lines into 38 digits. */
    String numberType() {
        return numberType;
    }

    /** The SQL column with what the export says. */
    String writtenColumn() {
        return (isTerm() ? "written_" : "text_") + sqlName;
    }

    /** The SQL column with the text that conditions look at: what the export says, unless it can be no term. */
    String textColumn() {
        return "text_" + sqlName;
    }

    /** The SQL column with what that means. */
    String valueColumn() {
        return isTerm() ? textColumn() : sqlName;
    }
}
