package org.engagementadvisor.sample;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import org.engagementadvisor.sample.SampleBase.Dealings;
import org.engagementadvisor.sample.SampleCustomers.Nature;
import org.engagementadvisor.sample.SampleCustomers.State;
import tools.jackson.databind.node.ObjectNode;

/** What goes on between us and a made-up customer: projects, price requests, purchases, notes, and our plan for the large ones. */
final class SampleDealings {
    private final Dealings base;
    private final Draws draws;
    private final Nature nature;
    private final ObjectNode customer;
    private final List<String> bought = new ArrayList<>();
    private final List<String> others = new ArrayList<>();

    SampleDealings(SampleBase base, Draws draws, Nature nature, ObjectNode customer) {
        this.base = base.dealings();
        this.draws = draws;
        this.nature = nature;
        this.customer = customer;
        customer.path("areas")
                .properties()
                .forEach(area ->
                        (area.getValue().path("turnover").asDouble(0) > 0 ? bought : others).add(area.getKey()));
    }

    void add() {
        if (nature.state() == State.BUYING || nature.state() == State.NEW) {
            qualities();
            purchases();
            installed();
            priceRequest();
            project();
        }
        notes();
        if (nature.size() > base.plannedFrom() && nature.profile().employees() != null && !bought.isEmpty()) {
            ourPlan();
        }
    }

    private void qualities() {
        for (String area : bought) {
            var rungs = base.qualities().get(area);
            if (rungs != null && draws.chance(base.qualityKnown())) {
                ((ObjectNode) customer.path("areas").path(area))
                        .put("quality", rungs.get((int) (nature.quality() * rungs.size())));
            }
        }
    }

    private void purchases() {
        if (bought.isEmpty() || !draws.chance(base.purchases())) {
            return;
        }
        var area = draws.one(bought);
        ((ObjectNode) customer.path("orders"))
                .putArray("recent")
                .addObject()
                .put("id", "P" + draws.whole(10_000, 99_999))
                .put("area", area)
                .put("date", day(draws.whole(0, 40)))
                .put("amount", amount(turnover(area) * draws.between(0.05, 0.3)))
                .put("cancelled", draws.chance(0.05));
    }

    private void installed() {
        if (!bought.isEmpty() && draws.chance(base.installed())) {
            int years = draws.whole(3, 12);
            customer.putArray("installedBase")
                    .addObject()
                    .put("area", draws.one(bought))
                    .put("since", day(365 * years))
                    .put("due", day(-draws.whole(-60, 400)))
                    .put("yearlyValue", amount(draws.between(200, 4000)));
        }
    }

    private void priceRequest() {
        if (bought.isEmpty() || !draws.chance(base.priceRequests())) {
            return;
        }
        var area = draws.one(bought);
        var request = customer.putArray("priceRequests").addObject();
        request.putArray("areas").add(area);
        request.put("extraTurnover", Math.round(turnover(area) * draws.between(0.05, 0.6)))
                .put("firm", draws.chance(0.5))
                .put("discount", SampleFigures.ratio(draws.between(0.03, 0.15)))
                .put("on", draws.chance(0.7) ? "total" : "extra");
    }

    private void project() {
        var areas = base.qualities().keySet().stream()
                .filter(area -> bought.contains(area) || others.contains(area))
                .toList();
        if (areas.isEmpty() || !draws.chance(base.projects())) {
            return;
        }
        var area = draws.one(areas);
        var rungs = base.qualities().getOrDefault(area, List.of());
        var project = customer.putArray("projects").addObject();
        project.put("name", draws.one(base.projectNames()));
        project.putArray("areas").add(area);
        long limit = Math.round(draws.between(5, 60)) * 1000;
        if (draws.chance(0.7)) {
            project.put("limit", limit).put("committed", Math.round(limit * draws.between(0.5, 1)));
        }
        int rung = (int) (nature.quality() * rungs.size());
        project.put("qualityBought", rungs.get(rung));
        if (draws.chance(0.7)) {
            project.put("qualityAspired", rungs.get(Math.min(rungs.size() - 1, rung + draws.whole(0, 1))));
        }
    }

    private void notes() {
        if (others.isEmpty() || !draws.chance(base.notes())) {
            return;
        }
        var note = customer.putObject("crossSell").putObject(draws.one(others));
        note.put("status", draws.one(base.statuses())).put("on", day(draws.whole(10, 500)));
        if (draws.chance(0.1)) {
            note.put("resistant", true).put("reason", "asked not to be").put("review", day(-draws.whole(10, 300)));
        }
    }

    private void ourPlan() {
        var plan = customer.putObject("ourPlan");
        plan.putArray("visionThemes").add(draws.one(base.ourThemes())).add(draws.one(base.ourThemes()));
        plan.put("destination", draws.one(base.destinations()));
        plan.putArray("focusAreas").add(bought.get(0));
        plan.put("resources", Math.round(2 + 18 * nature.size()) * 1000L);
        var stakeholders = plan.putArray("stakeholders");
        for (String function : base.stakeholders()) {
            var stakeholder = stakeholders.addObject().put("function", function);
            double stance = draws.unit();
            stakeholder.put("stance", stance < 0.6 ? "supporter" : stance < 0.92 ? "neutral" : "opponent");
            if (draws.chance(0.8)) {
                stakeholder.put("involvedOn", day(draws.whole(5, 200)));
            }
        }
        if (draws.chance(0.5)) {
            plan.putArray("jointObjectives").add(draws.one(base.objectives()));
        }
        plan.put("lastReview", day(draws.whole(10, 400)));
    }

    private double turnover(String area) {
        return customer.path("areas").path(area).path("turnover").asDouble(0);
    }

    private String day(int ago) {
        return SampleFigures.day(nature.asOf(), ago);
    }

    private static BigDecimal amount(double amount) {
        return BigDecimal.valueOf(Math.round(amount));
    }
}
