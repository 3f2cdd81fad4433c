package org.engagementadvisor.rules.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.http.ProblemDetail;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.mock.web.MockHttpServletResponse;

class RequestIdTests {
    private String answered;
    private ProblemDetail failed;

    private void ask(String id) throws Exception {
        var request = new MockHttpServletRequest();
        if (id != null) {
            request.addHeader(RequestId.HEADER, id);
        }
        var response = new MockHttpServletResponse();
        new RequestId()
                .doFilter(
                        request,
                        response,
                        (req, res) -> failed = Problems.of(new IllegalStateException("for the log alone")));
        answered = response.getHeader(RequestId.HEADER);
    }

    @Test
    void namesTheRequestInItsAnswerAndInTheProblem() throws Exception {
        ask("proxy-7.1");
        assertThat(answered).isEqualTo("proxy-7.1");
        assertThat(failed.getProperties()).isEqualTo(Map.of("request", "proxy-7.1"));
        assertThat(RequestId.current()).isNull();
    }

    @Test
    void callsARequestThatHasNoNameByOneOfItsOwn() throws Exception {
        ask(null);
        var first = answered;
        ask(null);
        assertThat(first).hasSize(36).isNotEqualTo(answered);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "two words", "a\r\nERROR of nobody", "<b>", "ü"})
    void putsNothingIntoTheLogThatCouldPassForSomethingElse(String id) throws Exception {
        ask(id);
        assertThat(answered).hasSize(36);
    }
}
