package org.engagementadvisor.register.web;

import java.util.List;
import java.util.Objects;
import org.engagementadvisor.customer.Customer;
import org.engagementadvisor.customer.CustomerJson;
import org.engagementadvisor.customer.FaultyDocument;
import org.engagementadvisor.register.web.FactPlace.Told;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** A customer with what people told of it. */
final class LearnedFacts {
    private static final CustomerJson CUSTOMERS = CustomerJson.strict();
    private static final JsonMapper TREES = JsonMapper.builder()
            .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
            .build();

    private LearnedFacts() {}

    /** @throws FaultyDocument if that cannot be together */
    static Customer with(Customer customer, List<FactField> told, Told by) {
        var document = (ObjectNode) TREES.readTree(CUSTOMERS.write(customer));
        told.forEach(field -> field.value()
                .ifPresent(value -> Objects.requireNonNull(field.place()).write(document, field.area(), value, by)));
        return CUSTOMERS.read(document);
    }
}
