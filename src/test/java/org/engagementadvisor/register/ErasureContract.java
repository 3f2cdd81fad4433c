package org.engagementadvisor.register;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;
import static org.awaitility.Awaitility.await;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.TreeSet;
import org.engagementadvisor.access.Callers;
import org.engagementadvisor.rules.web.Shop;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.annotation.Import;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpMethod;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.annotation.DirtiesContext;
import org.springframework.test.web.servlet.client.RestTestClient;
import org.springframework.test.web.servlet.client.assertj.RestTestClientResponse;

/** All that is kept of a customer, handed out and erased, in the whole service on whatever database. */
@SpringBootTest(webEnvironment = WebEnvironment.RANDOM_PORT)
@Import(Shop.class)
@DirtiesContext
abstract class ErasureContract {
    private static final String ID = "erase-77";
    private static final String NAME = "Zaphod Quux";
    private static final String OTHER = "keep-78";

    @LocalServerPort
    int port;

    @Autowired
    JdbcClient sql;

    @Autowired
    Imports imports;

    @Autowired
    Register register;

    @Autowired
    Replay replay;

    private RestTestClientResponse send(String user, HttpMethod method, String path, String body) {
        var request = RestTestClient.bindToServer()
                .baseUrl("http://localhost:" + port)
                .build()
                .method(method)
                .uri(path)
                .header(HttpHeaders.AUTHORIZATION, Callers.basic(user));
        return RestTestClientResponse.from(
                body.isEmpty()
                        ? request.exchange()
                        : request.contentType(MediaType.APPLICATION_JSON)
                                .body(body)
                                .exchange());
    }

    private static String customer(String id, String name, String more) {
        return "{\"id\":\"%s\",\"name\":\"%s\",\"business\":{\"organisation\":\"household\"}%s}"
                .formatted(id, name, more);
    }

    /** With everything of which something can be kept. */
    private void keep(String id, String name) {
        send("analyst", HttpMethod.PUT, "/api/customers/" + id, customer(id, name + " before", ""));
        var bread =
                ",\"orders\":{\"recent\":[{\"id\":\"o1\",\"date\":\"2026-01-30\",\"area\":\"bread\",\"amount\":3}]}";
        var kept = send("analyst", HttpMethod.PUT, "/api/customers/" + id, customer(id, name, bread));
        assertThat(kept).hasStatusOk();
        var verdict = "{\"decision\":\"priority\",\"value\":\"D\",\"reason\":\"" + name + " said so\"}";
        assertThat(send("analyst", HttpMethod.POST, "/api/customers/" + id + "/verdicts", verdict))
                .hasStatusOk();
        var wrong = "{\"id\":\"" + id + "\",\"name\":\"" + name + "\",\"employees\":-1}";
        assertThat(send("analyst", HttpMethod.POST, "/api/imports?name=wrong.ndjson", wrong))
                .hasStatus(HttpStatus.ACCEPTED);
        await().until(() -> !imports.isAnyAtWork());
    }

    /** The tables in which a text stands, packed or not, whatever they and their columns are called. */
    private TreeSet<String> tablesWith(String... texts) {
        List<String> tables = sql.sql("""
            select table_name from information_schema.tables
            where table_schema in ('public', 'PUBLIC') and table_type = 'BASE TABLE'
            """).query(String.class).list();
        assertThat(tables).hasSizeGreaterThan(12);
        var found = new TreeSet<String>();
        for (var table : tables) {
            sql.sql("select * from \"" + table + "\"").query(row -> {
                for (int column = 1; column <= row.getMetaData().getColumnCount(); column++) {
                    var type = row.getMetaData().getColumnTypeName(column).toLowerCase(Locale.ROOT);
                    var value = type.equals("bytea") || type.startsWith("binary")
                            ? unpacked(row.getBytes(column))
                            : String.valueOf(row.getString(column));
                    for (var text : texts) {
                        if (value.contains(text)) {
                            found.add(table.toLowerCase(Locale.ROOT));
                        }
                    }
                }
            });
        }
        return found;
    }

    private static String unpacked(byte[] bytes) {
        try {
            return new String(Packed.unpack(bytes), StandardCharsets.UTF_8);
        } catch (RuntimeException notPacked) {
            return new String(bytes, StandardCharsets.ISO_8859_1);
        }
    }

    @Test
    void handsOutAllAndErasesAll() {
        keep(ID, NAME);
        keep(OTHER, "Trillian");
        assertThat(tablesWith(ID, NAME))
                .contains(
                        "customer",
                        "customer_facts",
                        "advice_log",
                        "standing",
                        "import_reject",
                        "recommendation",
                        "verdict",
                        "audit");
        var export = send("admin", HttpMethod.GET, "/api/customers/" + ID + "/export", "");
        assertThat(export).hasStatusOk();
        assertThat(export)
                .bodyJson()
                .extractingPath("$.facts[*].facts.name")
                .asArray()
                .containsExactly(NAME, NAME + " before");
        assertThat(export)
                .bodyJson()
                .extractingPath("$.advice[0].advice.customer")
                .isEqualTo(ID);
        assertThat(export)
                .bodyJson()
                .extractingPath("$.standing.told.answers.segment")
                .isEqualTo("regulars");
        assertThat(export).bodyJson().extractingPath("$.verdicts[0].reason").isEqualTo(NAME + " said so");
        assertThat(export)
                .bodyJson()
                .extractingPath("$.recommendations")
                .asArray()
                .isNotEmpty();
        for (var records : List.of("alerts", "strategies", "turnovers", "positions")) {
            assertThat(export).bodyJson().extractingPath("$." + records).isNotNull();
        }
        assertThat(export).bodyJson().extractingPath("$.positions[0].told").isNotNull();
        assertThat(export).bodyJson().extractingPath("$.rejects").asArray().hasSize(1);
        assertThat(export)
                .bodyJson()
                .extractingPath("$.audit[*].what")
                .asArray()
                .contains("verdict given");

        var erased = send("admin", HttpMethod.DELETE, "/api/customers/" + ID, "");
        assertThat(erased).hasStatusOk();
        assertThat(tablesWith(ID, NAME)).isEmpty();
        var receipt = sql.sql("select customer from audit where what = 'customer erased' order by id desc limit 1")
                .query(String.class)
                .single();
        assertThat(erased).bodyJson().extractingPath("$.receipt").isEqualTo(receipt);
        assertThat(sql.sql("select who, what, detail from audit where customer = ? order by id")
                        .param(receipt)
                        .query()
                        .listOfRows())
                .extracting(row -> row.get("what"), row -> row.get("detail"))
                .containsExactly(
                        tuple("customer changed", null),
                        tuple("customer changed", null),
                        tuple("verdict given", null),
                        tuple("customer exported", null),
                        tuple("customer erased", null));
        assertThat(send("admin", HttpMethod.GET, "/api/customers/" + ID, "")).hasStatus(HttpStatus.NOT_FOUND);
        assertThat(send("admin", HttpMethod.GET, "/api/customers?q=" + ID, ""))
                .bodyJson()
                .extractingPath("$.customers")
                .asArray()
                .isEmpty();
        assertThat(tablesWith(OTHER)).contains("customer", "advice_log", "verdict", "import_reject", "recommendation");
        assertThat(send("admin", HttpMethod.GET, "/api/customers/" + OTHER + "/advice", ""))
                .hasStatusOk();
    }

    private static final String CONTACT = "Tricia McMillan";

    private static String at(String id, String contacts, int spend) {
        var more = ",\"relationship\":{\"contacts\":[" + contacts + "],\"theirSponsor\":\"" + CONTACT + "\"},"
                + "\"areas\":{\"bread\":{\"turnover\":" + spend + ".50}}";
        return customer(id, "Heart of Gold", more);
    }

    @Test
    void handsOutAndErasesOneContactAndLeavesTheCustomer() {
        var id = "gold-42";
        var address = "/api/customers/" + id;
        var ford = "{\"name\":\"Ford\",\"stance\":\"supporter\"}";
        var both = "{\"name\":\"" + CONTACT + "\",\"stance\":\"neutral\"}," + ford;
        assertThat(send("analyst", HttpMethod.PUT, address, at(id, both, 10))).hasStatus(HttpStatus.CREATED);
        var before = register.log(id, 1).get(0).id();
        assertThat(send("analyst", HttpMethod.PUT, address, at(id, both, 99))).hasStatusOk();
        var verdict = "{\"decision\":\"priority\",\"value\":\"D\",\"reason\":\"" + CONTACT
                + " said so; Ms McMillan decides, TriciaMcMillanson does not\"}";
        assertThat(send("analyst", HttpMethod.POST, address + "/verdicts", verdict))
                .hasStatusOk();
        assertThat(replay.anew(before))
                .hasValueSatisfying(made -> assertThat(made.isSame()).isTrue());
        assertThat(tablesWith(CONTACT)).contains("customer_facts", "verdict", "advice_log");

        var export = send("admin", HttpMethod.GET, address + "/contacts/Tricia McMillan/export", "");
        assertThat(export).hasStatusOk();
        assertThat(export)
                .bodyJson()
                .extractingPath("$.contacts[*].stance")
                .asArray()
                .containsExactly("neutral", "neutral");
        var erased = send("admin", HttpMethod.DELETE, address + "/contacts/Tricia McMillan", "");
        assertThat(erased).hasStatusOk();
        assertThat(erased).bodyJson().extractingPath("$.contacts").isEqualTo(2);
        assertThat(erased)
                .bodyJson()
                .extractingPath("$.replaced['verdict.reason']")
                .isEqualTo(1);
        assertThat(erased)
                .bodyJson()
                .extractingPath("$.mayStillName['verdict.reason']")
                .isEqualTo(1);

        assertThat(tablesWith(CONTACT)).isEmpty();
        assertThat(sql.sql("select reason from verdict where customer_id = ?")
                        .param(id)
                        .query(String.class)
                        .single())
                .isEqualTo("[erased contact] said so; Ms McMillan decides, TriciaMcMillanson does not");
        var left = register.customer(id).orElseThrow().customer();
        assertThat(left.relationship().contacts()).extracting("name").containsExactly("Ford");
        assertThat(left.areas().get("bread").turnover()).hasToString("99.50");
        assertThat(replay.anew(before)).hasValueSatisfying(made -> {
            assertThat(made.isErased()).isTrue();
            assertThat(made.customer().relationship().contacts())
                    .extracting("name")
                    .containsExactly("Ford");
        });
        assertThat(send("analyst", HttpMethod.GET, "/api/advice/" + before + "/replay", ""))
                .hasStatus(HttpStatus.GONE)
                .hasContentType(MediaType.APPLICATION_PROBLEM_JSON);
        var latest = register.log(id, 1).get(0).id();
        assertThat(replay.anew(latest)).hasValueSatisfying(made -> {
            assertThat(made.isErased()).isFalse();
            assertThat(made.isSame()).isTrue();
        });
        assertThat(send("admin", HttpMethod.DELETE, address + "/contacts/Tricia McMillan", ""))
                .hasStatus(HttpStatus.NOT_FOUND);
        assertThat(send("analyst", HttpMethod.DELETE, address + "/contacts/Ford", ""))
                .hasStatus(HttpStatus.FORBIDDEN);
    }

    @Test
    void erasesNobodyWhileAFileMayStillNameThem() {
        keep("waits", "Marvin");
        sql.sql("insert into import_job (id, name, bytes, started_by, started_at, state, bytes_done,"
                        + " lines_done, added, changed, unchanged, rejected) values (9999, 'a.ndjson', 0, 'x',"
                        + " now(), 'receiving', 0, 0, 0, 0, 0, 0)")
                .update();
        assertThat(send("admin", HttpMethod.DELETE, "/api/customers/waits", ""))
                .hasStatus(HttpStatus.SERVICE_UNAVAILABLE);
        assertThat(tablesWith("Marvin")).contains("customer", "verdict");
        sql.sql("delete from import_job where id = 9999").update();
        assertThat(send("admin", HttpMethod.DELETE, "/api/customers/waits", "")).hasStatusOk();
    }

    @Test
    void refusesOthersAndWhatItDoesNotKnow() {
        keep("stays", "Arthur");
        for (var user : List.of("analyst", "manager", "qa")) {
            assertThat(send(user, HttpMethod.DELETE, "/api/customers/stays", ""))
                    .hasStatus(HttpStatus.FORBIDDEN);
            assertThat(send(user, HttpMethod.GET, "/api/customers/stays/export", ""))
                    .hasStatus(HttpStatus.FORBIDDEN);
        }
        assertThat(send("admin", HttpMethod.DELETE, "/api/customers/nobody", ""))
                .hasStatus(HttpStatus.NOT_FOUND);
        assertThat(send("admin", HttpMethod.GET, "/api/customers/nobody/export", ""))
                .hasStatus(HttpStatus.NOT_FOUND);
        assertThat(send("admin", HttpMethod.DELETE, "/api/customers/stays?force=1", ""))
                .hasStatus(HttpStatus.BAD_REQUEST);
        assertThat(tablesWith("Arthur")).contains("customer");
    }
}
