package org.engagementadvisor.scenario.mutation;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.engagementadvisor.scenario.mutation.TableCells.Place;

/** The terms that a cell might hold instead: those that the rule book declares, and those that its tables use. */
final class OtherTerms {
    static final String KNOWN = "known";
    static final String UNKNOWN = "unknown";

    private final Function<String, List<String>> declared;
    private final Map<String, List<String>> values = new HashMap<>();

    /** @param declared the terms of a fact by its name, none where they are not listed */
    OtherTerms(Function<String, List<String>> declared) {
        this.declared = declared;
    }

    /** Learns the terms that the cells of a table hold. */
    void learn(TableCells cells) {
        cells.columns()
                .forEach((column, content) -> cells.rows()
                        .flatMap(row -> cells.terms(new Place(row, column)).stream())
                        .forEach(term -> add(content.name(), term)));
    }

    private void add(String fact, String term) {
        List<String> known = known(fact);
        if (!known.contains(term)) {
            known.add(term);
        }
    }

    private List<String> known(String fact) {
        return values.computeIfAbsent(fact, name -> new ArrayList<>(declared.apply(name)));
    }

    /** The other terms of that fact, the next in its list first. */
    List<String> insteadOf(String fact, String term) {
        if (term.equals("yes") || term.equals("no")) {
            return List.of(term.equals("yes") ? "no" : "yes");
        }
        List<String> known = known(fact);
        int at = known.indexOf(term);
        List<String> others = new ArrayList<>(known.subList(at + 1, known.size()));
        others.addAll(known.subList(0, Math.max(0, at)));
        return others;
    }
}
