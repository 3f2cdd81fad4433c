package org.engagementadvisor.work;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.engagementadvisor.work.Outcomes.Claim;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Intervals as the literature has them. */
class RateTests {
    private static final double CONFIDENCE = 0.95;

    /** R. G. Newcombe, Two-sided confidence intervals for the single proportion, 1998: table I, method 3. */
    @ParameterizedTest
    @CsvSource({"81, 263, 0.2553, 0.3662", "15, 148, 0.0624, 0.1605", "0, 20, 0.0000, 0.1611", "1, 29, 0.0061, 0.1718"})
    void hasTheScoreIntervalOfWilson(long count, long of, double from, double to) {
        var rate = Rate.of(count, of, CONFIDENCE);
        assertThat(rate.rate()).isEqualTo((double) count / of);
        assertThat(rate.from()).isCloseTo(from, within(0.00005));
        assertThat(rate.to()).isCloseTo(to, within(0.00005));
    }

    @Test
    void isSurerWithMoreAndWiderWhereMoreCertaintyIsAskedFor() {
        assertThat(width(Rate.of(20, 100, CONFIDENCE))).isLessThan(width(Rate.of(2, 10, CONFIDENCE)));
        assertThat(width(Rate.of(20, 100, 0.99))).isGreaterThan(width(Rate.of(20, 100, CONFIDENCE)));
    }

    private static double width(Rate rate) {
        return rate.to() - rate.from();
    }

    @Test
    void isUnknownOfNone() {
        assertThat(Rate.of(0, 0, CONFIDENCE)).isEqualTo(new Rate(0, 0, null, null, null));
        assertThat(Rate.of(1, 2, CONFIDENCE).less(Rate.of(0, 0, CONFIDENCE))).isNull();
        assertThat(Rate.of(0, 0, CONFIDENCE).less(Rate.of(1, 2, CONFIDENCE))).isNull();
    }

    /** R. G. Newcombe, Interval estimation for the difference between independent proportions, 1998: table II, method 10. */
    @ParameterizedTest
    @CsvSource({
        "56, 70, 48, 80, 0.0524, 0.3339, false",
        "9, 10, 3, 10, 0.1705, 0.8090, false",
        "6, 7, 2, 7, 0.0582, 0.8062, false",
        "5, 56, 0, 29, -0.0381, 0.1926, true",
        "0, 10, 0, 20, -0.1611, 0.2775, true",
        "10, 10, 0, 10, 0.6075, 1.0000, false"
    })
    void hasTheIntervalOfADifferenceThatNewcombeMakes(
            long one, long ofOne, long other, long ofOther, double from, double to, boolean isChance) {
        var difference = Rate.of(one, ofOne, CONFIDENCE).less(Rate.of(other, ofOther, CONFIDENCE));
        assertThat(difference.value()).isCloseTo((double) one / ofOne - (double) other / ofOther, within(1e-12));
        assertThat(difference.from()).isCloseTo(from, within(0.00005));
        assertThat(difference.to()).isCloseTo(to, within(0.00005));
        assertThat(difference.isExplainedByChance()).isEqualTo(isChance);
    }

    /** The interval of 1 of 29 reaches from 0.0061 to 0.1718. */
    @ParameterizedTest
    @CsvSource({
        "0.0060, 29, above",
        "0.0062, 29, within",
        "0.1717, 29, within",
        "0.1719, 29, below",
        "0.1719, 30, few",
        ", 29, open"
    })
    void marksAClaimOnlyOutsideTheIntervalOfEnough(Double claimed, int enough, String claim) {
        assertThat(Claim.of(Rate.of(1, 29, CONFIDENCE), claimed, enough).word()).isEqualTo(claim);
    }

    @Test
    void marksNothingOfWhichNothingIsKnown() {
        assertThat(Claim.of(Rate.of(0, 0, CONFIDENCE), 0.5, 1)).isEqualTo(Claim.OPEN);
    }
}
