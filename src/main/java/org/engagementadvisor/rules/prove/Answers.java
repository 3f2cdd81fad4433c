package org.engagementadvisor.rules.prove;

import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.engagementadvisor.rules.table.Column;
import org.engagementadvisor.rules.table.Fact;
import org.engagementadvisor.rules.table.HitPolicy;
import org.engagementadvisor.rules.table.Row;
import org.engagementadvisor.rules.table.Scope;
import org.engagementadvisor.rules.table.Table;
import org.engagementadvisor.rules.table.Template;
import org.jspecify.annotations.Nullable;

/** What the tables that run before can answer; whatever else is asked of can be anything that the vocabulary allows. */
final class Answers {
    private final Map<String, Told> told = new HashMap<>();

    /** What one table can answer. */
    private record Told(Table giver, Given given) {}

    /** What the fact can turn out to be for a table of that scope. */
    Given of(Fact fact, Scope reader) {
        Told known = told.get(fact.name());
        if (known == null) {
            return Given.ANYTHING;
        }
        // An item may stand for nothing that the answer was given of.
        boolean unknown = known.given().unknown() || reader != known.giver().scope();
        return new Given(known.given().values(), unknown);
    }

    /** Whether a table asks of an answer of which it is known what it can be. */
    boolean isToldOf(Table table) {
        return table.asks().stream()
                .anyMatch(asked -> told.containsKey(asked.fact().name()));
    }

    /** The file that answers, as findings name it. */
    String giver(Fact fact) {
        Told known = told.get(fact.name());
        return known == null ? "any case" : known.giver().file();
    }

    /** What could be asked of the fact instead. */
    String expected(Fact fact) {
        Told known = told.get(fact.name());
        Set<Object> values = known == null ? null : known.given().values();
        return values == null
                ? fact.expected()
                : "one of " + values.stream().map(Span::text).collect(Collectors.joining(", "));
    }

    /**
     * Whether nothing can be said of what a table answers: it computes, or it holds figures of the company, which are brought
     * up to date without a look at those who wait for another.
     */
    static boolean isOpen(Table table) {
        return table.isOfTheCompany()
                || table.policy() == HitPolicy.SUM
                || table.policy() == HitPolicy.WEIGHTED_MEAN
                || table.policy() == HitPolicy.COLLECT;
    }

    /**
     * Takes note of what a table can answer.
     *
     * @param live its rows that can apply
     * @param always whether to each case some row applies
     */
    void add(Table table, List<Row> live, boolean always) {
        for (Column.Says column : table.says()) {
            Fact answer = column.answer();
            if (answer != null) {
                Set<Object> values = values(answer, live);
                boolean silent = live.stream().anyMatch(row -> row.says().get(answer.name()) == null);
                if (values != null) {
                    told.put(answer.name(), new Told(table, Given.oneOf(values, silent || !always)));
                }
            }
        }
    }

    /** The constants that the rows say; null if one of them says what is known only of a case. */
    private static @Nullable Set<Object> values(Fact answer, List<Row> rows) {
        Set<Object> values = new LinkedHashSet<>();
        for (Row row : rows) {
            Object said = row.says().get(answer.name());
            if (said instanceof Fact || (said instanceof Template text && !text.isPlain())) {
                return null;
            }
            if (said != null) {
                values.add(said instanceof Template text ? text.plain() : said);
            }
        }
        return values;
    }
}
