package org.engagementadvisor.register.web;

import java.util.ArrayList;
import java.util.List;
import org.engagementadvisor.rules.BookWords;
import org.jspecify.annotations.Nullable;

/**
 * Where an answer stands on its scale, in a drawing 100 wide: pips where it has steps, else one bar.
 *
 * @param shown the answer in words
 */
record Bar(String label, String shown, List<Pip> pips) {
    private static final int WIDTH = 100;
    private static final int MOST_STEPS = 10;
    private static final double GAP = 3;

    /** @param style its class in the style sheet */
    record Pip(String x, String width, String style) {
        static Pip of(double x, double width, String style) {
            return new Pip(Drawn.number(x), Drawn.number(width), style);
        }
    }

    /** Null where its values have no order or no bounds. */
    static @Nullable Bar of(String answer, Object value, BookWords words) {
        return words.place(answer, value)
                .map(place -> new Bar(words.label(answer), words.spoken(answer, value), pips(place)))
                .orElse(null);
    }

    private static List<Pip> pips(BookWords.Place place) {
        if (place.steps() == 0 || place.steps() > MOST_STEPS) {
            double filled = place.share() * WIDTH;
            return List.of(Pip.of(0, filled, "bar"), Pip.of(filled, WIDTH - filled, "rest"));
        }
        double width = (WIDTH - GAP * (place.steps() - 1)) / place.steps();
        long filled = Math.round(place.share() * place.steps());
        List<Pip> pips = new ArrayList<>();
        for (int i = 0; i < place.steps(); i++) {
            pips.add(Pip.of(i * (width + GAP), width, i < filled ? "bar" : "rest"));
        }
        return pips;
    }
}
