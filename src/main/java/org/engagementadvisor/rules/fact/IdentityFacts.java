package org.engagementadvisor.rules.fact;

import static org.engagementadvisor.rules.fact.Arithmetic.in;
import static org.engagementadvisor.rules.fact.Arithmetic.yesNo;
import static org.engagementadvisor.rules.fact.InputFact.computed;
import static org.engagementadvisor.rules.fact.InputFact.stated;
import static org.engagementadvisor.rules.fact.InputFact.word;

import java.util.List;
import java.util.Map;
import org.engagementadvisor.customer.Area;
import org.engagementadvisor.customer.Business;
import org.engagementadvisor.customer.Customer;
import org.engagementadvisor.customer.Orders;
import org.engagementadvisor.rules.table.Fact;
import org.engagementadvisor.rules.table.FactType;
import org.engagementadvisor.rules.table.Scope;
import org.jspecify.annotations.Nullable;

/** Who the customer is and what its business model is. */
public final class IdentityFacts {
    private IdentityFacts() {}

    public static List<InputFact> all() {
        return List.of(
                computed(Fact.AS_OF, FactType.DATE, Subject::asOf),
                stated("customer", FactType.TEXT, IdentityFacts::called),
                word("tradingStatus", Customer.TradingStatus.class, Customer::tradingStatus),
                word("salesBlock", Customer.SalesBlock.class, Customer::salesBlock),
                stated("industry", FactType.TERM, Customer::industry),
                stated("country", FactType.TERM, Customer::country),
                stated("region", FactType.TERM, Customer::region),
                stated("employees", FactType.WHOLE, Customer::employees),
                stated("ownTurnover", FactType.MONEY, Customer::ownTurnover).from(0),
                stated("ownGrowth", FactType.RATIO, Customer::ownGrowth).from(-1),
                stated(
                        "hasCustomerNumber",
                        FactType.YES_NO,
                        customer -> yesNo(in(customer.customerNumber(), number -> !number.equals(Customer.NO_NUMBER)))),
                stated("everBought", FactType.YES_NO, customer -> yesNo(everBought(customer))),
                computed(
                        "monthsSinceFirstOrder",
                        FactType.WHOLE,
                        subject -> Arithmetic.months(subject.customer().firstOrder(), subject.asOf())),
                computed("firstOrderBeforePeriod", FactType.YES_NO, IdentityFacts::firstOrderBeforePeriod),
                InputFact.of(
                        "accountManager",
                        FactType.TERM,
                        Scope.CUSTOMER,
                        List.of(),
                        subject -> subject.customer().accountManager()),
                computed("strategy", FactType.TERM, Subject::strategy).withTermsOf(InputFact.STRATEGIES),
                stated("organisation", FactType.TERM, customer -> in(customer.business(), Business::organisation)),
                word("buysThrough", Business.Channel.class, customer -> in(customer.business(), Business::buysThrough)),
                stated("resells", FactType.YES_NO, customer -> yesNo(in(customer.business(), Business::resells))),
                stated(
                        "fullService",
                        FactType.YES_NO,
                        customer -> yesNo(in(customer.business(), Business::fullService))),
                stated(
                        "opinionLeader",
                        FactType.YES_NO,
                        customer -> yesNo(in(customer.business(), Business::opinionLeader))),
                stated("influenceReach", FactType.WHOLE, customer -> in(customer.business(), Business::influenceReach))
                        .from(1, 5));
    }

    private static String called(Customer customer) {
        String name = customer.name();
        return name == null ? customer.id() : name;
    }

    static @Nullable Boolean everBought(Customer customer) {
        Orders orders = customer.orders();
        Integer count = in(orders, Orders::count);
        boolean bought = customer.firstOrder() != null
                || in(orders, Orders::last) != null
                || (count != null && count > 0)
                || hasTurnover(customer.areas());
        if (bought) {
            return true;
        }
        return count == null ? null : false;
    }

    private static boolean hasTurnover(@Nullable Map<String, Area> areas) {
        return areas != null
                && areas.values().stream()
                        .anyMatch(area ->
                                area.turnover() != null && area.turnover().signum() != 0);
    }

    /** Whether the first order lies before the period that the figures are of. */
    private static @Nullable String firstOrderBeforePeriod(Subject subject) {
        Integer months = Arithmetic.months(subject.customer().firstOrder(), subject.asOf());
        return months == null ? null : yesNo(months >= AreaFacts.months(subject));
    }
}
