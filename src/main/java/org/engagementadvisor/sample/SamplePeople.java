package org.engagementadvisor.sample;

import org.engagementadvisor.sample.SampleCustomers.Nature;
import org.engagementadvisor.sample.SampleCustomers.State;
import tools.jackson.databind.node.ObjectNode;

/** What people say of a made-up customer, and what it is up to. */
final class SamplePeople {
    private final SampleBase base;
    private final Draws draws;
    private final Nature nature;

    SamplePeople(SampleBase base, Draws draws, Nature nature) {
        this.base = base;
        this.draws = draws;
        this.nature = nature;
    }

    void addTo(ObjectNode customer) {
        ratings(customer.putObject("ratings"));
        relationship(customer.putObject("relationship"));
        if (!draws.chance(2 * base.unknown())) {
            plans(customer.putObject("plans"));
        }
    }

    private void ratings(ObjectNode ratings) {
        boolean isCustomer = nature.state() != State.PROSPECT;
        if (isCustomer) {
            rating(ratings, "satisfaction", 0.25 + 0.7 * nature.loyalty());
            rating(ratings, "partnership", 0.1 + 0.8 * nature.loyalty());
            rating(ratings, "trust", 0.2 + 0.75 * nature.loyalty());
        }
        rating(ratings, "competence", nature.quality());
        rating(ratings, "importance", 0.15 + 0.6 * nature.size() + 0.2 * nature.quality());
    }

    private void rating(ObjectNode ratings, String name, double level) {
        long value = Math.max(1, Math.min(5, Math.round(1 + 4 * level + draws.about0(0.5))));
        if (!draws.chance(base.unknown())) {
            ratings.putObject(name)
                    .put("value", value)
                    .put("on", day(draws.whole(5, 600)))
                    .put("by", draws.one(base.managers()));
        }
    }

    private void relationship(ObjectNode relationship) {
        var contacts = relationship.putArray("contacts");
        int people = nature.profile().employees() == null ? 1 : draws.whole(1, 2 + (int) (2 * nature.size()));
        int lastContact = draws.whole(3, nature.state() == State.BUYING ? 200 : 700);
        for (int i = 0; i < people; i++) {
            var contact = contacts.addObject()
                    .put("name", draws.one(base.given()) + " " + draws.one(base.families()))
                    .put("function", base.functions().get(i % base.functions().size()))
                    .put("role", i == 0 ? "decider" : "user")
                    .put("stance", stance())
                    .put("lastContact", day(lastContact + i * draws.whole(0, 60)));
            if (!draws.chance(2 * base.unknown())) {
                var channels = contact.putObject("channels");
                base.dealings().channels().forEach(channel -> channels.put(channel, draws.chance(0.7)));
            }
        }
        if (nature.loyalty() > 0.6 && nature.size() > 0.5) {
            relationship
                    .put("ourSponsor", draws.one(base.given()) + " " + draws.one(base.families()))
                    .put("theirSponsor", draws.one(base.given()) + " " + draws.one(base.families()));
        }
        relationship
                .put("lastContact", day(lastContact))
                .put("dialogues", draws.whole(0, 3 + (int) (6 * nature.loyalty())));
        if (nature.state() == State.PROSPECT) {
            return;
        }
        var complaints = relationship.putArray("complaints");
        if (draws.chance(base.complaints())) {
            double point = draws.unit();
            complaints
                    .addObject()
                    .put("since", day(draws.whole(2, 120)))
                    .put("severity", point < 0.5 ? "minor" : point < 0.85 ? "major" : "severe");
        }
        if (draws.chance(base.overdue())) {
            relationship.put("overdueAmount", draws.whole(1, 90) * 100).put("overdueDays", draws.whole(5, 120));
        }
        events(relationship);
        if (draws.chance(0.3)) {
            relationship.put("referralsAsked", 1).put("referralAskedOn", day(draws.whole(30, 900)));
        } else {
            relationship.put("referralsAsked", 0);
        }
        relationship.put("referralsGiven", draws.chance(0.2 * nature.loyalty()) ? draws.whole(1, 4) : 0);
        int steps = base.levels().size();
        double level = 0.5 * nature.loyalty() + 0.5 * nature.size() + draws.about0(0.15) - 0.25;
        relationship.put("engagementLevel", base.levels().get(Math.max(0, Math.min(steps - 1, (int)
                (level * steps * 1.3)))));
    }

    private void events(ObjectNode relationship) {
        var events = relationship.putArray("events");
        if (draws.chance(0.15)) {
            boolean isGood = draws.chance(0.6);
            events.addObject()
                    .put("on", day(draws.whole(5, 300)))
                    .put("kind", isGood ? "good" : "bad")
                    .put("what", isGood ? "new site opened" : "short-time work announced");
        }
    }

    private String stance() {
        double level = nature.loyalty() + draws.about0(0.25);
        return level > 0.6 ? "supporter" : level > 0.2 ? "neutral" : "opponent";
    }

    private void plans(ObjectNode plans) {
        plans.put("fiscalYearEnd", "--" + draws.one(base.dealings().fiscalYearEnds()));
        if (nature.size() > 0.5) {
            plans.putArray("visionThemes").add(draws.one(base.themes()));
        }
        if (draws.chance(0.3)) {
            double point = draws.unit();
            plans.putArray("initiatives")
                    .addObject()
                    .put("kind", point < 0.4 ? "problem" : point < 0.75 ? "opportunity" : "strategy")
                    .put("theme", draws.one(base.themes()))
                    .put("stage", stage())
                    .put("since", day(draws.whole(10, 300)));
        }
        double level = nature.loyalty() + draws.about0(0.2);
        plans.put("intent", level > 0.65 ? "partner" : level > 0.25 ? "dual source" : "price shopping");
    }

    private String stage() {
        double point = draws.unit();
        if (point < 0.3) {
            return "idea";
        }
        if (point < 0.55) {
            return "exploring";
        }
        if (point < 0.8) {
            return "planned";
        }
        return point < 0.93 ? "tender" : "done";
    }

    private String day(int ago) {
        return SampleFigures.day(nature.asOf(), ago);
    }
}
