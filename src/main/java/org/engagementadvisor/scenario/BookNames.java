package org.engagementadvisor.scenario;

import java.util.Set;
import java.util.stream.Collectors;
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
 */
record BookNames(Set<String> rows, Set<String> facts) {

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
            "methods",
            "step",
            "edition",
            "line");

    static BookNames of(RuleBook rules) {
        return new BookNames(
                rules.tables().stream().flatMap(table -> table.rows().stream()).collect(Collectors.toSet()),
                rules.words().names());
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

    private static Fault unknown(String key, String found, String expected) {
        return new Fault(Place.within(key), Quote.of(found), expected);
    }
}
