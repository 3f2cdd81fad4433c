package org.engagementadvisor.rules;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import org.engagementadvisor.advice.Reason;
import org.engagementadvisor.customer.Customers;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ExplainerTests {
    @TempDir
    Path rules;

    @BeforeEach
    void writeABookOfOneTable() throws IOException {
        Path stage = Files.createDirectories(rules.resolve("tiny").resolve("30-evaluation"));
        Files.createDirectories(rules.resolve("shared"));
        Files.copy(
                Path.of("rules", "shared", "vocabulary.yaml"),
                rules.resolve("shared").resolve("vocabulary.yaml"));
        Files.writeString(rules.resolve("tiny").resolve("rulebook.yaml"), """
            name: Tiny
            currency: EUR
            locale: en-GB
            strategy: farming
            strategies: [farming]
            decisive: [competenceClass]
            summary: [competenceClass]
            dataGapsAtMost: 1
            terms:
              area: [extinguishers]
            """);
        Files.writeString(stage.resolve("competence.drl.csv"), """
            title,Competence
            question,How well does it know our products?
            owner,Sales
            source,a test
            hit policy,first
            RuleSet,evaluation
            RuleTable Competence
            NAME,CONDITION,CONDITION,ACTION,ACTION
            ,Customer...,Customer...,,
            ,competence == $param,monthsSinceCompetenceRated > $param,"answer(""competenceClass"", $param);","answer(""competenceNote"", ""$param"");"
            id,Rating,"Months since, more than",Class,Note
            CMP-010,,36,,Stale after {monthsSinceCompetenceRated} months
            CMP-020,5,,5,Fresh
            """);
    }

    @Test
    void saysTheNoteOfARowThatLeavesItsAnswerOpen() {
        assertThat(reasonFor("2020-06-30").sentence()).isEqualTo("Stale after 72 months");
    }

    @Test
    void saysTheNoteAfterTheAnswer() {
        assertThat(reasonFor("2026-06-01").sentence())
                .isEqualTo("Product competence class: 5, because rating of product competence is 5. Fresh");
    }

    private Reason reasonFor(String ratedOn) {
        var customer = Customers.from("ratings: {competence: {value: 5, on: " + ratedOn + "}}");
        var advice = RuleBook.read(rules, "tiny").advise(customer, LocalDate.of(2026, 6, 30), null);
        return advice.decisions().get(0).reasons().get(0);
    }
}
