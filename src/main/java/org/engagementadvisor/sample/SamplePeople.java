package org.engagementadvisor.sample;

import java.util.List;
import java.util.Objects;
import org.engagementadvisor.sample.Nature.State;
import org.engagementadvisor.sample.SampleBase.Words;
import tools.jackson.databind.node.ObjectNode;

/** What people say of a made-up customer, and what it is up to. */
final class SamplePeople {
    private static final int YEAR = History.YEAR;
    private static final List<String> STAGES = List.of(
            "idea", "idea", "idea", "exploring", "exploring", "exploring", "planned", "planned", "tender", "done");

    private final SampleBase base;
    private final Names names;
    private final Draws draws;
    private final Nature nature;
    private final Words words;

    SamplePeople(SampleBase base, Names names, Draws draws, Nature nature) {
        this.base = base;
        this.names = names;
        this.draws = draws;
        this.nature = nature;
        words = Objects.requireNonNull(base.words().get(nature.profile().words()), "words");
    }

    void addTo(ObjectNode customer) {
        ratings(customer.putObject("ratings"));
        relationship(customer.putObject("relationship"), customer.path("name").asString());
        if (!nature.isPerson() && !draws.chance(0.45 * (1.15 - nature.size()))) {
            plans(customer.putObject("plans"));
        }
    }

    private void ratings(ObjectNode ratings) {
        if (nature.isCustomer()) {
            rating(ratings, "satisfaction", 0.25 + 0.7 * nature.loyalty());
            rating(ratings, "partnership", 0.1 + 0.85 * nature.loyalty());
            rating(ratings, "trust", 0.2 + 0.75 * nature.loyalty());
        }
        rating(ratings, "competence", nature.quality());
        rating(ratings, "importance", nature.isPerson() ? 0.2 : 0.15 + 0.65 * nature.size() + 0.2 * nature.quality());
    }

    private void rating(ObjectNode ratings, String name, double level) {
        long value = Math.max(1, Math.min(5, Math.round(1 + 4 * level + draws.about0(0.4))));
        if (!draws.chance(2 * base.unknown() * (1 - nature.known()))) {
            ratings.putObject(name)
                    .put("value", value)
                    .put("on", nature.day(draws, 5, 420))
                    .put("by", draws.one(base.managers()));
        }
    }

    private void relationship(ObjectNode relationship, String name) {
        int lastContact = nature.ago(draws, 3, nature.state() == State.BUYING ? 200 : 600);
        if (nature.isPerson()) {
            contact(relationship, name.replaceFirst(",.*", ""), lastContact).put("role", "decider");
        } else {
            contacts(relationship, lastContact);
        }
        relationship
                .put("lastContact", nature.day(lastContact))
                .put("dialogues", lastContact > YEAR ? 0 : draws.whole(1, 2 + (int) (8 * nature.closeness())));
        if (nature.isCustomer()) {
            dealings(relationship);
            relationship.put("engagementLevel", Draws.at(base.levels(), (nature.closeness() - 0.2) * 1.6));
        }
    }

    private void contacts(ObjectNode relationship, int lastContact) {
        var functions = Objects.requireNonNullElse(nature.profile().functions(), base.functions());
        int people = Math.min(functions.size(), draws.whole(1, 2 + (int) (2 * nature.size())));
        for (int i = 0; i < people; i++) {
            contact(relationship, person(), lastContact + i * draws.whole(0, 60))
                    .put("function", functions.get(i))
                    .put("role", i == 0 ? "decider" : "user");
        }
        if (nature.isCustomer() && nature.closeness() > 0.45) {
            relationship.put("ourSponsor", person()).put("theirSponsor", person());
        }
    }

    private String person() {
        return names.drawn(base.people(), draws);
    }

    private ObjectNode contact(ObjectNode relationship, String name, int lastContact) {
        var contact = relationship
                .withArrayProperty("contacts")
                .addObject()
                .put("name", name)
                .put("stance", stance())
                .put("lastContact", nature.day(lastContact));
        if (!draws.chance(2 * base.unknown())) {
            var channels = contact.putObject("channels");
            base.dealings().channels().forEach(channel -> channels.put(channel, draws.chance(0.7)));
        }
        return contact;
    }

    private String stance() {
        double level = nature.loyalty() + draws.about0(0.2);
        return level > 0.5 ? "supporter" : level > 0.15 ? "neutral" : "opponent";
    }

    private void dealings(ObjectNode relationship) {
        var complaints = relationship.putArray("complaints");
        if (draws.chance(base.complaints())) {
            double point = draws.unit();
            complaints
                    .addObject()
                    .put("since", nature.day(draws, 2, 120))
                    .put("severity", point < 0.5 ? "minor" : point < 0.85 ? "major" : "severe")
                    .put("subject", Draws.at(words.complaints(), point));
        }
        if (draws.chance(base.overdue()) && !nature.isPerson()) {
            relationship.put("overdueAmount", draws.whole(1, 90) * 100).put("overdueDays", draws.whole(5, 120));
        }
        var events = relationship.putArray("events");
        if (draws.chance(0.15)) {
            boolean isGood = draws.chance(0.6);
            events.addObject()
                    .put("on", nature.day(draws, 5, 300))
                    .put("kind", isGood ? "good" : "bad")
                    .put("what", draws.one(isGood ? words.good() : words.bad()));
        }
        boolean isAsked = draws.chance(0.3);
        relationship.put("referralsAsked", isAsked ? 1 : 0);
        if (isAsked) {
            relationship.put("referralAskedOn", nature.day(draws, 30, 900));
        }
        relationship.put("referralsGiven", draws.chance(0.2 * nature.loyalty()) ? draws.whole(1, 4) : 0);
    }

    private void plans(ObjectNode plans) {
        plans.put("fiscalYearEnd", "--" + draws.one(base.dealings().fiscalYearEnds()));
        if (draws.chance(0.45 + 0.5 * nature.size())) {
            plans.putArray("visionThemes").add(draws.one(base.themes()));
        }
        var initiatives = plans.putArray("initiatives");
        if (draws.chance(0.4 + 0.5 * nature.size())) {
            var initiative = draws.one(words.initiatives());
            initiatives
                    .addObject()
                    .put("kind", initiative.kind())
                    .put("theme", initiative.theme())
                    .put("statement", initiative.statement())
                    .put("stage", Draws.at(STAGES, draws.unit()))
                    .put("since", nature.day(draws, 10, 300));
        }
        plans.put("intent", intent());
    }

    private String intent() {
        if (nature.isComparing()) {
            return "price shopping";
        }
        double level = nature.loyalty() + draws.about0(0.15);
        if (level < 0.1) {
            return nature.isCustomer() ? "leaving" : "price shopping";
        }
        return level > 0.6 ? "partner" : "dual source";
    }
}
