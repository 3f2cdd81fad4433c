package org.engagementadvisor.sample;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import org.engagementadvisor.sample.Nature.Loss;
import org.engagementadvisor.sample.Nature.State;
import org.engagementadvisor.sample.SampleBase.Dealings;
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
        if (!bought.isEmpty()) {
            qualities();
            purchases();
            installed();
            if (!nature.isPerson()) {
                priceRequest();
                project();
            }
            if (nature.size() > base.plannedFrom() && !nature.isPerson()) {
                ourPlan();
            }
        }
        notes();
        recovery();
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
        if (!draws.chance(base.purchases())) {
            return;
        }
        var area = draws.one(bought);
        double order = turnover(area) / nature.history().orders(0, History.YEAR);
        ((ObjectNode) customer.path("orders"))
                .putArray("recent")
                .addObject()
                .put("id", "P" + draws.whole(10_000, 99_999))
                .put("area", area)
                .put("date", nature.day(nature.history().last()))
                .put("amount", amount(order * draws.between(0.6, 1)))
                .put("cancelled", draws.chance(0.05));
    }

    private void installed() {
        if (draws.chance(base.installed())) {
            var area = draws.one(bought);
            customer.putArray("installedBase")
                    .addObject()
                    .put("area", area)
                    .put("since", nature.day(draws, 900, 4000))
                    .put("due", nature.day(-draws.whole(-60, 400)))
                    .put("yearlyValue", amount(turnover(area) * draws.between(0.05, 0.4)));
        }
    }

    private void priceRequest() {
        if (!draws.chance(base.priceRequests())) {
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
        note.put("status", draws.one(base.statuses())).put("on", nature.day(draws, 10, 500));
        if (draws.chance(0.1)) {
            note.put("resistant", true)
                    .put("reason", draws.one(base.reasons()))
                    .put("review", nature.day(-draws.whole(10, 300)));
        }
    }

    private void ourPlan() {
        var plan = customer.putObject("ourPlan");
        int theme = draws.whole(1, base.ourThemes().size() - 1);
        plan.putArray("visionThemes")
                .add(base.ourThemes().get(theme - 1))
                .add(base.ourThemes().get(theme));
        plan.put("destination", draws.one(base.destinations()));
        plan.putArray("focusAreas").add(bought.get(0));
        plan.put("resources", Math.round(2 + 18 * nature.size()) * 1000L);
        var stakeholders = plan.putArray("stakeholders");
        for (String function : base.stakeholders()) {
            var stakeholder = stakeholders.addObject().put("function", function);
            double stance = draws.unit();
            stakeholder.put("stance", stance < 0.6 ? "supporter" : stance < 0.92 ? "neutral" : "opponent");
            if (draws.chance(0.8)) {
                stakeholder.put("involvedOn", nature.day(draws, 5, 200));
            }
        }
        if (draws.chance(0.3 + nature.closeness())) {
            plan.putArray("jointObjectives").add(draws.one(base.objectives()));
        }
        plan.put("lastReview", nature.day(draws, 10, 400));
    }

    private void recovery() {
        int measures = nature.history().measures();
        if (measures > 0) {
            var recovery = customer.putObject("recovery").put("startedOn", nature.day(measures));
            int attempts = nature.state() == State.LOST ? 3 : draws.whole(0, 2);
            for (int i = 0; i < attempts; i++) {
                recovery.withArrayProperty("attempts")
                        .addObject()
                        .put("date", nature.day(measures - measures * (i + 1) / 5))
                        .put("by", draws.one(base.triedBy()))
                        .put("outcome", draws.one(base.outcomes()));
            }
        }
        if (nature.loss() != Loss.NONE && nature.isCustomer()) {
            int ago = nature.ago(draws, 200, 500);
            for (String kind : draws.one(base.corrections())) {
                customer.withObjectProperty("recovery")
                        .withArrayProperty("corrections")
                        .addObject()
                        .put("kind", kind)
                        .put("on", nature.day(ago));
                ago -= 30;
            }
        }
    }

    private double turnover(String area) {
        return customer.path("areas").path(area).path("turnover").asDouble(0);
    }

    private static BigDecimal amount(double amount) {
        return BigDecimal.valueOf(Math.round(amount));
    }
}
