package org.engagementadvisor.customer;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.math.BigDecimal;
import java.time.MonthDay;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicLong;
import org.engagementadvisor.customer.CustomerPlans.Intent;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.json.JsonMapper;

class CustomerJsonTests {
    private static final CustomerJson JSON = CustomerJson.strict();

    @Test
    void writesWhatItReadByteForByte() throws IOException {
        var whole = whole();
        var customer = JSON.read(whole);
        var written = new String(whole, UTF_8).replace("\n", "");
        assertThat(JSON.text(customer)).isEqualTo(written);
        assertThat(JSON.write(customer)).isEqualTo(written.getBytes(UTF_8));
        assertThat(JSON.read(JSON.write(customer))).isEqualTo(customer);
    }

    @Test
    void readsTheSameFromBytesTextStreamAndTree() throws IOException {
        var whole = whole();
        var customer = JSON.read(whole);
        assertThat(JSON.read(new String(whole, UTF_8))).isEqualTo(customer);
        assertThat(JSON.read(new ByteArrayInputStream(whole))).isEqualTo(customer);
        assertThat(JSON.read(JsonMapper.shared().readTree("{\"id\":\"a\",\"ownGrowth\":0.1}")))
                .isEqualTo(JSON.read("{\"id\":\"a\",\"ownGrowth\":0.1}"));
    }

    @Test
    void takesAbsentAndNullForUnknownAndLeavesBothOut() {
        var customer = JSON.read("""
                {"id": "a", "name": null, "areas": {"x": null, "y": {"turnover": null}}, "contracts": [],
                 "performance": null, "relationship": {"contacts": [{"channels": {"e-mail": null}}]}}
                """);
        assertThat(customer.name()).isNull();
        assertThat(customer.projects()).isNull();
        assertThat(customer.contracts()).isEmpty();
        assertThat(JSON.text(customer))
                .isEqualTo(
                        "{\"id\":\"a\",\"areas\":{\"y\":{}},\"contracts\":[],\"relationship\":{\"contacts\":[{\"channels\":{}}]}}");
    }

    @Test
    void keepsDecimalsExactAndWritesThemPlain() {
        assertThat(JSON.text(JSON.read("{\"id\":\"a\",\"ownTurnover\":1E+5,\"ownGrowth\":0.10}")))
                .isEqualTo("{\"id\":\"a\",\"ownTurnover\":100000,\"ownGrowth\":0.10}");
        var longest = "{\"id\":\"a\",\"ownTurnover\":999999999999999999.12345678901234567890}";
        assertThat(JSON.text(JSON.read(longest))).isEqualTo(longest);
    }

    @Test
    void knowsClosedTermsByTheirWords() {
        var plans = Customers.from("{plans: {intent: price shopping, fiscalYearEnd: --02-29}}")
                .plans();
        assertThat(plans).isNotNull();
        assertThat(plans.intent()).isEqualTo(Intent.PRICE_SHOPPING);
        assertThat(plans.intent().word()).isEqualTo("price shopping");
        assertThat(plans.fiscalYearEnd()).isEqualTo(MonthDay.of(2, 29));
    }

    @Test
    void readsAnswersAsTextsAndDecimals() {
        var customer = Customers.from("{earlier: {evaluation: {asOf: 2026-01-31, answers: {score: 3, cell: HH}}}}");
        assertThat(customer.earlier().evaluation().answers())
                .isEqualTo(Map.of("score", new BigDecimal(3), "cell", "HH"));
    }

    @Test
    void sharesOneObjectForATerm() {
        var one = Customers.from("{region: North, areas: {detection: {}}}");
        var other = Customers.from("{region: North, areas: {detection: {}}}");
        assertThat(one.region()).isSameAs(other.region());
        assertThat(one.areas().keySet().iterator().next())
                .isSameAs(other.areas().keySet().iterator().next());
    }

    @Test
    void readsListsOfCustomers() {
        assertThat(all("[{\"id\":\"a\"},{\"id\":\"b\"}]"))
                .extracting(Listed::customer)
                .extracting(Customer::id)
                .containsExactly("a", "b");
        assertThat(all("[]")).isEmpty();
    }

    @Test
    void readsTheOthersOfAListBesideFaultyOnesAndLocatesFaultsByTheirPlace() {
        var read = all("[{\"id\":\"a\"},null,{\"nam\":1},7,{\"id\":\"b\",\"employees\":-1}]");
        assertThat(read).extracting(Listed::id).containsExactly("a", null, null, null, "b");
        assertThat(read.get(0).customer().id()).isEqualTo("a");
        assertThat(read.subList(1, 5)).extracting(Listed::customer).containsOnlyNulls();
        assertThat(read.subList(1, 5))
                .extracting(listed -> listed.faulty().getMessage())
                .containsExactly(
                        "/1: found `null`, expected one customer as an object",
                        """
                        /2/id: found nothing, expected a term of 1 to 200 printable characters
                        /2/nam: found an unknown field, expected a field that the schema names, perhaps `name`""",
                        "/3: found `7`, expected one customer as an object",
                        "/4/employees: found `-1`, expected a whole number from 0 to 2147483647");
        assertThatThrownBy(() -> JSON.readEach("{\"id\":\"a\"}".getBytes(UTF_8)))
                .hasMessage("found an object, expected a list of customers");
        assertThatThrownBy(() -> JSON.readEach(new byte[0])).hasMessage("found nothing, expected a list of customers");
    }

    @Test
    void refusesAListThatIsBrokenAnywhereBeforeTheFirstCustomer() {
        assertThatThrownBy(() -> all("[{\"id\":\"a\"},{\"id\":\"b\"")).hasMessageContaining("the end of the document");
        assertThatThrownBy(() -> all("[{\"id\":\"a\"}] 7")).hasMessageContaining("the end of the document");
    }

    private static List<Listed> all(String list) {
        var all = new ArrayList<Listed>();
        JSON.readEach(list.getBytes(UTF_8)).forEachRemaining(all::add);
        return all;
    }

    @Test
    void tellsListsFromCustomers() {
        assertThat(CustomerJson.isList(" \n[".getBytes(UTF_8))).isTrue();
        assertThat(CustomerJson.isList("\uFEFF[".getBytes(UTF_8))).isTrue();
        assertThat(CustomerJson.isList("{\"a\":[]}".getBytes(UTF_8))).isFalse();
        assertThat(CustomerJson.isList(new byte[0])).isFalse();
    }

    @Test
    void stopsReadingWhereADocumentIsTooLong() {
        var taken = new AtomicLong();
        var endless = new ByteArrayInputStream(new byte[0]) {
            @Override
            public synchronized int read(byte[] bytes, int from, int length) {
                taken.addAndGet(length);
                return length;
            }
        };
        assertThatThrownBy(() -> JSON.read(endless))
                .hasMessage("found more than 5242880 bytes, expected at most 5242880 bytes");
        assertThat(taken.get()).isLessThan(6_000_000);
        assertThatThrownBy(() -> JSON.read(new byte[50_000_000])).isInstanceOf(FaultyDocument.class);
        assertThatThrownBy(() -> CustomerJson.strict(9).read("{\"id\":\"a\"}")).isInstanceOf(FaultyDocument.class);
        assertThat(CustomerJson.strict(10).read("{\"id\":\"a\"}").id()).isEqualTo("a");
    }

    @Test
    void findsTheFaultsOfATreeThatOthersMade() {
        var tree = JsonMapper.shared().createObjectNode();
        tree.put("id", "a").put("ownTurnover", Double.NaN).put("ownGrowth", Double.NEGATIVE_INFINITY);
        assertThatThrownBy(() -> JSON.read(tree))
                .isInstanceOf(FaultyDocument.class)
                .hasMessageContaining("/ownTurnover: found `NaN`, expected an amount of 0 or more")
                .hasMessageContaining("/ownGrowth: found `-Infinity`");
    }

    @Test
    void namesAHundredFaultsAndSaysThatThereAreMore() {
        var document = "{\"id\":\"a\",\"contracts\":[" + "1,".repeat(900) + "1]}";
        assertThatThrownBy(() -> JSON.read(document))
                .isInstanceOfSatisfying(
                        FaultyDocument.class,
                        faulty -> assertThat(faulty.faults()).hasSize(100))
                .hasMessageEndingWith("and more");
    }

    @Test
    void findsTheOnlyFaultBehindHundredsOfEntries() {
        var document = "{\"id\":\"a\",\"contracts\":[" + "{},".repeat(999) + "{\"yearlyValue\":-1}]}";
        assertThatThrownBy(() -> JSON.read(document))
                .hasMessage("/contracts/999/yearlyValue: found `-1`, expected an amount of 0 or more");
    }

    @Test
    void publishesItsSchema() {
        assertThat(CustomerJson.schema()).contains("https://json-schema.org/draft/2020-12/schema");
    }

    @Test
    void changesOneFactAndKeepsTheRest() throws IOException {
        var customer = JSON.read(whole());
        var changed = customer.with(draft -> draft.ratings = null).with(draft -> draft.region = "South");
        assertThat(changed.ratings()).isNull();
        assertThat(changed.region()).isEqualTo("South");
        assertThat(changed.with(draft -> draft.ratings = customer.ratings()).with(draft -> draft.region = "North"))
                .isEqualTo(customer);
        assertThat(Customer.of("a", draft -> draft.contracts = List.of()).contracts())
                .isEmpty();
    }

    private static byte[] whole() throws IOException {
        try (var in = CustomerJsonTests.class.getResourceAsStream("whole.json")) {
            return in.readAllBytes();
        }
    }
}
