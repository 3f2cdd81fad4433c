package org.engagementadvisor.rules.web;

import com.fasterxml.jackson.core.JsonProcessingException;
import io.swagger.v3.core.util.Json31;
import io.swagger.v3.oas.models.Components;
import io.swagger.v3.oas.models.OpenAPI;
import io.swagger.v3.oas.models.info.Info;
import io.swagger.v3.oas.models.media.Content;
import io.swagger.v3.oas.models.media.JsonSchema;
import io.swagger.v3.oas.models.media.MediaType;
import io.swagger.v3.oas.models.media.Schema;
import io.swagger.v3.oas.models.security.SecurityRequirement;
import io.swagger.v3.oas.models.security.SecurityScheme;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.engagementadvisor.customer.CustomerJson;
import org.springdoc.core.customizers.OpenApiCustomizer;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** Completes the OpenAPI description by the schema of customers, which is published with them, and an example. */
@Component
final class Description implements OpenApiCustomizer {
    private static final String DEFINITIONS = "#/$defs/";
    private static final String PASSWORD = "password";
    private static final String COMPONENTS = "#/components/schemas/Customer.";

    private final Offer offer;

    Description(Offer offer) {
        this.offer = offer;
    }

    @Override
    public void customise(OpenAPI api) {
        api.info(new Info()
                .title("Engagement Advisor")
                .version("1")
                .description("Says of each customer, with reasons, how closely to work together and what to do next."));
        if (api.getComponents() == null) {
            api.components(new Components());
        }
        api.getComponents()
                .addSecuritySchemes(
                        PASSWORD,
                        new SecurityScheme().type(SecurityScheme.Type.HTTP).scheme("basic"));
        api.addSecurityItem(new SecurityRequirement().addList(PASSWORD));
        var mapper = JsonMapper.shared();
        var customer = (ObjectNode) mapper.readTree(CustomerJson.schema().replace(DEFINITIONS, COMPONENTS));
        var definitions = (ObjectNode) customer.remove("$defs");
        customer.remove(Set.of("$schema", "$id"));
        add(api, "Customer", customer);
        new TreeSet<>(definitions.propertyNames())
                .forEach(name -> add(api, "Customer." + name, (ObjectNode) definitions.get(name)));
        api.getComponents().addSchemas("Customers", customers());
        api.getComponents().addSchemas("Purchased", purchased());
        add(api, "Problem", (ObjectNode) mapper.readTree(PROBLEM));
        describeRefusals(api);
    }

    /** Whatever an endpoint says of its refusals, each is a problem. */
    private static void describeRefusals(OpenAPI api) {
        var problem = new Content()
                .addMediaType(
                        org.springframework.http.MediaType.APPLICATION_PROBLEM_JSON_VALUE,
                        new MediaType().schema(new Schema<>().$ref("#/components/schemas/Problem")));
        api.getPaths().values().stream()
                .flatMap(path -> path.readOperations().stream())
                .forEach(operation -> operation.getResponses().forEach((status, response) -> {
                    if (status.matches("[45][0-9]{2}")) {
                        response.content(problem);
                    }
                }));
    }

    private static void add(OpenAPI api, String name, ObjectNode schema) {
        try {
            api.getComponents().addSchemas(name, Json31.mapper().readValue(schema.toString(), JsonSchema.class));
        } catch (JsonProcessingException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    private Schema<?> customers() {
        Schema<?> one = new Schema<>().$ref("#/components/schemas/Customer");
        Schema<?> many = new JsonSchema();
        many.addType("array");
        many.setItems(one);
        var either = new JsonSchema();
        either.setOneOf(List.of(one, many));
        either.setExample(example());
        return either;
    }

    private static Schema<?> purchased() {
        var purchased = new JsonSchema();
        purchased.addType("object");
        purchased.addProperty("customer", new Schema<>().$ref("#/components/schemas/Customer"));
        purchased.addProperty("purchase", new Schema<>().$ref("#/components/schemas/Customer.Purchase"));
        purchased.setRequired(List.of("customer", "purchase"));
        return purchased;
    }

    private Object example() {
        try {
            return Json31.mapper().readTree(offer.example());
        } catch (JsonProcessingException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    private static final String PROBLEM = """
            {
              "type": "object",
              "description": "a problem document (RFC 9457)",
              "properties": {
                "type": {"type": "string"},
                "title": {"type": "string"},
                "status": {"type": "integer"},
                "detail": {"type": "string"},
                "instance": {"type": "string"},
                "faults": {
                  "type": "array",
                  "items": {
                    "type": "object",
                    "properties": {
                      "pointer": {"type": "string", "description": "JSON pointer into the body, line and column of it, or the name of a parameter or header; empty for the whole"},
                      "found": {"type": "string"},
                      "expected": {"type": "string"}
                    },
                    "required": ["pointer", "found", "expected"]
                  }
                }
              }
            }
            """;
}
