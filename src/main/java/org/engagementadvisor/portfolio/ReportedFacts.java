package org.engagementadvisor.portfolio;

import java.util.List;
import java.util.Set;

/** Which facts stand in the tables of a report, each list in the order in which it is read. */
final class ReportedFacts {
    static final String SOURCE = "marketSource";

    /** What stands in the table of a kind of groups beside their name, by fact. */
    static final List<String> COMMON = List.of(
            "groupCustomers",
            "groupShare",
            "groupBuyers",
            "groupTurnover",
            "groupTurnoverShare",
            "groupGrowth",
            "groupMargin",
            "groupHoursSpent",
            "groupHoursShare",
            "groupHoursAsked");

    static final List<String> TARGETED = List.of("groupTarget", "groupAgainstTarget");
    static final List<String> OF_MANAGER = List.of("groupCapacity", "groupHoursOver", "groupBelowLine");
    static final List<String> OF_AREA = List.of(
            "groupBuyers",
            "groupTurnover",
            "groupGrowth",
            "groupMargin",
            "groupSpendKnown",
            "groupSpend",
            "groupMarketShare",
            "marketSize",
            "groupSpendCoverage",
            SOURCE);

    static final List<String> OVERVIEW = List.of(
            "portfolioCustomers",
            "buyers",
            "portfolioTurnover",
            "portfolioGrowth",
            "portfolioMargin",
            "lossMakers",
            "lossMakerShare",
            "marginLost",
            "lossOfMarginEarned",
            "lossMakersAfterCost",
            "marginLostAfterCost",
            "activeAtStart",
            "activeLost",
            "attrition",
            "attritionByValue",
            "newCustomers",
            "prospects",
            "prospectsToHold",
            "newCustomersToGrow",
            "prospectsToGrow",
            "concentrationIndex",
            "topTenShare",
            "spendKnown",
            "knownMarketShare",
            "hoursSpent",
            "hoursAsked",
            "hoursAvailable",
            "hoursOver",
            "effortTooMuch",
            "hoursTooMuch",
            "effortTooMuchShare",
            "effortTooLittle",
            "levelTooLow",
            "levelTooHigh",
            "phaseOuts",
            "phaseOutsHeldBack",
            "withWarning",
            "withDataGap",
            "withoutRecommendation");

    /** What everybody looks for: where it is not known, that is said. */
    static final Set<String> ALWAYS_TOLD = Set.of(
            "portfolioTurnover",
            "portfolioMargin",
            "lossMakers",
            "activeAtStart",
            "activeLost",
            "newCustomers",
            "prospects");

    private ReportedFacts() {}
}
