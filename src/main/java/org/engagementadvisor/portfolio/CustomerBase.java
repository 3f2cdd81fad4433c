package org.engagementadvisor.portfolio;

import java.math.BigDecimal;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Who stayed, who was lost and won, who loses money, who stands at the wrong level, and for whom nothing was found. */
final class CustomerBase {
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
    private final Sum startValue = new Sum();
    private final Sum lostValue = new Sum();
    private final Sum earned = new Sum();
    private final Sum lostMargin = new Sum();
    private final Sum lostAfterCost = new Sum();
    private final Sum hoursTooMuch = new Sum();

    void add(Counted customer) {
        movement(customer);
        margin(customer);
        marginAfterCost(customer);
        effort(customer);
        phaseOuts += one(is(customer, Names.ROLE, Names.PHASE_OUT));
        heldBack += one(is(customer, Names.PHASE_OUT_HELD_BACK, Names.YES));
        withoutRecommendation += one(customer.droppedOut() != null);
        withWarning += one(!customer.warnings().isEmpty());
        withGap += one(!customer.gaps().isEmpty());
        BigDecimal steps = customer.amount(Names.LEVELS_TO_TARGET);
        levelTooLow += one(steps != null && steps.signum() > 0);
        levelTooHigh += one(steps != null && steps.signum() < 0);
    }

    private void movement(Counted customer) {
        boolean gone = is(customer, Names.MOVEMENT, Names.LOST);
        BigDecimal before = customer.amount(Names.TURNOVER_BEFORE);
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

    private void effort(Counted customer) {
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
        figures.put("prospects", prospects);
        figures.put("activeAtStart", activeAtStart);
        figures.put("activeLost", lost);
        figures.put("newCustomers", won);
        figures.put("lossMakers", lossMakers);
        figures.put("buyersWithMargin", buyersWithMargin);
        figures.put("lossMakersAfterCost", lossMakersAfterCost);
        figures.put("buyersWithCost", buyersWithCost);
        figures.put("phaseOuts", phaseOuts);
        figures.put("phaseOutsHeldBack", heldBack);
        figures.put("withoutRecommendation", withoutRecommendation);
        figures.put("withWarning", withWarning);
        figures.put("withDataGap", withGap);
        figures.put("levelTooLow", levelTooLow);
        figures.put("levelTooHigh", levelTooHigh);
        figures.put("effortTooMuch", tooMuch);
        figures.put("effortTooLittle", tooLittle);
        Sums.put(figures, "activeAtStartValue", startValue);
        Sums.put(figures, "activeLostValue", lostValue);
        Sums.put(figures, "marginEarned", earned);
        Sums.put(figures, "marginLost", lostMargin);
        Sums.put(figures, "marginLostAfterCost", lostAfterCost);
        Sums.put(figures, "hoursTooMuch", hoursTooMuch);
    }
}
