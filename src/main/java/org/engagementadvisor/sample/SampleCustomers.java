package org.engagementadvisor.sample;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import org.engagementadvisor.sample.Nature.State;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/**
 * Customers told by hand, then made-up ones, each for itself: the same seed and number give the same customer, however many are
 * asked for.
 */
public final class SampleCustomers {
    private static final JsonMapper MAPPER = JsonMapper.builder().build();
    private static final int FIRST_NUMBER = 100_000;

    private final SampleBase base;
    private final long seed;
    private final LocalDate asOf;
    private final List<JsonNode> told;
    private final Names names;

    public SampleCustomers(SampleBase base, long seed, LocalDate asOf) {
        this.base = base;
        this.seed = seed;
        this.asOf = asOf;
        long days = ChronoUnit.DAYS.between(base.asOf(), asOf);
        told = base.stories().stream()
                .map(story -> Days.moved(story.customer(), days))
                .toList();
        names = new Names(base.names());
    }

    /** Customer number so and so, from 0, as a line of JSON. */
    public byte[] json(long number) {
        return MAPPER.writeValueAsBytes(number < told.size() ? told.get((int) number) : customer(number));
    }

    private ObjectNode customer(long number) {
        var draws = new Draws(seed, number);
        var nature = Nature.of(base, draws, asOf);
        var customer = JsonNodeFactory.instance.objectNode();
        customer.put("id", "S" + (number + 1));
        customer.put("name", names.of(draws.one(nature.profile().called()), number, seed));
        identity(customer, draws, nature, number);
        business(customer, draws, nature);
        new SampleFigures(base, draws, nature).addTo(customer);
        new SamplePeople(base, names, draws, nature).addTo(customer);
        new SampleDealings(base, draws, nature, customer).add();
        return customer;
    }

    private void identity(ObjectNode customer, Draws draws, Nature nature, long number) {
        var profile = nature.profile();
        if (profile.industry() != null) {
            customer.put("industry", profile.industry());
        }
        customer.put("region", draws.one(base.regions()));
        customer.put("accountManager", draws.one(base.managers()));
        customer.put("customerNumber", nature.isCustomer() ? Long.toString(FIRST_NUMBER + number) : "none");
        customer.put("tradingStatus", nature.state() == State.CEASED ? "ceased" : "trading");
        if (!nature.isPerson() && !draws.chance(base.unknown())) {
            long employees = Math.round(nature.employees());
            customer.put("employees", employees);
            if (profile.turnoverEach() > 0 && !draws.chance(base.unknown())) {
                customer.put(
                        "ownTurnover",
                        Math.round(employees * profile.turnoverEach() * draws.factor(0.3) / 1000) * 1000);
                customer.put("ownGrowth", SampleFigures.ratio(draws.about0(0.07) + 0.04));
            }
        }
    }

    private void business(ObjectNode customer, Draws draws, Nature nature) {
        var profile = nature.profile();
        var business = JsonNodeFactory.instance.objectNode();
        if (profile.organisation() != null) {
            business.put("organisation", profile.organisation());
        }
        if (profile.throughPartner() != null) {
            boolean isThroughPartner = draws.chance(profile.throughPartner());
            business.put("buysThrough", isThroughPartner ? "partner" : "direct");
            if (isThroughPartner) {
                business.put("partner", draws.one(base.partners()));
            }
        }
        put(business, "resells", profile.resells(), draws);
        put(business, "fullService", profile.fullService(), draws);
        put(business, "opinionLeader", profile.opinionLeader(), draws);
        if (business.path("opinionLeader").asBoolean(false)) {
            business.put("influenceReach", draws.whole(1, 5));
        }
        if (!business.isEmpty()) {
            customer.set("business", business);
        }
    }

    private static void put(ObjectNode group, String field, @Nullable Double chance, Draws draws) {
        if (chance != null) {
            group.put(field, draws.chance(chance));
        }
    }
}
