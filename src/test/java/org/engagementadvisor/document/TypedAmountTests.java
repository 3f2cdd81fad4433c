package org.engagementadvisor.document;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class TypedAmountTests {
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "12500|12500",
                "12.500|12500",
                "12,500|12500",
                "12 500|12500",
                "12'500.50|12500.50",
                "1.234.567,89|1234567.89",
                "1,234,567.8|1234567.8",
                "12,5|12.5",
                "12.50|12.50",
                "0.5|0.5",
                "-1.000|-1000",
            })
    void isReadAsItIsMeantWhereverItIsTyped(String typed, BigDecimal amount) {
        assertThat(TypedAmount.of(typed)).contains(amount);
    }

    /** Better refused than read as something else. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "abc",
                "1e3",
                "12.5000",
                "1.23.456",
                "1.234.56",
                "0.500",
                "12,500,50",
                "1.000.000.000.000.000",
                "€5"
            })
    void isRefusedWhereItCouldBeMeantOtherwise(String typed) {
        assertThat(TypedAmount.of(typed)).isEmpty();
    }
}
