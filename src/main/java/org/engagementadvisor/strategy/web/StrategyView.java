package org.engagementadvisor.strategy.web;

import static java.util.stream.Collectors.joining;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.engagementadvisor.customer.Earlier.Strategy;
import org.engagementadvisor.customer.OurPlan;
import org.engagementadvisor.customer.OurPlan.Stakeholder;
import org.engagementadvisor.customer.Relationship.Stance;
import org.engagementadvisor.reading.StrategyPage.Step;
import org.engagementadvisor.rules.BookWords;
import org.engagementadvisor.strategy.KeptStrategy;
import org.jspecify.annotations.Nullable;

/**
 * What people wrote beside what the rules propose, as a form and as a history.
 *
 * @param version that the form is about
 * @param proposed destination, focus and selling in
 * @param wrong names of the fields that were refused
 */
record StrategyView(
        int version,
        List<Step> proposed,
        TypedStrategy typed,
        Set<String> wrong,
        List<Choice> areas,
        List<Past> history) {
    private static final int MORE = 2;

    /** One of the areas or stances that may be chosen. */
    record Choice(String value, String shown, boolean isChosen) {}

    /** The fields of one of our functions; all empty for one more. */
    record Row(int at, Map<String, String> typed) {
        public String name(String field) {
            return TypedStrategy.place(at, field);
        }

        public String typed(String field) {
            return typed.getOrDefault(field, "");
        }
    }

    /** A version in words: label and what was written of each that was. */
    record Past(KeptStrategy kept, String on, List<Said> said, boolean isCurrent) {}

    record Said(String label, String text) {}

    static StrategyView of(SeenStrategy seen, @Nullable TypedStrategy sent, Set<String> wrong) {
        var advised = seen.advised();
        if (advised == null) {
            throw new IllegalStateException("no advice on " + seen.id());
        }
        var words = advised.rules().words();
        var typed =
                sent == null ? TypedStrategy.of(known(seen, advised.customer().ourPlan())) : sent;
        var areas = words.values("focusAreas").stream()
                .map(area -> new Choice(
                        area,
                        words.shown("focusAreas", area),
                        typed.focusAreas().contains(area)))
                .toList();
        var history = seen.history().stream()
                .map(each -> past(each, each.version() == seen.version(), words))
                .toList();
        return new StrategyView(seen.version(), seen.proposed(), typed, wrong, areas, history);
    }

    /** Who writes for the first time begins with what our plan says already. */
    private static Strategy known(SeenStrategy seen, @Nullable OurPlan plan) {
        var written = seen.written();
        if (written != null || plan == null) {
            return written == null ? Strategy.NONE : written.strategy();
        }
        return new Strategy(plan.destination(), null, null, null, null, null, plan.focusAreas(), plan.stakeholders());
    }

    public String typed(String field) {
        return typed.fields().getOrDefault(field, "");
    }

    public boolean isWrong(String field) {
        return wrong.stream().anyMatch(each -> each.equals(field) || each.startsWith(field + "/"));
    }

    public boolean isWrongRow(int at) {
        return isWrong("stakeholders/" + at);
    }

    /** What people named, and room for some more. */
    public List<Row> rows() {
        int named = typed.stakeholders().size();
        return IntStream.range(0, Math.min(named + MORE, SaidStrategy.STAKEHOLDERS))
                .mapToObj(at -> new Row(at, at < named ? typed.stakeholders().get(at) : Map.of()))
                .toList();
    }

    public List<String> stances() {
        return Stream.of(Stance.values()).map(Stance::word).toList();
    }

    private static Past past(KeptStrategy kept, boolean isCurrent, BookWords words) {
        List<Said> said = new ArrayList<>();
        var strategy = kept.strategy();
        add(said, "destination", strategy.destination(), words);
        add(said, "sharedDestination", strategy.sharedDestination(), words);
        add(said, "writtenTurnover", strategy.turnover(), words);
        add(said, "writtenShareOfWallet", strategy.shareOfWallet(), words);
        add(said, "writtenMargin", strategy.margin(), words);
        add(said, "writtenUntil", strategy.until(), words);
        add(said, "focusAreas", strategy.focusAreas(), words);
        var stakeholders = strategy.stakeholders();
        if (stakeholders != null) {
            said.add(new Said(words.label("stakeholders"), told(stakeholders, words)));
        }
        return new Past(kept, words.day(kept.on(), null), said, isCurrent);
    }

    private static void add(List<Said> said, String fact, @Nullable Object value, BookWords words) {
        if (value != null) {
            said.add(new Said(words.label(fact), words.shown(fact, value)));
        }
    }

    private static String told(List<Stakeholder> stakeholders, BookWords words) {
        return stakeholders.stream().map(each -> told(each, words)).collect(joining("; "));
    }

    private static String told(Stakeholder stakeholder, BookWords words) {
        var stance = stakeholder.stance();
        var day = stakeholder.involvedOn();
        return Stream.of(
                        stakeholder.function(),
                        stance == null ? null : words.shown("stakeholderStance", stance.word()),
                        day == null ? null : words.day(day, null))
                .filter(Objects::nonNull)
                .collect(joining(", "));
    }
}
