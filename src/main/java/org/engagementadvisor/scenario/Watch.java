package org.engagementadvisor.scenario;

import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.engagementadvisor.rules.RuleBook;

/** Cases that pass on a rule book, and what they would notice if it were another. Safe for use by several threads. */
public final class Watch {
    private final List<Scenario> passing;
    private final List<String> failing;
    private final Map<String, List<Scenario>> reaching;

    private Watch(List<Scenario> passing, List<String> failing, Map<String, List<Scenario>> reaching) {
        this.passing = passing;
        this.failing = failing;
        this.reaching = reaching;
    }

    static Watch on(List<Scenario> scenarios, RuleBook rules) {
        var bench = new Bench(rules);
        var names = BookNames.of(rules);
        List<Scenario> passing = new ArrayList<>();
        List<String> failing = new ArrayList<>();
        Map<String, List<Scenario>> reaching = new HashMap<>();
        for (Scenario scenario : scenarios) {
            Result result = bench.run(scenario, names);
            if (!result.outcome().passed()) {
                failing.add(result.name());
                continue;
            }
            passing.add(scenario);
            result.reached()
                    .forEach(row -> reaching.computeIfAbsent(row, it -> new ArrayList<>())
                            .add(scenario));
        }
        return new Watch(passing, failing, reaching);
    }

    /** How many cases watch. */
    public int size() {
        return passing.size();
    }

    /** Names of the cases that do not pass as it is, and therefore cannot notice anything. */
    public List<String> failing() {
        return List.copyOf(failing);
    }

    /** Short names of the cases in whose reasons the row stands. */
    public List<String> reaching(String row) {
        return reaching.getOrDefault(row, List.of()).stream()
                .map(scenario ->
                        scenario.file().substring(scenario.file().lastIndexOf('/') + 1) + " > " + scenario.it())
                .toList();
    }

    /**
     * Whether a case no longer passes.
     *
     * @param row the row that was changed
     * @param answers what its table answers; cases that reach the row and speak of it or of an answer are tried first, since
     *     they notice most often
     */
    public boolean notices(RuleBook changed, String row, Set<String> answers) {
        var bench = new Bench(changed);
        return inOrder(row, answers)
                .anyMatch(scenario -> !bench.judge(scenario).outcome().passed());
    }

    private Stream<Scenario> inOrder(String row, Set<String> answers) {
        Set<Scenario> reached = Collections.newSetFromMap(new IdentityHashMap<>());
        reached.addAll(reaching.getOrDefault(row, List.of()));
        Set<String> topics = new HashSet<>(answers);
        topics.add(row);
        return passing.stream().sorted(Comparator.comparingInt(scenario -> {
            int unheard = scenario.speaksOf(topics) ? 0 : 1;
            return reached.contains(scenario) ? unheard : 2 + unheard;
        }));
    }
}
