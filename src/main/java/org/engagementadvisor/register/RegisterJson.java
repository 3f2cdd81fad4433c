package org.engagementadvisor.register;

import com.fasterxml.jackson.annotation.JsonInclude;
import org.engagementadvisor.customer.Earlier;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.StreamWriteFeature;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.cfg.DateTimeFeature;
import tools.jackson.databind.json.JsonMapper;

/** The form in which the register keeps what it needs for itself. */
final class RegisterJson {
    private static final JsonMapper MAPPER = JsonMapper.builder()
            .disable(DateTimeFeature.WRITE_DATES_AS_TIMESTAMPS)
            .enable(StreamWriteFeature.WRITE_BIGDECIMAL_AS_PLAIN)
            .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
            .changeDefaultPropertyInclusion(inclusion -> inclusion.withValueInclusion(JsonInclude.Include.NON_NULL))
            .build();

    private RegisterJson() {}

    static String write(Object value) {
        return MAPPER.writeValueAsString(value);
    }

    /** As it is, to stand in something else. */
    static JsonNode tree(String json) {
        return MAPPER.readTree(json);
    }

    static Told told(String json) {
        return MAPPER.readValue(json, Told.class);
    }

    static Position position(String json) {
        return MAPPER.readValue(json, Position.class);
    }

    static Earlier.@Nullable Evaluation evaluation(@Nullable String json) {
        return json == null ? null : MAPPER.readValue(json, Earlier.Evaluation.class);
    }

    static @Nullable Earlier earlier(@Nullable String json) {
        return json == null ? null : MAPPER.readValue(json, Earlier.class);
    }
}
