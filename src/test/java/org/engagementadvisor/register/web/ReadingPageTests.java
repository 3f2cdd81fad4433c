package org.engagementadvisor.register.web;

import static org.assertj.core.api.Assertions.assertThat;

import org.engagementadvisor.register.Standings.Progress;
import org.engagementadvisor.register.StillReading;
import org.engagementadvisor.rules.web.Shop;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.context.annotation.Import;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.ProblemDetail;
import org.springframework.mock.web.MockHttpServletRequest;

/** Who asks for all customers while they are read is told how far that is, and need not ask again by hand. */
@SpringBootTest
@Import(Shop.class)
class ReadingPageTests {
    private static final StillReading READING = new StillReading(new Progress(1000, 20_000));

    @Autowired
    ReadingPage page;

    @Test
    void isAPageThatLoadsItselfAgainForABrowser() {
        var request = new MockHttpServletRequest("GET", "/week");
        request.addHeader(HttpHeaders.ACCEPT, "text/html,*/*;q=0.8");
        var answer = page.on(READING, request);
        assertThat(answer.getStatusCode()).isEqualTo(HttpStatus.SERVICE_UNAVAILABLE);
        assertThat(answer.getHeaders().getFirst("Refresh")).isEqualTo("5");
        // A screen reader says the title of each page that is loaded.
        assertThat(String.valueOf(answer.getBody())).contains("<title>1000 of 20000 customers read", "role=\"status\"");
    }

    @Test
    void isAProblemForAProgram() {
        var answer = page.on(READING, new MockHttpServletRequest("GET", "/api/customers"));
        assertThat(answer.getHeaders().getFirst(HttpHeaders.RETRY_AFTER)).isEqualTo("5");
        assertThat(answer.getHeaders().getFirst("Refresh")).isNull();
        assertThat(answer.getBody())
                .isInstanceOfSatisfying(
                        ProblemDetail.class,
                        problem -> assertThat(problem.getDetail()).endsWith("1000 of 20000 customers are read"));
    }
}
