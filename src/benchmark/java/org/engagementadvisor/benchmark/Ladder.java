package org.engagementadvisor.benchmark;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import org.jspecify.annotations.Nullable;

/**
 * A decision table of three columns that every engine is given, with the questions that are asked of it.
 *
 * @param unique whether one row at most applies to a question; else the topmost counts
 */
record Ladder(boolean unique, List<Rung> rungs) {
    private static final int STEP = 1000;
    private static final int QUESTIONS = 512;

    /**
     * A row: a term, and bounds of two numbers.
     *
     * @param from of the turnover, inclusive
     * @param below of the turnover; null for none
     * @param staff of the employees, inclusive; null for none
     */
    record Rung(
            String country,
            int from,
            @Nullable Integer below,
            @Nullable Integer staff,
            int rate) {
        boolean applies(Question asked) {
            return country.equals(asked.country)
                    && asked.turnover >= from
                    && (below == null || asked.turnover < below)
                    && (staff == null || asked.employees >= staff);
        }
    }

    /** What is asked of each row. Whole numbers, so that no engine has to round. */
    record Question(String country, int turnover, int employees) {}

    /**
     * The table of that name.
     *
     * @param name such as {@code unique-1000}: the hit policy and the number of rows
     */
    static Ladder of(String name) {
        int dash = name.indexOf('-');
        return of(name.startsWith("unique"), Integer.parseInt(name.substring(dash + 1)));
    }

    private static Ladder of(boolean unique, int rows) {
        int countries = rows < 100 ? 2 : 10;
        int steps = rows / countries;
        List<Rung> rungs = new ArrayList<>();
        // The highest step stands on top, as in tables of which the topmost row counts.
        for (int step = steps - 1; step >= 0; step--) {
            for (int country = 0; country < countries; country++) {
                int rate = rungs.size() + 1;
                rungs.add(
                        unique
                                ? new Rung(country(country), step * STEP, (step + 1) * STEP, null, rate)
                                : new Rung(country(country), step * STEP, null, step * 7 % 50, rate));
            }
        }
        return new Ladder(unique, rungs);
    }

    private static String country(int number) {
        return "C" + number;
    }

    /** The same on every machine: half of them lie on a bound or one below it, some meet no row. */
    List<Question> questions() {
        Random random = new Random(1);
        int steps = rungs.stream().mapToInt(Rung::from).max().orElseThrow() / STEP + 2;
        int countries = (int) rungs.stream().map(Rung::country).distinct().count();
        List<Question> questions = new ArrayList<>();
        for (int at = 0; at < QUESTIONS; at++) {
            int turnover = random.nextInt(steps) * STEP + (at % 2 == 0 ? -random.nextInt(2) : random.nextInt(STEP));
            String country = at % 32 == 0 ? "elsewhere" : country(random.nextInt(countries));
            questions.add(new Question(country, Math.max(0, turnover), random.nextInt(60)));
        }
        return Collections.unmodifiableList(questions);
    }
}
