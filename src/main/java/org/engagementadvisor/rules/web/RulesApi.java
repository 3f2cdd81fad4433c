package org.engagementadvisor.rules.web;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.List;
import org.engagementadvisor.advice.AdviceJson;
import org.engagementadvisor.rules.RuleBook;
import org.engagementadvisor.rules.TableView;
import org.jspecify.annotations.Nullable;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

/** Lists the rules in force. */
@RestController
@Tag(name = "Rules")
final class RulesApi {
    private final RuleBook rules;
    private final Streams streams;

    RulesApi(RuleBook rules, Streams streams) {
        this.rules = rules;
        this.streams = streams;
    }

    @GetMapping(path = "/api/rules", produces = MediaType.APPLICATION_JSON_VALUE)
    @Operation(
            summary =
                    "The rule book in force: its release and who signed it, strategies, and tables with the ids of their rows")
    @ApiResponse(
            responseCode = "200",
            description = "the rules in force",
            content =
                    @Content(
                            mediaType = MediaType.APPLICATION_JSON_VALUE,
                            schema = @Schema(implementation = RulesInForce.class)))
    void rules(HttpServletRequest request, HttpServletResponse response) throws IOException {
        streams.answer(
                request,
                response,
                () -> List.of(AdviceJson.line(RulesInForce.of(rules))).iterator());
    }

    /**
     * @param signedBy a short name of the key by which the release was signed; null unless the service demands a signature
     * @param strategy the one that counts unless another is asked for
     */
    record RulesInForce(
            String book,
            String release,
            @Nullable String signedBy,
            String strategy,
            List<String> strategies,
            List<TableView> tables) {
        static RulesInForce of(RuleBook rules) {
            return new RulesInForce(
                    rules.name(),
                    rules.release(),
                    rules.signedBy().orElse(null),
                    rules.strategy(),
                    rules.strategies(),
                    rules.tables());
        }
    }
}
