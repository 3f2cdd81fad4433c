package org.engagementadvisor.portfolio;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.engagementadvisor.advice.Reason;
import org.engagementadvisor.advice.Recommendation;
import org.jspecify.annotations.Nullable;

/** Findings of groups that differ by the name of the group alone: together they are one, which names all of them. */
final class AlikeFindings {
    private static final String NAME = "\0";

    private AlikeFindings() {}

    private record Named(Recommendation finding, @Nullable String group) {
        String withoutName(@Nullable String text) {
            return text == null ? "" : group == null ? text : text.replace(group, NAME);
        }

        /** All that is told of it but the name. */
        List<Object> told() {
            return List.of(
                    group != null,
                    group == null ? String.valueOf(finding.item()) : "",
                    finding.code(),
                    withoutName(finding.headline()),
                    withoutName(finding.firstStep()),
                    String.valueOf(finding.due()));
        }
    }

    /**
     * Puts those that are alike in the place of the first of them, and counts the ranks anew.
     *
     * @param groups the figures of each group by the name that findings have as their item
     */
    static List<Recommendation> together(List<Recommendation> findings, Map<String, Map<String, Object>> groups) {
        Map<List<Object>, List<Named>> alike = new LinkedHashMap<>();
        for (Recommendation finding : findings) {
            Object group = finding.item() == null
                    ? null
                    : groups.getOrDefault(finding.item(), Map.of()).get("group");
            Named named = new Named(finding, group == null || group.toString().isEmpty() ? null : group.toString());
            alike.computeIfAbsent(named.told(), first -> new ArrayList<>()).add(named);
        }
        List<Recommendation> together = new ArrayList<>();
        alike.values().forEach(those -> together.add(one(those, together.size() + 1)));
        return together;
    }

    private static Recommendation one(List<Named> those, int rank) {
        Named first = those.get(0);
        Recommendation told = first.finding;
        String names = those.stream().map(each -> String.valueOf(each.group)).collect(Collectors.joining(", "));
        String headline = first.group == null
                ? told.headline()
                : first.withoutName(told.headline()).replace(NAME, names);
        String step = told.firstStep() == null || first.group == null
                ? told.firstStep()
                : first.withoutName(told.firstStep()).replace(NAME, names);
        List<Reason> reasons = those.stream()
                .flatMap(each -> each.finding.reasons().stream())
                .distinct()
                .toList();
        return new Recommendation(
                told.code(),
                told.kind(),
                those.size() == 1 ? told.item() : names,
                told.rank() == null ? null : Integer.valueOf(rank),
                told.score(),
                told.standing(),
                told.note(),
                headline,
                told.owner(),
                told.informed(),
                told.due(),
                told.mustDo(),
                told.hours(),
                told.value(),
                told.measure(),
                told.horizonMonths(),
                step,
                told.alerts(),
                reasons,
                told.ranking());
    }
}
