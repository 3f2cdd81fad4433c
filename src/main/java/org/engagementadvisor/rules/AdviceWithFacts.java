package org.engagementadvisor.rules;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.engagementadvisor.advice.Advice;
import org.engagementadvisor.rules.fact.Slot;
import org.engagementadvisor.rules.fact.Subject;
import org.engagementadvisor.rules.table.Scope;

/**
 * Advice on a customer, without how its decisions came about, and some of what it rests on.
 *
 * @param facts the known ones of the facts asked for, by name
 * @param areas likewise of each product area of the customer, by area; in the order of the areas
 * @param range likewise of each area that the book sells
 */
public record AdviceWithFacts(
        Advice advice,
        Map<String, Object> facts,
        Map<String, Map<String, Object>> areas,
        Map<String, Map<String, Object>> range) {
    public AdviceWithFacts {
        facts = Collections.unmodifiableMap(new LinkedHashMap<>(facts));
        areas = Collections.unmodifiableMap(new LinkedHashMap<>(areas));
        range = Collections.unmodifiableMap(new LinkedHashMap<>(range));
    }

    static AdviceWithFacts of(Advice advice, Subject customer, List<Slot> slots) {
        Map<String, Object> facts = new LinkedHashMap<>();
        Map<String, Map<String, Object>> areas = new LinkedHashMap<>();
        Map<String, Map<String, Object>> range = new LinkedHashMap<>();
        for (Slot slot : slots) {
            if (slot.fact().scope() == Scope.AREA) {
                put(slot, customer, areas);
            } else if (slot.fact().scope() == Scope.RANGE) {
                put(slot, customer, range);
            } else if (slot.fact().scope() == Scope.CUSTOMER || slot.fact().scope() == Scope.ASSUMPTION) {
                slot.put(customer, facts);
            }
        }
        return new AdviceWithFacts(advice, facts, areas, range);
    }

    private static void put(Slot slot, Subject customer, Map<String, Map<String, Object>> known) {
        customer.parts(slot.fact().scope())
                .forEach(area -> slot.put(
                        area, known.computeIfAbsent(String.valueOf(area.item()), first -> new LinkedHashMap<>())));
    }
}
