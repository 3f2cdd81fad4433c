package org.engagementadvisor.intake;

import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Properties;
import java.util.TreeMap;

/** Months as exports call them, in the languages of {@code months.properties}. */
final class MonthNames {
    private static final Map<String, Integer> NUMBERS = read();

    private MonthNames() {}

    private static Map<String, Integer> read() {
        var months = new Properties();
        try (var text = new InputStreamReader(
                Objects.requireNonNull(MonthNames.class.getResourceAsStream("months.properties")),
                StandardCharsets.UTF_8)) {
            months.load(text);
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
        var numbers = new TreeMap<String, Integer>();
        for (var month : months.stringPropertyNames()) {
            for (var name : List.of(months.getProperty(month).split(" ", -1))) {
                numbers.put(name, Integer.valueOf(month));
            }
        }
        return numbers;
    }

    /** 1 to 12 for a name in lower case, 0 for none. */
    static int number(String name) {
        return NUMBERS.getOrDefault(name, 0);
    }

    /** The number of the month in an SQL text as a text, null if it is none. */
    static String sql(String text) {
        var cases = new StringBuilder("CASE LOWER(").append(text).append(")");
        NUMBERS.forEach((name, number) -> cases.append(" WHEN ")
                .append(Sql.text(name))
                .append(" THEN '")
                .append(number)
                .append("'"));
        return cases.append(" END").toString();
    }
}
