package org.engagementadvisor.portfolio;

import java.math.BigDecimal;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Counts and sums over all customers or over a group of them; amounts a year in the rule book's currency, hours a year. */
final class Sums {
    private int customers;
    private int buyers;
    private int spendKnown;
    private int moved;
    private int activeAtStart;
    private int lost;
    private int won;
    private int prospects;
    private final Sum turnover = new Sum();
    private final Sum bought = new Sum();
    private final Sum before = new Sum();
    private final Sum compared = new Sum();
    private final Sum margin = new Sum();
    private final Sum spend = new Sum();
    private final Sum turnoverOfSpend = new Sum();
    private final Sum toWin = new Sum();
    private final Sum hoursAsked = new Sum();
    private final Sum hoursSpent = new Sum();

    /** Counts a customer with all its areas. */
    void add(Counted customer) {
        add(customer.amount(Names.TURNOVER), customer.amount(Names.TURNOVER_BEFORE), customer.amount(Names.MARGIN));
        hoursAsked.add(customer.amount(Names.HOURS_ASKED));
        hoursSpent.add(customer.amount(Names.HOURS_SPENT));
        toWin.add(customer.amount(Names.TO_WIN));
        move(customer.term(Names.MOVEMENT));
        boolean anySpend = false;
        for (String area : customer.areas().keySet()) {
            anySpend |= addSpend(customer, area);
        }
        spendKnown += anySpend ? 1 : 0;
    }

    private void move(@Nullable String movement) {
        moved += movement == null ? 0 : 1;
        boolean isLost = Objects.equals(movement, Names.LOST);
        activeAtStart += isLost || Objects.equals(movement, Names.STAYED) ? 1 : 0;
        lost += isLost ? 1 : 0;
        won += Objects.equals(movement, Names.WON) ? 1 : 0;
        prospects += Objects.equals(movement, Names.PROSPECT) ? 1 : 0;
    }

    /** Counts what a customer does in one area. */
    void add(Counted customer, String area) {
        add(
                customer.amount(Names.AREA_TURNOVER, area),
                customer.amount(Names.AREA_TURNOVER_BEFORE, area),
                customer.amount(Names.AREA_MARGIN, area));
        spendKnown += addSpend(customer, area) ? 1 : 0;
    }

    private void add(@Nullable BigDecimal now, @Nullable BigDecimal then, @Nullable BigDecimal earned) {
        customers++;
        buyers += now != null && now.signum() != 0 ? 1 : 0;
        turnover.add(now);
        bought.add(Sum.aboveZero(now));
        margin.add(earned);
        if (now != null && then != null) {
            compared.add(now);
            before.add(then);
        }
    }

    /**
     * A share of the spend needs both: what is spent, and what of it with us. What was estimated from our own sales to others
     * tells nothing of a share.
     */
    private boolean addSpend(Counted customer, String area) {
        BigDecimal spent = customer.amount(Names.AREA_SPEND, area);
        boolean isOfPeers = customer.amount(Names.AREA_SPEND_PEERS, area) != null;
        if (spent == null || spent.signum() <= 0 || isOfPeers) {
            return false;
        }
        BigDecimal ours = customer.amount(Names.AREA_TURNOVER, area);
        if (ours == null) {
            return false;
        }
        spend.add(spent);
        turnoverOfSpend.add(ours);
        return true;
    }

    int customers() {
        return customers;
    }

    Map<String, Object> ofAll() {
        Map<String, Object> figures = new LinkedHashMap<>();
        figures.put("portfolioCustomers", customers);
        figures.put("buyers", buyers);
        figures.put("spendKnown", spendKnown);
        put(figures, "portfolioTurnover", turnover);
        put(figures, "portfolioTurnoverBought", bought);
        put(figures, "portfolioTurnoverBefore", before);
        put(figures, "portfolioTurnoverCompared", compared);
        put(figures, "portfolioMargin", margin);
        put(figures, "knownSpend", spend);
        put(figures, "turnoverOfKnownSpend", turnoverOfSpend);
        put(figures, "hoursAsked", hoursAsked);
        put(figures, "hoursSpent", hoursSpent);
        return figures;
    }

    Map<String, Object> ofGroup(String kind, String name) {
        Map<String, Object> figures = new LinkedHashMap<>();
        figures.put("groupKind", kind);
        figures.put("group", name);
        figures.put("groupCustomers", customers);
        figures.put("groupBuyers", buyers);
        figures.put("groupSpendKnown", spendKnown);
        if (moved > 0) {
            figures.put("groupActiveAtStart", activeAtStart);
            figures.put("groupActiveLost", lost);
            figures.put("groupNewCustomers", won);
            figures.put("groupProspects", prospects);
        }
        put(figures, "groupToWin", toWin);
        put(figures, "groupTurnover", turnover);
        put(figures, "groupTurnoverBought", bought);
        put(figures, "groupTurnoverBefore", before);
        put(figures, "groupTurnoverCompared", compared);
        put(figures, "groupMargin", margin);
        put(figures, "groupSpend", spend);
        put(figures, "groupTurnoverOfSpend", turnoverOfSpend);
        put(figures, "groupHoursAsked", hoursAsked);
        put(figures, "groupHoursSpent", hoursSpent);
        return figures;
    }

    static void put(Map<String, Object> figures, String name, Sum sum) {
        BigDecimal total = sum.total();
        if (total != null) {
            figures.put(name, total);
        }
    }
}
