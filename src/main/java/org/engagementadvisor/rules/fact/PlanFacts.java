package org.engagementadvisor.rules.fact;

import static org.engagementadvisor.rules.fact.Arithmetic.in;
import static org.engagementadvisor.rules.fact.Arithmetic.months;
import static org.engagementadvisor.rules.fact.InputFact.computed;
import static org.engagementadvisor.rules.fact.InputFact.stated;
import static org.engagementadvisor.rules.fact.InputFact.word;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.function.Function;
import org.engagementadvisor.customer.Customer;
import org.engagementadvisor.customer.CustomerPlans;
import org.engagementadvisor.customer.CustomerPlans.Initiative;
import org.engagementadvisor.customer.Earlier;
import org.engagementadvisor.customer.Earlier.Strategy;
import org.engagementadvisor.customer.Earlier.Verdict;
import org.engagementadvisor.customer.OurPlan;
import org.engagementadvisor.customer.OurPlan.Stakeholder;
import org.engagementadvisor.rules.table.FactType;
import org.engagementadvisor.rules.table.Scope;
import org.jspecify.annotations.Nullable;

/** What the customer plans, what we plan, and what was decided earlier. */
public final class PlanFacts {
    private PlanFacts() {}

    public static List<InputFact> all() {
        return List.of(
                word("intent", CustomerPlans.Intent.class, customer -> in(customer.plans(), CustomerPlans::intent)),
                stated("initiatives", FactType.WHOLE, customer -> Arithmetic.size(initiatives(customer))),
                InputFact.of(
                        "earliestInitiativeStage",
                        FactType.TERM,
                        Scope.CUSTOMER,
                        InputFact.words(CustomerPlans.Stage.class),
                        subject -> earliestStage(subject.customer())),
                stated("knownPlan", FactType.YES_NO, PlanFacts::knownPlan),
                word("recordedIntent", OurPlan.OurIntent.class, customer -> in(customer.ourPlan(), OurPlan::intent)),
                computed("recordedIntentInForce", FactType.YES_NO, PlanFacts::recordedIntentInForce),
                stated(
                        "jointObjectives",
                        FactType.WHOLE,
                        customer -> Arithmetic.size(in(customer.ourPlan(), OurPlan::jointObjectives))),
                computed(
                        "monthsSinceLastReview",
                        FactType.WHOLE,
                        subject -> months(in(subject.customer().ourPlan(), OurPlan::lastReview), subject.asOf())),
                last("lastPriority", "priority"),
                last("lastLevel", "level"),
                last("lastCell", "cell"),
                last("lastLifecycle", "lifecycle"),
                last("lastRole", "role"),
                stated(
                        "lastAnswersKnown",
                        FactType.YES_NO,
                        customer -> Arithmetic.yesNo(in(customer.earlier(), Earlier::evaluation) != null)),
                stated(
                        "destination",
                        FactType.TEXT,
                        customer -> written(customer, Strategy::destination, OurPlan::destination)),
                stated(
                        "sharedDestination",
                        FactType.TEXT,
                        customer -> in(written(customer), Strategy::sharedDestination)),
                stated("writtenTurnover", FactType.MONEY, customer -> in(written(customer), Strategy::turnover))
                        .from(0),
                stated(
                        "writtenShareOfWallet",
                        FactType.RATIO,
                        customer -> in(written(customer), Strategy::shareOfWallet)),
                stated("writtenMargin", FactType.MONEY, customer -> in(written(customer), Strategy::margin)),
                stated("writtenUntil", FactType.DATE, customer -> in(written(customer), Strategy::until)),
                stated("resourcesGranted", FactType.MONEY, customer -> in(customer.ourPlan(), OurPlan::resources))
                        .from(0),
                stated("focusAreas", FactType.TERMS, PlanFacts::focusAreas).withTermsOf(Parts.AREA),
                stated("areasLeftAlone", FactType.TERMS, customer -> in(customer.ourPlan(), OurPlan::areasLeftAlone))
                        .withTermsOf(Parts.AREA),
                stated("lastReview", FactType.DATE, customer -> in(customer.ourPlan(), OurPlan::lastReview)),
                computed(
                        "monthsSinceGoalChanged",
                        FactType.WHOLE,
                        subject -> months(in(subject.customer().ourPlan(), OurPlan::goalChangedOn), subject.asOf())),
                stated("resultsToReview", FactType.WHOLE, PlanFacts::done),
                computed("monthsSinceLevelAgreed", FactType.WHOLE, PlanFacts::monthsSinceLevelAgreed),
                verdictOn("confirmedLevel", "level"),
                verdictOn("confirmedPriority", "priority"));
    }

    private static @Nullable Strategy written(Customer customer) {
        return in(customer.earlier(), Earlier::strategy);
    }

    /** What people wrote goes before what the plan says. */
    private static <T> @Nullable T written(
            Customer customer, Function<Strategy, @Nullable T> written, Function<OurPlan, @Nullable T> planned) {
        T said = in(written(customer), written);
        return said == null ? in(customer.ourPlan(), planned) : said;
    }

    static @Nullable List<String> focusAreas(Customer customer) {
        return written(customer, Strategy::focusAreas, OurPlan::focusAreas);
    }

    static @Nullable List<Stakeholder> stakeholders(Customer customer) {
        return written(customer, Strategy::stakeholders, OurPlan::stakeholders);
    }

    private static InputFact last(String name, String answer) {
        return stated(name, FactType.TERM, customer -> in(customer.earlier(), earlier -> earlier.lastAnswer(answer)))
                .withTermsOf(answer);
    }

    private static InputFact verdictOn(String name, String decision) {
        return computed(name, FactType.TERM, subject -> verdict(subject, decision))
                .withTermsOf(decision);
    }

    private static @Nullable List<Initiative> initiatives(Customer customer) {
        return in(customer.plans(), CustomerPlans::initiatives);
    }

    private static @Nullable String earliestStage(Customer customer) {
        List<Initiative> initiatives = initiatives(customer);
        return initiatives == null
                ? null
                : initiatives.stream()
                        .map(Initiative::stage)
                        .filter(Objects::nonNull)
                        .min(Comparator.naturalOrder())
                        .map(CustomerPlans.Stage::word)
                        .orElse(null);
    }

    private static @Nullable String knownPlan(Customer customer) {
        List<Initiative> initiatives = initiatives(customer);
        List<String> themes = in(customer.plans(), CustomerPlans::visionThemes);
        boolean some = (initiatives != null && !initiatives.isEmpty()) || (themes != null && !themes.isEmpty());
        if (some) {
            return "yes";
        }
        return initiatives != null && themes != null ? "no" : null;
    }

    private static @Nullable String recordedIntentInForce(Subject subject) {
        OurPlan plan = subject.customer().ourPlan();
        if (plan == null || plan.intent() == null) {
            return null;
        }
        LocalDate asOf = subject.asOf();
        boolean dated = plan.intentOn() != null && !plan.intentOn().isAfter(asOf);
        boolean due = plan.intentReview() == null || plan.intentReview().isBefore(asOf);
        return Arithmetic.yesNo(dated && !due);
    }

    private static @Nullable Integer done(Customer customer) {
        List<Initiative> initiatives = initiatives(customer);
        return initiatives == null
                ? null
                : Integer.valueOf((int) initiatives.stream()
                        .filter(each -> each.stage() == CustomerPlans.Stage.DONE)
                        .count());
    }

    private static @Nullable Integer monthsSinceLevelAgreed(Subject subject) {
        Verdict verdict = in(subject.customer().earlier(), earlier -> earlier.inForce("level", subject.asOf()));
        return verdict == null ? null : months(verdict.date(), subject.asOf());
    }

    private static @Nullable String verdict(Subject subject, String decision) {
        Verdict verdict = in(subject.customer().earlier(), earlier -> earlier.inForce(decision, subject.asOf()));
        return verdict == null ? null : verdict.value();
    }
}
