package org.engagementadvisor.register.web;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.engagementadvisor.advice.Advice;
import org.engagementadvisor.advice.AdvicePart;
import org.engagementadvisor.advice.Recommendation;
import org.engagementadvisor.customer.Customer;
import org.engagementadvisor.customer.PriceRequest;
import org.engagementadvisor.register.Replay.Replayed;
import org.jspecify.annotations.Nullable;

/**
 * A price that could be agreed, and what the rules make of it.
 *
 * @param key of its heading; {@code on} is what the discount is then on, in words
 * @param figures in words, one for each of {@link #FIGURES}; null where it is unknown
 * @param term what it comes to over the term that is asked for; empty if none is
 * @param advice what is recommended because of it
 */
record PriceVariant(
        String key, String on, List<@Nullable String> figures, List<PriceTerm.Line> term, List<Recommendation> advice) {
    private static final String BEFORE = "requestMarginBefore";
    private static final String AFTER = "requestMarginAfter";

    /** What is told of each: what comes in first, what counts in the end. */
    static final List<String> FIGURES = List.of(
            BEFORE,
            AFTER,
            "requestMarginChange",
            "requestMarginWithoutExtra",
            "requestMarginOnExtra",
            "requestMarginRatio",
            "requestBreakEven",
            "requestHeadroom",
            "requestExtraBeyondHeadroom",
            "concession");

    private record Idea(String key, PriceRequest request) {}

    private record Made(String code, @Nullable String item) {}

    /** What is asked for, and what it could be instead: the discount on the other part, and against a firm order. */
    static List<PriceVariant> of(PriceRequest asked, PriceTerm term, Replayed replayed, Advice today) {
        var ideas = ideas(asked);
        var without = replayed.customer().with(draft -> draft.priceRequests = null);
        var customers = Stream.concat(
                        Stream.of(without),
                        ideas.stream()
                                .map(idea -> without.with(draft -> draft.priceRequests = List.of(idea.request()))))
                .toList();
        var book = replayed.rules();
        var advice = book.advise(customers, today.asOf(), today.strategy(), Set.of(AdvicePart.SET_ASIDE));
        List<PriceVariant> variants = new ArrayList<>();
        for (var idea : ideas) {
            int place = variants.size() + 1;
            var named = named(idea.request(), without);
            var facts = book.probe()
                    .facts(without.with(draft -> draft.priceRequests = List.of(named)), today.asOf(), today.strategy());
            variants.add(new PriceVariant(
                    idea.key(),
                    book.words().shown("requestOn", idea.request().on().word()),
                    figures(named, facts, replayed),
                    term.of(amount(BEFORE, named, facts), amount(AFTER, named, facts), book.words()),
                    added(advice.get(0), advice.get(place))));
        }
        return variants;
    }

    private static List<Idea> ideas(PriceRequest asked) {
        List<Idea> ideas = new ArrayList<>();
        ideas.add(new Idea("asked", asked));
        var other = asked.on() == PriceRequest.Scope.TOTAL ? PriceRequest.Scope.EXTRA : PriceRequest.Scope.TOTAL;
        ideas.add(new Idea(
                "other",
                new PriceRequest(asked.areas(), asked.extraTurnover(), asked.firm(), asked.discount(), other)));
        if (!Boolean.TRUE.equals(asked.firm())) {
            ideas.add(new Idea(
                    "firm",
                    new PriceRequest(asked.areas(), asked.extraTurnover(), true, asked.discount(), asked.on())));
        }
        return ideas;
    }

    /** The same with each area that it is about, since only what has a name is told. */
    private static PriceRequest named(PriceRequest request, Customer customer) {
        var areas = customer.areas();
        if (request.areas() != null || areas == null) {
            return request;
        }
        var bought = areas.entrySet().stream()
                .filter(each -> isBought(each.getValue().turnover()))
                .map(Map.Entry::getKey)
                .toList();
        return new PriceRequest(bought, request.extraTurnover(), request.firm(), request.discount(), request.on());
    }

    private static boolean isBought(@Nullable BigDecimal turnover) {
        return turnover != null && turnover.signum() != 0;
    }

    private static @Nullable BigDecimal amount(String name, PriceRequest request, Map<String, Object> facts) {
        return facts.get(fact(name, request)) instanceof BigDecimal amount ? amount : null;
    }

    private static String fact(String name, PriceRequest request) {
        return (request.areas() == null ? "" : String.join(", ", request.areas())) + "." + name;
    }

    private static List<@Nullable String> figures(PriceRequest request, Map<String, Object> facts, Replayed replayed) {
        List<@Nullable String> figures = new ArrayList<>();
        for (var name : FIGURES) {
            var value = facts.get(fact(name, request));
            figures.add(value == null ? null : replayed.rules().words().shown(name, value));
        }
        return figures;
    }

    private static List<Recommendation> added(Advice before, Advice after) {
        var known = all(before).map(each -> new Made(each.code(), each.item())).toList();
        return all(after)
                .filter(each -> !known.contains(new Made(each.code(), each.item())))
                .toList();
    }

    private static Stream<Recommendation> all(Advice advice) {
        return Stream.concat(advice.recommendations().stream(), advice.setAside().stream());
    }
}
