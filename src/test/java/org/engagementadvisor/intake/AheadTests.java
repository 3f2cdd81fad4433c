package org.engagementadvisor.intake;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.sql.SQLException;
import java.util.ArrayList;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;

/** What is made ahead comes as if it were made when it is asked for. */
class AheadTests {
    private static final int MANY = 100_000;

    @Test
    void handsOverAllInTheirOrder() throws SQLException {
        var taken = new ArrayList<Integer>();
        try (var ahead = numbers(1_234)) {
            for (var number = ahead.next(); number != null; number = ahead.next()) {
                taken.add(number);
            }
            assertThat(ahead.next()).as("behind the last").isNull();
        }
        assertThat(taken).hasSize(1_234).isSorted().startsWith(0).endsWith(1_233);
    }

    @Test
    void handsOverNothingWhereNothingIsMade() throws SQLException {
        try (var ahead = numbers(0)) {
            assertThat(ahead.next()).isNull();
        }
    }

    @Test
    void throwsWhatMakingThrewBehindWhatWasMade() throws SQLException {
        try (var ahead = new Ahead<String>(ready -> {
            for (int i = 0; i < 50; i++) {
                ready.accept("made");
            }
            throw new SQLException("lost");
        })) {
            for (int i = 0; i < 50; i++) {
                assertThat(ahead.next()).isEqualTo("made");
            }
            assertThatThrownBy(ahead::next).isInstanceOf(SQLException.class).hasMessage("lost");
        }
        try (var ahead = new Ahead<String>(ready -> {
            throw new IntakeRefused("lines.csv", "too many", "fewer");
        })) {
            assertThatThrownBy(ahead::next).isInstanceOf(IntakeRefused.class);
        }
    }

    /** Memory does not grow with what nobody takes, and whoever fails on the first one does not wait for the last. */
    @Test
    void makesNotManyMoreThanAreTaken() throws SQLException {
        var made = new AtomicInteger();
        try (var ahead = new Ahead<Integer>(ready -> {
            for (int i = 0; i < MANY; i++) {
                made.incrementAndGet();
                ready.accept(i);
            }
        })) {
            assertThat(ahead.next()).isZero();
        }
        assertThat(made).hasValueLessThan(MANY / 10);
    }

    private static Ahead<Integer> numbers(int count) {
        return new Ahead<>(ready -> {
            for (int i = 0; i < count; i++) {
                ready.accept(i);
            }
        });
    }
}
