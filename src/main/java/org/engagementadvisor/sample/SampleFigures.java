package org.engagementadvisor.sample;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import org.engagementadvisor.sample.Nature.Loss;
import org.engagementadvisor.sample.Nature.State;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** The figures of a made-up customer: what it buys, what that leaves, what it costs, when it orders. */
final class SampleFigures {
    private static final JsonNodeFactory NODES = JsonNodeFactory.instance;
    private static final double LEAST_MARGIN = 0.17;

    private final SampleBase base;
    private final Draws draws;
    private final Nature nature;
    private final History history;
    private final int ordersNow;
    private final int ordersBefore;
    private final String rival;
    private BigDecimal turnover = BigDecimal.ZERO;
    private BigDecimal margin = BigDecimal.ZERO;
    private double activeTurnover;
    private double activeMargin;

    SampleFigures(SampleBase base, Draws draws, Nature nature) {
        this.base = base;
        this.draws = draws;
        this.nature = nature;
        history = nature.history();
        ordersNow = history.orders(0, History.YEAR);
        ordersBefore = history.orders(History.YEAR, 2 * History.YEAR);
        rival = draws.one(base.competitors());
    }

    void addTo(ObjectNode customer) {
        customer.putObject("performance").put("months", 12).put("complete", true);
        var areas = NODES.objectNode();
        var parts = nature.profile().areas();
        var main = parts.isEmpty() ? "" : draws.one(List.copyOf(parts.keySet()));
        double growth = draws.about0(0.1) + (nature.state() == State.FADING ? -0.1 : 0.03);
        parts.forEach((area, part) -> area(areas, area, part, area.equals(main), growth));
        customer.set("areas", areas);
        if (!nature.isCustomer()) {
            customer.putObject("orders").put("count", 0);
            return;
        }
        orders(customer);
        if (turnover.signum() > 0) {
            costToServe(customer);
        }
        if (!nature.state().isSilent()) {
            contract(customer);
        }
    }

    private void area(ObjectNode areas, String name, double part, boolean isMain, double growth) {
        double spend = spend() * part * draws.factor(0.35);
        double share = Math.min(0.9, (0.2 + 0.8 * nature.loyalty()) * draws.between(0.45, 1.05));
        boolean isBought = draws.chance(0.35 + 0.6 * nature.loyalty()) || isMain;
        var area = NODES.objectNode();
        double most = 0;
        if (isBought && nature.isCustomer()) {
            most = sales(area, name, spend * share, growth);
        } else if (nature.isCustomer()) {
            area.put("turnover", 0).put("turnoverBefore", 0);
        }
        if (!isUnknown()) {
            long step = nature.isPerson() ? 10 : 100;
            long amount = (long) Math.ceil(Math.max(spend, most * 1.05) / step) * step;
            area.putObject("categorySpend")
                    .put("amount", BigDecimal.valueOf(amount))
                    .put("basis", draws.chance(0.5 + 0.5 * nature.known()) ? "stated" : "estimated")
                    .put("on", nature.day(draws, 20, 700));
        }
        market(area);
        if (!area.isEmpty()) {
            areas.set(name, area);
        }
    }

    private double spend() {
        var bounds = nature.profile().spend();
        return bounds == null ? nature.employees() * nature.profile().spendEach() : Draws.scaled(bounds, nature.size());
    }

    /** What it buys, order by order; the most of it in any year. */
    private double sales(ObjectNode area, String name, double yearly, double growth) {
        double each = Math.max(yearly * history.interval() / History.YEAR, base.smallestOrder());
        double eachBefore = each / (1 + growth + draws.about0(0.03));
        double ratio = marginRatio(name);
        double ratioBefore = nature.loss() == Loss.PRICE ? ratio * draws.between(0.6, 1.2) : ratio + draws.about0(0.01);
        area.put("turnover", added(each * ordersNow, ratio));
        area.put("turnoverBefore", amount(eachBefore * ordersBefore));
        if (ordersNow > 0) {
            area.put("contributionMargin", amount(each * ordersNow * ratio));
        }
        if (ordersBefore > 0) {
            area.put("contributionMarginBefore", amount(eachBefore * ordersBefore * ratioBefore));
        }
        double active = each * ordersNow
                + eachBefore * (history.orders(history.last(), history.last() + History.YEAR) - ordersNow);
        activeTurnover += active;
        activeMargin += active * ratio;
        if (ordersNow > 0 && !isUnknown()) {
            double least = 0.84 + 0.1 * nature.loyalty();
            area.put("onTimeInFull", ratio(least + (1 - least) * draws.unit()));
        }
        if (ordersNow > 0 && draws.chance(nature.known())) {
            area.put("newProducts", (int) (4 * draws.unit() * StrictMath.sqrt(nature.loyalty())));
        }
        return Math.max(active, Math.max(each * ordersNow, eachBefore * ordersBefore));
    }

    private BigDecimal added(double amount, double ratio) {
        turnover = turnover.add(amount(amount));
        margin = margin.add(amount(amount * ratio));
        return amount(amount);
    }

    /** The large ones bargain. */
    private double marginRatio(String area) {
        if (nature.loss() == Loss.PRICE) {
            return -draws.between(0.01, 0.12);
        }
        if (nature.loss() == Loss.HOURS) {
            return base.hours().lossMargin() * draws.factor(0.15);
        }
        double usual = base.margins().getOrDefault(area, 0.3);
        double ratio = usual + draws.about0(0.05) - 0.05 * nature.size() + 0.06 * (nature.quality() - 0.5);
        return Math.max(LEAST_MARGIN, ratio);
    }

    private void market(ObjectNode area) {
        if (draws.chance(nature.known())) {
            area.put("marketGrowth", ratio(draws.about0(0.04) + 0.03));
        }
        if (draws.chance(nature.isCustomer() ? Math.max(nature.known(), 1 - nature.loyalty()) - 0.1 : 0.75)) {
            double point = draws.unit() + 0.3 * nature.loyalty();
            var hold = point > 0.6 ? "loose" : point > 0.1 ? "firm" : "contractual";
            area.putObject("competitor")
                    .put("name", draws.chance(0.7) ? rival : draws.one(base.competitors()))
                    .put("hold", hold);
            if (hold.equals("contractual")) {
                area.put("boundUntil", nature.day(-draws.whole(30, 900)));
            }
        }
    }

    private void orders(ObjectNode customer) {
        int count = history.count();
        customer.put("firstOrder", nature.day(history.since()));
        var orders = customer.putObject("orders")
                .put("last", nature.day(history.last()))
                .put("count", count);
        if (count > 1 && (nature.state().isSilent() || !isUnknown())) {
            orders.put("usualIntervalDays", BigDecimal.valueOf(Math.max(1, Math.round(history.interval()))))
                    .put("gaps", count - 1);
        }
        quotations(orders);
        if (nature.state().isSilent() || ordersNow == 0) {
            customer.putObject("lastActiveYear")
                    .put("turnover", amount(activeTurnover))
                    .put("contributionMargin", amount(activeMargin))
                    .put("endedOn", nature.day(history.last()));
        }
    }

    private void quotations(ObjectNode orders) {
        int count = nature.isComparing() ? draws.whole(14, 30) : draws.whole(0, 9);
        int won = nature.isComparing()
                ? draws.whole(0, 2)
                : (int) Math.round(count * Math.min(1, 0.25 + 0.65 * nature.loyalty()));
        if (nature.isComparing() || !isUnknown()) {
            orders.putObject("quotations").put("count", count).put("won", won);
        }
    }

    /** A loss by hours is known by them. */
    private void costToServe(ObjectNode customer) {
        boolean isTooMany = nature.loss() == Loss.HOURS;
        if (isUnknown() && !isTooMany) {
            return;
        }
        var hours = base.hours();
        double thousands = turnover.doubleValue() / 1000 * draws.factor(0.15);
        if (isTooMany) {
            double perThousand = hours.fieldSales() + hours.insideSales() + hours.service();
            thousands = margin.doubleValue() * draws.between(1.25, 1.9) / hours.cost() / perThousand;
        }
        double rounding = isTooMany ? 0.49 : 0;
        customer.putObject("costToServe")
                .put("amount", amount(turnover.doubleValue() * draws.between(0.01, 0.03)))
                .put("fieldSalesHours", halves(hours.fieldSales() * thousands, rounding))
                .put("insideSalesHours", halves(hours.insideSales() * thousands, rounding))
                .put("serviceHours", halves(hours.service() * thousands, rounding));
    }

    private void contract(ObjectNode customer) {
        var contracts = customer.putArray("contracts");
        var area = nature.profile().contractIn();
        double yearly = customer.path("areas").path(area).path("turnover").asDouble(0);
        if (area != null && yearly > 0 && draws.chance(0.2 + 0.5 * nature.loyalty())) {
            contracts
                    .addObject()
                    .put("area", area)
                    .put("since", nature.day(draws, 200, 1500))
                    .put("expires", nature.day(-draws.whole(10, 1200)))
                    .put("yearlyValue", amount(yearly * draws.between(0.5, 0.9)));
        }
    }

    private static BigDecimal halves(double hours, double rounding) {
        return BigDecimal.valueOf(Math.round(hours * 2 + rounding)).divide(BigDecimal.valueOf(2));
    }

    private static BigDecimal amount(double amount) {
        return BigDecimal.valueOf(amount).setScale(2, RoundingMode.HALF_UP);
    }

    static BigDecimal ratio(double ratio) {
        return BigDecimal.valueOf(ratio).setScale(3, RoundingMode.HALF_UP);
    }

    private boolean isUnknown() {
        return draws.chance(2 * base.unknown() * (1 - nature.known()));
    }
}
