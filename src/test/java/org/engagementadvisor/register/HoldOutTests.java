package org.engagementadvisor.register;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Clock;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.AbstractDriverBasedDataSource;
import org.springframework.jdbc.datasource.SimpleDriverDataSource;

/** Who is held out. */
class HoldOutTests {
    private static final List<String> IDS =
            IntStream.range(0, 10_000).mapToObj(each -> "K" + each).toList();

    private static final AbstractDriverBasedDataSource NONE = new SimpleDriverDataSource();

    private static HoldOut holdOut(String share, String salt) {
        return new HoldOut(share, salt, JdbcClient.create(NONE), Clock.systemUTC());
    }

    private static List<String> heldOut(String share, String salt) {
        var holdOut = holdOut(share, salt);
        return IDS.stream().filter(holdOut::has).toList();
    }

    /** Five standard deviations of so many of ten thousand, which one salt in a million would miss. */
    @ParameterizedTest
    @CsvSource({"0.1, a", "0.1, b", "0.5, a", "0.02, 1", ".25, ''"})
    void areAsManyAsChanceWouldChoose(double share, String salt) {
        double expected = IDS.size() * share;
        double bound = 5 * Math.sqrt(expected * (1 - share));
        assertThat((double) heldOut(String.valueOf(share), salt).size()).isBetween(expected - bound, expected + bound);
    }

    @Test
    void areNobodyOrEverybodyAtTheEnds() {
        assertThat(heldOut("0", "a")).isEmpty();
        assertThat(heldOut("1", "a")).hasSameSizeAs(IDS);
    }

    @Test
    void areAlwaysTheSameAndStayWhenTheShareGrows() {
        assertThat(heldOut("0.1", "a")).isEqualTo(heldOut("0.1", "a"));
        assertThat(heldOut("0.2", "a")).containsAll(heldOut("0.1", "a"));
    }

    @Test
    void areOthersWithAnotherSalt() {
        var both = heldOut("0.1", "a").stream().filter(holdOut("0.1", "b")::has).count();
        // A hundredth of all is expected in both; ten standard deviations are 100.
        assertThat(both).isBetween(1L, 200L);
    }

    @ParameterizedTest
    @ValueSource(strings = {"-0.1", "1.1", "1.0", "x", "", "0.1234567", "1e-1"})
    void refusesWhatIsNoShare(String share) {
        assertThatThrownBy(() -> holdOut(share, "a"))
                .hasMessageContaining("engagement-advisor.hold-out is `" + share + "`, expected a share from 0 to 1");
    }
}
