package org.engagementadvisor.rules.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.context.annotation.Import;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.test.web.servlet.client.assertj.RestTestClientResponse;

@SpringBootTest(webEnvironment = WebEnvironment.RANDOM_PORT)
@Import({Served.class, Shop.class})
class AdviceApiTests {
    @Autowired
    Served served;

    @Test
    void advisesOnOneCustomerAsOfToday() {
        var answer = post("/api/advice", "{\"id\":\"a\",\"business\":{\"organisation\":\"household\"}}");
        assertThat(answer).hasStatusOk().hasContentType(MediaType.APPLICATION_JSON);
        assertThat(answer).bodyJson().extractingPath("$.asOf").isEqualTo("2026-01-31");
        assertThat(answer).bodyJson().extractingPath("$.answers.segment").isEqualTo("regulars");
        assertThat(answer).bodyJson().doesNotHavePath("$.name");
    }

    @Test
    void makesOnlyThePartsThatAreAskedFor() {
        var customer = "{\"id\":\"a\",\"business\":{\"organisation\":\"household\"}}";
        var rest = List.of("decisions", "held", "setAside", "page");
        var inShort = post("/api/advice", customer);
        assertThat(rest).allSatisfy(part -> assertThat(inShort).bodyJson().doesNotHavePath("$." + part));

        var some = post("/api/advice?include=decisions,setAside", "[" + customer + "]");
        assertThat(some)
                .bodyJson()
                .extractingPath("$[0].decisions[0].reasons[0].row")
                .isEqualTo("SEG-010");
        assertThat(some).bodyJson().hasPath("$[0].setAside").doesNotHavePath("$[0].page");

        var all = post("/api/advice?include=decisions, setAside,page,ranking", customer);
        assertThat(rest).allSatisfy(part -> assertThat(all).bodyJson().hasPath("$." + part));
    }

    @Test
    void advisesOnAListInItsOrder() {
        var answer = post("/api/advice", "[{\"id\":\"b\"},{\"id\":\"a\"}]");
        assertThat(answer).bodyJson().extractingPath("$[*].customer").asArray().containsExactly("b", "a");
        assertThat(post("/api/advice", "[]")).hasStatusOk().hasBodyTextEqualTo("[]");
    }

    @Test
    void takesTheDayAndTheStrategyAskedFor() {
        var answer = post("/api/advice?asOf=2025-12-31&strategy=hunting", "{\"id\":\"a\"}");
        assertThat(answer).bodyJson().extractingPath("$.asOf").isEqualTo("2025-12-31");
        assertThat(answer).bodyJson().extractingPath("$.strategy").isEqualTo("hunting");
    }

    @Test
    void namesEveryFaultOfTheCustomer() {
        var answer = post("/api/advice", "{\"id\":\"b\",\"employees\":-1,\"colour\":1}");
        assertThat(answer).hasStatus(HttpStatus.BAD_REQUEST).hasContentType(MediaType.APPLICATION_PROBLEM_JSON);
        assertThat(answer)
                .bodyJson()
                .extractingPath("$.faults[*].pointer")
                .asArray()
                .containsExactly("/colour", "/employees");
        assertThat(answer).bodyJson().extractingPath("$.instance").isEqualTo("/api/advice");
    }

    @Test
    void advisesTheOthersOfAListBesideFaultyOnes() {
        var answer = post(
                "/api/advice",
                "[{\"id\":\"a\"},{\"id\":\"b\",\"employees\":-1,\"colour\":1},{\"id\":\"a\"},7,"
                        + "{\"id\":\"c\",\"business\":{\"organisation\":\"castle\"}},{\"id\":\"d\"}]");
        assertThat(answer).hasStatusOk().hasContentType(MediaType.APPLICATION_JSON);
        assertThat(answer).bodyJson().extractingPath("$[*].asOf").asArray().hasSize(2);
        assertThat(answer)
                .bodyJson()
                .extractingPath("$[*].customer")
                .asArray()
                .containsExactly("a", "b", "a", "c", "d");
        assertThat(answer)
                .bodyJson()
                .extractingPath("$[*].faults[*].pointer")
                .asArray()
                .containsExactly("/1/colour", "/1/employees", "/2/id", "/3", "/4/business/organisation");
        assertThat(answer)
                .bodyJson()
                .extractingPath("$[2].detail")
                .isEqualTo("/2/id: found an id that an earlier customer has, expected one of its own");
        assertThat(answer).bodyJson().extractingPath("$[1].status").isEqualTo(400);
    }

    @Test
    void namesWordsThatTheRuleBookDoesNotList() {
        var answer = post("/api/advice", "{\"id\":\"a\",\"business\":{\"organisation\":\"castle\"}}");
        assertThat(answer).hasStatus(HttpStatus.BAD_REQUEST);
        assertThat(answer).bodyJson().extractingPath("$.faults[0].pointer").isEqualTo("/business/organisation");
        assertThat(answer).bodyJson().extractingPath("$.faults[0].found").isEqualTo("`castle`");
    }

    @Test
    void namesThemWithEveryOtherFault() {
        var faulty = "{\"employees\":-1,\"business\":{\"organisation\":\"castle\"}}";
        assertThat(post("/api/advice", faulty))
                .bodyJson()
                .extractingPath("$.faults[*].pointer")
                .asArray()
                .containsExactly("/business/organisation", "/employees", "/id");
        assertThat(post("/api/advice", "[{\"id\":\"a\"}," + faulty + "]"))
                .bodyJson()
                .extractingPath("$[1].faults[*].pointer")
                .asArray()
                .containsExactly("/1/business/organisation", "/1/employees", "/1/id");
    }

    @Test
    void namesAWordOfAPersonThatIsNoAnswer() {
        var answer = post(
                "/api/advice",
                "{\"id\":\"a\",\"earlier\":{\"verdicts\":[{\"decision\":\"segment\",\"value\":\"zzz\",\"date\":\"2026-01-01\"}]}}");
        assertThat(answer).hasStatus(HttpStatus.BAD_REQUEST);
        assertThat(answer).bodyJson().extractingPath("$.faults[0].pointer").isEqualTo("/earlier/verdicts/0/value");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "/api/advice?asOf=2026-02-31|asOf: found `2026-02-31`, expected a date such as 2026-01-31",
                "/api/advice?strategy=fishing|strategy: found `fishing`, expected one of farming, hunting",
                "/api/advice?asof=2026-01-31|asof: found `asof`, expected asOf or strategy or include",
                "/api/advice?include=page,reasons|include: found `reasons`, expected some of decisions, setAside, page, ranking,"
                        + " apart by commas",
                "/api/advice?include=page,|include: found nothing, expected some of decisions, setAside, page, ranking,"
                        + " apart by commas",
            })
    void namesTheParameterThatIsWrong(String path, String detail) {
        var answer = post(path, "{\"id\":\"a\"}");
        assertThat(answer).hasStatus(HttpStatus.BAD_REQUEST).hasContentType(MediaType.APPLICATION_PROBLEM_JSON);
        assertThat(answer).bodyJson().extractingPath("$.detail").isEqualTo(detail);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {"{\"id\":\"a\"", "NaN", "' '", "{\"id\":\"a\",\"employees\":1e400}"})
    void saysWhereTheBodyIsBroken(String body) {
        var answer = post("/api/advice", body);
        assertThat(answer).hasStatus(HttpStatus.BAD_REQUEST);
        assertThat(answer).bodyJson().extractingPath("$.faults").asArray().hasSize(1);
    }

    @Test
    void refusesBodiesThatAreTooLarge() {
        assertThat(post("/api/advice", "{\"id\":\"" + "x".repeat(6_000_000) + "\"}"))
                .hasStatus(HttpStatus.CONTENT_TOO_LARGE);
        assertThat(post("/api/advice", "[" + " ".repeat(11_000_000) + "]")).hasStatus(HttpStatus.CONTENT_TOO_LARGE);
        assertThat(post("/api/advice", "[" + "{\"id\":\"a\"},".repeat(1000) + "{\"id\":\"a\"}]"))
                .hasStatus(HttpStatus.CONTENT_TOO_LARGE);
    }

    @Test
    void answersEveryOtherRequestByAProblem() {
        assertProblem(served.get("/api/advice"), HttpStatus.METHOD_NOT_ALLOWED);
        assertProblem(served.get("/api/nothing"), HttpStatus.NOT_FOUND);
        assertProblem(served.post("/api/advice", MediaType.TEXT_PLAIN, "{}"), HttpStatus.UNSUPPORTED_MEDIA_TYPE);
    }

    @Test
    void listsTheRulesInForce() {
        var answer = served.get("/api/rules");
        assertThat(answer).bodyJson().extractingPath("$.book").isEqualTo("corner-shop");
        assertThat(answer).bodyJson().doesNotHavePath("$.signedBy");
        assertThat(answer).bodyJson().extractingPath("$.strategies").asArray().containsExactly("farming", "hunting");
        assertThat(answer)
                .bodyJson()
                .extractingPath("$.tables[0].rows")
                .asArray()
                .containsExactly("SEG-010", "SEG-020");
    }

    private static void assertProblem(RestTestClientResponse answer, HttpStatus status) {
        assertThat(answer).hasStatus(status).hasContentType(MediaType.APPLICATION_PROBLEM_JSON);
        assertThat(answer).bodyJson().extractingPath("$.status").isEqualTo(status.value());
    }

    private RestTestClientResponse post(String path, String body) {
        return served.post(path, body);
    }
}
