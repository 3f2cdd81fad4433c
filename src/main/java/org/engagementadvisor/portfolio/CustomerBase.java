package org.engagementadvisor.portfolio;

import java.math.BigDecimal;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Who stayed, who was lost and won, who loses money, who stands at the wrong level, and for whom nothing was found. */
final class CustomerBase {
    private int moved;
    private int stepsKnown;
    private int fitKnown;
    private int prospects;
    private int activeAtStart;
    private int lost;
    private int won;
    private int lossMakers;
    private int buyersWithCost;
    private int lossMakersAfterCost;
    private int buyersWithMargin;
    private int phaseOuts;
    private int heldBack;
    private int withoutRecommendation;
    private int withWarning;
    private int withGap;
    private int levelTooLow;
    private int levelTooHigh;
    private int tooMuch;
    private int tooLittle;
    private int firm;
    private int provisional;
    private final Sum startValue = new Sum();
    private final Sum lostValue = new Sum();
    private final Sum earned = new Sum();
    private final Sum lostMargin = new Sum();
    private final Sum lostAfterCost = new Sum();
    private final Sum hoursTooMuch = new Sum();
    private final Sum ofMerged = new Sum();
    private int merged;

    void add(Counted customer) {
        movement(customer);
        margin(customer);
        marginAfterCost(customer);
        effort(customer);
        merged(customer);
        firm += one(is(customer, Names.CELL_STATUS, Names.FIRM));
        provisional += one(is(customer, Names.CELL_STATUS, Names.PROVISIONAL));
        phaseOuts += one(is(customer, Names.ROLE, Names.PHASE_OUT));
        heldBack += one(is(customer, Names.PHASE_OUT_HELD_BACK, Names.YES));
        withoutRecommendation += one(customer.droppedOut() != null);
        withWarning += one(!customer.warnings().isEmpty());
        withGap += one(!customer.gaps().isEmpty());
        BigDecimal steps = customer.amount(Names.LEVELS_TO_TARGET);
        stepsKnown += one(steps != null);
        levelTooLow += one(steps != null && steps.signum() > 0);
        levelTooHigh += one(steps != null && steps.signum() < 0);
    }

    private void movement(Counted customer) {
        boolean gone = is(customer, Names.MOVEMENT, Names.LOST);
        BigDecimal before = Sum.aboveZero(customer.amount(Names.TURNOVER_BEFORE));
        moved += one(customer.term(Names.MOVEMENT) != null);
        if (gone || is(customer, Names.MOVEMENT, Names.STAYED)) {
            activeAtStart++;
            startValue.add(before);
        }
        if (gone) {
            lost++;
            lostValue.add(before);
        }
        won += one(is(customer, Names.MOVEMENT, Names.WON));
        prospects += one(is(customer, Names.MOVEMENT, Names.PROSPECT));
    }

    private void margin(Counted customer) {
        BigDecimal margin = customer.amount(Names.MARGIN);
        if (margin == null || !customer.isBuyer()) {
            return;
        }
        buyersWithMargin++;
        if (margin.signum() < 0) {
            lossMakers++;
            lostMargin.add(margin.negate());
        } else {
            earned.add(margin);
        }
    }

    private void marginAfterCost(Counted customer) {
        BigDecimal margin = customer.amount(Names.MARGIN_AFTER_COST);
        if (margin == null || !customer.isBuyer()) {
            return;
        }
        buyersWithCost++;
        if (margin.signum() < 0) {
            lossMakersAfterCost++;
            lostAfterCost.add(margin.negate());
        }
    }

    /** Their figures should stand with those whom they merged into. */
    private void merged(Counted customer) {
        if (is(customer, Names.TRADING_STATUS, Names.MERGED) && customer.isBuyer()) {
            merged++;
            ofMerged.add(customer.amount(Names.TURNOVER));
        }
    }

    private void effort(Counted customer) {
        fitKnown += one(customer.term(Names.EFFORT_FIT) != null);
        tooLittle += one(is(customer, Names.EFFORT_FIT, Names.TOO_LITTLE));
        if (is(customer, Names.EFFORT_FIT, Names.TOO_MUCH)) {
            tooMuch++;
            hoursTooMuch.add(customer.amount(Names.HOURS_SPENT));
        }
    }

    private static boolean is(Counted customer, String name, @Nullable String term) {
        return Objects.equals(customer.term(name), term);
    }

    private static int one(boolean counts) {
        return counts ? 1 : 0;
    }

    void tell(Map<String, Object> figures) {
        put(figures, "prospects", prospects, moved);
        put(figures, "activeAtStart", activeAtStart, moved);
        put(figures, "activeLost", lost, moved);
        put(figures, "newCustomers", won, moved);
        put(figures, "lossMakers", lossMakers, buyersWithMargin);
        figures.put("buyersWithMargin", buyersWithMargin);
        put(figures, "lossMakersAfterCost", lossMakersAfterCost, buyersWithCost);
        figures.put("buyersWithCost", buyersWithCost);
        figures.put("phaseOuts", phaseOuts);
        figures.put("phaseOutsHeldBack", heldBack);
        figures.put("withoutRecommendation", withoutRecommendation);
        figures.put("mergedWithFigures", merged);
        figures.put("withWarning", withWarning);
        figures.put("withDataGap", withGap);
        put(figures, "levelTooLow", levelTooLow, stepsKnown);
        put(figures, "levelTooHigh", levelTooHigh, stepsKnown);
        put(figures, "effortTooMuch", tooMuch, fitKnown);
        put(figures, "effortTooLittle", tooLittle, fitKnown);
        put(figures, "customersPlaced", firm + provisional, firm + provisional);
        put(figures, "customersPlacedByEstimate", provisional, firm + provisional);
        Sums.put(figures, "activeAtStartValue", startValue);
        Sums.put(figures, "activeLostValue", lostValue);
        Sums.put(figures, "marginEarned", earned);
        Sums.put(figures, "marginLost", lostMargin);
        Sums.put(figures, "marginLostAfterCost", lostAfterCost);
        Sums.put(figures, "hoursTooMuch", hoursTooMuch);
        Sums.put(figures, "mergedTurnover", ofMerged);
    }

    /** None of those of whom it is known is zero; known of nobody is not. */
    private static void put(Map<String, Object> figures, String name, int count, int knownOf) {
        if (knownOf > 0) {
            figures.put(name, count);
        }
    }
}
