package org.engagementadvisor.intake;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.DriverManager;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What the database takes from a cell: its text without the blanks around it, and whether that can be an id or a name. */
class WrittenTextTests {
    private static final int LONGEST = 5;

    private static @Nullable String read(String sql, String text) throws Exception {
        try (var connection = DriverManager.getConnection("jdbc:duckdb:");
                var statement = connection.createStatement();
                var rows = statement.executeQuery("SELECT " + sql + " FROM (SELECT " + Sql.text(text) + " AS t)")) {
            rows.next();
            return rows.getString(1);
        }
    }

    @ParameterizedTest(name = "[{0}] is [{1}]")
    @CsvSource(
            delimiter = '|',
            ignoreLeadingAndTrailingWhitespace = false,
            value = {
                "SO-1|SO-1",
                "a b|a b",
                " a|a",
                "a |a",
                "  a  |a",
                "\u00A0a|a",
                "a\u3000|a",
                "\u2009ä\u00A0|ä",
                "ä |ä",
                "ä|ä",
                "!|!",
                "~|~",
                "\ta|\ta",
                "''|",
                "' '|",
                "\u00A0\u3000|"
            })
    void withoutTheBlanksAroundIt(String text, @Nullable String expected) throws Exception {
        assertThat(read(Sql.trimmed("t"), text)).isEqualTo(expected);
    }

    @ParameterizedTest(name = "[{0}] is a term: {1}")
    @CsvSource({
        "A-1_~,true",
        "a b,true",
        "a/b,true",
        "äöü,false",
        "äö,true",
        "123456,false",
        "12345,true",
        "'',false",
        "' ',false",
        "a\u0007b,false",
        "a\u202Eb,false",
        "a\u200Db,true",
        "\u200D,false"
    })
    void isATermIfItCanBeSeenAndIsNotTooLong(String text, boolean isTerm) throws Exception {
        assertThat(read(LinesSql.term("t", LONGEST), text)).isEqualTo(isTerm ? text : null);
    }
}
