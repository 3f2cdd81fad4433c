package org.engagementadvisor.sample;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import org.engagementadvisor.sample.SampleCustomers.Nature;
import org.engagementadvisor.sample.SampleCustomers.State;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** The figures of a made-up customer: what it buys, what that leaves, what it costs, when it orders. */
final class SampleFigures {
    private static final JsonNodeFactory NODES = JsonNodeFactory.instance;
    private static final int YEAR = 365;

    private final SampleBase base;
    private final Draws draws;
    private final Nature nature;
    private final boolean isLossMaker;
    private double turnover;
    private double margin;

    SampleFigures(SampleBase base, Draws draws, Nature nature) {
        this.base = base;
        this.draws = draws;
        this.nature = nature;
        isLossMaker = draws.chance(base.lossMakers());
    }

    void addTo(ObjectNode customer) {
        customer.putObject("performance").put("months", 12).put("complete", true);
        var areas = NODES.objectNode();
        nature.profile().areas().forEach((area, part) -> area(areas, area, part));
        customer.set("areas", areas);
        if (nature.state() == State.PROSPECT) {
            customer.putObject("orders").put("count", 0);
            return;
        }
        orders(customer);
        if (nature.state() != State.SILENT) {
            costToServe(customer);
            contract(customer);
        }
    }

    private void area(ObjectNode areas, String name, double part) {
        double spend = spend() * part * draws.factor(0.35);
        double share = Math.min(0.95, nature.loyalty() * draws.between(0.4, 1.2));
        double ratio = marginRatio(name);
        boolean isBought = draws.chance(0.35 + 0.6 * nature.loyalty());
        double growth = draws.about0(0.12) + 0.02;
        var area = NODES.objectNode();
        if (isBought && nature.state() != State.PROSPECT) {
            turnover += spend * share;
            margin += spend * share * ratio;
            sales(area, spend * share, ratio, growth);
        }
        if (!draws.chance(2 * base.unknown())) {
            area.putObject("categorySpend")
                    .put("amount", BigDecimal.valueOf(Math.round(spend / 100) * 100))
                    .put("basis", draws.chance(0.6) ? "stated" : "estimated")
                    .put("on", day(draws.whole(20, 700)));
        }
        market(area);
        if (!area.isEmpty()) {
            areas.set(name, area);
        }
    }

    private double spend() {
        var bounds = nature.profile().spend();
        return bounds == null
                ? SampleCustomers.employees(nature) * nature.profile().spendEach()
                : Draws.scaled(bounds.get(0), bounds.get(1), nature.size());
    }

    /** The large ones bargain. */
    private double marginRatio(String area) {
        double usual = base.margins().getOrDefault(area, 0.3);
        double ratio = usual + draws.about0(0.06) - 0.08 * nature.size() + 0.06 * (nature.quality() - 0.5);
        return isLossMaker ? -Math.abs(ratio) / 2 : ratio;
    }

    private void sales(ObjectNode area, double amount, double ratio, double growth) {
        double before = amount / (1 + growth);
        if (nature.state() == State.SILENT) {
            area.put("turnover", 0).put("turnoverBefore", 0);
            return;
        }
        area.put("turnover", amount(amount)).put("contributionMargin", amount(amount * ratio));
        if (nature.state() == State.BUYING) {
            area.put("turnoverBefore", amount(before));
            area.put("contributionMarginBefore", amount(before * (ratio + draws.about0(0.03))));
        }
        if (!draws.chance(base.unknown())) {
            area.put("onTimeInFull", ratio(0.8 + 0.2 * draws.unit()));
        }
        if (draws.chance(0.2)) {
            area.put("newProducts", draws.whole(1, 3));
        }
    }

    private void market(ObjectNode area) {
        if (draws.chance(0.3)) {
            area.put("marketGrowth", ratio(draws.about0(0.04) + 0.02));
        }
        if (draws.chance(0.45 * (1.2 - nature.loyalty()))) {
            double point = draws.unit();
            var hold = point < 0.55 ? "loose" : point < 0.9 ? "firm" : "contractual";
            area.putObject("competitor")
                    .put("name", draws.one(base.competitors()))
                    .put("hold", hold);
            if (hold.equals("contractual")) {
                area.put("boundUntil", day(-draws.whole(30, 900)));
            }
        }
    }

    private void orders(ObjectNode customer) {
        var bounds = nature.profile().orderEveryDays();
        double interval = bounds == null ? YEAR : Draws.scaled(bounds.get(1), bounds.get(0), nature.loyalty());
        int years = nature.state() == State.NEW ? 0 : draws.whole(2, 15);
        int since = nature.state() == State.NEW ? draws.whole(60, 330) : years * YEAR + draws.whole(0, 300);
        int last = nature.state() == State.SILENT
                ? Math.min(since, (int) (300 + interval * draws.between(2, 6)))
                : Math.min(since, (int) (interval * draws.between(0, 1.3)));
        int count = Math.max(1, (int) ((since - last) / interval) + 1);
        customer.put("firstOrder", day(since));
        var orders = customer.putObject("orders").put("last", day(last)).put("count", count);
        if (count > 1 && !draws.chance(base.unknown())) {
            orders.put("usualIntervalDays", BigDecimal.valueOf(Math.max(1, Math.round(interval))))
                    .put("gaps", count - 1);
        }
        quotations(orders);
        if (nature.state() == State.SILENT && turnover > 0) {
            customer.putObject("lastActiveYear")
                    .put("turnover", amount(turnover))
                    .put("contributionMargin", amount(margin))
                    .put("endedOn", day(last));
        }
    }

    private void quotations(ObjectNode orders) {
        boolean isComparing = draws.chance(base.comparisonBidders());
        int count = isComparing ? draws.whole(12, 30) : draws.whole(0, 9);
        int won = isComparing ? draws.whole(0, 2) : (int) Math.round(count * Math.min(1, 0.2 + 0.7 * nature.loyalty()));
        if (!draws.chance(base.unknown())) {
            orders.putObject("quotations").put("count", count).put("won", won);
        }
    }

    private void costToServe(ObjectNode customer) {
        if (draws.chance(base.unknown())) {
            return;
        }
        customer.putObject("costToServe")
                .put("amount", amount(turnover * draws.between(0.02, 0.07)))
                .put("fieldSalesHours", hours(2 + 45 * nature.size()))
                .put("insideSalesHours", hours(2 + 20 * nature.size()))
                .put("serviceHours", hours(1 + 25 * nature.size()));
    }

    private void contract(ObjectNode customer) {
        var area = nature.profile().contractIn();
        if (area != null && draws.chance(0.15 + 0.4 * nature.loyalty())) {
            customer.putArray("contracts")
                    .addObject()
                    .put("area", area)
                    .put("since", day(draws.whole(200, 1500)))
                    .put("expires", day(-draws.whole(10, 1200)))
                    .put("yearlyValue", amount(spend() * draws.between(0.05, 0.2)));
        }
    }

    private BigDecimal hours(double usual) {
        return BigDecimal.valueOf(Math.round(usual * draws.factor(0.4) * 2)).divide(BigDecimal.valueOf(2));
    }

    /** So many days ago; negative is ahead. */
    private String day(int ago) {
        return day(nature.asOf(), ago);
    }

    static String day(LocalDate asOf, int ago) {
        return asOf.minusDays(ago).toString();
    }

    private static BigDecimal amount(double amount) {
        return BigDecimal.valueOf(amount).setScale(2, RoundingMode.HALF_UP);
    }

    static BigDecimal ratio(double ratio) {
        return BigDecimal.valueOf(ratio).setScale(3, RoundingMode.HALF_UP);
    }
}
