package org.engagementadvisor.access;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class AttemptsTests {
    private final AtomicLong now = new AtomicLong(5);
    private final Attempts attempts = new Attempts(now::get);

    private void pass(Duration time) {
        now.addAndGet(time.toNanos());
    }

    @ParameterizedTest(name = "{0} failures: wait {1} s")
    @CsvSource({"0, 0", "4, 0", "5, 1", "6, 2", "9, 16", "10, 30", "60, 30"})
    void haveANameWaitTwiceAsLongEachTimeUpToHalfAMinute(int failures, long seconds) {
        for (int i = 0; i < failures; i++) {
            attempts.failed("ann", "10.0.0." + i);
        }
        assertThat(attempts.toWait("ann", "10.0.1.1")).hasSeconds(seconds);
        assertThat(attempts.toWait("bea", "10.0.1.1")).isZero();
    }

    @ParameterizedTest(name = "{0} failures: wait {1} s")
    @CsvSource({"19, 0", "20, 1", "21, 2", "28, 256", "29, 300", "90, 300"})
    void haveAnAddressThatTriesManyNamesWaitUpToFiveMinutes(int failures, long seconds) {
        for (int i = 0; i < failures; i++) {
            attempts.failed("ann" + i, "10.0.0.1");
        }
        assertThat(attempts.toWait("bea", "10.0.0.1")).hasSeconds(seconds);
        assertThat(attempts.toWait("bea", "10.0.0.2")).isZero();
    }

    @Test
    void countTheTimeThatHasPassedAndForgetAfterAQuarterOfAnHour() {
        for (int i = 0; i < 7; i++) {
            attempts.failed("ann", "10.0.0.1");
        }
        assertThat(attempts.toWait("ann", "10.0.0.1")).hasSeconds(4);
        pass(Duration.ofSeconds(3));
        assertThat(attempts.toWait("ann", "10.0.0.1")).hasSeconds(1);
        pass(Duration.ofSeconds(1));
        assertThat(attempts.toWait("ann", "10.0.0.1")).isZero();
        pass(Duration.ofMinutes(15));
        attempts.failed("ann", "10.0.0.1");
        assertThat(attempts.toWait("ann", "10.0.0.1")).isZero();
    }

    @Test
    void forgetTheNameThatSignedInButNotTheAddress() {
        for (int i = 0; i < 30; i++) {
            attempts.failed("ann", "10.0.0.1");
        }
        attempts.succeeded("ann");
        assertThat(attempts.toWait("ann", "10.0.0.2")).isZero();
        assertThat(attempts.toWait("ann", "10.0.0.1")).hasMinutes(5);
    }
}
