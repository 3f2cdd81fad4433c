package org.engagementadvisor.rules.recommend;

import static org.engagementadvisor.rules.recommend.ProposalFacts.HOURS;
import static org.engagementadvisor.rules.recommend.ProposalFacts.RANKING;
import static org.engagementadvisor.rules.recommend.ProposalFacts.SHARES_HEADROOM;

import java.math.BigDecimal;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.engagementadvisor.rules.fact.InputFact;
import org.engagementadvisor.rules.fact.Parts;
import org.engagementadvisor.rules.fact.Subject;
import org.engagementadvisor.rules.table.Action;
import org.engagementadvisor.rules.table.FactType;
import org.engagementadvisor.rules.table.Scope;
import org.jspecify.annotations.Nullable;

/** What our plan works on, the first steps of the ranking, and what it leaves alone: those below and those set aside. */
public final class FocusFacts {
    private static final String STEPS = "focusSteps";
    private static final String STEP = "planStep";
    private static final String NAMED = "leftAloneNamed";
    private static final String IN_SHORT = "recommendationInShort";

    /** Where the short form of a headline ends, outside of brackets and quotation marks. */
    private static final String ENDS = ":.;";

    private static final String OPENING = "(“";
    private static final String CLOSING = ")”";

    private FocusFacts() {}

    public static List<InputFact> all() {
        String[] needs =
                Stream.concat(Stream.of(STEP, STEPS), Stream.of(RANKING)).toArray(String[]::new);
        String[] needsNames =
                Stream.concat(Stream.of(STEP, STEPS, NAMED), Stream.of(RANKING)).toArray(String[]::new);
        return List.of(
                InputFact.ofItem(Scope.RECOMMENDATION, IN_SHORT, FactType.TEXT, FocusFacts::inShort),
                InputFact.ofItem(Scope.RECOMMENDATION, "recommendationPlace", FactType.WHOLE, FocusFacts::place, needs),
                InputFact.ofItem(Scope.AREA, "areaStepsTurnover", FactType.MONEY, FocusFacts::areaTurnover, needs),
                of("focusHours", FactType.NUMBER, whole -> hours(focus(whole)), needs),
                of("focusNewTurnover", FactType.MONEY, FocusFacts::newTurnover, needs),
                of("focusValue", FactType.MONEY, FocusFacts::value, needs),
                of("focusAreasRanked", FactType.TERMS, FocusFacts::areas, needs).withTermsOf(Parts.AREA),
                of(
                        "leftAloneSteps",
                        FactType.WHOLE,
                        whole -> (int) leftAlone(whole).count(),
                        needs),
                of("leftAloneHours", FactType.NUMBER, whole -> hours(leftAlone(whole)), needs),
                of("leftAloneTold", FactType.TEXT, FocusFacts::named, needsNames));
    }

    private static InputFact of(String name, FactType type, InputFact.Getter getter, String... needs) {
        return InputFact.ofItem(Scope.CUSTOMER, name, type, getter, needs);
    }

    /** The first steps, as many as a table says; all where none does. */
    private static Stream<Subject> focus(Subject whole) {
        return steps(Ranking.of(whole).open()).limit(count(whole, STEPS));
    }

    private static Stream<Subject> leftAlone(Subject whole) {
        Ranking ranking = Ranking.of(whole);
        return Stream.concat(steps(ranking.open()).skip(count(whole, STEPS)), steps(ranking.aside()));
    }

    /** Without what only warns, and whatever else is nothing to be done. */
    private static Stream<Subject> steps(List<Subject> ranked) {
        return ranked.stream().filter(each -> !"no".equals(each.value(STEP)));
    }

    /** From 1; null for what is not in the focus. */
    private static @Nullable Integer place(Subject step) {
        int place = focus(step.whole()).toList().indexOf(step) + 1;
        return place == 0 ? null : place;
    }

    private static int count(Subject whole, String answer) {
        return whole.value(answer) instanceof Integer count ? count : Integer.MAX_VALUE;
    }

    private static BigDecimal hours(Stream<Subject> steps) {
        return sum(steps, step -> step.decimal(HOURS));
    }

    /** What the first steps win, keep or save, less their hours; those that only cost count for nothing. */
    private static BigDecimal value(Subject whole) {
        Ranking ranking = Ranking.of(whole);
        return sum(focus(whole), ranking::net).max(BigDecimal.ZERO);
    }

    private static BigDecimal sum(Stream<Subject> steps, Function<Subject, @Nullable BigDecimal> figure) {
        return steps.map(figure).filter(Objects::nonNull).reduce(BigDecimal.ZERO, BigDecimal::add);
    }

    /** Null where the first steps are about no area. */
    private static @Nullable List<String> areas(Subject whole) {
        Set<String> areas = new LinkedHashSet<>();
        focus(whole)
                .map(step -> Ranking.candidate(step).area())
                .filter(Objects::nonNull)
                .forEach(areas::add);
        return areas.isEmpty() ? null : List.copyOf(areas);
    }

    /** What the first steps bring in an area in 12 months; null where none of them is to bring anything there. */
    private static @Nullable BigDecimal areaTurnover(Subject area) {
        return turnover(area.whole(), step -> isIn(step, area) && "yes".equals(step.value(SHARES_HEADROOM)));
    }

    /** What they bring in 12 months where the customer has no area on record. */
    private static @Nullable BigDecimal newTurnover(Subject whole) {
        List<Subject> onRecord = whole.parts(Scope.AREA);
        return turnover(whole, step -> onRecord.stream().noneMatch(area -> isIn(step, area)));
    }

    private static @Nullable BigDecimal turnover(Subject whole, Predicate<Subject> which) {
        return focus(whole)
                .filter(which)
                .map(Ranking.of(whole)::turnover)
                .filter(Objects::nonNull)
                .reduce(BigDecimal::add)
                .orElse(null);
    }

    private static boolean isIn(Subject step, Subject area) {
        return Objects.equals(Ranking.candidate(step).area(), area.areaName());
    }

    /** Some of those left alone by name, best first; null if there is none. */
    private static @Nullable String named(Subject whole) {
        String named = leftAlone(whole)
                .map(FocusFacts::inShort)
                .filter(Objects::nonNull)
                .distinct()
                .limit(count(whole, NAMED))
                .collect(Collectors.joining("; "));
        return named.isEmpty() ? null : named;
    }

    /** The headline up to its first colon, semicolon, full stop or bracket. */
    private static @Nullable String inShort(Subject step) {
        String headline = Ranking.candidate(step).text(Action.HEADLINE);
        if (headline == null) {
            return null;
        }
        int depth = 0;
        for (int at = 0; at < headline.length(); at++) {
            char letter = headline.charAt(at);
            if (depth == 0 && headline.startsWith(" (", at)) {
                return headline.substring(0, at);
            }
            depth += OPENING.indexOf(letter) >= 0 ? 1 : CLOSING.indexOf(letter) >= 0 ? -1 : 0;
            boolean endsWord = at + 1 == headline.length() || headline.charAt(at + 1) == ' ';
            if (depth == 0 && endsWord && ENDS.indexOf(letter) >= 0 && !isAbbreviation(headline, at)) {
                return headline.substring(0, at);
            }
        }
        return headline;
    }

    /** As in a title: a capital and a letter or two before the full stop. */
    private static boolean isAbbreviation(String text, int stop) {
        int start = text.lastIndexOf(' ', stop) + 1;
        return text.charAt(stop) == '.' && stop - start <= 3 && Character.isUpperCase(text.charAt(start));
    }
}
