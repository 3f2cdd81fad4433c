package org.engagementadvisor.rules;

import java.util.ArrayDeque;
import java.util.Comparator;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.engagementadvisor.rules.engine.Decider;
import org.engagementadvisor.rules.fact.Lexicon;
import org.engagementadvisor.rules.table.Fact;
import org.engagementadvisor.rules.table.Table;

/**
 * Which decision of a book feeds which: a flow chart of decisions, not of tables. What follows from two arrows is not drawn again;
 * what leads back to a decision named before is dotted.
 */
final class DecisionMap {
    private static final String RANKING = "R";
    private static final String RANKING_STAGE = "85-ranking";

    private final Map<String, String> names;
    private final List<Table> tables;
    private final Lexicon lexicon;
    private final Map<String, String> givers = new HashMap<>();
    private final List<String> order;

    /** @param names what each decision is called, by its code, in their order */
    DecisionMap(RuleBook book, Map<String, String> names) {
        this.names = names;
        this.lexicon = book.parts().lexicon();
        this.tables = Stream.concat(
                        book.stages().deciders(), book.portfolioJudge().stages().deciders())
                .map(Decider::table)
                .filter(table -> !table.isOfTheCompany())
                .toList();
        tables.forEach(table -> table.answerNames().forEach(answer -> givers.put(answer, decision(table))));
        this.order = List.copyOf(names.keySet());
    }

    /**
     * The decision that a table helps to come to: as it says itself; that of the folder in which recommendations are ranked; or, for
     * a step in between, that of a table which reads its answer.
     */
    private String decision(Table table) {
        String own = table.header("decision");
        if (!own.isEmpty() || table.stage().equals(RANKING_STAGE)) {
            return own.isEmpty() ? RANKING : own;
        }
        return tables.stream()
                .filter(reader -> reader != table
                        && reader.reads().anyMatch(fact -> table.answerNames().anyMatch(fact.name()::equals)))
                .map(this::decision)
                .findFirst()
                .orElseThrow();
    }

    private Map<String, Set<String>> arrows() {
        Map<String, Set<String>> arrows = new LinkedHashMap<>();
        order.forEach(from -> arrows.put(from, new TreeSet<>(Comparator.comparingInt(order::indexOf))));
        for (Table table : tables) {
            String to = decision(table);
            table.reads()
                    .flatMap(this::answersBehind)
                    .map(givers::get)
                    .filter(from -> from != null && !from.equals(to))
                    .forEach(from -> arrows.getOrDefault(from, new HashSet<>()).add(to));
        }
        return arrows;
    }

    private Stream<String> answersBehind(Fact fact) {
        return fact.answered() ? Stream.of(fact.name()) : lexicon.answersBehind(fact.name());
    }

    private boolean isBack(String from, String to) {
        return order.indexOf(to) < order.indexOf(from);
    }

    /** Whether one comes from there to there by way of others, onward all the time. */
    private boolean isRoundabout(Map<String, Set<String>> arrows, String from, String to) {
        Deque<String> open = new ArrayDeque<>(arrows.getOrDefault(from, Set.of()));
        open.remove(to);
        open.removeIf(next -> isBack(from, next));
        Set<String> seen = new HashSet<>();
        while (!open.isEmpty()) {
            String next = open.pop();
            if (next.equals(to)) {
                return true;
            }
            if (seen.add(next)) {
                arrows.getOrDefault(next, Set.of()).stream()
                        .filter(beyond -> !isBack(next, beyond))
                        .forEach(open::add);
            }
        }
        return false;
    }

    /** The chart as Mermaid, which GitHub and most readers of Markdown draw. */
    String mermaid() {
        Map<String, Set<String>> arrows = arrows();
        Stream<String> nodes =
                order.stream().map(code -> "    %s[\"%s %s\"]".formatted(code, code, names.getOrDefault(code, "?")));
        Stream<String> lines = arrows.entrySet().stream()
                .flatMap(entry -> entry.getValue().stream()
                        .filter(to -> isBack(entry.getKey(), to) || !isRoundabout(arrows, entry.getKey(), to))
                        .map(to -> "    " + entry.getKey() + (isBack(entry.getKey(), to) ? " -.-> " : " --> ") + to));
        return Stream.of(Stream.of("```mermaid", "flowchart TD"), nodes, lines, Stream.of("```"))
                .flatMap(part -> part)
                .collect(Collectors.joining("\n", "\n", "\n\n"));
    }

    /** The codes that tables name. */
    static Set<String> codes(RuleBook book) {
        DecisionMap map = new DecisionMap(book, Map.of());
        return map.tables.stream().map(map::decision).collect(Collectors.toSet());
    }
}
