package org.engagementadvisor.rules.fact;

import static org.engagementadvisor.rules.fact.Arithmetic.in;
import static org.engagementadvisor.rules.fact.Arithmetic.yesNo;
import static org.engagementadvisor.rules.fact.InputFact.computed;
import static org.engagementadvisor.rules.fact.InputFact.ofItem;
import static org.engagementadvisor.rules.fact.InputFact.wordOf;

import java.util.List;
import java.util.Objects;
import java.util.function.Predicate;
import org.engagementadvisor.customer.OurPlan.Stakeholder;
import org.engagementadvisor.customer.Relationship.Stance;
import org.engagementadvisor.rules.table.FactType;
import org.engagementadvisor.rules.table.Scope;
import org.jspecify.annotations.Nullable;

/** Our own functions whose hours, price or stock the plan needs. */
public final class StakeholderFacts {
    private StakeholderFacts() {}

    public static List<InputFact> all() {
        return List.of(
                ofItem(Scope.STAKEHOLDER, "stakeholder", FactType.TERM, Subject::item),
                wordOf(
                        Scope.STAKEHOLDER,
                        "stakeholderStance",
                        Stance.class,
                        subject -> in(subject.thing(Stakeholder.class), Stakeholder::stance)),
                ofItem(
                        Scope.STAKEHOLDER,
                        "stakeholderInvolved",
                        FactType.YES_NO,
                        subject -> yesNo(isInvolved(subject.thing(Stakeholder.class), subject))),
                computed("stakeholders", FactType.WHOLE, subject -> Arithmetic.size(stakeholders(subject))),
                computed(
                        "stakeholdersOpposing",
                        FactType.TERMS,
                        subject -> functions(subject, each -> each.stance() == Stance.OPPONENT)),
                computed(
                        "stakeholdersNotAsked",
                        FactType.TERMS,
                        subject -> functions(subject, each -> !isInvolved(each, subject))),
                computed("insideMissing", FactType.TERMS, StakeholderFacts::missing),
                computed("insideOpen", FactType.YES_NO, StakeholderFacts::insideOpen));
    }

    private static @Nullable List<Stakeholder> stakeholders(Subject subject) {
        return PlanFacts.stakeholders(subject.customer());
    }

    private static boolean isInvolved(@Nullable Stakeholder stakeholder, Subject subject) {
        return stakeholder != null
                && stakeholder.involvedOn() != null
                && !stakeholder.involvedOn().isAfter(subject.asOf());
    }

    private static @Nullable List<String> functions(Subject subject, Predicate<Stakeholder> which) {
        List<Stakeholder> stakeholders = stakeholders(subject);
        return stakeholders == null
                ? null
                : stakeholders.stream()
                        .filter(which)
                        .map(Stakeholder::function)
                        .filter(Objects::nonNull)
                        .toList();
    }

    private static boolean isMissing(Stakeholder stakeholder, Subject subject) {
        return stakeholder.stance() == Stance.OPPONENT || !isInvolved(stakeholder, subject);
    }

    /** Those by name who oppose or were not asked; null where there is none. */
    private static @Nullable List<String> missing(Subject subject) {
        List<String> missing = functions(subject, each -> isMissing(each, subject));
        return missing == null || missing.isEmpty() ? null : missing;
    }

    /** Whether somebody inside opposes or was not asked, so that nothing may be carried outside yet. */
    private static @Nullable String insideOpen(Subject subject) {
        List<Stakeholder> stakeholders = stakeholders(subject);
        return stakeholders == null ? null : yesNo(stakeholders.stream().anyMatch(each -> isMissing(each, subject)));
    }
}
