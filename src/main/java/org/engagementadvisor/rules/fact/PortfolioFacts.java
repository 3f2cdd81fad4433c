package org.engagementadvisor.rules.fact;

import static org.engagementadvisor.rules.fact.Arithmetic.minus;
import static org.engagementadvisor.rules.fact.Arithmetic.per;
import static org.engagementadvisor.rules.fact.Arithmetic.times;
import static org.engagementadvisor.rules.fact.InputFact.ofItem;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.engagementadvisor.rules.table.FactType;
import org.engagementadvisor.rules.table.Scope;
import org.jspecify.annotations.Nullable;

/** Figures over all customers, and over each group of them. They are added up elsewhere; here stands what follows from them. */
public final class PortfolioFacts {
    private static final List<String> COUNTS = List.of(
            "portfolioCustomers",
            "buyers",
            "prospects",
            "activeAtStart",
            "activeLost",
            "newCustomers",
            "lossMakers",
            "buyersWithMargin",
            "phaseOuts",
            "phaseOutsHeldBack",
            "withoutRecommendation",
            "withWarning",
            "withDataGap",
            "levelTooLow",
            "levelTooHigh",
            "effortTooMuch",
            "effortTooLittle",
            "spendKnown");
    private static final List<String> AMOUNTS = List.of(
            "portfolioTurnover",
            "portfolioTurnoverBefore",
            "portfolioTurnoverCompared",
            "portfolioMargin",
            "marginEarned",
            "marginLost",
            "activeAtStartValue",
            "activeLostValue",
            "knownSpend",
            "turnoverOfKnownSpend");
    private static final List<String> NUMBERS =
            List.of("concentrationIndex", "hoursAsked", "hoursSpent", "hoursTooMuch");
    private static final List<String> RATIOS = List.of("topTenShare");

    private static final List<String> GROUP_COUNTS = List.of("groupCustomers", "groupBuyers", "groupSpendKnown");
    private static final List<String> GROUP_AMOUNTS = List.of(
            "groupTurnover",
            "groupTurnoverBefore",
            "groupTurnoverCompared",
            "groupMargin",
            "groupSpend",
            "groupTurnoverOfSpend");
    private static final List<String> GROUP_NUMBERS = List.of("groupHoursAsked", "groupHoursSpent");

    /** Hours by customer: those whose effort fits least, the farthest off first. */
    static final String MISALLOCATIONS = "misallocations";

    /** Hours by customer: those that would be left first, the least important first. */
    static final String LOWEST = "groupLowest";

    private static final String CUSTOMERS_SHOWN = "customersShown";
    private static final String GROUP = "group";
    private static final String KIND = "groupKind";

    /** By what customers are put into groups, which is where the sums are made. */
    private static final List<String> GROUP_KINDS =
            List.of("segment", "lifecycle", "role", "priority", "cell", "level", "manager", Parts.AREA);

    private PortfolioFacts() {}

    /** The figures that are added up elsewhere, by name. */
    public static Map<String, FactType> given(Scope scope) {
        Map<String, FactType> given = new LinkedHashMap<>();
        boolean all = scope == Scope.PORTFOLIO;
        (all ? COUNTS : GROUP_COUNTS).forEach(name -> given.put(name, FactType.WHOLE));
        (all ? AMOUNTS : GROUP_AMOUNTS).forEach(name -> given.put(name, FactType.MONEY));
        (all ? NUMBERS : GROUP_NUMBERS).forEach(name -> given.put(name, FactType.NUMBER));
        (all ? RATIOS : List.<String>of()).forEach(name -> given.put(name, FactType.RATIO));
        (all ? List.of(MISALLOCATIONS) : List.of(LOWEST)).forEach(name -> given.put(name, FactType.TERMS));
        (all ? List.<String>of() : List.of(GROUP, KIND)).forEach(name -> given.put(name, FactType.TERM));
        return given;
    }

    public static List<InputFact> all() {
        List<InputFact> facts = new ArrayList<>();
        given(facts, Scope.PORTFOLIO, FactType.WHOLE, COUNTS);
        given(facts, Scope.PORTFOLIO, FactType.MONEY, AMOUNTS);
        given(facts, Scope.PORTFOLIO, FactType.NUMBER, NUMBERS);
        given(facts, Scope.PORTFOLIO, FactType.RATIO, RATIOS);
        facts.add(portfolio(
                        "lossMakerShare",
                        FactType.RATIO,
                        subject -> per(subject.decimal("lossMakers"), either(subject, "buyersWithMargin", "buyers")))
                .from(0, 1));
        facts.add(ratio("effortTooMuchShare", "hoursTooMuch", "hoursSpent").from(0, 1));
        facts.add(ratio("attrition", "activeLost", "activeAtStart").from(0, 1));
        facts.add(ratio("attritionByValue", "activeLostValue", "activeAtStartValue"));
        facts.add(ratio("knownMarketShare", "turnoverOfKnownSpend", "knownSpend"));
        facts.add(ratio("lossOfMarginEarned", "marginLost", "marginEarned"));
        facts.add(ratio("withoutRecommendationShare", "withoutRecommendation", "portfolioCustomers")
                .from(0, 1));
        facts.add(portfolio(
                        "portfolioGrowth",
                        FactType.RATIO,
                        subject -> Arithmetic.growth(
                                either(subject, "portfolioTurnoverCompared", "portfolioTurnover"),
                                subject.decimal("portfolioTurnoverBefore")))
                .from(-1));
        facts.add(portfolio(
                "prospectsToHold",
                FactType.WHOLE,
                subject -> needed(subject.decimal("activeLost"), subject.decimal("funnelConversion")),
                "funnelConversion"));
        facts.add(portfolio("newCustomersToGrow", FactType.WHOLE, PortfolioFacts::newCustomersToGrow, "growthTarget")
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
        facts.add(portfolio(
                "hoursOver",
                FactType.NUMBER,
                subject -> minus(subject.decimal("hoursAsked"), subject.decimal("hoursAvailable")),
                "hoursAvailable"));
        facts.add(portfolio(
                "largestMisallocations", FactType.TERMS, PortfolioFacts::largestMisallocations, CUSTOMERS_SHOWN));
        addGroups(facts);
        return facts;
    }

    private static void addGroups(List<InputFact> facts) {
        facts.add(ofItem(Scope.GROUP, GROUP, FactType.TERM, PortfolioFacts::groupName));
        facts.add(InputFact.of(KIND, FactType.TERM, Scope.GROUP, GROUP_KINDS, subject -> figure(subject, KIND)));
        given(facts, Scope.GROUP, FactType.WHOLE, GROUP_COUNTS);
        given(facts, Scope.GROUP, FactType.MONEY, GROUP_AMOUNTS);
        given(facts, Scope.GROUP, FactType.NUMBER, GROUP_NUMBERS);
        facts.add(group(
                "groupBelowLine", FactType.WHOLE, subject -> Arithmetic.size(belowLine(subject)), "groupCapacity"));
        facts.add(group(
                "groupBelowLineNames",
                FactType.TERMS,
                subject -> shown(belowLine(subject), subject),
                "groupCapacity",
                CUSTOMERS_SHOWN));
        facts.add(group(
                        "groupShare",
                        FactType.RATIO,
                        subject -> per(subject.decimal("groupCustomers"), subject.decimal("portfolioCustomers")))
                .from(0, 1));
        facts.add(group(
                "groupTurnoverShare",
                FactType.RATIO,
                subject -> per(subject.decimal("groupTurnover"), subject.decimal("portfolioTurnover"))));
        facts.add(group(
                "groupLoss",
                FactType.MONEY,
                subject -> Arithmetic.notBelowZero(minus(BigDecimal.ZERO, subject.decimal("groupMargin")))));
        facts.add(group(
                        "groupHoursShare",
                        FactType.RATIO,
                        subject -> per(subject.decimal("groupHoursSpent"), subject.decimal("hoursSpent")))
                .from(0, 1));
        facts.add(group(
                        "groupGrowth",
                        FactType.RATIO,
                        subject -> Arithmetic.growth(
                                either(subject, "groupTurnoverCompared", "groupTurnover"),
                                subject.decimal("groupTurnoverBefore")))
                .from(-1));
        facts.add(group(
                "groupAgainstTarget",
                FactType.RATIO,
                subject -> minus(subject.decimal("groupShare"), subject.decimal("groupTarget")),
                "groupTarget"));
        facts.add(group(
                "groupHoursOver",
                FactType.NUMBER,
                subject -> minus(subject.decimal("groupHoursAsked"), subject.decimal("groupCapacity")),
                "groupCapacity"));
        facts.add(group(
                "groupMarketShare",
                FactType.RATIO,
                subject -> per(subject.decimal("groupTurnoverOfSpend"), subject.decimal("groupSpend"))));
        facts.add(group(
                "groupSpendCoverage",
                FactType.RATIO,
                subject -> per(subject.decimal("groupSpend"), subject.decimal("marketSize")),
                "marketSize"));
    }

    private static void given(List<InputFact> facts, Scope scope, FactType type, List<String> names) {
        names.forEach(name -> facts.add(ofItem(scope, name, type, subject -> figure(subject, name))));
    }

    private static InputFact ratio(String name, String part, String whole) {
        return portfolio(name, FactType.RATIO, subject -> per(subject.decimal(part), subject.decimal(whole)));
    }

    private static InputFact portfolio(String name, FactType type, InputFact.Getter getter, String... needs) {
        return ofItem(Scope.PORTFOLIO, name, type, getter, needs);
    }

    private static InputFact group(String name, FactType type, InputFact.Getter getter, String... needs) {
        return ofItem(Scope.GROUP, name, type, getter, needs);
    }

    private static @Nullable Object figure(Subject subject, String name) {
        Map<?, ?> figures = subject.thing(Map.class);
        return figures == null ? null : figures.get(name);
    }

    private static @Nullable BigDecimal either(Subject subject, String first, String second) {
        BigDecimal value = subject.decimal(first);
        return value == null ? subject.decimal(second) : value;
    }

    private static @Nullable Object groupName(Subject subject) {
        Object name = figure(subject, GROUP);
        return name == null ? subject.item() : name;
    }

    /** Those whom the hours available do not reach, the least important first; unknown without hours or a ranking. */
    private static @Nullable List<String> belowLine(Subject subject) {
        BigDecimal over = minus(subject.decimal("groupHoursAsked"), subject.decimal("groupCapacity"));
        if (over == null || !(figure(subject, LOWEST) instanceof Map<?, ?> lowest)) {
            return null;
        }
        List<String> below = new ArrayList<>();
        for (Map.Entry<?, ?> each : lowest.entrySet()) {
            if (over.signum() <= 0) {
                break;
            }
            below.add(String.valueOf(each.getKey()));
            over = over.subtract(Values.decimal(each.getValue()));
        }
        return below;
    }

    private static @Nullable List<String> largestMisallocations(Subject subject) {
        return figure(subject, MISALLOCATIONS) instanceof Map<?, ?> hours
                ? shown(hours.keySet().stream().map(String::valueOf).toList(), subject)
                : null;
    }

    /** So many of the names as a table allows. */
    private static @Nullable List<String> shown(@Nullable List<String> names, Subject subject) {
        Integer most = (Integer) subject.value(CUSTOMERS_SHOWN);
        return names == null || most == null || names.size() <= most ? names : names.subList(0, most);
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
