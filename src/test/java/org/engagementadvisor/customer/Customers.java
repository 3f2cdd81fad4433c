package org.engagementadvisor.customer;

import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.node.ObjectNode;
import tools.jackson.dataformat.yaml.YAMLMapper;

/** Customers for tests, in a few lines of YAML or JSON. */
public final class Customers {
    private static final YAMLMapper YAML = YAMLMapper.builder()
            .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
            .build();
    private static final CustomerJson JSON = CustomerJson.strict();

    private Customers() {}

    /** The customer of the text, called C1 unless the text says otherwise. */
    public static Customer from(String yamlOrJson) {
        var document = (ObjectNode) YAML.readTree(yamlOrJson);
        if (!document.has("id")) {
            document.put("id", "C1");
        }
        return JSON.read(document);
    }
}
