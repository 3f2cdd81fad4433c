package org.engagementadvisor.document;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class FlagsTests {
    @ParameterizedTest
    @ValueSource(strings = {"true", "TRUE", "yes", "Y", "ja", "J", "oui", "sí", "1", "x", " X ", "wahr"})
    void yes(String word) {
        assertThat(Flags.read(word)).contains(true);
    }

    @ParameterizedTest
    @ValueSource(strings = {"false", "FALSE", "no", "N", "nein", "non", "0", "falsch"})
    void no(String word) {
        assertThat(Flags.read(word)).contains(false);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", " ", "maybe", "2", "-", "yes!", "TRUEFALSE", "null"})
    void neither(String word) {
        assertThat(Flags.read(word)).isEmpty();
    }
}
