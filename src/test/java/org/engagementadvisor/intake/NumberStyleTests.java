package org.engagementadvisor.intake;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.sql.DriverManager;
import java.util.List;
import java.util.Objects;
import org.engagementadvisor.intake.NumberStyle.Minus;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** A number means the same to the database, which reads lines, and to Java, which reads customers. */
class NumberStyleTests {
    private static final NumberStyle GERMAN = new NumberStyle(",", ".", Minus.ANY, List.of("€", "EUR"));
    private static final NumberStyle ENGLISH = new NumberStyle(".", ",", Minus.ANY, List.of("$"));
    private static final NumberStyle FRENCH = new NumberStyle(",", " ", Minus.ANY, List.of());
    private static final NumberStyle SWISS = new NumberStyle(".", "'", Minus.ANY, List.of("CHF"));

    private static void check(NumberStyle style, String text, @Nullable BigDecimal expected) throws Exception {
        var read = style.reader().read(text);
        assertThat(read == null ? null : read.stripTrailingZeros())
                .as("Java: " + text)
                .isEqualTo(expected == null ? null : expected.stripTrailingZeros());
        var found = sql(style, text);
        assertThat(found == null ? null : found.stripTrailingZeros())
                .as("SQL: " + text)
                .isEqualTo(expected == null ? null : expected.stripTrailingZeros());
    }

    private static @Nullable BigDecimal sql(NumberStyle style, String text) throws Exception {
        try (var connection = DriverManager.getConnection("jdbc:duckdb:");
                var statement = connection.createStatement();
                var rows = statement.executeQuery(
                        "SELECT " + style.sql("t", "DECIMAL(27, 12)") + " FROM (SELECT " + Sql.text(text) + " AS t)")) {
            rows.next();
            return rows.getBigDecimal(1);
        }
    }

    @ParameterizedTest(name = "{0} is {1}")
    @CsvSource(
            delimiter = '|',
            value = {
                "1234,5|1234.5",
                "1.234,50|1234.5",
                "1.234.567|1234567",
                "-1.234,50|-1234.5",
                "\u22121,5|-1.5",
                "1,5-|-1.5",
                "(1.234,50)|-1234.5",
                "(1,5 €)|-1.5",
                "€ 1.234,50|1234.5",
                "1.234,50 EUR|1234.5",
                "1,5\u00A0€|1.5",
                "-€1,5|-1.5",
                "€ -1,5|-1.5",
                "1,5- €|-1.5",
                "12,5 %|0.125",
                "-12,5%|-0.125",
                ",5|0.5",
                "+3|3",
                "1e3|1000",
                "12.34|",
                "1.23,4|",
                "1234.567,8|",
                "(1,5|",
                "1,5)|",
                "(-1,5)|",
                "--1,5|",
                "-1,5-|",
                "$ 1,5|",
                "1,5 USD|",
                "1 234,5|",
                "1_000|",
                "NaN|",
                "€|",
                "-|"
            })
    void german(String text, @Nullable BigDecimal expected) throws Exception {
        check(GERMAN, text, expected);
    }

    @ParameterizedTest(name = "{0} is {1}")
    @CsvSource(
            delimiter = '|',
            value = {
                "1,234.50|1234.5",
                "(1,234.50)|-1234.5",
                "($1,234.50)|-1234.5",
                "-$5|-5",
                "$(5)|-5",
                "1.234,50|",
                "1,23|",
                "7|7",
                "-7|-7",
                "007|7",
                "-0|0",
                "-0.00|0",
                "0.07|0.07",
                "-1234.50|-1234.5",
                "1.5|1.5",
                "1.234|1.234",
                "1.005|1.005",
                "12.|12",
                ".50|0.5",
                "+3.25|3.25",
                "1e2|100",
                "1.00e2|100",
                "999999999999999.99|999999999999999.99",
                "1_000|",
                "0x1F|",
                "1.5.5|",
                "inf|",
                "NaN|"
            })
    void english(String text, @Nullable BigDecimal expected) throws Exception {
        check(ENGLISH, text, expected);
    }

    /** Whatever space a program sets between thousands. */
    @ParameterizedTest
    @ValueSource(strings = {"1234567890123456", "-1234567890123456.00", "1234567890123456.5", "9223372036854775808"})
    void whatIsLongerThanTheTypeIsNoNumberOfALine(String text) throws Exception {
        assertThat(sql(ENGLISH, text)).isNull();
    }

    @ParameterizedTest
    @CsvSource({"'1 234,5'", "'1\u00A0234,5'", "'1\u202F234,5'", "'1\u2009234,5'"})
    void french(String text) throws Exception {
        check(FRENCH, text, new BigDecimal("1234.5"));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '"',
            value = {"1'234.5", "CHF 1’234.5", "1’234.5 CHF"})
    void swiss(String text) throws Exception {
        check(SWISS, text, new BigDecimal("1234.5"));
    }

    @ParameterizedTest(name = "{0} with the minus {1}: {2}")
    @CsvSource({
        "-1.5, LEADING, -1.5",
        "1.5-, LEADING,",
        "(1.5), LEADING,",
        "1.5-, TRAILING, -1.5",
        "(1.5), TRAILING,",
        "(1.5), BRACKETS, -1.5",
        "1.5-, BRACKETS,"
    })
    void takesAMinusWhereTheMappingSays(String text, Minus minus, @Nullable BigDecimal expected) throws Exception {
        check(new NumberStyle(".", "", minus, List.of()), text, expected);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {"a number as in `1.234,50`, with or without `€`, `EUR`"})
    void saysWhatIsExpected(String expected) {
        assertThat(GERMAN.expected()).isEqualTo(Objects.requireNonNull(expected));
    }
}
