package org.engagementadvisor.scenario;

import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.engagementadvisor.rules.Footprint;
import org.engagementadvisor.rules.RuleBook;

/** Cases that pass on a rule book, and what they would notice if it were another. Safe for use by several threads. */
public final class Watch {
    private final List<Passing> passing;
    private final List<String> failing;

    /** @param reached the rows in its reasons */
    private record Passing(
            Scenario scenario, boolean asksWhatWouldBe, Set<String> topics, Set<String> reached, Footprint footprint) {
        static Passing of(Scenario scenario, Result result, RuleBook rules) {
            return new Passing(
                    scenario,
                    scenario.expectations().stream().anyMatch(Expectation::asksWhatWouldBe),
                    scenario.topics(),
                    result.reached(),
                    scenario.party().footprint(rules, scenario.on(), scenario.strategy()));
        }

        boolean mayNotice(RuleBook changed, String table) {
            return asksWhatWouldBe || footprint.mayDiffer(changed, table);
        }

        /** 0 for what notices a change most often. */
        int place(String row, Set<String> concerned) {
            return (reached.contains(row) ? 0 : 2) + (Collections.disjoint(topics, concerned) ? 1 : 0);
        }
    }

    private Watch(List<Passing> passing, List<String> failing) {
        this.passing = passing;
        this.failing = failing;
    }

    static Watch on(List<Scenario> scenarios, RuleBook rules) {
        var runner = new CaseRunner(rules);
        var names = BookNames.of(rules);
        List<Passing> passing = new ArrayList<>();
        List<String> failing = new ArrayList<>();
        for (Scenario scenario : scenarios) {
            Result result = runner.run(scenario, names);
            if (result.outcome().passed()) {
                passing.add(Passing.of(scenario, result, rules));
            } else {
                failing.add(result.name());
            }
        }
        return new Watch(passing, failing);
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
        return passing.stream()
                .filter(it -> it.reached().contains(row))
                .map(Passing::scenario)
                .map(scenario ->
                        scenario.file().substring(scenario.file().lastIndexOf('/') + 1) + " > " + scenario.it())
                .toList();
    }

    /**
     * Whether a case no longer passes.
     *
     * @param table the file of the table that was changed, as the rule book names it
     * @param row the row that was changed
     * @param answers what its table answers; cases that reach the row and speak of it or of an answer are tried first, since
     *     they notice most often
     */
    public boolean notices(RuleBook changed, String table, String row, Set<String> answers) {
        var runner = new CaseRunner(changed);
        Set<String> concerned = new HashSet<>(answers);
        concerned.add(row);
        return passing.stream()
                .filter(it -> it.mayNotice(changed, table))
                .sorted(Comparator.comparingInt(it -> it.place(row, concerned)))
                .anyMatch(it -> !runner.judge(it.scenario()).outcome().passed());
    }
}
