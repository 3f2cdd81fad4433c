package org.engagementadvisor.intake;

import org.engagementadvisor.document.Place;
import org.jspecify.annotations.Nullable;

/**
 * The currency of each line ({@code of}), and the one that is kept. Amounts in another are converted by the rates, or left out where
 * there are none.
 */
record Currencies(
        Place place, FieldSource of, String keep, @Nullable Rates rates) {
    /** The column of a line's currency, and what it is worth in the one that is kept. */
    static final String CURRENCY = "text_currency";

    static final String RATE = "currency_rate";

    /**
     * A table of rates: what one unit of a currency is worth of the kept one, or, {@code isOfKept}, the other way round; each from a
     * day on, or always.
     */
    record Rates(
            ExportFile file,
            FieldSource currency,
            FieldSource rate,
            @Nullable FieldSource from,
            boolean isOfKept) {}

    /** Digits of an amount and of a rate that are multiplied without loss. */
    private static final String AMOUNT = "DECIMAL(24, 9)";

    private static final String FACTOR = "DECIMAL(14, 8)";

    /** Table {@code currency_rates}: what a currency is worth from a day on until before another. */
    String table(@Nullable Export export) {
        var kept = "SELECT " + Sql.text(keep) + " AS currency, DATE '0001-01-01' AS from_day, DATE '9999-12-31' AS"
                + " until_day, CAST(1 AS " + FACTOR + ") AS rate";
        if (rates == null || export == null) {
            return "CREATE TABLE currency_rates AS " + kept;
        }
        return "CREATE TABLE currency_rates AS " + kept
                + " UNION ALL SELECT currency, from_day, COALESCE(LEAD(from_day)"
                + " OVER (PARTITION BY currency ORDER BY from_day), DATE '9999-12-31'), rate FROM rate_rows"
                + " WHERE currency IS NOT NULL AND from_day IS NOT NULL AND rate > 0 AND currency <> "
                + Sql.text(keep);
    }

    /** Table {@code rate_rows}: the rows of the file with rates. */
    static String rows(Rates rates, Export export, DateForms usual) {
        var from = rates.from();
        var dates = export.dates(from == null || from.format() == null ? usual : from.format());
        var rate = export.numbers().sql("text_rate", FACTOR);
        return "CREATE TABLE rate_rows AS WITH source AS (" + export.rowsSql() + "), texts AS (SELECT line, "
                + text(rates.currency(), export, DateForms.ISO) + " AS currency, "
                + text(rates.rate(), export, DateForms.ISO) + " AS text_rate, "
                + (from == null ? "'0001-01-01'" : text(from, export, dates)) + " AS text_from FROM source) "
                + "SELECT line, currency, text_rate, text_from, "
                + (from == null ? "DATE '0001-01-01'" : dates.sql("text_from")) + " AS from_day, "
                + (rates.isOfKept() ? "TRY_CAST(1 / NULLIF(" + rate + ", 0) AS " + FACTOR + ")" : rate)
                + " AS rate FROM texts";
    }

    private static String text(FieldSource source, Export export, DateForms dates) {
        var column = source.column() == null ? null : export.column(source.column());
        return source.sql(column == null ? "NULL" : export.text(column, dates));
    }

    /** The currency of a line, in an SQL expression over the columns of the export. */
    String currencySql(Export export) {
        return text(of, export, DateForms.ISO);
    }

    /** An amount in the currency that is kept. */
    static String converted(String amount) {
        return "CASE WHEN " + RATE + " = 1 THEN " + amount + " ELSE CAST(TRY_CAST(" + amount + " AS " + AMOUNT + ") * "
                + RATE + " AS " + LineField.AMOUNT.numberType() + ") END";
    }

    /** The rate that holds on the day of a line. */
    static String join() {
        return " LEFT JOIN currency_rates ON currency_rates.currency = " + CURRENCY
                + " AND COALESCE(ordered_on, DATE '9999-12-30') >= from_day AND COALESCE(ordered_on, DATE"
                + " '9999-12-30') < until_day";
    }
}
