package org.engagementadvisor.scenario;

import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.engagementadvisor.advice.Advice;
import org.engagementadvisor.advice.DataGap;
import org.engagementadvisor.advice.Decision;
import org.engagementadvisor.advice.PageLine;
import org.engagementadvisor.advice.Reason;
import org.engagementadvisor.advice.Recommendation;
import org.jspecify.annotations.Nullable;

/** The advice that a case got, looked at by the names that scenarios use. */
final class Judged {
    private final Advice advice;
    private final Supplier<Map<String, Object>> facts;
    private final Map<String, Object> values = new HashMap<>();
    private final Function<String, Optional<String>> whyMissed;
    private boolean factsKnown;

    /**
     * Looks at an advice.
     *
     * @param facts all known facts and answers by name, those of an item as {@code item.name}; asked for only if needed
     * @param whyMissed why a row does not stand in the reasons; asked for only if it was expected to
     */
    Judged(Advice advice, Supplier<Map<String, Object>> facts, Function<String, Optional<String>> whyMissed) {
        this.advice = advice;
        this.facts = facts;
        this.whyMissed = whyMissed;
        decisions()
                .forEach(decision ->
                        decision.answers().forEach((name, value) -> values.put(full(decision, name), value)));
        values.putAll(advice.answers());
        recommended().forEach(each -> {
            values(each.code(), each);
            if (each.item() != null) {
                values(each.code() + "@" + each.item(), each);
            }
        });
        advice.page().forEach(this::values);
    }

    private void values(PageLine line) {
        line.reasons().forEach(reason -> {
            putIfKnown(reason.row() + ".step", line.step());
            putIfKnown(reason.row() + ".edition", line.edition());
            putIfKnown(reason.row() + ".line", line.text());
        });
    }

    /** Those to be worked on, best first, then those set aside. */
    private Stream<Recommendation> recommended() {
        return Stream.concat(advice.recommendations().stream(), advice.setAside().stream());
    }

    /**
     * What a recommendation says beside its headline, as {@code CAR-010.due}, or {@code CAR-010@hoses.due} where several
     * stand under one code; without an item, the best of them is meant.
     */
    private void values(String name, Recommendation recommendation) {
        var value = recommendation.value();
        putIfKnown(name + ".kind", recommendation.kind());
        putIfKnown(name + ".item", recommendation.item());
        putIfKnown(name + ".owner", recommendation.owner());
        putIfKnown(name + ".informed", recommendation.informed());
        putIfKnown(name + ".due", recommendation.due());
        putIfKnown(name + ".rank", recommendation.rank());
        putIfKnown(name + ".score", recommendation.score());
        putIfKnown(name + ".standing", recommendation.standing());
        putIfKnown(name + ".note", recommendation.note());
        putIfKnown(name + ".headline", recommendation.headline());
        putIfKnown(name + ".measure", recommendation.measure());
        putIfKnown(name + ".horizonMonths", recommendation.horizonMonths());
        putIfKnown(name + ".firstStep", recommendation.firstStep());
        putIfKnown(name + ".alerts", recommendation.alerts());
        putIfKnown(name + ".margin", value == null ? null : value.contributionMargin());
        putIfKnown(name + ".net", value == null ? null : value.net());
        putIfKnown(name + ".hours", recommendation.hours());
        putIfKnown(name + ".mustDo", recommendation.mustDo() ? "yes" : "no");
        putIfKnown(name + ".turnover", value == null ? null : value.turnover());
        putIfKnown(name + ".methods", recommendation.reasons().size());
    }

    private void putIfKnown(String name, @Nullable Object value) {
        if (value != null) {
            values.putIfAbsent(name, value);
        }
    }

    @Nullable
    Object value(String name) {
        Object answer = values.get(name);
        if (answer == null && !factsKnown) {
            factsKnown = true;
            facts.get().forEach(values::putIfAbsent);
            return values.get(name);
        }
        return answer;
    }

    /** Row and sentence of what led to an answer; empty for a fact. */
    List<String> why(String name) {
        return decisions().stream()
                .filter(decision -> answers(decision, name))
                .flatMap(decision -> decision.reasons().stream())
                .map(Judged::line)
                .toList();
    }

    /** The rows that were the nearest better ones for an answer. */
    Set<String> whyNotRows(String name) {
        var rows = new LinkedHashSet<String>();
        for (Decision decision : decisions()) {
            var whyNot = decision.whyNot();
            if (whyNot != null && (answers(decision, name) || names(decision, whyNot.answers(), name))) {
                rows.add(whyNot.row());
            }
        }
        return rows;
    }

    /** All that the advice says to people, texts among the answers included. */
    Stream<String> sentences() {
        return Stream.of(
                        texts(advice.answers()),
                        decisions().stream().flatMap(decision -> texts(decision.answers())),
                        reasons().map(Reason::sentence),
                        recommended().flatMap(Judged::texts),
                        advice.page().stream().map(PageLine::text),
                        advice.dataGaps().stream().map(DataGap::question),
                        decisions().stream()
                                .flatMap(decision -> Stream.ofNullable(decision.whyNot()))
                                .map(whyNot -> whyNot.sentence()))
                .flatMap(it -> it);
    }

    private static Stream<String> texts(Recommendation each) {
        var value = each.value();
        return Stream.of(
                        each.headline(),
                        each.note(),
                        each.measure(),
                        each.firstStep(),
                        value == null ? null : value.computed())
                .filter(Objects::nonNull);
    }

    /** What the customer may read of the strategy page. */
    Stream<String> customerPage() {
        return advice.page().stream().filter(Judged::isForTheCustomer).map(PageLine::text);
    }

    static boolean isForTheCustomer(PageLine line) {
        return !line.edition().equals("internal");
    }

    /** The rows that wrote those lines of the strategy page. */
    Set<String> page(Predicate<PageLine> which) {
        return distinct(advice.page().stream()
                .filter(which)
                .flatMap(line -> line.reasons().stream())
                .map(Reason::row));
    }

    private static Stream<String> texts(Map<String, Object> answers) {
        return answers.values().stream().filter(String.class::isInstance).map(String.class::cast);
    }

    Set<String> recommendations() {
        return codes(advice.recommendations());
    }

    Set<String> setAside() {
        return codes(advice.setAside());
    }

    /** All that rows recommend, whether it is to be worked on now or not. */
    Set<String> found() {
        return codes(recommended().toList());
    }

    private static Set<String> codes(List<Recommendation> recommendations) {
        return distinct(recommendations.stream()
                .flatMap(each -> each.item() == null
                        ? Stream.of(each.code())
                        : Stream.of(each.code(), each.code() + "@" + each.item())));
    }

    /** The missing facts, those of an item also as {@code item.fact}. */
    Set<String> dataGaps() {
        return distinct(advice.dataGaps().stream()
                .flatMap(gap -> gap.item() == null
                        ? Stream.of(gap.fact())
                        : Stream.of(gap.fact(), gap.item() + "." + gap.fact())));
    }

    /** The rows that stand in a reason of anything that was advised. */
    Set<String> rows() {
        return distinct(reasons().map(Reason::row).filter(row -> !row.isEmpty()));
    }

    /** Row and why it does not stand in the reasons; empty where that cannot be said. */
    List<String> whyMissed(String row) {
        return whyMissed.apply(row).map(why -> row + ": " + why).stream().toList();
    }

    List<String> lines(Collection<String> rows) {
        return reasons()
                .filter(it -> rows.contains(it.row()))
                .map(Judged::line)
                .distinct()
                .toList();
    }

    Stream<Reason> reasons() {
        return Stream.of(
                        decisions().stream().map(Decision::reasons),
                        recommended().map(Recommendation::reasons),
                        recommended().map(Recommendation::ranking),
                        advice.page().stream().map(PageLine::reasons),
                        advice.dataGaps().stream().map(DataGap::reasons))
                .flatMap(it -> it)
                .flatMap(List::stream);
    }

    private List<Decision> decisions() {
        return advice.decisions();
    }

    private static boolean answers(Decision decision, String name) {
        return names(decision, decision.answers(), name);
    }

    private static boolean names(Decision decision, Map<String, Object> answers, String name) {
        return answers.keySet().stream().anyMatch(it -> full(decision, it).equals(name) || it.equals(name));
    }

    private static String full(Decision decision, String name) {
        return decision.item() == null ? name : decision.item() + "." + name;
    }

    private static String line(Reason reason) {
        return reason.row().isEmpty() ? reason.sentence() : reason.row() + ": " + reason.sentence();
    }

    private static Set<String> distinct(Stream<String> texts) {
        return texts.collect(Collectors.toCollection(LinkedHashSet::new));
    }
}
