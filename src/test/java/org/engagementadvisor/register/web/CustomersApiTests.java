package org.engagementadvisor.register.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.time.Duration;
import java.util.List;
import org.engagementadvisor.access.Callers;
import org.engagementadvisor.rules.web.Shop;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.annotation.Import;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.client.RestTestClient;
import org.springframework.test.web.servlet.client.assertj.RestTestClientResponse;

@SpringBootTest(webEnvironment = WebEnvironment.RANDOM_PORT)
@Import(Shop.class)
class CustomersApiTests {
    @LocalServerPort
    int port;

    @Autowired
    JdbcClient sql;

    private RestTestClient as(String user) {
        return RestTestClient.bindToServer()
                .baseUrl("http://localhost:" + port)
                .defaultHeader(HttpHeaders.AUTHORIZATION, Callers.basic(user))
                .build();
    }

    private RestTestClientResponse get(String path) {
        return RestTestClientResponse.from(as("analyst").get().uri(path).exchange());
    }

    private RestTestClientResponse put(String id, String customer, String... header) {
        var put = as("analyst").put().uri("/api/customers/" + id).contentType(MediaType.APPLICATION_JSON);
        if (header.length > 0) {
            put = put.header(header[0], header[1]);
        }
        return RestTestClientResponse.from(put.body(customer).exchange());
    }

    private static String customer(String id, String more) {
        return "{\"id\":\"" + id + "\",\"business\":{\"organisation\":\"household\"}" + more + "}";
    }

    @Test
    void tellsAllThatIsWrongWithACustomerAtOnce() {
        assertThat(put("asked", "{\"id\":\"other\",\"employees\":-1,\"business\":{\"organisation\":\"castle\"}}"))
                .hasStatus(HttpStatus.BAD_REQUEST)
                .bodyJson()
                .extractingPath("$.faults[*].pointer")
                .asArray()
                .containsExactly("/business/organisation", "/employees", "/id");
    }

    @Test
    void keepsACustomerAndAnswersWithTheAdvice() {
        var made = put("kept", customer("kept", ",\"name\":\"Ada\""));
        assertThat(made).hasStatus(HttpStatus.CREATED);
        assertThat(made).bodyJson().extractingPath("$.answers.segment").isEqualTo("regulars");
        assertThat(put("kept", customer("kept", ",\"name\":\"Ada\""))).hasStatusOk();
        var known = get("/api/customers/kept");
        assertThat(known).hasStatusOk().hasHeader(HttpHeaders.ETAG, "\"1\"");
        assertThat(known).bodyJson().extractingPath("$.name").isEqualTo("Ada");
    }

    /** Programs are told apart from nobody: who saw and changed what by the API stands beside what people did on pages. */
    @Test
    void notesWhoSawAndChangedACustomer() {
        put("watched", customer("watched", ""));
        get("/api/customers/watched");
        get("/api/customers/watched/advice");
        get("/api/customers/watched/advice/log");
        get("/api/customers/watched/strategy");
        assertThat(audited("customer = 'watched'"))
                .containsExactly(
                        "analyst customer changed",
                        "analyst customer seen",
                        "analyst customer seen",
                        "analyst customer seen",
                        "analyst customer seen");
    }

    private List<String> audited(String which) {
        return sql.sql("select who, what from audit where " + which + " order by id")
                .query((row, number) -> row.getString(1) + " " + row.getString(2))
                .list();
    }

    @Test
    void tellsTheLatestAdviceWithThePartsAskedFor() {
        put("asked", customer("asked", ""));
        assertThat(get("/api/customers/asked/advice")).bodyJson().doesNotHavePath("$.decisions");
        assertThat(get("/api/customers/asked/advice?include=decisions"))
                .bodyJson()
                .extractingPath("$.decisions[0].reasons[0].row")
                .isEqualTo("SEG-010");
        assertThat(get("/api/customers/asked/advice?include=everything")).hasStatus(HttpStatus.BAD_REQUEST);
    }

    @Test
    void tellsWhatWasAdvisedTheLatestFirst() {
        put("often", customer("often", ""));
        put("often", customer("often", ",\"employees\":7"));
        assertThat(get("/api/customers/often/advice/log"))
                .bodyJson()
                .extractingPath("$.entries[*].factsVersion")
                .asArray()
                .containsExactly(2, 1);
        assertThat(get("/api/customers/often/advice/log?before="
                        + entries("often").get(1)))
                .bodyJson()
                .extractingPath("$.entries[*].factsVersion")
                .asArray()
                .containsExactly(1);
        assertThat(get("/api/customers/often/advice/log?before=yesterday")).hasStatus(HttpStatus.BAD_REQUEST);
        assertThat(get("/api/customers/never/advice/log")).hasStatus(HttpStatus.NOT_FOUND);
    }

    @Test
    void makesALoggedAdviceAgainAndSaysIfItComesOutOtherwise() {
        put("again", customer("again", ""));
        long entry = entries("again").get(0);
        var replay = "/api/advice/" + entry + "/replay";
        assertThat(get(replay)).hasStatusOk();
        assertThat(get(replay)).bodyJson().extractingPath("$.equal").isEqualTo(true);
        assertThat(get(replay)).bodyJson().extractingPath("$.logged.customer").isEqualTo("again");
        sql.sql("update advice_log set digest = 'another' where id = ?")
                .param(entry)
                .update();
        assertThat(get(replay))
                .hasStatus(HttpStatus.INTERNAL_SERVER_ERROR)
                .hasContentType(MediaType.APPLICATION_PROBLEM_JSON)
                .bodyJson()
                .extractingPath("$.faults[0].pointer")
                .isEqualTo("entry");
        assertThat(get("/api/advice/latest/replay")).hasStatus(HttpStatus.NOT_FOUND);
        assertThat(get("/api/advice/999999999/replay")).hasStatus(HttpStatus.NOT_FOUND);
    }

    private List<Long> entries(String customer) {
        return sql.sql("select id from advice_log where customer_id = ? order by id")
                .param(customer)
                .query(Long.class)
                .list();
    }

    @Test
    void changesNothingThatSomebodyElseHasChangedMeanwhile() {
        put("shared", customer("shared", ""));
        assertThat(put("shared", customer("shared", ",\"name\":\"Bo\""), HttpHeaders.IF_MATCH, "\"1\""))
                .hasStatusOk()
                .hasHeader(HttpHeaders.ETAG, "\"2\"");
        assertThat(put("shared", customer("shared", ",\"name\":\"Cy\""), HttpHeaders.IF_MATCH, "\"1\""))
                .hasStatus(HttpStatus.PRECONDITION_FAILED)
                .hasContentType(MediaType.APPLICATION_PROBLEM_JSON);
        assertThat(put("shared", customer("shared", ",\"name\":\"Di\""), HttpHeaders.IF_NONE_MATCH, "*"))
                .hasStatus(HttpStatus.PRECONDITION_FAILED);
        assertThat(get("/api/customers/shared"))
                .bodyJson()
                .extractingPath("$.name")
                .isEqualTo("Bo");
    }

    /** As RFC 9110 has it: any version, one of several, and never a weak one. */
    @Test
    void takesWhatACallerSaysOfTheVersionAsItIsMeant() {
        assertThat(put("tagged", customer("tagged", ""), HttpHeaders.IF_MATCH, "*"))
                .hasStatus(HttpStatus.PRECONDITION_FAILED);
        put("tagged", customer("tagged", ""));
        assertThat(put("tagged", customer("tagged", ",\"name\":\"Bo\""), HttpHeaders.IF_MATCH, "*"))
                .hasStatusOk();
        assertThat(put("tagged", customer("tagged", ",\"name\":\"Cy\""), HttpHeaders.IF_MATCH, "\"7\", \"2\""))
                .hasStatusOk();
        assertThat(put("tagged", customer("tagged", ",\"name\":\"Di\""), HttpHeaders.IF_MATCH, "W/\"3\""))
                .hasStatus(HttpStatus.PRECONDITION_FAILED);
        assertThat(put("tagged", customer("tagged", ",\"name\":\"Di\""), HttpHeaders.IF_NONE_MATCH, "\"7\""))
                .hasStatusOk();
        assertThat(put("tagged", customer("tagged", ",\"name\":\"Ed\""), HttpHeaders.IF_NONE_MATCH, "*"))
                .hasStatus(HttpStatus.PRECONDITION_FAILED)
                .bodyJson()
                .extractingPath("$.faults[0].pointer")
                .isEqualTo(HttpHeaders.IF_NONE_MATCH);
        assertThat(put("tagged", customer("tagged", ""), HttpHeaders.IF_MATCH, "four"))
                .hasStatus(HttpStatus.BAD_REQUEST);
    }

    @Test
    void keepsNothingOfAFaultyCustomer() {
        var faulty = put("faulty", "{\"id\":\"faulty\",\"employees\":-1,\"colour\":1}");
        assertThat(faulty).hasStatus(HttpStatus.BAD_REQUEST);
        assertThat(faulty)
                .bodyJson()
                .extractingPath("$.faults[*].pointer")
                .asArray()
                .containsExactly("/colour", "/employees");
        assertThat(put("other", customer("faulty", ""))).hasStatus(HttpStatus.BAD_REQUEST);
        assertThat(get("/api/customers/faulty")).hasStatus(HttpStatus.NOT_FOUND);
    }

    @Test
    void showsAnAccountManagerNobodyElsesCustomers() {
        put("foreign", customer("foreign", ",\"accountManager\":\"Somebody\""));
        for (var path : List.of(
                "/api/customers/foreign",
                "/api/customers/foreign/advice",
                "/api/customers/foreign/advice/log",
                "/api/advice/" + entries("foreign").get(0) + "/replay")) {
            assertThat(RestTestClientResponse.from(as("manager").get().uri(path).exchange()))
                    .hasStatus(HttpStatus.NOT_FOUND);
        }
        assertThat(RestTestClientResponse.from(
                        as("manager").get().uri("/api/customers?q=foreign").exchange()))
                .bodyJson()
                .extractingPath("$.customers")
                .asArray()
                .isEmpty();
        assertThat(RestTestClientResponse.from(as("manager")
                        .put()
                        .uri("/api/customers/foreign")
                        .contentType(MediaType.APPLICATION_JSON)
                        .body(customer("foreign", ""))
                        .exchange()))
                .hasStatus(HttpStatus.NOT_FOUND);
    }

    @Test
    void listsCustomersPageByPage() {
        for (int number = 0; number < 5; number++) {
            put("page" + number, customer("page" + number, ",\"name\":\"Of the list\""));
        }
        var first = get("/api/customers?q=of+the+LIST&size=3");
        assertThat(first)
                .bodyJson()
                .extractingPath("$.customers[*].id")
                .asArray()
                .containsExactly("page0", "page1", "page2");
        assertThat(first).bodyJson().extractingPath("$.next").isEqualTo("page2");
        var second = get("/api/customers?q=of+the+LIST&size=3&after=page2");
        assertThat(second)
                .bodyJson()
                .extractingPath("$.customers[*].id")
                .asArray()
                .containsExactly("page3", "page4");
        assertThat(second).bodyJson().doesNotHavePath("$.next");
        assertThat(get("/api/customers?size=501")).hasStatus(HttpStatus.BAD_REQUEST);
    }

    @Test
    void takesNoFileThatIsPackedOrOfAnotherKind() {
        assertThat(RestTestClientResponse.from(as("analyst")
                        .post()
                        .uri("/api/imports?name=some.ndjson")
                        .header(HttpHeaders.CONTENT_ENCODING, "gzip")
                        .body(new byte[] {31, (byte) 139})
                        .exchange()))
                .hasStatus(HttpStatus.UNSUPPORTED_MEDIA_TYPE);
        assertThat(RestTestClientResponse.from(as("analyst")
                        .post()
                        .uri("/api/imports?name=some.exe")
                        .body(new byte[] {1})
                        .exchange()))
                .hasStatus(HttpStatus.BAD_REQUEST);
    }

    /** As curl sends whatever is not said to be something else: it would be taken for parameters, and land in the log. */
    @ParameterizedTest
    @ValueSource(strings = {"{\"id\":\"f1\"}\n{\"id\":\"f2\"}\n", "PK\u0003\u0004%"})
    void takesNoFormForAFile(String body) {
        assertThat(RestTestClientResponse.from(as("analyst")
                        .post()
                        .uri("/api/imports?name=some.ndjson")
                        .contentType(MediaType.APPLICATION_FORM_URLENCODED)
                        .body(body)
                        .exchange()))
                .hasStatus(HttpStatus.UNSUPPORTED_MEDIA_TYPE);
    }

    @Test
    void refusesAParameterWithCharactersThatNoneHas() {
        var refused = RestTestClientResponse.from(as("analyst")
                .get()
                .uri(URI.create("http://localhost:" + port + "/api/customers?na%07me=1"))
                .exchange());
        assertThat(refused).hasStatus(HttpStatus.BAD_REQUEST);
        assertThat(refused).bodyText().contains("a path and query in UTF-8 without control characters");
    }

    @Test
    void takesAFileInAndSaysHowFarItIs() throws InterruptedException {
        var file = "{\"id\":\"f1\"}\n{\"id\":\"f2\",\"employees\":-1}\n";
        var started = RestTestClientResponse.from(as("analyst")
                .post()
                .uri("/api/imports?name=some.ndjson")
                .contentType(MediaType.parseMediaType("application/x-ndjson"))
                .body(file)
                .exchange());
        assertThat(started).hasStatus(HttpStatus.ACCEPTED);
        assertThat(audited("detail like '% some.ndjson'")).containsExactly("analyst file handed in");
        var place =
                started.getExchangeResult().getResponseHeaders().getLocation().getPath();
        for (long end = System.nanoTime() + Duration.ofSeconds(30).toNanos(); ; Thread.sleep(100)) {
            var job = get(place);
            if (job.getExchangeResult().getResponseBodyContent().length > 0
                    && new String(job.getExchangeResult().getResponseBodyContent()).contains("\"done\"")) {
                assertThat(job).bodyJson().extractingPath("$.added").isEqualTo(1);
                assertThat(job).bodyJson().extractingPath("$.rejected").isEqualTo(1);
                break;
            }
            assertThat(System.nanoTime()).isLessThan(end);
        }
        assertThat(get(place + "/rejects")).hasStatusOk();
        assertThat(get("/api/customers/f1")).hasStatusOk();
    }
}
