package org.engagementadvisor.scenario.mutation;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import tools.jackson.databind.JsonNode;
import tools.jackson.dataformat.yaml.YAMLMapper;

/** The terms that a cell might hold instead: those that the rule book declares, and those that its tables use. */
final class Words {
    static final String KNOWN = "known";
    static final String UNKNOWN = "unknown";

    private final Map<String, List<String>> values = new HashMap<>();
    private final Set<String> texts = new HashSet<>();

    /** @param vocabularies files that declare answers and terms; one that does not exist declares none */
    static Words read(List<Path> vocabularies) throws IOException {
        var words = new Words();
        for (Path path : vocabularies) {
            if (Files.exists(path)) {
                JsonNode declared = new YAMLMapper().readTree(path.toFile());
                declared.path("terms").forEachEntry((name, terms) -> words.terms(name, terms));
                declared.path("answers").forEachEntry(words::answer);
            }
        }
        return words;
    }

    private void answer(String name, JsonNode answer) {
        if (answer.path("type").asString("").equals("text")) {
            texts.add(name);
        }
        terms(name, answer.path("values"));
    }

    private void terms(String name, JsonNode terms) {
        terms.forEach(term -> add(name, term.asString()));
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
