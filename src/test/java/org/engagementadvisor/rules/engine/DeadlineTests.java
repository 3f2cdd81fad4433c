package org.engagementadvisor.rules.engine;

import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.engagementadvisor.advice.RuleConflict;
import org.junit.jupiter.api.Test;

class DeadlineTests {
    @Test
    void lastsAsLongAsTheCustomersTogetherMayTake() {
        assertThatCode(Deadline.of(1)::look).doesNotThrowAnyException();
        assertThatThrownBy(Deadline.of(0)::look)
                .isInstanceOf(RuleConflict.class)
                .hasMessage(
                        "judging: found no end, expected at most 10 seconds for a customer (limit `customer-seconds`)");
    }
}
