package org.engagementadvisor.rules.fact;

import static org.engagementadvisor.rules.fact.Arithmetic.in;
import static org.engagementadvisor.rules.fact.InputFact.stated;

import java.util.List;
import java.util.function.Function;
import org.engagementadvisor.customer.Customer;
import org.engagementadvisor.customer.Orders;
import org.engagementadvisor.customer.Sales;
import org.engagementadvisor.customer.Sales.Total;
import org.engagementadvisor.rules.table.FactType;
import org.jspecify.annotations.Nullable;

/** What was sold in the whole period and ever, as it was booked: no amounts of a year, as all others are. */
public final class SalesFacts {
    private SalesFacts() {}

    public static List<InputFact> all() {
        return List.of(
                total("periodTurnover", FactType.MONEY, Sales::period, Total::turnover),
                total("periodMargin", FactType.MONEY, Sales::period, Total::contributionMargin),
                stated("periodOrders", FactType.WHOLE, customer -> in(customer.orders(), Orders::inPeriod)),
                total("everTurnover", FactType.MONEY, Sales::ever, Total::turnover),
                total("everMargin", FactType.MONEY, Sales::ever, Total::contributionMargin),
                total("salesKnownFrom", FactType.DATE, Sales::ever, Total::from));
    }

    private static InputFact total(
            String name,
            FactType type,
            Function<Sales, @Nullable Total> total,
            Function<Total, @Nullable Object> part) {
        return stated(name, type, customer -> part(customer, total, part));
    }

    private static @Nullable Object part(
            Customer customer, Function<Sales, @Nullable Total> total, Function<Total, @Nullable Object> part) {
        return in(in(customer.sales(), total), part);
    }
}
