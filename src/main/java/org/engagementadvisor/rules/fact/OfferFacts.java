package org.engagementadvisor.rules.fact;

import static org.engagementadvisor.rules.fact.Arithmetic.in;
import static org.engagementadvisor.rules.fact.Arithmetic.minus;
import static org.engagementadvisor.rules.fact.Arithmetic.plus;
import static org.engagementadvisor.rules.fact.Arithmetic.yesNo;
import static org.engagementadvisor.rules.fact.InputFact.ofItem;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.function.Function;
import org.engagementadvisor.customer.Orders.Purchase;
import org.engagementadvisor.customer.Project;
import org.engagementadvisor.rules.fact.Parts.Due;
import org.engagementadvisor.rules.fact.Parts.Rung;
import org.engagementadvisor.rules.table.FactType;
import org.engagementadvisor.rules.table.Scope;
import org.jspecify.annotations.Nullable;

/** What occasions an offer: the rung of a ladder, something that falls due, a purchase. */
public final class OfferFacts {
    private static final String LIMIT = "projectLimit";
    private static final String COMMITTED = "projectCommitted";
    private static final String BUDGET_LEFT = "budgetLeft";
    private static final String RUNG_PRICE = "rungPrice";

    private OfferFacts() {}

    public static List<InputFact> all() {
        return List.of(
                ofItem(Scope.LADDER, "inProject", FactType.YES_NO, subject -> yesNo(project(subject) != null)),
                ofItem(Scope.LADDER, "projectName", FactType.TEXT, subject -> in(project(subject), Project::name)),
                ofItem(Scope.LADDER, LIMIT, FactType.MONEY, subject -> in(project(subject), Project::limit))
                        .from(0),
                ofItem(Scope.LADDER, COMMITTED, FactType.MONEY, subject -> in(project(subject), Project::committed))
                        .from(0),
                ofItem(
                        Scope.LADDER,
                        BUDGET_LEFT,
                        FactType.MONEY,
                        subject -> minus(subject.decimal(LIMIT), subject.decimal(COMMITTED)),
                        LIMIT,
                        COMMITTED),
                ofItem(
                        Scope.LADDER,
                        "committedWithRung",
                        FactType.MONEY,
                        subject -> plus(subject.decimal(COMMITTED), subject.decimal(RUNG_PRICE)),
                        COMMITTED,
                        RUNG_PRICE),
                ofItem(
                        Scope.LADDER,
                        "budgetLeftWithRung",
                        FactType.MONEY,
                        subject -> minus(subject.decimal(BUDGET_LEFT), subject.decimal(RUNG_PRICE)),
                        BUDGET_LEFT,
                        RUNG_PRICE),
                ofItem(
                        Scope.LADDER,
                        "qualityBought",
                        FactType.TERM,
                        subject -> in(subject.thing(Rung.class), Rung::quality)),
                ofItem(
                        Scope.LADDER,
                        "qualityAspired",
                        FactType.TERM,
                        subject -> in(project(subject), Project::qualityAspired)),
                InputFact.of(
                        "dueKind",
                        FactType.TERM,
                        Scope.DUE,
                        List.of(Due.INSTALLED, Due.CONTRACT),
                        subject -> of(subject, Due::kind)),
                ofItem(Scope.DUE, "dueProduct", FactType.TERM, subject -> of(subject, Due::product)),
                ofItem(Scope.DUE, "dueOn", FactType.DATE, subject -> of(subject, Due::on)),
                ofItem(Scope.DUE, "daysToDue", FactType.WHOLE, subject -> days(subject.asOf(), of(subject, Due::on)))
                        .signed(),
                ofItem(Scope.DUE, "dueYearlyValue", FactType.MONEY, subject -> of(subject, Due::yearlyValue))
                        .from(0),
                ofItem(Scope.PURCHASE, "purchase", FactType.TERM, Subject::item),
                ofItem(
                        Scope.PURCHASE,
                        "purchaseProduct",
                        FactType.TERM,
                        subject -> in(purchase(subject), Purchase::product)),
                ofItem(Scope.PURCHASE, "purchaseDate", FactType.DATE, subject -> in(purchase(subject), Purchase::date)),
                ofItem(
                                Scope.PURCHASE,
                                "daysSincePurchase",
                                FactType.WHOLE,
                                subject -> days(in(purchase(subject), Purchase::date), subject.asOf()))
                        .signed(),
                ofItem(
                        Scope.PURCHASE,
                        "purchaseAmount",
                        FactType.MONEY,
                        subject -> in(purchase(subject), Purchase::amount)),
                ofItem(
                        Scope.PURCHASE,
                        "purchaseCancelled",
                        FactType.YES_NO,
                        subject -> yesNo(Boolean.TRUE.equals(in(purchase(subject), Purchase::cancelled)))),
                ofItem(
                        Scope.PURCHASE,
                        "purchaseAlerted",
                        FactType.YES_NO,
                        subject -> yesNo(!SentAlerts.of(subject.customer(), subject.item())
                                .isEmpty())));
    }

    private static @Nullable Project project(Subject subject) {
        return in(subject.thing(Rung.class), Rung::project);
    }

    private static <T> @Nullable T of(Subject subject, Function<Due, @Nullable T> part) {
        return in(subject.thing(Due.class), part);
    }

    private static @Nullable Purchase purchase(Subject subject) {
        return subject.thing(Purchase.class);
    }

    /** Days from one day to the other, negative if that lies before; unknown if one of them is. */
    private static @Nullable Integer days(@Nullable LocalDate from, @Nullable LocalDate to) {
        return from == null || to == null ? null : (int) ChronoUnit.DAYS.between(from, to);
    }
}
