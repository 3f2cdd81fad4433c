package org.engagementadvisor.rules.explain;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.engagementadvisor.rules.fact.Slot;
import org.engagementadvisor.rules.fact.Subject;
import org.engagementadvisor.rules.table.Fact;
import org.engagementadvisor.rules.words.Phrasing;
import org.engagementadvisor.rules.words.Wording;
import org.engagementadvisor.rules.words.Wording.Phrase;
import org.jspecify.annotations.Nullable;

/**
 * What conditions that hold, and facts that are answered, say of a customer: one clause for each fact that is told. Plumbing between
 * tables is not.
 */
final class Clauses {
    private static final int VALUE = 1;

    private final Wording wording;
    private final Clause[] all;

    /**
     * What is said of one fact, with all but its value filled in.
     *
     * @param bounded the same with the bounds between which the value lies; null if none are asked, or they differ
     * @param named the conditions by which the bounds differ from customer to customer, and those beside them
     * @param bounds what the value is told apart from
     */
    private record Clause(
            Slot slot, Phrasing plain, @Nullable Phrasing bounded, List<AskedCondition> named, List<Object> bounds) {}

    /**
     * Prepares the clauses.
     *
     * @param answered facts that are answered as they are, which speak for themselves
     */
    Clauses(List<AskedCondition> conditions, List<Slot> answered, Wording wording) {
        this.wording = wording;
        Set<Slot> slots = new LinkedHashSet<>();
        conditions.forEach(condition -> slots.add(condition.slot()));
        slots.addAll(answered);
        this.all = slots.stream()
                .filter(slot -> !slot.fact().inner())
                .map(slot -> clause(slot, conditions))
                .toArray(Clause[]::new);
    }

    private Clause clause(Slot slot, List<AskedCondition> conditions) {
        String label = wording.label(slot.fact());
        Phrasing plain = wording.phrasing(Phrase.IS_SO).filled(0, label);
        List<AskedCondition> bounds = conditions.stream()
                .filter(each ->
                        each.slot() == slot && (each.condition().operator().isBound() || each.namesFact()))
                .toList();
        if (bounds.stream().anyMatch(AskedCondition::namesFact)) {
            return new Clause(slot, plain, null, bounds, List.of());
        }
        String constant = bounds.stream().map(AskedCondition::expected).collect(Collectors.joining(", "));
        Phrasing bounded = constant.isEmpty()
                ? null
                : wording.phrasing(Phrase.IS_AS_ASKED).filled(0, label).filled(2, constant);
        List<Object> apartFrom = bounds.stream()
                .flatMap(each -> each.condition().operands().stream())
                .toList();
        return new Clause(slot, plain, bounded, List.of(), apartFrom);
    }

    /** The clauses as one text; empty if there are none. */
    String of(Subject subject) {
        String[] said = new String[all.length];
        for (int at = 0; at < said.length; at++) {
            said[at] = said(all[at], subject);
        }
        return wording.joined(said);
    }

    private String said(Clause clause, Subject subject) {
        Object value = subject.value(clause.slot());
        if (value != null && !clause.named().isEmpty()) {
            return named(clause, value, subject);
        }
        Phrasing phrasing = clause.bounded() == null || value == null ? clause.plain() : clause.bounded();
        return phrasing.withOnly(VALUE, wording.valueBeside(clause.slot().fact(), value, clause.bounds()));
    }

    private String named(Clause clause, Object value, Subject subject) {
        Fact fact = clause.slot().fact();
        String bounds =
                clause.named().stream().map(each -> each.expected(subject)).collect(Collectors.joining(", "));
        return wording.phrase(Phrase.IS_AS_ASKED, wording.label(fact), wording.value(fact, value), bounds);
    }
}
