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
import org.engagementadvisor.rules.RulesInForce;
import org.engagementadvisor.rules.TableView;
import org.jspecify.annotations.Nullable;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

/** Lists the rules in force. */
@RestController
@Tag(name = "Rules")
final class RulesApi {
    private final RulesInForce inForce;
    private final Streams streams;

    RulesApi(RulesInForce inForce, Streams streams) {
        this.inForce = inForce;
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
                            schema = @Schema(implementation = Release.class)))
    void rules(HttpServletRequest request, HttpServletResponse response) throws IOException {
        streams.answer(
                request,
                response,
                () -> List.of(AdviceJson.line(Release.of(inForce.current()))).iterator());
    }

    /**
     * @param signedBy a short name of the key by which the release was signed; null unless the service demands a signature
     * @param strategy the one that counts unless another is asked for
     */
    record Release(
            String book,
            String release,
            @Nullable String signedBy,
            String strategy,
            List<String> strategies,
            List<TableView> tables) {
        static Release of(RuleBook rules) {
            return new Release(
                    rules.name(),
                    rules.release(),
                    rules.signedBy().orElse(null),
                    rules.strategy(),
                    rules.strategies(),
                    rules.tables());
        }
    }
}
