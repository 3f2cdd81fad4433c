package org.engagementadvisor.sample;

import java.time.LocalDate;
import org.engagementadvisor.sample.SampleBase.Profile;

/**
 * What hangs together in one made-up customer; {@code size}, {@code loyalty} and {@code quality} of its business are 0 to 1.
 */
record Nature(
        Profile profile,
        State state,
        Loss loss,
        boolean isComparing,
        double size,
        double loyalty,
        double quality,
        History history,
        LocalDate asOf) {
    private static final double NEW = 0.07;
    private static final double RETURNED = 0.11;
    private static final double FADING = 0.36;
    private static final double DORMANT = 0.72;
    private static final double LOST = 0.88;

    /** How a made-up customer stands with us. */
    enum State {
        PROSPECT,
        NEW,
        BUYING,
        RETURNED,
        FADING,
        DORMANT,
        LOST,
        CEASED;

        boolean isSilent() {
            return this == FADING || this == DORMANT || this == LOST || this == CEASED;
        }
    }

    /** Where the money of one that is a loss goes: it pays too little, or it takes too many hours. */
    enum Loss {
        NONE,
        PRICE,
        HOURS
    }

    static Nature of(SampleBase base, Draws draws, LocalDate asOf) {
        var profile = profile(base, draws.even(2));
        double point = draws.even(3);
        var state = state(profile, point);
        boolean isComparing = state == State.BUYING && draws.even(7) < base.comparisonBidders();
        double size = size(state, draws.even(5));
        double loyalty = loyalty(draws, state, isComparing);
        return new Nature(
                profile,
                state,
                loss(base, draws, profile, state, point),
                isComparing,
                size,
                loyalty,
                draws.unit(),
                History.of(draws, profile, state, loyalty),
                asOf);
    }

    private static Profile profile(SampleBase base, double point) {
        double left =
                point * base.profiles().stream().mapToDouble(Profile::weight).sum();
        for (var profile : base.profiles()) {
            left -= profile.weight();
            if (left < 0) {
                return profile;
            }
        }
        return base.profiles().get(base.profiles().size() - 1);
    }

    private static State state(Profile profile, double point) {
        double among = part(profile.prospects(), point);
        if (among < 0) {
            return State.PROSPECT;
        }
        double buying = part(profile.silent(), among);
        if (buying < 0) {
            return silent(among / profile.silent());
        }
        return buying < NEW ? State.NEW : buying < RETURNED ? State.RETURNED : State.BUYING;
    }

    /** How far beyond the share, 0 to 1; below 0 within it. */
    private static double part(double share, double point) {
        return (point - share) / (1 - share);
    }

    private static State silent(double point) {
        if (point < DORMANT) {
            return point < FADING ? State.FADING : State.DORMANT;
        }
        return point < LOST ? State.LOST : State.CEASED;
    }

    /** We look for new customers among the larger ones. */
    private static double size(State state, double point) {
        return state == State.PROSPECT ? 0.4 + 0.6 * point : point;
    }

    /** Those who buy are more of them loyal than not; those who were lost were not. */
    private static double loyalty(Draws draws, State state, boolean isComparing) {
        double point = draws.unit();
        if (isComparing || state == State.LOST) {
            return point * 0.35;
        }
        return state == State.PROSPECT ? point : StrictMath.sqrt(point);
    }

    /** Of those who buy, by the same even point, so that their share is even, too. */
    private static Loss loss(SampleBase base, Draws draws, Profile profile, State state, double point) {
        double share = base.lossMakers();
        double left =
                state == State.BUYING ? 1 - part(profile.silent(), part(profile.prospects(), point)) : draws.unit();
        return left >= share ? Loss.NONE : left < share / 2 ? Loss.PRICE : Loss.HOURS;
    }

    double employees() {
        var bounds = profile.employees();
        return bounds == null ? 1 : Draws.scaled(bounds, size);
    }

    /** Somebody who speaks for nobody else: no departments, no plans of a business. */
    boolean isPerson() {
        return profile.employees() == null;
    }

    boolean isCustomer() {
        return state != State.PROSPECT;
    }

    /** How close we are, 0 to 1; more so the larger and the more loyal it is. */
    double closeness() {
        return isPerson() || isComparing ? 0 : loyalty * (0.4 + 0.6 * size);
    }

    /** How much of it we know, 0 to 1: of those who are close to us, all. */
    double known() {
        return isCustomer() ? Math.min(1, 0.4 + closeness()) : 0.5;
    }

    /** So many days ago, but not before its first order; negative is ahead. */
    String day(int ago) {
        return asOf.minusDays(Math.min(ago, history.since())).toString();
    }

    /** Between so many and so many days ago, but not before its first order. */
    String day(Draws draws, int from, int to) {
        return asOf.minusDays(ago(draws, from, to)).toString();
    }

    int ago(Draws draws, int from, int to) {
        int most = Math.min(to, history.since());
        return draws.whole(Math.min(from, most), most);
    }
}
