package org.engagementadvisor.sample;

import java.time.LocalDate;
import java.util.regex.Pattern;
import org.engagementadvisor.sample.SampleBase.Profile;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** Makes up customers, each for itself: the same seed and number give the same customer, however many are asked for. */
public final class SampleCustomers {
    private static final JsonMapper MAPPER = JsonMapper.builder().build();
    private static final Pattern WORD = Pattern.compile("\\{(town|family|given)}");
    private static final double NEW = 0.06;

    private final SampleBase base;
    private final long seed;
    private final LocalDate asOf;
    private final double weights;

    public SampleCustomers(SampleBase base, long seed, LocalDate asOf) {
        this.base = base;
        this.seed = seed;
        this.asOf = asOf;
        weights = base.profiles().stream().mapToDouble(Profile::weight).sum();
    }

    /** How a made-up customer stands with us. */
    enum State {
        PROSPECT,
        NEW,
        BUYING,
        SILENT
    }

    /**
     * What hangs together in one customer: {@code size}, {@code loyalty} and {@code quality} of its business are 0 to 1.
     */
    record Nature(Profile profile, State state, double size, double loyalty, double quality, LocalDate asOf) {}

    /** Customer number so and so, from 0, as a line of JSON. */
    public byte[] json(long number) {
        return MAPPER.writeValueAsBytes(customer(number));
    }

    private ObjectNode customer(long number) {
        var draws = new Draws(seed, number);
        var nature = nature(draws);
        var customer = JsonNodeFactory.instance.objectNode();
        customer.put("id", "S" + (number + 1));
        identity(customer, draws, nature);
        business(customer, draws, nature);
        new SampleFigures(base, draws, nature).addTo(customer);
        new SamplePeople(base, draws, nature).addTo(customer);
        new SampleDealings(base, draws, nature, customer).add();
        return customer;
    }

    private Nature nature(Draws draws) {
        var profile = profile(draws.unit() * weights);
        return new Nature(profile, state(draws, profile), draws.unit(), draws.unit(), draws.unit(), asOf);
    }

    private Profile profile(double point) {
        double sum = 0;
        for (var profile : base.profiles()) {
            sum += profile.weight();
            if (point < sum) {
                return profile;
            }
        }
        return base.profiles().get(base.profiles().size() - 1);
    }

    private static State state(Draws draws, Profile profile) {
        double point = draws.unit();
        if (point < profile.prospects()) {
            return State.PROSPECT;
        }
        if (point < profile.prospects() + profile.silent()) {
            return State.SILENT;
        }
        return draws.chance(NEW) ? State.NEW : State.BUYING;
    }

    private void identity(ObjectNode customer, Draws draws, Nature nature) {
        var profile = nature.profile();
        customer.put("name", WORD.matcher(draws.one(profile.called())).replaceAll(word -> drawn(word.group(1), draws)));
        if (profile.industry() != null) {
            customer.put("industry", profile.industry());
        }
        customer.put("region", draws.one(base.regions()));
        customer.put("accountManager", draws.one(base.managers()));
        if (nature.state() == State.PROSPECT) {
            customer.put("customerNumber", "none");
        } else {
            customer.put("customerNumber", Integer.toString(draws.whole(10_000, 99_999)));
        }
        customer.put("tradingStatus", draws.chance(base.ceased()) ? "ceased" : "trading");
        if (profile.employees() != null && !draws.chance(base.unknown())) {
            long employees = Math.round(employees(nature));
            customer.put("employees", employees);
            if (profile.turnoverEach() > 0 && !draws.chance(base.unknown())) {
                customer.put(
                        "ownTurnover",
                        Math.round(employees * profile.turnoverEach() * draws.factor(0.3) / 1000) * 1000);
                customer.put("ownGrowth", SampleFigures.ratio(draws.about0(0.08) + 0.02));
            }
        }
    }

    private String drawn(String word, Draws draws) {
        return switch (word) {
            case "town" -> draws.one(base.towns());
            case "family" -> draws.one(base.families());
            default -> draws.one(base.given());
        };
    }

    static double employees(Nature nature) {
        var bounds = nature.profile().employees();
        return bounds == null ? 1 : Draws.scaled(bounds.get(0), bounds.get(1), nature.size());
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
