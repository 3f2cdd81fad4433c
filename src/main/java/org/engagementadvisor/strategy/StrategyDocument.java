package org.engagementadvisor.strategy;

import static java.util.Objects.requireNonNull;

import org.engagementadvisor.customer.Customer;
import org.engagementadvisor.customer.CustomerJson;
import org.engagementadvisor.customer.Earlier;
import org.engagementadvisor.customer.Earlier.Strategy;
import org.engagementadvisor.customer.FaultyDocument;
import org.engagementadvisor.document.Fault;
import org.engagementadvisor.document.Faults;
import org.engagementadvisor.document.Place;
import org.engagementadvisor.rules.RuleBook;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.JsonNodeFactory;

/** A strategy as JSON: as it stands in the document of a customer, whose schema holds for it. */
public final class StrategyDocument {
    private static final String PLACE = "/earlier/strategy";
    private static final CustomerJson CUSTOMERS = CustomerJson.strict();
    private static final JsonMapper TREES = JsonMapper.builder().build();

    private StrategyDocument() {}

    static String write(Strategy strategy) {
        return tree(strategy).toString();
    }

    static Strategy read(String kept) {
        return read(TREES.readTree(kept));
    }

    /** Without what it leaves to the rules. */
    public static JsonNode tree(Strategy strategy) {
        var earlier = new Earlier(null, null, null, null, strategy);
        var customer = CUSTOMERS.text(Customer.of("-", draft -> draft.earlier = earlier));
        return TREES.readTree(customer).at(PLACE);
    }

    /**
     * Reads what somebody wrote.
     *
     * @param faults takes every fault, its place within the strategy, such as {@code focusAreas/0}
     * @return {@link Strategy#NONE} if it is faulty
     */
    public static Strategy read(JsonNode document, RuleBook rules, Faults faults) {
        try {
            var customer = customer(document);
            rules.unknownTerms(customer).forEach(fault -> faults.add(within(fault)));
            return strategy(customer);
        } catch (FaultyDocument faulty) {
            faulty.faultsWith(rules::unknownTerms).forEach(fault -> faults.add(within(fault)));
            return Strategy.NONE;
        }
    }

    private static Strategy read(JsonNode document) {
        return strategy(customer(document));
    }

    private static Customer customer(JsonNode document) {
        var whole = JsonNodeFactory.instance.objectNode().put("id", "-");
        whole.putObject("earlier").set("strategy", document);
        return CUSTOMERS.read(whole);
    }

    private static Strategy strategy(Customer customer) {
        var strategy = requireNonNull(customer.earlier()).strategy();
        return strategy == null ? Strategy.NONE : strategy;
    }

    private static Fault within(Fault fault) {
        var within = fault.place().within();
        var rest = within.startsWith(PLACE) ? within.substring(PLACE.length()) : within;
        return fault.at(Place.within(rest.startsWith("/") ? rest.substring(1) : rest));
    }
}
