package org.engagementadvisor.lines;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import org.engagementadvisor.document.Limit;
import org.junit.jupiter.api.Test;

class NdjsonCustomersTests {
    @Test
    void readsOneCustomerALine() {
        assertThat(Lines.ndjson("{\"id\":\"a\"}\n{\"id\":\"b\"}\n")).containsExactly("1 a", "2 b");
    }

    @Test
    void needsNoLineFeedAtTheEnd() {
        assertThat(Lines.ndjson("{\"id\":\"a\"}\n{\"id\":\"b\"}")).containsExactly("1 a", "2 b");
    }

    @Test
    void skipsAByteOrderMarkAndCarriageReturns() {
        assertThat(Lines.ndjson("\uFEFF{\"id\":\"a\"}\r\n{\"id\":\"b\"}\r\n")).containsExactly("1 a", "2 b");
    }

    @Test
    void countsBlankLines() {
        assertThat(Lines.ndjson("\n{\"id\":\"a\"}\n  \t\r\n{\"id\":\"b\"}\n\n"))
                .containsExactly("2 a", "4 b", "3 blank");
    }

    @Test
    void findsNothingInAnEmptyFile() {
        assertThat(Lines.ndjson("")).isEmpty();
        assertThat(Lines.ndjson("\uFEFF")).isEmpty();
    }

    @Test
    void goesOnAfterALineThatIsBroken() {
        assertThat(Lines.ndjson("{\"id\":\"a\"\n{\"id\":\"b\"}"))
                .satisfiesExactly(
                        first -> assertThat(first).startsWith("1 null refused: "),
                        second -> assertThat(second).isEqualTo("2 b"));
    }

    @Test
    void saysWhoseFactsAreRefused() {
        assertThat(Lines.ndjson("{\"id\":\"a\",\"colour\":\"red\"}"))
                .singleElement()
                .asString()
                .startsWith("1 a refused: ");
    }

    @Test
    void refusesALineOfMoreThanFiveMegabytesAndGoesOn() {
        var long5 = "{\"id\":\"" + "x".repeat(Limit.CUSTOMER.count()) + "\"}";
        assertThat(Lines.ndjson(long5 + "\n{\"id\":\"b\"}\n"))
                .containsExactly(
                        "1 null refused: : found more than 5242880, expected at most 5242880 bytes in a customer (limit `customer`)",
                        "2 b");
    }

    @Test
    void refusesALineThatIsNotUtf8AndGoesOn() {
        var bytes = "{\"id\":\"a\",\"name\":\"Stra\u00dfe\"}\n{\"id\":\"b\"}\n".getBytes(StandardCharsets.ISO_8859_1);
        assertThat(Lines.ndjson(bytes)).hasSize(2).first().asString().contains("refused");
    }

    @Test
    void refusesOverlongUtf8() {
        var bytes = "{\"id\":\"??\"}\n".getBytes(StandardCharsets.UTF_8);
        bytes[7] = (byte) 0xC0;
        bytes[8] = (byte) 0xAF;
        assertThat(Lines.ndjson(bytes))
                .singleElement()
                .asString()
                .contains("line 1, column 8: found bytes that are not UTF-8");
    }

    @Test
    void refusesUtf16() {
        assertThatThrownBy(() -> Lines.ndjson("{\"id\":\"a\"}".getBytes(StandardCharsets.UTF_16)))
                .isInstanceOf(UnreadableFile.class)
                .hasMessage("customers.ndjson:1: found UTF-16, expected UTF-8");
    }
}
