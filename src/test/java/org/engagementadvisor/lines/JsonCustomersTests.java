package org.engagementadvisor.lines;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class JsonCustomersTests {
    @Test
    void readsOneCustomerOverManyLines() {
        assertThat(Lines.json("\n{\n  \"id\": \"a\"\n}\n")).containsExactly("2 a");
    }

    @Test
    void readsAnArrayAndSaysWhereEachBegins() {
        assertThat(Lines.json("[\n{\"id\":\"a\"},\n\n{\"id\":\n\"b\"} , {\"id\":\"c\"}\n]\n"))
                .containsExactly("2 a", "4 b", "5 c");
    }

    @Test
    void isNotConfusedByBracketsAndQuotesInTexts() {
        assertThat(Lines.json("[{\"id\":\"a]},{\\\"[\"},{\"id\":\"b\\\\\"}]")).containsExactly("1 a]},{\"[", "1 b\\");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "  \n ", "[]", "[ ]\n"})
    void findsNobodyWhereNobodyIs(String text) {
        assertThat(Lines.json(text)).isEmpty();
    }

    @Test
    void namesTheElementThatIsRefusedAndGoesOn() {
        assertThat(Lines.json("[{\"id\":\"a\"},\n{\"id\":\"b\",\"colour\":1},\n{\"id\":\"c\"}]"))
                .satisfiesExactly(
                        first -> assertThat(first).isEqualTo("1 a"),
                        second -> assertThat(second).startsWith("2 b refused: /1"),
                        third -> assertThat(third).isEqualTo("3 c"));
    }

    @Test
    void refusesAnElementThatIsNoCustomer() {
        assertThat(Lines.json("[1, {\"id\":\"b\"} {\"id\":\"c\"}]"))
                .satisfiesExactly(
                        first -> assertThat(first).startsWith("1 null refused"),
                        second -> assertThat(second).contains("refused: line 1, column 1"));
    }

    @Test
    void saysWhereInTheFileAnElementIsBroken() {
        assertThat(Lines.json("[\n  {\"id\":\"a\",\n   \"name\": x}]"))
                .singleElement()
                .asString()
                .contains("refused: line 3, column 12");
        assertThat(Lines.json("[\n  {\"id\": x}]")).singleElement().asString().contains("refused: line 2, column 10");
    }

    @ParameterizedTest
    @CsvSource(
            quoteCharacter = '#',
            delimiter = '|',
            value = {
                "[{\"id\":\"a\"}|customers.json:1:12: found the end of the file, expected the end of the array, or of the customer that begins in line 1",
                "[{\"id\":\"a\"},]|customers.json:1:13: found `]`, expected a customer",
                "[{\"id\":\"a\"}] x|customers.json:1:14: found `x`, expected nothing after the array",
                "id;name|customers.json:1:1: found `i`, expected a customer in braces or an array of customers",
            })
    void saysWhereTheFileCannotBeRead(String text, String message) {
        assertThatThrownBy(() -> Lines.json(text))
                .isInstanceOf(UnreadableFile.class)
                .hasMessage(message);
    }

    @Test
    void doesNotKeepADocumentOfFiftyMegabytes() {
        var huge = "{\"id\":\"" + "x".repeat(50_000_000) + "\"}";
        assertThat(Lines.json(huge))
                .containsExactly(
                        "1 null refused: : found more than 5242880, expected at most 5242880 bytes in a customer (limit `customer`)");
        assertThat(Lines.json("[" + huge + ",{\"id\":\"b\"}]"))
                .containsExactly(
                        "1 null refused: /0: found more than 5242880, expected at most 5242880 bytes in a customer (limit `customer`)",
                        "1 b");
    }
}
