package org.engagementadvisor.rules.fact;

import static org.engagementadvisor.rules.fact.Arithmetic.minus;
import static org.engagementadvisor.rules.fact.Arithmetic.per;
import static org.engagementadvisor.rules.fact.InputFact.ofItem;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
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
            "lossMakersAfterCost",
            "buyersWithCost",
            "phaseOuts",
            "phaseOutsHeldBack",
            "customersPlaced",
            "customersPlacedByEstimate",
            "withoutRecommendation",
            "withWarning",
            "withDataGap",
            "levelTooLow",
            "levelTooHigh",
            "effortTooMuch",
            "effortTooLittle",
            "spendKnown",
            "mergedWithFigures",
            "withAlert",
            "keyCustomers",
            "keyCustomersShareUnknown");
    private static final List<String> AMOUNTS = List.of(
            "portfolioTurnover",
            "portfolioTurnoverBought",
            "portfolioTurnoverBefore",
            "portfolioTurnoverCompared",
            "portfolioMargin",
            "marginEarned",
            "marginLost",
            "marginLostAfterCost",
            "activeAtStartValue",
            "activeLostValue",
            "knownSpend",
            "turnoverOfKnownSpend",
            "mergedTurnover");
    private static final List<String> NUMBERS =
            List.of("concentrationIndex", "hoursAsked", "hoursSpent", "hoursTooMuch");
    private static final List<String> RATIOS = List.of("topTenShare");

    private static final List<String> GROUP_COUNTS = List.of(
            "groupCustomers",
            "groupBuyers",
            "groupSpendKnown",
            "groupActiveAtStart",
            "groupActiveLost",
            "groupNewCustomers",
            "groupProspects");
    private static final List<String> GROUP_AMOUNTS = List.of(
            "groupTurnover",
            "groupTurnoverBought",
            "groupTurnoverBefore",
            "groupTurnoverCompared",
            "groupMargin",
            "groupSpend",
            "groupTurnoverOfSpend",
            "groupToWin");
    private static final List<String> GROUP_NUMBERS = List.of("groupHoursAsked", "groupHoursSpent");

    /** Hours by customer: those whose effort fits least, the farthest off first. */
    static final String MISALLOCATIONS = "misallocations";

    /** Figures by customer in the order in which they are named, each with the fact that names so many as a table allows. */
    private static final Map<String, String> NAMED = new TreeMap<>(Map.of(
            "phaseOutCustomers", "phaseOutNames",
            "alertedCustomers", "alertNames",
            "keyCustomersNotAsked", "keyCustomersNotAskedNames"));

    /** What could be won by customer, the largest amount first. */
    private static final String TO_WIN = "groupToWinCustomers";

    /** Hours by customer: those that would be left first, the least important first. */
    static final String LOWEST = "groupLowest";

    private static final String CUSTOMERS_SHOWN = "customersShown";
    private static final String GROUP = "group";
    private static final String KIND = "groupKind";

    /** By what customers are put into groups, which is where the sums are made. */
    private static final List<String> GROUP_KINDS =
            List.of("segment", "lifecycle", "role", "priority", "cell", "level", "manager", "competitor", Parts.AREA);

    private PortfolioFacts() {}

    /** The figures that are added up elsewhere, by name. */
    public static Map<String, FactType> given(Scope scope) {
        Map<String, FactType> given = new LinkedHashMap<>();
        boolean all = scope == Scope.PORTFOLIO;
        (all ? COUNTS : GROUP_COUNTS).forEach(name -> given.put(name, FactType.WHOLE));
        (all ? AMOUNTS : GROUP_AMOUNTS).forEach(name -> given.put(name, FactType.MONEY));
        (all ? NUMBERS : GROUP_NUMBERS).forEach(name -> given.put(name, FactType.NUMBER));
        (all ? RATIOS : List.<String>of()).forEach(name -> given.put(name, FactType.RATIO));
        (all ? List.of(MISALLOCATIONS) : List.of(LOWEST, TO_WIN)).forEach(name -> given.put(name, FactType.TERMS));
        (all ? NAMED.keySet() : Set.<String>of()).forEach(name -> given.put(name, FactType.TERMS));
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
        facts.add(ratio("placedByEstimateShare", "customersPlacedByEstimate", "customersPlaced")
                .from(0, 1));
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
                "hoursOver",
                FactType.NUMBER,
                subject -> minus(subject.decimal("hoursAsked"), subject.decimal("hoursAvailable")),
                "hoursAvailable"));
        facts.add(portfolio(
                "largestMisallocations", FactType.TERMS, subject -> shownOf(subject, MISALLOCATIONS), CUSTOMERS_SHOWN));
        NAMED.forEach((given, names) ->
                facts.add(portfolio(names, FactType.TERMS, subject -> shownOf(subject, given), CUSTOMERS_SHOWN)));
        addGroups(facts);
        return facts;
    }

    private static void addGroups(List<InputFact> facts) {
        facts.add(ofItem(Scope.GROUP, GROUP, FactType.TERM, PortfolioFacts::groupName));
        facts.add(InputFact.of(KIND, FactType.TERM, Scope.GROUP, GROUP_KINDS, subject -> figure(subject, KIND)));
        given(facts, Scope.GROUP, FactType.WHOLE, GROUP_COUNTS);
        given(facts, Scope.GROUP, FactType.MONEY, GROUP_AMOUNTS);
        given(facts, Scope.GROUP, FactType.NUMBER, GROUP_NUMBERS);
        facts.add(group("groupToWinNames", FactType.TERMS, subject -> shownOf(subject, TO_WIN), CUSTOMERS_SHOWN));
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
                subject -> per(
                        either(subject, "groupTurnoverBought", "groupTurnover"),
                        either(subject, "portfolioTurnoverBought", "portfolioTurnover"))));
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

    static InputFact portfolio(String name, FactType type, InputFact.Getter getter, String... needs) {
        return ofItem(Scope.PORTFOLIO, name, type, getter, needs);
    }

    static InputFact group(String name, FactType type, InputFact.Getter getter, String... needs) {
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

    private static @Nullable List<String> shownOf(Subject subject, String given) {
        return figure(subject, given) instanceof Map<?, ?> figures
                ? shown(figures.keySet().stream().map(String::valueOf).toList(), subject)
                : null;
    }

    /** So many of the names as a table allows. */
    private static @Nullable List<String> shown(@Nullable List<String> names, Subject subject) {
        Integer most = (Integer) subject.value(CUSTOMERS_SHOWN);
        return names == null || most == null || names.size() <= most ? names : names.subList(0, most);
    }
}
