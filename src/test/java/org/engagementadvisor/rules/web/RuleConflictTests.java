package org.engagementadvisor.rules.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.engagementadvisor.CornerShop;
import org.engagementadvisor.register.RulesFolder;
import org.engagementadvisor.rules.Demands;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.annotation.Import;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.test.web.servlet.client.assertj.RestTestClientResponse;

/** A rule goes wrong for a café. */
@SpringBootTest(webEnvironment = WebEnvironment.RANDOM_PORT)
@Import({Served.class, RuleConflictTests.FaultyShop.class})
class RuleConflictTests {
    private static final String DETAIL =
            "rule `CAF-010` for customer `c`: found `10-segment` as `coverageClass`, expected one of below the threshold, open, fully penetrated, not known";

    @Autowired
    Served served;

    @Test
    void standsAsAProblemInThePlaceOfTheCustomerAmongTheAdviceOfTheOthers() {
        var answer = post("[{\"id\":\"a\"},{\"id\":\"c\",\"business\":{\"organisation\":\"café\"}},{\"id\":\"b\"}]");
        assertThat(answer).hasStatusOk();
        assertThat(answer).bodyJson().extractingPath("$[*].customer").asArray().containsExactly("a", "c", "b");
        assertThat(answer).bodyJson().extractingPath("$[0].answers.segment").isEqualTo("guests");
        assertThat(answer).bodyJson().extractingPath("$[1].status").isEqualTo(500);
        assertThat(answer).bodyJson().extractingPath("$[1].detail").isEqualTo(DETAIL);
        assertThat(answer).bodyJson().extractingPath("$[2].answers.segment").isEqualTo("guests");
    }

    @Test
    void isAProblemForOneCustomer() {
        var answer = post("{\"id\":\"c\",\"business\":{\"organisation\":\"café\"}}");
        assertThat(answer)
                .hasStatus(HttpStatus.INTERNAL_SERVER_ERROR)
                .hasContentType(MediaType.APPLICATION_PROBLEM_JSON);
        assertThat(answer).bodyJson().extractingPath("$.title").isEqualTo("The rules go wrong for the customer");
        assertThat(answer).bodyJson().extractingPath("$.detail").isEqualTo(DETAIL);
    }

    private RestTestClientResponse post(String body) {
        return served.post("/api/advice", body);
    }

    @TestConfiguration
    static class FaultyShop extends Shop {
        @Override
        protected RulesFolder folder() throws IOException {
            Path rules = CornerShop.in(Files.createTempDirectory("rules"));
            return new RulesFolder(CornerShop.withARuleThatGoesWrong(rules), CornerShop.NAME, Demands.NONE, null);
        }
    }
}
