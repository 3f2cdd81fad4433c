package org.engagementadvisor.scenario.mutation;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.engagementadvisor.document.Faults;
import org.engagementadvisor.document.Node;

/** The terms that a cell might hold instead: those that the rule book declares, and those that its tables use. */
final class OtherTerms {
    static final String KNOWN = "known";
    static final String UNKNOWN = "unknown";

    private final Map<String, List<String>> values = new HashMap<>();
    private final Set<String> texts = new HashSet<>();

    /** @param vocabularies files of a sound rule book that declare answers and terms; one that does not exist declares none */
    static OtherTerms read(List<Path> vocabularies) {
        var words = new OtherTerms();
        for (Path path : vocabularies) {
            Node.read(path, path.toString(), new Faults()).ifPresent(words::declared);
        }
        return words;
    }

    private void declared(Node document) {
        entries(document, "terms").forEach(this::terms);
        entries(document, "answers").forEach((name, answer) -> {
            Node type = answer.entries().get("type");
            if (type != null && type.written().orElse("").equals("text")) {
                texts.add(name);
            }
            Node values = answer.entries().get("values");
            if (values != null) {
                terms(name, values);
            }
        });
    }

    private static Map<String, Node> entries(Node document, String key) {
        Node node = document.entries().get(key);
        return node == null ? Map.of() : node.entries();
    }

    private void terms(String name, Node terms) {
        (terms.isList() ? terms.items() : List.of(terms))
                .forEach(term -> add(name, term.written().orElse("")));
    }

    /** A cell of a table holds that for the fact: a term, if it is not a word of the tables or the name of a fact. */
    void used(String fact, String cell) {
        if (!cell.equals(KNOWN) && !cell.startsWith("{")) {
            add(fact, cell);
        }
    }

    private void add(String fact, String term) {
        List<String> known = values.computeIfAbsent(fact, it -> new ArrayList<>());
        if (!term.isEmpty() && !known.contains(term)) {
            known.add(term);
        }
    }

    /** Whether the cell of a condition asks only whether the fact is known, or whether a figure is not. */
    boolean isPresence(String fact, String cell) {
        boolean isTerm = values.getOrDefault(fact, List.of()).contains(cell);
        return (cell.equals(KNOWN) || cell.equals(UNKNOWN)) && !isTerm;
    }

    boolean isText(String answer) {
        return texts.contains(answer);
    }

    /** The other terms of that fact, the next in its list first. */
    List<String> insteadOf(String fact, String term) {
        if (term.equals("yes") || term.equals("no")) {
            return List.of(term.equals("yes") ? "no" : "yes");
        }
        List<String> known = values.getOrDefault(fact, List.of());
        int at = known.indexOf(term);
        List<String> others = new ArrayList<>(known.subList(at + 1, known.size()));
        others.addAll(known.subList(0, Math.max(0, at)));
        return others;
    }
}
