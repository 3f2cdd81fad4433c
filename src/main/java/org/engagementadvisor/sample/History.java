package org.engagementadvisor.sample;

import java.util.List;
import java.util.Objects;
import org.engagementadvisor.sample.Nature.State;
import org.engagementadvisor.sample.SampleBase.Profile;

/**
 * When a made-up customer ordered, in days ago: first, last, and once in an interval since it is {@code back}, which is since the
 * first order if it was never lost. {@code measures} to win it back began so many days ago, 0 if there were none.
 */
record History(int since, int last, double interval, int measures, int back) {
    static final int YEAR = 365;

    private static final int NEVER = 10_000;
    private static final int MONTH = 30;
    private static final List<Double> SILENT_MONTHS = List.of(6.0, 18.0);

    static History of(Draws draws, Profile profile, State state, double loyalty) {
        var bounds = profile.orderEveryDays();
        if (state == State.PROSPECT || bounds == null) {
            return new History(NEVER, NEVER, YEAR, 0, NEVER);
        }
        double interval = Draws.scaled(bounds, 1 - loyalty);
        int years = draws.whole(2, 15) * YEAR + draws.whole(0, 300);
        return switch (state) {
            case NEW -> begun(draws, interval);
            case BUYING -> buying(draws, interval, years);
            case RETURNED -> returned(draws, Math.min(interval, YEAR / 3.0), years);
            default -> silent(draws, profile, state, Math.min(interval, 0.6 * YEAR), years);
        };
    }

    private static History begun(Draws draws, double interval) {
        int since = draws.whole(60, 330);
        double often = Math.min(interval, since);
        return new History(since, (int) (often * draws.unit()), often, 0, since);
    }

    private static History buying(Draws draws, double interval, int years) {
        int last = (int) (interval * draws.between(0, 1.3));
        int since = Math.max(years, last);
        return new History(since, last, interval, 0, since);
    }

    /** What it bought before was more than two years ago. */
    private static History returned(Draws draws, double interval, int years) {
        int back = draws.whole(40, 330);
        int measures = back + draws.whole(20, YEAR);
        int last = (int) Math.min(back, interval * draws.unit());
        return new History(measures + 2 * YEAR + years, last, interval, measures, back);
    }

    private static History silent(Draws draws, Profile profile, State state, double interval, int years) {
        int last = silentFor(draws, profile, state, interval);
        boolean isTriedFor = state == State.LOST || (state == State.DORMANT && draws.chance(0.5));
        int measures = isTriedFor ? last - draws.whole(3 * MONTH, 6 * MONTH) : 0;
        int since = (int) (last + 5 * interval + years);
        return new History(since, last, interval, measures, since);
    }

    /** Longer than the longest of its segment for the dormant; for the lost, long enough to have tried for years. */
    private static int silentFor(Draws draws, Profile profile, State state, double interval) {
        var months = Objects.requireNonNullElse(profile.silentMonths(), SILENT_MONTHS);
        if (state == State.FADING) {
            double days = draws.between(months.get(0), months.get(1)) * MONTH;
            return (int) Math.max(interval * draws.between(3.1, 3.8), days);
        }
        double days = months.get(1) * MONTH + MONTH * draws.between(2, 12);
        double dormant = Math.max(interval * draws.between(6.5, 8), days);
        return (int) (state == State.LOST ? Math.max(dormant, MONTH * draws.between(36, 50)) : dormant);
    }

    /** Orders so many to less than so many days ago. */
    int orders(int from, int to) {
        return ordersWithin(to) - ordersWithin(from);
    }

    private int ordersWithin(int days) {
        int reach = Math.min(days - 1, back);
        return reach < last ? 0 : (int) ((reach - last) / interval) + 1;
    }

    /** With those of before it was lost, which were half as frequent. */
    int count() {
        return ordersWithin(since + 1) + (int) ((since - back) / (2 * interval));
    }
}
