package org.engagementadvisor.rules;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.groups.Tuple.tuple;

import org.engagementadvisor.ShippedBooks;
import org.engagementadvisor.customer.CustomerJson;
import org.engagementadvisor.customer.FaultyDocument;
import org.engagementadvisor.document.Fault;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A word of a customer that becomes an answer, or stands on a ladder, is one of those that the book lists. */
class CustomerTermsTests {
    private static final RuleBook BOOK = ShippedBooks.read("fire-protection");

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "/business/organisation|{business: {organisation: castle}}",
                // A row answers with it as it stands, and so the rules would go wrong.
                "/relationship/engagementLevel|{relationship: {engagementLevel: castle}}",
                "/areas/sprinkler/quality|{areas: {sprinkler: {quality: castle}}}",
                "/projects/1/qualityBought|{projects: [{name: P}, {name: Q, qualityBought: castle}]}",
                "/projects/0/qualityAspired|{projects: [{name: P, qualityAspired: castle}]}",
                "/recovery/corrections/0/kind|{recovery: {corrections: [{kind: castle}]}}",
            })
    void areThoseThatTheBookLists(String place, String facts) {
        assertThat(BOOK.unknownTerms(CustomerJson.strict().read(json(facts))))
                .extracting(fault -> fault.place().within(), Fault::found)
                .containsExactly(tuple(place, "`castle`"));
    }

    @Test
    void areAnyWhereTheBookListsNone() {
        assertThat(BOOK.unknownTerms(CustomerJson.strict().read(json("{industry: castle, region: castle}"))))
                .isEmpty();
    }

    /** Who mends a document wants to do it once; an entry that cannot be read moves no other to its place. */
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "/business/organisation /industry|{industry: 5, business: {organisation: castle}}",
                "/business/organisation /colour|{colour: red, business: {organisation: castle}}",
                "/earlier/verdicts/0/date /earlier/verdicts/1/value|{earlier: {verdicts: [{decision: segment, value: system},"
                        + " {decision: segment, value: castle, date: \"2026-01-01\"}]}}",
                "/projects/0 /projects/2/qualityBought|{projects: [7, {name: P}, {name: Q, qualityBought: castle}]}",
                // Of what is refused itself nothing else is said.
                "/business|{business: castle}",
            })
    void areToldWithWhateverElseIsWrong(String places, String facts) {
        assertThatExceptionOfType(FaultyDocument.class)
                .isThrownBy(() -> CustomerJson.strict().read(json(facts)))
                .satisfies(faulty -> assertThat(faulty.faultsWith(BOOK::unknownTerms))
                        .extracting(fault -> fault.place().within())
                        .containsExactly(places.split(" ")));
    }

    private static String json(String facts) {
        return facts.replaceFirst("\\{", "{id: a, ")
                .replaceAll("([a-zA-Z]+)(?=[:,}])", "\"$1\"")
                .replace("\"\"", "\"");
    }
}
