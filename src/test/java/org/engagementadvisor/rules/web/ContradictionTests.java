package org.engagementadvisor.rules.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import org.engagementadvisor.CornerShop;
import org.engagementadvisor.rules.RuleBook;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.boot.webmvc.test.autoconfigure.WebMvcTest;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Import;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

/** Two rows of one table apply to a household, where at most one may. */
@WebMvcTest
@Import(ContradictionTests.ContradictingShop.class)
class ContradictionTests {
    private static final String DETAIL =
            "corner-shop/10-segment/segment.drl.csv: rows SEG-010 and SEG-020 both apply to customer `h`, expected at most one";

    @Autowired
    MockMvcTester mvc;

    @Test
    void standsAsAProblemInThePlaceOfTheCustomerAmongTheAdviceOfTheOthers() {
        var answer = post("[{\"id\":\"a\"},{\"id\":\"h\",\"business\":{\"organisation\":\"household\"}},{\"id\":\"b\"}]");
        assertThat(answer).hasStatusOk();
        assertThat(answer).bodyJson().extractingPath("$[*].customer").asArray().containsExactly("a", "h", "b");
        assertThat(answer).bodyJson().extractingPath("$[0].answers.segment").isEqualTo("guests");
        assertThat(answer).bodyJson().extractingPath("$[1].status").isEqualTo(500);
        assertThat(answer).bodyJson().extractingPath("$[1].detail").isEqualTo(DETAIL);
        assertThat(answer).bodyJson().extractingPath("$[2].answers.segment").isEqualTo("guests");
    }

    @Test
    void isAProblemForOneCustomer() {
        var answer = post("{\"id\":\"h\",\"business\":{\"organisation\":\"household\"}}");
        assertThat(answer)
                .hasStatus(HttpStatus.INTERNAL_SERVER_ERROR)
                .hasContentType(MediaType.APPLICATION_PROBLEM_JSON);
        assertThat(answer).bodyJson().extractingPath("$.title").isEqualTo("The rules contradict each other");
        assertThat(answer).bodyJson().extractingPath("$.detail").isEqualTo(DETAIL);
    }

    private MvcTestResult post(String body) {
        return mvc.post()
                .uri("/api/advice")
                .contentType(MediaType.APPLICATION_JSON)
                .content(body)
                .exchange();
    }

    @TestConfiguration
    static class ContradictingShop {
        @Bean
        RuleBook rules() throws IOException {
            Path rules = CornerShop.in(Files.createTempDirectory("rules"));
            Path table = rules.resolve("corner-shop/10-segment/segment.drl.csv");
            Files.writeString(table, Files.readString(table).replace("hit policy,first", "hit policy,unique"));
            return RuleBook.read(rules, CornerShop.NAME);
        }

        @Bean
        Clock clock() {
            return Clock.fixed(Instant.parse("2026-01-31T12:00:00Z"), ZoneOffset.UTC);
        }

        @Bean
        Offer offer() {
            return new Offer(null, "{\"id\":\"S1\"}");
        }
    }
}
