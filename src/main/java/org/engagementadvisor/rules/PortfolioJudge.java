package org.engagementadvisor.rules;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.engagementadvisor.advice.Decision;
import org.engagementadvisor.document.Fault;
import org.engagementadvisor.document.Nearest;
import org.engagementadvisor.document.Place;
import org.engagementadvisor.document.Quote;
import org.engagementadvisor.rules.book.Book;
import org.engagementadvisor.rules.engine.Consultation;
import org.engagementadvisor.rules.engine.Stages;
import org.engagementadvisor.rules.explain.Explainer;
import org.engagementadvisor.rules.fact.Item;
import org.engagementadvisor.rules.fact.Lexicon;
import org.engagementadvisor.rules.fact.PortfolioFacts;
import org.engagementadvisor.rules.fact.Subject;
import org.engagementadvisor.rules.recommend.Recommendations;
import org.engagementadvisor.rules.table.FactType;
import org.engagementadvisor.rules.table.Scope;
import org.engagementadvisor.rules.words.Wording;
import org.jspecify.annotations.Nullable;

/** Judges all customers together, from figures that were added up elsewhere. */
record PortfolioJudge(String name, Book book, Lexicon lexicon, Stages stages, Explainer explainer, Wording wording) {

    PortfolioView judge(Map<String, Object> all, Map<String, Map<String, Object>> groups, LocalDate asOf) {
        Consultation consultation = consult(all, groups, asOf);
        List<Decision> decisions = consultation.outcomes().stream()
                .filter(outcome -> outcome.by().decides() && outcome.subject().scope() != Scope.RECOMMENDATION)
                .map(explainer::decision)
                .toList();
        return new PortfolioView(
                lexicon.known(consultation.subject(), List.of(Scope.PORTFOLIO, Scope.GROUP)),
                decisions,
                new Recommendations(consultation, explainer, wording, true).open());
    }

    Consultation consult(Map<String, Object> all, Map<String, Map<String, Object>> groups, LocalDate asOf) {
        List<Item> parts = new ArrayList<>();
        groups.forEach((group, figures) -> parts.add(new Item(group, null, typed(Scope.GROUP, figures))));
        Item figures = new Item(name, null, typed(Scope.PORTFOLIO, all));
        Subject whole = Subject.ofAll(lexicon, figures, parts, asOf, book.strategy());
        Consultation consultation = new Consultation(whole);
        stages.run(List.of(consultation), wording);
        return consultation;
    }

    /** Numbers as the types of the facts have them. */
    private static Map<String, Object> typed(Scope scope, Map<String, Object> figures) {
        Map<String, FactType> types = PortfolioFacts.given(scope);
        Map<String, Object> typed = new LinkedHashMap<>();
        figures.forEach((name, value) -> typed.put(name, typed(types.get(name), value)));
        return typed;
    }

    private static Object typed(@Nullable FactType type, Object value) {
        if (!(value instanceof Number number)) {
            return value;
        }
        BigDecimal exact = new BigDecimal(number.toString());
        return type == FactType.WHOLE ? Integer.valueOf(exact.intValueExact()) : exact;
    }

    static List<Fault> unknown(Map<String, Object> all, Map<String, Map<String, Object>> groups) {
        List<Fault> unknown = new ArrayList<>(unknown("/portfolio", Scope.PORTFOLIO, all));
        groups.forEach((group, figures) -> unknown.addAll(unknown("/groups/" + escaped(group), Scope.GROUP, figures)));
        return unknown;
    }

    private static List<Fault> unknown(String at, Scope scope, Map<String, Object> figures) {
        Map<String, FactType> types = PortfolioFacts.given(scope);
        List<Fault> unknown = new ArrayList<>();
        figures.forEach((name, value) -> {
            FactType type = types.get(name);
            String pointer = at + "/" + escaped(name);
            if (type == null) {
                String expected = "one of " + Quote.listed(types.keySet()) + Nearest.hint(name, types.keySet());
                unknown.add(new Fault(Place.within(pointer), Quote.of(name), expected));
            } else if (!fits(type, value)) {
                String expected = type == FactType.TERMS ? "hours by customer" : type.expected();
                unknown.add(new Fault(Place.within(pointer), Quote.of(String.valueOf(value)), expected));
            }
        });
        return unknown;
    }

    private static boolean fits(FactType type, Object value) {
        if (type == FactType.TERMS) {
            return value instanceof Map<?, ?> hours && hours.values().stream().allMatch(Number.class::isInstance);
        }
        if (type == FactType.TERM) {
            return value instanceof String;
        }
        return value instanceof Number number && type.parse(plain(number)).isPresent();
    }

    private static String plain(Number number) {
        return new BigDecimal(number.toString()).toPlainString();
    }

    private static String escaped(String key) {
        return key.replace("~", "~0").replace("/", "~1");
    }
}
