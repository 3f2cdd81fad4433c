package org.engagementadvisor.rules.fact;

import static org.engagementadvisor.rules.fact.Arithmetic.in;
import static org.engagementadvisor.rules.fact.Arithmetic.months;
import static org.engagementadvisor.rules.fact.InputFact.computed;
import static org.engagementadvisor.rules.fact.InputFact.ofItem;
import static org.engagementadvisor.rules.fact.InputFact.wordOf;

import java.time.LocalDate;
import java.time.MonthDay;
import java.time.temporal.ChronoUnit;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.engagementadvisor.advice.ReliedTerm;
import org.engagementadvisor.customer.CustomerPlans;
import org.engagementadvisor.customer.CustomerPlans.Initiative;
import org.engagementadvisor.customer.CustomerPlans.InitiativeKind;
import org.engagementadvisor.customer.OurPlan;
import org.engagementadvisor.rules.table.FactType;
import org.engagementadvisor.rules.table.Scope;
import org.jspecify.annotations.Nullable;

/** The customer's initiatives and themes, its business year, and our own vision beside its own. */
public final class InitiativeFacts {
    static final String OFFERING_AREA = "offeringArea";
    static final String POSITION = "initiativePosition";
    static final String CONSULTANT = ReliedTerm.CONSULTANT.word();

    private static final String THEME_FIT = "themeFit";

    private InitiativeFacts() {}

    public static List<InputFact> all() {
        return Stream.concat(
                        Stream.of(InitiativeKind.values()).flatMap(InitiativeFacts::ofKind), initiativesAndThemes())
                .toList();
    }

    private static Stream<InputFact> initiativesAndThemes() {
        return Stream.of(
                wordOf(
                        Scope.INITIATIVE,
                        "initiativeKind",
                        InitiativeKind.class,
                        s -> in(initiative(s), Initiative::kind)),
                ofItem(
                        Scope.INITIATIVE,
                        "initiativeTheme",
                        FactType.TERM,
                        subject -> in(initiative(subject), Initiative::theme)),
                ofItem(
                        Scope.INITIATIVE,
                        "initiativeStatement",
                        FactType.TEXT,
                        subject -> in(initiative(subject), Initiative::statement)),
                wordOf(
                        Scope.INITIATIVE,
                        "initiativeStage",
                        CustomerPlans.Stage.class,
                        subject -> in(initiative(subject), Initiative::stage)),
                ofItem(
                        Scope.INITIATIVE,
                        "monthsSinceInitiative",
                        FactType.WHOLE,
                        subject -> months(in(initiative(subject), Initiative::since), subject.asOf())),
                ofItem(Scope.THEME, "theme", FactType.TERM, Subject::item),
                ofItem(Scope.THEME, "themeIsOurs", FactType.YES_NO, InitiativeFacts::isOurs),
                computed("customerThemes", FactType.TERMS, subject -> in(plans(subject), CustomerPlans::visionThemes)),
                computed("ourThemes", FactType.TERMS, InitiativeFacts::ourThemes),
                computed(
                        "themesAligned",
                        FactType.WHOLE,
                        subject -> themes(subject, ReliedTerm.ALIGNED.word()),
                        THEME_FIT),
                computed(
                        "themesConflicting",
                        FactType.WHOLE,
                        subject -> themes(subject, ReliedTerm.CONFLICTING.word()),
                        THEME_FIT),
                computed("weeksToFiscalYearEnd", FactType.WHOLE, InitiativeFacts::weeksToFiscalYearEnd));
    }

    /** How many initiatives of that kind are known and not done, and how old the newest of them is. */
    private static Stream<InputFact> ofKind(InitiativeKind kind) {
        String name = Character.toUpperCase(kind.word().charAt(0)) + kind.word().substring(1);
        return Stream.of(
                computed("known" + name, FactType.WHOLE, subject -> count(subject, kind)),
                computed(
                        "monthsSince" + name,
                        FactType.WHOLE,
                        subject -> months(newest(subject, kind), subject.asOf())));
    }

    private static @Nullable CustomerPlans plans(Subject subject) {
        return subject.customer().plans();
    }

    private static @Nullable Initiative initiative(Subject subject) {
        return subject.thing(Initiative.class);
    }

    private static Stream<Initiative> open(Subject subject, InitiativeKind kind) {
        List<Initiative> all = in(plans(subject), CustomerPlans::initiatives);
        return all == null
                ? Stream.of()
                : all.stream().filter(each -> each.kind() == kind && each.stage() != CustomerPlans.Stage.DONE);
    }

    private static @Nullable Integer count(Subject subject, InitiativeKind kind) {
        return in(plans(subject), CustomerPlans::initiatives) == null
                ? null
                : Integer.valueOf((int) open(subject, kind).count());
    }

    private static @Nullable LocalDate newest(Subject subject, InitiativeKind kind) {
        return open(subject, kind)
                .map(Initiative::since)
                .filter(Objects::nonNull)
                .filter(since -> !since.isAfter(subject.asOf()))
                .max(Comparator.naturalOrder())
                .orElse(null);
    }

    private static @Nullable List<String> ourThemes(Subject subject) {
        return in(subject.customer().ourPlan(), OurPlan::visionThemes);
    }

    private static @Nullable String isOurs(Subject subject) {
        List<String> ours = ourThemes(subject);
        return ours == null ? null : Arithmetic.yesNo(ours.contains(subject.item()));
    }

    private static @Nullable Integer themes(Subject subject, String fit) {
        List<Subject> themes = subject.parts(Scope.THEME);
        return themes.isEmpty()
                ? null
                : Integer.valueOf((int) themes.stream()
                        .filter(theme -> fit.equals(theme.value(THEME_FIT)))
                        .count());
    }

    /** Whole weeks to the next end of the customer's business year; that day itself counts 0. */
    private static @Nullable Integer weeksToFiscalYearEnd(Subject subject) {
        MonthDay end = in(plans(subject), CustomerPlans::fiscalYearEnd);
        if (end == null) {
            return null;
        }
        LocalDate asOf = subject.asOf();
        LocalDate next = end.atYear(asOf.getYear());
        LocalDate ahead = next.isBefore(asOf) ? end.atYear(asOf.getYear() + 1) : next;
        return (int) ChronoUnit.WEEKS.between(asOf, ahead);
    }
}
