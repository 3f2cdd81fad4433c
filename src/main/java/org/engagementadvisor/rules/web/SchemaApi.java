package org.engagementadvisor.rules.web;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.servlet.http.HttpServletRequest;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.engagementadvisor.customer.CustomerJson;
import org.springframework.http.ResponseEntity;
import org.springframework.util.DigestUtils;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

/** The form in which customers are taken and given. */
@RestController
@Tag(name = "Customers")
final class SchemaApi {
    private static final String SCHEMA = "application/schema+json";

    private final byte[] schema = CustomerJson.schema().getBytes(StandardCharsets.UTF_8);
    private final String tag = "\"" + DigestUtils.md5DigestAsHex(schema) + "\"";

    @GetMapping(path = "/api/schema/customer", produces = SCHEMA)
    @Operation(
            summary = "The JSON Schema of a customer; its ETag names what it says",
            description = "With `If-None-Match`, only if it says something else by now.")
    ResponseEntity<byte[]> customer(HttpServletRequest request) {
        RefusedRequest.refuseOddParameters(request, List.of());
        return ResponseEntity.ok().eTag(tag).body(schema);
    }
}
