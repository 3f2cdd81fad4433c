package org.engagementadvisor.work.web;

import java.time.LocalDate;
import java.util.List;
import java.util.function.Supplier;
import org.engagementadvisor.document.Faults;
import org.engagementadvisor.rules.web.RefusedRequest;
import org.engagementadvisor.work.JudgedDecision;
import org.jspecify.annotations.Nullable;

/**
 * What somebody says of a decision, held against what can be said.
 *
 * @param value one of the decision's
 * @param until today or later; null if it is to count without end
 */
record SaidVerdict(
        String decision,
        String value,
        String reason,
        @Nullable LocalDate until) {
    static final List<String> FIELDS = List.of("decision", "value", "reason", "until");

    /** @throws RefusedRequest with every field that is wrong */
    static SaidVerdict of(Fields fields, List<JudgedDecision> decisions, LocalDate today) {
        var known = decisions.stream().map(JudgedDecision::decision).toList();
        var decision = oneOf(fields, "decision", known);
        var values = decisions.stream()
                .filter(each -> each.decision().equals(decision))
                .flatMap(each -> each.values().stream())
                .toList();
        var faults = new Faults();
        var value = unlessRefused(() -> oneOf(fields, "value", values), faults);
        var reason = unlessRefused(() -> Said.reason(fields), faults);
        var until = unlessRefused(() -> Said.day(fields, "until", today), faults);
        if (value == null || reason == null || !faults.isEmpty()) {
            throw RefusedRequest.faulty(faults);
        }
        return new SaidVerdict(decision, value, reason, until);
    }

    private static String oneOf(Fields fields, String name, List<String> values) {
        var expected = "one of " + String.join(", ", values);
        var value = fields.needed(name, expected);
        if (!values.contains(value)) {
            throw RefusedRequest.parameter(name, value, expected);
        }
        return value;
    }

    private static <T> @Nullable T unlessRefused(Supplier<@Nullable T> read, Faults faults) {
        try {
            return read.get();
        } catch (RefusedRequest refused) {
            faults.addAll(refused.faults().all());
            return null;
        }
    }

    /** For who reads what was done. */
    String told() {
        return decision + " " + value + (until == null ? "" : " until " + until) + ": " + reason;
    }
}
