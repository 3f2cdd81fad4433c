package org.engagementadvisor.release;

import java.math.BigDecimal;
import java.util.List;
import java.util.Objects;
import org.engagementadvisor.release.Cause.Spot;
import org.jspecify.annotations.Nullable;

/**
 * Something that comes out otherwise for one customer.
 *
 * @param from what it was; null if it was not answered, recommended or missing
 * @param to what it is now; null likewise
 * @param said the headline of a recommendation or the question for a gap; null for an answer
 * @param before the rows that decided it before, {@code after} those that do now
 * @param cause where it began; null if that is not known
 */
public record Move(
        Topic topic,
        @Nullable Object from,
        @Nullable Object to,
        @Nullable String said,
        List<Spot> before,
        List<Spot> after,
        @Nullable Cause cause) {
    public Move {
        before = List.copyOf(before);
        after = List.copyOf(after);
    }

    /** Whether two values, null for none, say the same; how figures are written does not count. */
    static boolean same(@Nullable Object one, @Nullable Object other) {
        BigDecimal first = figure(one);
        BigDecimal second = figure(other);
        return (first != null && second != null) ? first.compareTo(second) == 0 : Objects.equals(one, other);
    }

    private static @Nullable BigDecimal figure(@Nullable Object value) {
        if (value instanceof BigDecimal decimal) {
            return decimal;
        }
        return value instanceof Integer whole ? BigDecimal.valueOf(whole) : null;
    }

    /** Which of many moves it is one of. */
    Course course() {
        BigDecimal former = figure(from);
        BigDecimal latter = figure(to);
        boolean isMeasured = from instanceof BigDecimal
                || to instanceof BigDecimal
                || topic.aspect().equals("rank");
        if (former == null || latter == null || !isMeasured) {
            return isMeasured
                    ? new Course(topic, null, null, from == null ? Course.Trend.BECOMES_KNOWN : Course.Trend.IS_LOST)
                    : new Course(topic, from, to, Course.Trend.NONE);
        }
        return new Course(topic, null, null, former.compareTo(latter) < 0 ? Course.Trend.RISES : Course.Trend.FALLS);
    }
}
