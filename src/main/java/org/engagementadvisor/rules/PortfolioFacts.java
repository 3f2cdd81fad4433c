package org.engagementadvisor.rules;

import static org.engagementadvisor.rules.Arithmetic.minus;
import static org.engagementadvisor.rules.Arithmetic.per;
import static org.engagementadvisor.rules.Arithmetic.times;
import static org.engagementadvisor.rules.Inputs.ofItem;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.engagementadvisor.rules.table.FactType;
import org.engagementadvisor.rules.table.Scope;
import org.jspecify.annotations.Nullable;

/** Figures over all customers, and over each group of them. They are added up elsewhere; here stands what follows from them. */
final class PortfolioFacts {
    private static final List<String> COUNTS = List.of(
            "portfolioCustomers",
            "buyers",
            "prospects",
            "activeAtStart",
            "activeLost",
            "newCustomers",
            "lossMakers",
            "phaseOuts",
            "phaseOutsHeldBack",
            "withoutRecommendation",
            "withWarning",
            "withDataGap",
            "levelTooLow",
            "levelTooHigh");
    private static final List<String> AMOUNTS = List.of(
            "portfolioTurnover", "portfolioTurnoverBefore", "portfolioMargin", "activeAtStartValue", "activeLostValue");
    private static final List<String> NUMBERS = List.of("concentrationIndex", "hoursAsked", "hoursSpent");
    private static final List<String> RATIOS = List.of("topTenShare", "effortOnLowPriority");

    private PortfolioFacts() {}

    static List<InputFact> all() {
        List<InputFact> facts = new ArrayList<>();
        given(facts, Scope.PORTFOLIO, FactType.WHOLE, COUNTS);
        given(facts, Scope.PORTFOLIO, FactType.MONEY, AMOUNTS);
        given(facts, Scope.PORTFOLIO, FactType.NUMBER, NUMBERS);
        given(facts, Scope.PORTFOLIO, FactType.RATIO, RATIOS);
        ratio(facts, "lossMakerShare", "lossMakers", "buyers");
        ratio(facts, "attrition", "activeLost", "activeAtStart");
        ratio(facts, "attritionByValue", "activeLostValue", "activeAtStartValue");
        ratio(facts, "withoutRecommendationShare", "withoutRecommendation", "portfolioCustomers");
        facts.add(portfolio(
                "portfolioGrowth",
                FactType.RATIO,
                subject -> Arithmetic.growth(
                        subject.decimal("portfolioTurnover"), subject.decimal("portfolioTurnoverBefore"))));
        facts.add(portfolio(
                "prospectsToHold",
                FactType.WHOLE,
                subject -> needed(subject.decimal("activeLost"), subject.decimal("funnelConversion")),
                "funnelConversion"));
        facts.add(portfolio("newCustomersToGrow", FactType.WHOLE, PortfolioFacts::newCustomersToGrow, "growthTarget"));
        facts.add(portfolio(
                "prospectsToGrow",
                FactType.WHOLE,
                subject -> needed(subject.decimal("newCustomersToGrow"), subject.decimal("funnelConversion")),
                "newCustomersToGrow",
                "funnelConversion"));
        facts.add(portfolio(
                "hoursOver",
                FactType.NUMBER,
                subject -> minus(subject.decimal("hoursAsked"), subject.decimal("hoursAvailable")),
                "hoursAvailable"));
        addGroups(facts);
        return facts;
    }

    private static void addGroups(List<InputFact> facts) {
        facts.add(ofItem(Scope.GROUP, "group", FactType.TERM, Subject::item));
        facts.add(ofItem(Scope.GROUP, "groupKind", FactType.TERM, subject -> figure(subject, "groupKind")));
        given(facts, Scope.GROUP, FactType.WHOLE, List.of("groupCustomers", "groupBuyers"));
        given(
                facts,
                Scope.GROUP,
                FactType.MONEY,
                List.of("groupTurnover", "groupTurnoverBefore", "groupMargin", "groupSpend", "groupTurnoverOfSpend"));
        given(facts, Scope.GROUP, FactType.NUMBER, List.of("groupHoursAsked", "groupHoursSpent"));
        facts.add(group(
                "groupShare",
                FactType.RATIO,
                subject -> per(subject.decimal("groupCustomers"), subject.decimal("portfolioCustomers"))));
        facts.add(group(
                "groupTurnoverShare",
                FactType.RATIO,
                subject -> per(subject.decimal("groupTurnover"), subject.decimal("portfolioTurnover"))));
        facts.add(group(
                "groupHoursShare",
                FactType.RATIO,
                subject -> per(subject.decimal("groupHoursSpent"), subject.decimal("hoursSpent"))));
        facts.add(group(
                "groupGrowth",
                FactType.RATIO,
                subject ->
                        Arithmetic.growth(subject.decimal("groupTurnover"), subject.decimal("groupTurnoverBefore"))));
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

    private static void ratio(List<InputFact> facts, String name, String part, String whole) {
        facts.add(portfolio(name, FactType.RATIO, subject -> per(subject.decimal(part), subject.decimal(whole))));
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
