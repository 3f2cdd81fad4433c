package org.engagementadvisor.rules.fact;

import static org.engagementadvisor.rules.fact.Arithmetic.growth;
import static org.engagementadvisor.rules.fact.Arithmetic.in;
import static org.engagementadvisor.rules.fact.Arithmetic.minus;
import static org.engagementadvisor.rules.fact.Arithmetic.per;
import static org.engagementadvisor.rules.fact.Arithmetic.perYear;
import static org.engagementadvisor.rules.fact.Arithmetic.plus;
import static org.engagementadvisor.rules.fact.Arithmetic.times;
import static org.engagementadvisor.rules.fact.Arithmetic.yesNo;
import static org.engagementadvisor.rules.fact.InputFact.ofArea;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.function.Function;
import org.engagementadvisor.customer.Area;
import org.engagementadvisor.customer.Performance;
import org.engagementadvisor.customer.Word;
import org.engagementadvisor.rules.table.FactType;
import org.engagementadvisor.rules.table.Scope;
import org.jspecify.annotations.Nullable;

/** What the customer does with us in one product area, per twelve months. */
public final class AreaFacts {
    static final String ATTAINABLE_SHARE = "defaultAttainableShare";
    public static final String USUAL_MARGIN = "usualMargin";
    static final String USUAL_GROWTH = "usualMarketGrowth";

    private static final String TURNOVER = "areaTurnover";
    private static final String SPEND = "areaSpend";
    static final String COMPETITOR = "areaCompetitor";
    private static final String SERVICE_LEVEL = "areaServiceLevel";
    private static final int YEAR = 12;

    private AreaFacts() {}

    public static List<InputFact> all() {
        return List.of(
                ofArea(TURNOVER, FactType.MONEY, AreaFacts::turnover, "everBought"),
                ofArea("areaTurnoverBefore", FactType.MONEY, subject -> yearly(subject, Area::turnoverBefore)),
                ofArea(
                                "areaGrowth",
                                FactType.RATIO,
                                subject -> growth(subject.decimal(TURNOVER), subject.decimal("areaTurnoverBefore")),
                                TURNOVER,
                                "areaTurnoverBefore")
                        .from(-1),
                ofArea("areaMargin", FactType.MONEY, subject -> yearly(subject, Area::contributionMargin)),
                ofArea("areaMarginBefore", FactType.MONEY, subject -> yearly(subject, Area::contributionMarginBefore)),
                ofArea(
                        "areaMarginRatio",
                        FactType.RATIO,
                        AreaFacts::marginRatio,
                        "areaMargin",
                        TURNOVER,
                        "areaMarginBefore",
                        "areaTurnoverBefore"),
                ofArea(
                        "areaEstimatedMargin",
                        FactType.MONEY,
                        AreaFacts::estimatedMargin,
                        "areaMargin",
                        TURNOVER,
                        "areaMarginRatio"),
                ofArea(SPEND, FactType.MONEY, AreaFacts::spend).from(0),
                ofArea("areaSpendEstimated", FactType.YES_NO, subject -> yesNo(isEstimated(subject))),
                ofArea(
                        "areaSpendPeers",
                        FactType.WHOLE,
                        subject -> in(of(subject, Area::categorySpend), Area.CategorySpend::peers)),
                ofArea("areaAttainableShare", FactType.RATIO, AreaFacts::attainableShare, ATTAINABLE_SHARE)
                        .from(0, 1),
                ofArea("areaBound", FactType.YES_NO, subject -> yesNo(bound(subject))),
                ofArea(
                        "areaHeadroom",
                        FactType.MONEY,
                        AreaFacts::headroom,
                        SPEND,
                        "areaAttainableShare",
                        TURNOVER,
                        COMPETITOR,
                        "areaBound"),
                ofArea(
                        "areaWallet",
                        FactType.MONEY,
                        subject -> plus(ours(subject), subject.decimal("areaHeadroom")),
                        TURNOVER,
                        COMPETITOR,
                        "areaHeadroom"),
                ofArea(
                                "areaOpenSpend",
                                FactType.MONEY,
                                subject -> Arithmetic.notBelowZero(minus(subject.decimal(SPEND), ours(subject))),
                                SPEND,
                                TURNOVER,
                                COMPETITOR)
                        .from(0),
                ofArea("areaShareOfWallet", FactType.RATIO, AreaFacts::shareOfWallet, TURNOVER, SPEND),
                ofArea("areaMarketGrowth", FactType.RATIO, AreaFacts::marketGrowth, USUAL_GROWTH)
                        .from(-1),
                ofArea(
                        "areaGrowthAgainstMarket",
                        FactType.RATIO,
                        subject -> minus(subject.decimal("areaGrowth"), subject.decimal("areaMarketGrowth")),
                        "areaGrowth",
                        "areaMarketGrowth"),
                InputFact.of(
                        "areaCompetitorHold",
                        FactType.TERM,
                        Scope.AREA,
                        InputFact.words(Area.Hold.class),
                        subject -> in(in(of(subject, Area::competitor), Area.Competitor::hold), Word::word)),
                InputFact.of(
                        COMPETITOR,
                        FactType.TERM,
                        Scope.AREA,
                        List.of(),
                        subject -> in(of(subject, Area::competitor), Area.Competitor::name)),
                InputFact.of(
                        "areaQuality", FactType.TERM, Scope.AREA, List.of(), subject -> of(subject, Area::quality)),
                ofArea(SERVICE_LEVEL, FactType.RATIO, subject -> of(subject, Area::onTimeInFull))
                        .from(0, 1),
                ofArea("areaNewProducts", FactType.WHOLE, subject -> of(subject, Area::newProducts)),
                ofArea("areaCustomerBenefit", FactType.MONEY, subject -> of(subject, Area::customerBenefit)),
                ofArea(
                        "areaMarginAfterCostToServeRatio",
                        FactType.RATIO,
                        AreaFacts::marginAfterCostToServeRatio,
                        "areaMarginRatio",
                        "costToServe",
                        "turnover"),
                ofArea("areaWeight", FactType.MONEY, AreaFacts::weight, SPEND, TURNOVER));
    }

    private static <T> @Nullable T of(Subject subject, Function<Area, @Nullable T> part) {
        return in(subject.area(), part);
    }

    static int months(Subject subject) {
        Performance performance = subject.customer().performance();
        return performance == null ? YEAR : performance.months();
    }

    private static @Nullable BigDecimal yearly(Subject subject, Function<Area, @Nullable BigDecimal> part) {
        return perYear(of(subject, part), subject.customer().performance());
    }

    /** Who never bought has no turnover: that much is known even where no figure is given. */
    private static @Nullable BigDecimal turnover(Subject subject) {
        BigDecimal stated = yearly(subject, Area::turnover);
        boolean never = Objects.equals(subject.value("everBought"), "no");
        return stated == null && never ? BigDecimal.ZERO : stated;
    }

    /**
     * What of the spend is ours. Where complete figures hold no turnover of an area in which another is known to deliver, nothing
     * is; where nobody is known to, it may only not have been recorded.
     */
    static @Nullable BigDecimal ours(Subject subject) {
        BigDecimal turnover = subject.decimal(TURNOVER);
        boolean elsewhere = subject.value(COMPETITOR) != null || RangeFacts.isBoughtElsewhere(subject);
        return turnover == null && elsewhere && isComplete(subject) ? BigDecimal.ZERO : turnover;
    }

    static boolean isComplete(Subject subject) {
        return Boolean.TRUE.equals(in(subject.customer().performance(), Performance::complete));
    }

    /** Of this period; of the one before where this one knows of none. */
    private static @Nullable BigDecimal marginRatio(Subject subject) {
        BigDecimal present = per(subject.decimal("areaMargin"), subject.decimal(TURNOVER));
        return present == null
                ? per(subject.decimal("areaMarginBefore"), subject.decimal("areaTurnoverBefore"))
                : present;
    }

    private static @Nullable BigDecimal estimatedMargin(Subject subject) {
        BigDecimal known = subject.decimal("areaMargin");
        return known == null ? times(subject.decimal(TURNOVER), subject.decimal("areaMarginRatio")) : known;
    }

    private static @Nullable BigDecimal spend(Subject subject) {
        return in(of(subject, Area::categorySpend), Area.CategorySpend::amount);
    }

    private static @Nullable Boolean isEstimated(Subject subject) {
        return in(of(subject, Area::categorySpend), spend -> spend.basis() == Area.Basis.ESTIMATED);
    }

    private static @Nullable BigDecimal attainableShare(Subject subject) {
        BigDecimal stated = of(subject, Area::attainableShare);
        return stated == null ? subject.decimal(ATTAINABLE_SHARE) : stated;
    }

    /** Unknown where no end of a contract with a competitor is. */
    private static @Nullable Boolean bound(Subject subject) {
        LocalDate until = of(subject, Area::boundUntil);
        return until == null ? null : !until.isBefore(subject.asOf());
    }

    /** What we could still win of the spend; nothing while the customer is bound to a competitor. */
    private static @Nullable BigDecimal headroom(Subject subject) {
        if (Objects.equals(subject.value("areaBound"), "yes")) {
            return BigDecimal.ZERO;
        }
        BigDecimal sold = Arithmetic.notBelowZero(ours(subject));
        BigDecimal attainable = times(subject.decimal(SPEND), subject.decimal("areaAttainableShare"));
        return Arithmetic.notBelowZero(minus(attainable, sold));
    }

    /** Unknown where nothing is spent, and where turnover above the spend shows that the spend is out of date. */
    private static @Nullable BigDecimal shareOfWallet(Subject subject) {
        BigDecimal turnover = subject.decimal(TURNOVER);
        BigDecimal spend = subject.decimal(SPEND);
        if (turnover == null || spend == null || turnover.signum() < 0 || turnover.compareTo(spend) > 0) {
            return null;
        }
        return per(turnover, spend);
    }

    private static @Nullable BigDecimal marketGrowth(Subject subject) {
        BigDecimal stated = of(subject, Area::marketGrowth);
        return stated == null ? subject.decimal(USUAL_GROWTH) : stated;
    }

    /** The area bears cost to serve in proportion to its turnover. */
    private static @Nullable BigDecimal marginAfterCostToServeRatio(Subject subject) {
        return minus(
                subject.decimal("areaMarginRatio"), per(subject.decimal("costToServe"), subject.decimal("turnover")));
    }

    /** What is spent, and never less than what is bought from us: a spend below it is out of date. */
    private static @Nullable BigDecimal weight(Subject subject) {
        BigDecimal spend = subject.decimal(SPEND);
        BigDecimal turnover = subject.decimal(TURNOVER);
        boolean outOfDate = spend != null && turnover != null && turnover.compareTo(spend) > 0;
        return Arithmetic.notBelowZero(spend == null || outOfDate ? turnover : spend);
    }
}
