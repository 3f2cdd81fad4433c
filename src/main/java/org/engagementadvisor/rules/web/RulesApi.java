package org.engagementadvisor.rules.web;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.List;
import org.engagementadvisor.rules.RuleBook;
import org.engagementadvisor.rules.TableView;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

/** Lists the rules in force. */
@RestController
@Tag(name = "Rules")
final class RulesApi {
    private final RuleBook rules;

    RulesApi(RuleBook rules) {
        this.rules = rules;
    }

    @GetMapping(path = "/api/rules", produces = MediaType.APPLICATION_JSON_VALUE)
    @Operation(summary = "The rule book in force: its release, strategies, and tables with the ids of their rows")
    RulesInForce rules() {
        return new RulesInForce(rules.name(), rules.release(), rules.strategy(), rules.strategies(), rules.tables());
    }

    /** @param strategy the one that counts unless another is asked for */
    record RulesInForce(
            String book, String release, String strategy, List<String> strategies, List<TableView> tables) {}
}
