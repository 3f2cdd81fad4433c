package org.engagementadvisor.rules.fact;

import static org.engagementadvisor.rules.fact.Arithmetic.minus;
import static org.engagementadvisor.rules.fact.Arithmetic.times;
import static org.engagementadvisor.rules.fact.PortfolioFacts.group;
import static org.engagementadvisor.rules.fact.PortfolioFacts.portfolio;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import org.engagementadvisor.rules.table.FactType;
import org.jspecify.annotations.Nullable;

/** How many new customers and prospects it takes to hold the base and let it grow: over all customers, and in each group. */
public final class FunnelFacts {
    private FunnelFacts() {}

    public static List<InputFact> all() {
        List<InputFact> facts = new ArrayList<>();
        facts.add(portfolio(
                "prospectsToHold",
                FactType.WHOLE,
                subject -> needed(subject.decimal("activeLost"), subject.decimal("funnelConversion")),
                "funnelConversion"));
        facts.add(portfolio("newCustomersToGrow", FactType.WHOLE, FunnelFacts::newCustomersToGrow, "growthTarget")
                .signed());
        facts.add(portfolio(
                        "prospectsToGrow",
                        FactType.WHOLE,
                        subject -> needed(subject.decimal("newCustomersToGrow"), subject.decimal("funnelConversion")),
                        "newCustomersToGrow",
                        "funnelConversion")
                .signed());
        facts.add(portfolio(
                "newCustomersMissing",
                FactType.WHOLE,
                subject -> missing(subject, "newCustomersToGrow", "newCustomers"),
                "newCustomersToGrow"));
        facts.add(portfolio(
                "prospectsMissing",
                FactType.WHOLE,
                subject -> missing(subject, "prospectsToGrow", "prospects"),
                "prospectsToGrow"));
        facts.add(group(
                "groupToReplace", FactType.WHOLE, subject -> missing(subject, "groupActiveLost", "groupNewCustomers")));
        facts.add(group(
                "groupProspectsToHold",
                FactType.WHOLE,
                subject -> needed(subject.decimal("groupToReplace"), subject.decimal("groupFunnelConversion")),
                "groupToReplace",
                "groupFunnelConversion"));
        facts.add(group(
                "groupProspectsMissing",
                FactType.WHOLE,
                subject -> missing(subject, "groupProspectsToHold", "groupProspects"),
                "groupProspectsToHold"));
        return facts;
    }

    /** Nothing where there are more than needed. */
    private static @Nullable Integer missing(Subject subject, String needed, String there) {
        BigDecimal missing = Arithmetic.notBelowZero(minus(subject.decimal(needed), subject.decimal(there)));
        return missing == null ? null : Integer.valueOf(missing.intValueExact());
    }

    /** So many as give the others at that rate, rounded up. */
    private static @Nullable Integer needed(@Nullable BigDecimal wanted, @Nullable BigDecimal rate) {
        return wanted == null || rate == null || rate.signum() <= 0
                ? null
                : Integer.valueOf(wanted.divide(rate, 0, RoundingMode.CEILING).intValueExact());
    }

    /** Those lost, and as many more as the base is to grow by. */
    private static @Nullable Integer newCustomersToGrow(Subject subject) {
        BigDecimal growth = times(subject.decimal("activeAtStart"), subject.decimal("growthTarget"));
        BigDecimal all = Arithmetic.plus(subject.decimal("activeLost"), growth);
        return all == null
                ? null
                : Integer.valueOf(all.setScale(0, RoundingMode.CEILING).intValueExact());
    }
}
