package org.engagementadvisor.customer;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.util.stream.Collectors.joining;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.util.Collections;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class FaultyDocumentTests {
    private static final CustomerJson JSON = CustomerJson.strict();

    @ParameterizedTest(name = "{0}")
    @CsvSource(delimiter = '|', quoteCharacter = '^', textBlock = """
            ^^                               | found nothing, expected one customer as an object
            ^  ^                             | found nothing, expected one customer as an object
            null                             | found `null`, expected one customer as an object
            [{"id":"a"}]                     | found a list, expected one customer as an object
            3                                | found `3`, expected one customer as an object
            "x"                              | found `"x"`, expected one customer as an object
            {                                | line 1, column 2: found the end of the document, expected well-formed JSON in UTF-8
            {"id":"a"                        | line 1, column 10: found the end of the document, expected well-formed JSON in UTF-8
            {"id":"a",}                      | line 1, column 11: found `}`, expected well-formed JSON in UTF-8
            {'id':'a'}                       | line 1, column 2: found `'`, expected well-formed JSON in UTF-8
            {"id":"a"} x                     | line 1, column 12: found `x`, expected well-formed JSON in UTF-8
            {"id":"a"}{"id":"b"}             | line 1, column 12: found more after the value, expected the end of the document
            {"id":"a","id":"a"}              | line 1, column 15: found `id` twice, expected each field once
            {"id":"a","areas":{"x":{},"x":{}}} | line 1, column 30: found `x` twice, expected each field once
            {"id":"a","ownTurnover":NaN}     | line 1, column 28: found `NaN`, expected well-formed JSON in UTF-8
            {"id":"a","ownTurnover":Infinity} | line 1, column 33: found `Infinity`, expected well-formed JSON in UTF-8
            {"id":"a","ownTurnover":007}     | line 1, column 26: found a number with leading zeroes, expected well-formed JSON in UTF-8
            {"id":"a","ownTurnover":+7}      | line 1, column 26: found `+`, expected well-formed JSON in UTF-8
            // x {"id":"a"}                  | line 1, column 1: found `/`, expected well-formed JSON in UTF-8
            """)
    void saysWhereATextIsNoJson(String document, String fault) {
        refuses(document, fault);
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(delimiter = '|', quoteCharacter = '^', textBlock = """
            "id": null                         | /id: found nothing, expected a term of 1 to 200 printable characters
            "id": 7                            | /id: found `7`, expected a term of 1 to 200 printable characters
            "id": "\\n"                        | /id: found `"\\u000a"`, expected a term of 1 to 200 printable characters
            "id": "a", "nme": "x"              | /nme: found an unknown field, expected a field that the schema names, perhaps `name`
            "id": "a", "zzzzzz": 1             | /zzzzzz: found an unknown field, expected a field that the schema names
            "id": "a", "name": " "             | /name: found `" "`, expected a text of 1 to 10000 printable characters
            "id": "a", "name": "\\ud800"       | /name: found `"\\ud800"`, expected a text of 1 to 10000 printable characters
            "id": "a", "name": "\\u0000"       | /name: found `"\\u0000"`, expected a text of 1 to 10000 printable characters
            "id": "a", "employees": 3.7        | /employees: found `3.7`, expected a whole number from 0 to 2147483647
            "id": "a", "employees": 3.0        | /employees: found `3.0`, expected a whole number from 0 to 2147483647
            "id": "a", "employees": 2147483648 | /employees: found `2147483648`, expected a whole number from 0 to 2147483647
            "id": "a", "employees": "3"        | /employees: found `"3"`, expected a whole number from 0 to 2147483647
            "id": "a", "employees": true       | /employees: found `true`, expected a whole number from 0 to 2147483647
            "id": "a", "ownTurnover": "5"      | /ownTurnover: found `"5"`, expected an amount of 0 or more
            "id": "a", "ownTurnover": -0.01    | /ownTurnover: found `-0.01`, expected an amount of 0 or more
            "id": "a", "ownTurnover": 1e400    | /ownTurnover: found `1E+400`, expected an amount of 0 or more, a number of at most 18 digits before the point and 20 after it
            "id": "a", "ownTurnover": 1e99999999 | /ownTurnover: found `1E+99999999`, expected an amount of 0 or more, a number of at most 18 digits before the point and 20 after it
            "id": "a", "ownTurnover": 1e-21    | /ownTurnover: found `1E-21`, expected an amount of 0 or more, a number of at most 18 digits before the point and 20 after it
            "id": "a", "firstOrder": "2026-02-31" | /firstOrder: found `"2026-02-31"`, expected a date as 2026-03-31
            "id": "a", "firstOrder": ""        | /firstOrder: found `""`, expected a date as 2026-03-31
            "id": "a", "firstOrder": 20480     | /firstOrder: found `20480`, expected a date as 2026-03-31
            "id": "a", "firstOrder": [2026,1,2] | /firstOrder: found a list, expected a date as 2026-03-31
            "id": "a", "firstOrder": "2026-01-02T00:00:00" | /firstOrder: found `"2026-01-02T00:00:00"`, expected a date as 2026-03-31
            "id": "a", "firstOrder": "0999-01-01" | /firstOrder: found `"0999-01-01"`, expected a date as 2026-03-31
            "id": "a", "plans": {"fiscalYearEnd": "--02-30"} | /plans/fiscalYearEnd: found `"--02-30"`, expected a day of the year as --12-31
            "id": "a", "plans": {"intent": "DUAL_SOURCE"} | /plans/intent: found `"DUAL_SOURCE"`, expected one of `"partner"`, `"dual source"`, `"price shopping"`, `"leaving"`
            "id": "a", "tradingStatus": 0      | /tradingStatus: found `0`, expected one of `"trading"`, `"insolvent"`, `"ceased"`, `"merged"`
            "id": "a", "business": ""          | /business: found `""`, expected the business model as an object
            "id": "a", "business": {"resells": "true"} | /business/resells: found `"true"`, expected true or false
            "id": "a", "business": {"resells": 1} | /business/resells: found `1`, expected true or false
            "id": "a", "areas": []             | /areas: found a list, expected an object with a field for each product area
            "id": "a", "areas": {"a/b~c": {"turnover": "x"}} | /areas/a~1b~0c/turnover: found `"x"`, expected an amount
            "id": "a", "areas": {"": {}}       | /areas/: found nothing, expected a term of 1 to 200 printable characters as the name of the field
            "id": "a", "areas": {"x": {"categorySpend": {"amount": -5, "basis": "stated"}}} | /areas/x/categorySpend/amount: found `-5`, expected an amount of 0 or more
            "id": "a", "contracts": {}         | /contracts: found an object, expected a list
            "id": "a", "contracts": [null]     | /contracts/0: found `null`, expected a contract as an object
            "id": "a", "contracts": [{"since": "2026-01-02", "expires": "2026-01-01"}] | /contracts/0/expires: found `"2026-01-01"`, expected a date not before 2026-01-02
            "id": "a", "orders": {"quotations": {"count": 2, "won": 3}} | /orders/quotations/won: found `3`, expected no more than 2
            "id": "a", "orders": {"quotations": {}} | /orders/quotations/count: found nothing, expected a whole number from 0 to 2147483647
            "id": "a", "performance": {"months": 121} | /performance/months: found `121`, expected a whole number from 1 to 120
            "id": "a", "performance": {}       | /performance/months: found nothing, expected a whole number from 1 to 120
            "id": "a", "earlier": {"evaluation": {"asOf": "2026-01-01", "answers": {"x": true}}} | /earlier/evaluation/answers/x: found `true`, expected a text or a number
            """)
    void saysWhichFieldIsWrong(String members, String fault) {
        refuses("{" + members + "}", fault);
    }

    @Test
    void findsAllFaultsAtOnceInOrder() {
        assertThatThrownBy(() -> JSON.read("""
                        {"areas": {"extinguishers": {"turnovr": 5, "attainableShare": 1.01,
                            "categorySpend": {"amount": -5, "basis": "guess", "on": "2026-02-31"}}},
                         "contracts": [{}, {}, {"yearlyValue": -1}, {}, {}, {}, {}, {}, {}, {}, {"since": "2026", "due": 1}],
                         "orders": {"quotations": {"count": 1, "won": 2, "value": 1e400}}}
                        """)).hasMessage("""
                        /areas/extinguishers/attainableShare: found `1.01`, expected a share from 0 to 1
                        /areas/extinguishers/categorySpend/amount: found `-5`, expected an amount of 0 or more
                        /areas/extinguishers/categorySpend/basis: found `"guess"`, expected one of `"stated"`, `"estimated"`
                        /areas/extinguishers/categorySpend/on: found `"2026-02-31"`, expected a date as 2026-03-31
                        /areas/extinguishers/turnovr: found an unknown field, expected a field that the schema names, perhaps `turnover`
                        /contracts/2/yearlyValue: found `-1`, expected an amount of 0 or more
                        /contracts/10/due: found an unknown field, expected a field that the schema names
                        /contracts/10/since: found `"2026"`, expected a date as 2026-03-31
                        /id: found nothing, expected a term of 1 to 200 printable characters
                        /orders/quotations/value: found `1E+400`, expected an amount of 0 or more, a number of at most 18 digits before the point and 20 after it
                        /orders/quotations/won: found `2`, expected no more than 1""");
    }

    @Test
    void countsLines() {
        refuses(
                "{\"id\": \"a\",\n \"name\": tru}",
                "line 2, column 10: found `tru`, expected well-formed JSON in UTF-8");
        refuses(
                "{\"id\": \"a\",\n \"name\": \"a\nb\"}",
                "line 2, column 12: found `\\u000a`, expected well-formed JSON in UTF-8");
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(delimiter = '|', quoteCharacter = '^', textBlock = """
            /projects               | "projects": [LIST]                 | {}  | 200  | cases
            /priceRequests          | "priceRequests": [LIST]            | {"discount": 0, "extraTurnover": 1, "on": "total"} | 200 | cases
            /plans/initiatives      | "plans": {"initiatives": [LIST]}   | {}  | 200  | cases
            /plans/visionThemes     | "plans": {"visionThemes": [LIST]}  | "x" | 200  | cases
            /ourPlan/stakeholders   | "ourPlan": {"stakeholders": [LIST]} | {} | 200  | cases
            /ourPlan/focusAreas     | "ourPlan": {"focusAreas": [LIST]}  | "x" | 60   | areas
            /projects/0/areas       | "projects": [{"areas": [LIST]}]    | "x" | 60   | areas
            /contracts              | "contracts": [LIST]                | {}  | 1000 | entries
            /relationship/contacts  | "relationship": {"contacts": [LIST]} | {} | 1000 | entries
            /earlier/alertsSent     | "earlier": {"alertsSent": [LIST]}  | "x" | 1000 | entries
            """)
    void boundsEveryList(String place, String member, String entry, int most, String limit) {
        var some = "{\"id\": \"a\", " + member + "}";
        assertThat(JSON.read(some.replace("LIST", repeated(entry, most)))).isNotNull();
        assertThatThrownBy(() -> JSON.read(some.replace("LIST", repeated(entry, most + 1))))
                .isInstanceOf(FaultyDocument.class)
                .hasMessageStartingWith(place + ": found " + (most + 1) + ", expected at most " + most)
                .hasMessageEndingWith("(limit `" + limit + "`)");
    }

    @Test
    void boundsTheAreasOfACustomerAndOfAllItsProjects() {
        var areas =
                IntStream.rangeClosed(1, 61).mapToObj(i -> "\"A" + i + "\": {}").collect(joining(","));
        assertThatThrownBy(() -> JSON.read("{\"id\": \"a\", \"areas\": {" + areas + "}}"))
                .hasMessage(
                        "/areas: found 61, expected at most 60 areas of a customer or a thing of it (limit `areas`)");
        // 4,000 projects of ten areas were a core for two minutes.
        var tenAreas = "{\"areas\": [" + repeated("\"x\"", 10) + "]}";
        assertThat(JSON.read("{\"id\": \"a\", \"projects\": [" + repeated(tenAreas, 100) + "]}"))
                .isNotNull();
        assertThatThrownBy(() -> JSON.read("{\"id\": \"a\", \"projects\": [" + repeated(tenAreas, 101) + "]}"))
                .hasMessage("/projects: found 1010 areas of them together, expected at most 1000 entries in a list of a"
                        + " customer (limit `entries`)");
    }

    private static String repeated(String entry, int times) {
        return String.join(",", Collections.nCopies(times, entry));
    }

    @Test
    void survivesBombs() {
        refuses(
                "{\"a\":".repeat(500_000),
                "line 1, column 302: found document nesting depth of 61, expected at most 60");
        refuses("[".repeat(1_000_000), "line 1, column 62: found document nesting depth of 61, expected at most 60");
        refuses(
                "{\"id\":\"" + "x".repeat(100_001) + "\"}",
                "line 1, column 100010: found string value length of 100001, expected at most 100000");
        refuses(
                "{\"" + "x".repeat(1_001) + "\":1}",
                "line 1, column 1005: found name length of 1001, expected at most 1000");
        refuses(
                "{\"id\":\"a\",\"ownTurnover\":" + "9".repeat(41) + "}",
                "line 1, column 66: found number value length of 41, expected at most 40");
        refuses(
                "{\"id\":\"a\",\"ownTurnover\":1e9999999999999}",
                "line 1, column 40: found `1e9999999999999`, expected a number of at most 18 digits before the point and 20 after it");
        assertThatThrownBy(() -> JSON.read("{\"id\":\"a\",\"contracts\":[" + "{},".repeat(1_500_000) + "1]}"))
                .hasMessageContaining("token count");
    }

    @ParameterizedTest
    @ValueSource(strings = {"\u00ff", "\u00e4", "\u00ed\u00a0\u0080", "\u00c3", "\u00f8\u0080\u0080\u0080\u0080"})
    void locatesBytesThatAreNotUtf8(String bytes) {
        assertThatThrownBy(() -> JSON.read(("{\"id\":\"" + bytes + "\"}").getBytes(ISO_8859_1)))
                .isInstanceOf(FaultyDocument.class)
                .hasMessageMatching(
                        "line 1, column \\d+: found bytes that are not UTF-8, expected well-formed JSON in UTF-8");
    }

    @Test
    void answersEveryDamageWithLocatedFaultsOrACustomer() throws IOException {
        byte[] whole;
        try (var in = FaultyDocumentTests.class.getResourceAsStream("whole.json")) {
            whole = in.readAllBytes();
        }
        var random = new Random(20260331);
        for (int i = 0; i < 20_000; i++) {
            assertIsReadOrRefused(damaged(whole, random));
        }
    }

    private static byte[] damaged(byte[] whole, Random random) {
        var bytes = whole.clone();
        int slips = 1 + random.nextInt(3);
        for (int i = 0; i < slips; i++) {
            int at = random.nextInt(bytes.length);
            bytes[at] = random.nextBoolean() ? whole[random.nextInt(whole.length)] : (byte) random.nextInt(256);
        }
        return random.nextInt(10) == 0 ? java.util.Arrays.copyOf(bytes, random.nextInt(bytes.length)) : bytes;
    }

    private static void assertIsReadOrRefused(byte[] document) {
        try {
            var customer = JSON.read(document);
            var written = JSON.write(customer);
            assertThat(JSON.write(JSON.read(written))).isEqualTo(written);
        } catch (FaultyDocument faulty) {
            assertThat(faulty.faults()).isNotEmpty();
            assertThat(faulty.getMessage())
                    .doesNotContain("does not belong", "java", "jackson", "Exception")
                    .isNotBlank();
        }
    }

    private static void refuses(String document, String fault) {
        assertThatThrownBy(() -> JSON.read(document == null ? "" : document))
                .isInstanceOf(FaultyDocument.class)
                .hasMessage(fault);
    }
}
