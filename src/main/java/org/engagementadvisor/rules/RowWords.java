package org.engagementadvisor.rules;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.engagementadvisor.rules.table.Action;
import org.engagementadvisor.rules.table.Row;
import org.engagementadvisor.rules.table.Table;
import org.engagementadvisor.rules.table.Template;

/** What rows recommend to whomever: the first clause of their headlines, with … for what differs from customer to customer. */
final class RowWords {
    private static final String DIFFERS = "…";
    private static final Pattern CLAUSE = Pattern.compile("[:;.](\\s.*|$)", Pattern.DOTALL);
    private static final Pattern BLANKS = Pattern.compile("\\s+");

    private RowWords() {}

    /** By the ids of the rows; without those that recommend nothing. */
    static Map<String, String> of(Stream<Table> tables) {
        Map<String, String> words = new LinkedHashMap<>();
        tables.flatMap(table -> table.rows().stream()).forEach(row -> put(row, words));
        return Collections.unmodifiableMap(words);
    }

    private static void put(Row row, Map<String, String> words) {
        if (row.says(Action.HEADLINE) instanceof Template headline) {
            var text = headline.parts().stream().map(RowWords::told).collect(Collectors.joining());
            words.put(
                    row.id(),
                    BLANKS.matcher(CLAUSE.matcher(text).replaceFirst(""))
                            .replaceAll(" ")
                            .strip());
        }
    }

    /** A passage stands where more is known. */
    private static String told(Template.Part part) {
        if (part.passage() > 0) {
            return "";
        }
        var text = part.text() == null ? DIFFERS : part.text();
        var counted = part.counted();
        return counted == null ? text : text + " " + counted.many();
    }
}
