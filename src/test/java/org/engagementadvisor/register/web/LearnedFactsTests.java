package org.engagementadvisor.register.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import org.engagementadvisor.CornerShop;
import org.engagementadvisor.customer.Customer;
import org.engagementadvisor.customer.CustomerJson;
import org.engagementadvisor.rules.BookWords;
import org.engagementadvisor.rules.Demands;
import org.engagementadvisor.rules.RuleBook;
import org.engagementadvisor.rules.fact.Assumable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

class LearnedFactsTests {
    private static final BookWords WORDS = CornerShop.book().words();
    private static final FactPlace.Told TOLD = new FactPlace.Told(LocalDate.parse("2026-01-31"), "v.nowak");

    private static String learned(String before, String fact, String area, String typed) {
        var customer = CustomerJson.strict().read("{\"id\":\"S1\"" + before + "}");
        var field = FactField.of(fact, area, WORDS).orElseThrow().typed(typed);
        Customer after = LearnedFacts.with(customer, List.of(field), TOLD);
        return CustomerJson.strict().text(after).replace('"', '\'').substring("{'id':'S1',".length());
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            quoteCharacter = '`',
            value = {
                "areaSpend;1"
                        + " 250,5;'areas':{'bread':{'categorySpend':{'amount':1250.5,'basis':'stated','on':'2026-01-31'}}}}",
                "areaMargin;-12;'areas':{'bread':{'contributionMargin':-12.00}}}",
                "areaMarketGrowth;2.5;'areas':{'bread':{'marketGrowth':0.025}}}",
                "areaCompetitorHold;loose;'areas':{'bread':{'competitor':{'hold':'loose'}}}}"
            })
    void standsWhereTheDocumentHasIt(String fact, String typed, String expected) {
        assertThat(learned("", fact, "bread", typed)).isEqualTo(expected);
    }

    @Test
    void leavesAllElseAsItWas() {
        assertThat(learned(
                        ",\"areas\":{\"bread\":{\"turnover\":30.50,\"competitor\":{\"name\":\"Mill\",\"hold\":\"firm\"}}}",
                        "areaCompetitorHold",
                        "bread",
                        "loose"))
                .isEqualTo("'areas':{'bread':{'turnover':30.50,'competitor':{'name':'Mill','hold':'loose'}}}}");
    }

    /** People speak of a year; the document has figures of a period. */
    @Test
    void keepsAYearAsItsPeriod() {
        assertThat(learned(",\"performance\":{\"months\":6}", "areaMargin", "bread", "1000"))
                .contains("'contributionMargin':500.00");
    }

    @Test
    void refusesWhatCannotBe() {
        var spend = FactField.of("areaSpend", "bread", WORDS).orElseThrow();
        assertThat(spend.typed("-1").isWrong()).isTrue();
        assertThat(spend.typed("0").isWrong()).isFalse();
    }

    @Test
    void hasAFieldForEveryFactThatRulesMayAskFor() {
        assertThat(Assumable.names())
                .allSatisfy(fact ->
                        assertThat(FactField.of(fact, null, WORDS)).as(fact).isPresent());
    }

    /** A fact that no longer is called so would be asked for nowhere. */
    @ParameterizedTest
    @MethodSource("org.engagementadvisor.ShippedBooks#names")
    void areFactsOfTheShippedBooks(String book) {
        var rules = RuleBook.read(Path.of("rules"), book, Demands.NONE);
        assertThat(rules.words().names()).containsAll(FactPlace.facts());
    }
}
