package org.engagementadvisor.rules.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.engagementadvisor.advice.RuleConflict;
import org.engagementadvisor.customer.Customers;
import org.engagementadvisor.document.Limit;
import org.engagementadvisor.rules.book.DrlFile;
import org.engagementadvisor.rules.book.Folder;
import org.engagementadvisor.rules.fact.Lexicon;
import org.engagementadvisor.rules.fact.Subject;
import org.engagementadvisor.rules.table.Findings;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.kie.api.KieBase;

/** The second wall: rules that are not to be had are compiled here all the same, and come to an end. */
@Timeout(60)
class EndlessRulesTests {
    @TempDir
    Path rules;

    @BeforeEach
    void setALimit() {
        Limit.RULE_SECONDS.set(1);
    }

    @AfterEach
    void takeItBack() {
        Limit.RULE_SECONDS.set(Limit.RULE_SECONDS.preset());
    }

    @ParameterizedTest // faults 4.5
    @CsvSource({"update($c);", "while (true) { $c.value(\"turnover\"); }", "for (;;) { $c.moved(\"level\"); }"})
    void stopsARuleThatGoesOnForEver(String consequence) throws Exception {
        try (RuleRun run = new RuleRun(Optional.of(compiled(consequence)))) {
            Subject subject = Subject.of(
                    new Lexicon(List.of(), List.of()), Customers.from("{}"), LocalDate.of(2026, 6, 30), "farming");
            assertThatThrownBy(() -> run.fireRules(List.of(Case.after("10-x", subject))))
                    .isInstanceOf(RuleConflict.class)
                    .hasMessage("rule `LEV-010` for customer `C1`: does not come to an end");
        }
    }

    private KieBase compiled(String consequence) throws Exception {
        Path file = rules.resolve("book/10-x/level.drl");
        Files.createDirectories(file.getParent());
        Files.writeString(file, """
                package x;
                import org.engagementadvisor.rules.engine.Case;
                rule "LEV-010" when
                    $c : Case(after == "10-x")
                then
                    %s
                end
                """.formatted(consequence));
        Findings findings = new Findings();
        List<DrlFile> files = new Folder(rules, "book").rules(findings);
        assertThat(DrlCompiler.compile(files, findings)).isEmpty();
        return DrlCompiler.compiled(files, findings).orElseThrow();
    }
}
