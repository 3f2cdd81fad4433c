package org.engagementadvisor.lines;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class SeenIdsTests {
    @Test
    void remembersTheFirstLineOfEach() {
        var seen = new SeenIds();
        for (int line = 1; line <= 100_000; line++) {
            assertThat(seen.lineOf("c" + line, line)).isZero();
        }
        for (int line = 1; line <= 100_000; line += 997) {
            assertThat(seen.lineOf("c" + line, 200_000)).isEqualTo(line);
        }
    }
}
