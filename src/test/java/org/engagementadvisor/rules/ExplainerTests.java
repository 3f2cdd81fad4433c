package org.engagementadvisor.rules;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.LocalDate;
import org.engagementadvisor.advice.Comparison;
import org.engagementadvisor.advice.Reason;
import org.engagementadvisor.advice.Recommendation;
import org.engagementadvisor.customer.Customer;
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

    @Test
    void givesTheReasonThatTheAuthorOfTheRowWrote() throws IOException {
        recommends("CAR-010,4,yes,care,Call,\"its people are rated {competence|not at all} of 5\"");
        Recommendation call = recommended("{ratings: {competence: {value: 5, 'on': '2026-06-01', by: Me}}}");
        assertThat(call.reasons())
                .extracting(Reason::row, Reason::sentence)
                .containsExactly(tuple("CAR-010", "its people are rated 5 of 5"));
    }

    @Test
    void makesTheReasonOfConditionsThatAreNoPlumbingWhereTheAuthorWroteNone() throws IOException {
        recommends("CAR-010,4,yes,care,Call,");
        Recommendation call = recommended("{ratings: {competence: {value: 5, 'on': '2026-06-01', by: Me}}}");
        Reason reason = call.reasons().get(0);
        assertThat(reason.sentence()).isEqualTo("product competence class is 5 (at least 4)");
        assertThat(reason.comparisons())
                .extracting(Comparison::fact)
                .containsExactly("competenceClass", "firstOrderBeforePeriod");
    }

    /** A table with one row that recommends something; the second thing it asks for is plumbing. */
    private void recommends(String row) throws IOException {
        Path stage = Files.createDirectories(rules.resolve("tiny").resolve("75-care"));
        Files.writeString(rules.resolve("tiny").resolve("rulebook.yaml"), """
              recommendationKind: [care, warning]
            """, StandardOpenOption.APPEND);
        Files.writeString(stage.resolve("care.drl.csv"), """
            title,Care
            question,What do we do?
            owner,Sales
            source,a test
            hit policy,collect
            RuleSet,evaluation
            RuleTable Care
            NAME,CONDITION,CONDITION,ACTION,ACTION,ACTION
            ,Customer...,Customer...,,,
            ,competenceClass >= $param,"firstOrderBeforePeriod == ""$param""\","kind(""$param"");","headline(""$param"");","why(""$param"");"
            id,Class from (inclusive),First order lies before,Kind,What to do,Why
            """ + row + "\n");
    }

    private Recommendation recommended(String facts) {
        Customer customer = Customers.from(facts.replace("{ratings", "{firstOrder: '2015-01-01', ratings"));
        return RuleBook.read(rules, "tiny")
                .advise(customer, LocalDate.of(2026, 6, 30), null)
                .recommendations()
                .get(0);
    }
}
