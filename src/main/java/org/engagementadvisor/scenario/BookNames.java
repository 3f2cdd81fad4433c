package org.engagementadvisor.scenario;

import java.util.List;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.engagementadvisor.document.Fault;
import org.engagementadvisor.document.Nearest;
import org.engagementadvisor.document.Place;
import org.engagementadvisor.document.Quote;
import org.engagementadvisor.rules.RuleBook;

/**
 * The names that a scenario of a rule book may use.
 *
 * @param rows row ids of all tables and rules
 * @param facts facts and answers, without the item they are about
 * @param values the values of a fact, empty where they are not listed
 */
record BookNames(Set<String> rows, Set<String> facts, Function<String, List<String>> values) {

    private static final Set<String> PARTS = Set.of(
            "kind",
            "item",
            "owner",
            "informed",
            "due",
            "rank",
            "score",
            "standing",
            "note",
            "headline",
            "measure",
            "horizonMonths",
            "firstStep",
            "alerts",
            "margin",
            "turnover",
            "net",
            "hours",
            "mustDo",
            "methods",
            "step",
            "edition",
            "line");

    static BookNames of(RuleBook rules) {
        return new BookNames(
                rules.tables().stream().flatMap(table -> table.rows().stream()).collect(Collectors.toSet()),
                rules.words().names(),
                rules.words()::values);
    }

    /** Whether it is a row, perhaps with what it recommends it for behind an {@code @}. */
    boolean knowsRow(String row) {
        int about = row.indexOf('@');
        return rows.contains(about < 0 ? row : row.substring(0, about));
    }

    /** Whether it is the name of a fact or answer, perhaps behind that of an item and a dot, or a part of a recommendation. */
    boolean knowsFact(String name) {
        int dot = name.lastIndexOf('.');
        String last = name.substring(dot + 1);
        return facts.contains(last) || (dot > 0 && PARTS.contains(last) && knowsRow(name.substring(0, dot)));
    }

    /** @param key what of the case names the row */
    Fault unknownRow(String key, String row) {
        return unknown(key, row, "a row of the rule book" + Nearest.hint(row, rows));
    }

    /** @param key what of the case names the fact */
    Fault unknownFact(String key, String name) {
        String last = name.substring(name.lastIndexOf('.') + 1);
        return unknown(key, name, "a fact or an answer of the rule book" + Nearest.hint(last, facts));
    }

    /** The terms that the fact of that name never has, where its values are listed. */
    List<Fault> strangeTerms(String name, Stream<String> terms) {
        int dot = name.lastIndexOf('.');
        boolean isPart = dot > 0 && knowsRow(name.substring(0, dot));
        List<String> listed = isPart ? List.of() : values.apply(name.substring(dot + 1));
        return terms.filter(term -> !listed.isEmpty() && !listed.contains(term))
                .map(term -> unknown(name, term, "one of " + String.join(", ", listed) + Nearest.hint(term, listed)))
                .toList();
    }

    private static Fault unknown(String key, String found, String expected) {
        return new Fault(Place.within(key), Quote.of(found), expected);
    }
}
