package org.engagementadvisor.scenario;

import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.engagementadvisor.advice.RuleConflict;
import org.engagementadvisor.document.Fault;
import org.engagementadvisor.document.Place;
import org.engagementadvisor.rules.RuleBook;

/** Runs cases on one rule book. */
final class CaseRunner {
    private final RuleBook rules;

    CaseRunner(RuleBook rules) {
        this.rules = rules;
    }

    Result run(Scenario scenario, BookNames names) {
        List<String> refusals = refusals(scenario, names);
        if (!refusals.isEmpty()) {
            return result(scenario, new Outcome.Refused(refusals), Set.of());
        }
        return judge(scenario);
    }

    /** Runs a case whose names are known to be those of the rule book. */
    Result judge(Scenario scenario) {
        try {
            var judged = scenario.party().judged(rules, scenario.on(), scenario.strategy());
            return result(scenario, outcome(scenario, judged), judged.rows());
        } catch (IllegalArgumentException | RuleConflict e) {
            return result(scenario, new Outcome.Refused(List.of(String.valueOf(e.getMessage()))), Set.of());
        }
    }

    private List<String> refusals(Scenario scenario, BookNames names) {
        var strange = scenario.party().strange(rules).stream();
        var unknown = scenario.expectations().stream()
                .flatMap(expectation -> expectation.unknownNames(names).stream())
                .map(fault -> fault.at(new Place(
                        scenario.file(), scenario.line(), 0, fault.place().within())));
        return Stream.concat(strange, unknown).map(Fault::toString).toList();
    }

    private static Outcome outcome(Scenario scenario, Judged judged) {
        var differences = scenario.expectations().stream()
                .flatMap(expectation -> expectation.differences(judged).stream())
                .toList();
        return differences.isEmpty() ? new Outcome.Passed() : new Outcome.Differed(differences);
    }

    private static Result result(Scenario scenario, Outcome outcome, Set<String> reached) {
        return new Result(scenario.file(), scenario.line(), scenario.rule(), scenario.it(), outcome, reached);
    }
}
