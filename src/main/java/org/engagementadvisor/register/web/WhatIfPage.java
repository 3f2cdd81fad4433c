package org.engagementadvisor.register.web;

import io.swagger.v3.oas.annotations.Hidden;
import jakarta.servlet.http.HttpServletRequest;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.engagementadvisor.access.Audit;
import org.engagementadvisor.access.Pages;
import org.engagementadvisor.access.Who;
import org.engagementadvisor.advice.Advice;
import org.engagementadvisor.advice.AdviceJson;
import org.engagementadvisor.advice.AdvicePart;
import org.engagementadvisor.advice.RuleConflict;
import org.engagementadvisor.customer.FaultyDocument;
import org.engagementadvisor.register.Replay;
import org.engagementadvisor.register.Replay.Replayed;
import org.engagementadvisor.register.Standings;
import org.engagementadvisor.rules.BookWords;
import org.engagementadvisor.rules.RuleBook;
import org.engagementadvisor.rules.web.RefusedRequest;
import org.jspecify.annotations.Nullable;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;

/** What would be advised on a customer if other facts were known of it; nothing of it is kept. */
@Hidden
@RestController
final class WhatIfPage {
    private final Pages pages;
    private final SeenCustomers seen;
    private final Standings standings;
    private final Replay replay;
    private final Audit audit;

    WhatIfPage(Pages pages, SeenCustomers seen, Standings standings, Replay replay, Audit audit) {
        this.pages = pages;
        this.seen = seen;
        this.standings = standings;
        this.replay = replay;
        this.audit = audit;
    }

    /**
     * A field with what is known today.
     *
     * @param today as it would be typed; empty if it is unknown
     * @param thenShown what was typed instead, in words
     * @param written what was typed beside a slider, which counts before it
     */
    record Line(FactField field, String today, @Nullable String todayShown, String thenShown, String written) {
        /** Whether it can be slid from what is known today to anything that it may be. */
        public boolean isSlide() {
            return !today.isEmpty() && !field.bounds().isEmpty() && !field.isWrong();
        }

        /** Beside what is typed, where there is no end to what it may be; null if it cannot be slid so. */
        public @Nullable Slide beside() {
            return isSlide() || !field.isAmount() ? null : Slide.around(today);
        }

        /** What the slider stands at. */
        public String slid() {
            return field.isWrong() || !written.isEmpty() ? today : field.typed();
        }

        public boolean isChanged() {
            return !field.typed().isEmpty() && !field.typed().equals(today);
        }

        Line typed(@Nullable List<String> texts, BookWords words) {
            var text = texts == null
                    ? ""
                    : texts.stream().filter(each -> !each.isEmpty()).findFirst().orElse("");
            if (texts == null || text.isEmpty()) {
                return this;
            }
            var written = texts.size() > 1 ? texts.get(0) : "";
            var typed = field.typed(text);
            var then = typed.type() == typed.fact().type() ? typed.value().orElse(text) : text;
            return new Line(
                    typed,
                    today,
                    todayShown,
                    then.equals(text) ? text : words.shown(typed.fact().name(), then),
                    written);
        }
    }

    /** @param area null for the customer as a whole */
    record Group(@Nullable String area, List<Line> lines) {
        public boolean isChanged() {
            return lines.stream().anyMatch(Line::isChanged);
        }
    }

    /**
     * What would be.
     *
     * @param decisive the answers on which the others hang, today and then, whether they move or not
     * @param change null if something is wrong; {@code fault} then is the message that says so, if not of one field
     */
    record WouldBe(
            List<AdviceChange.Move> decisive,
            @Nullable AdviceChange change,
            @Nullable String verdict,
            @Nullable String fault) {}

    @GetMapping(path = "/customers/{id}/what-if", produces = MediaType.TEXT_HTML_VALUE)
    String page(HttpServletRequest request, Who who, @PathVariable String id) {
        var customer = seen.customer(id, who).customer();
        audit.note("customer seen", id, null);
        Map<String, Object> values = new HashMap<>();
        values.put("links", CustomerLinks.of(id));
        values.put("name", customer.name() == null ? id : customer.name());
        var replayed = replay.latest(standings.of(id)).orElse(null);
        if (replayed != null && replayed.advice() != null) {
            var groups = groups(replayed, replayed.advice(), typed(request));
            refuseOthers(request, groups);
            values.put("groups", groups);
            values.put("today", replayed.advice());
            values.put("isChanged", groups.stream().anyMatch(Group::isChanged));
            values.put("would", wouldBe(replayed, replayed.advice(), groups, who));
        }
        return pages.of(request, "register/customer-what-if", values);
    }

    /** Each once, or twice where it may be written and slid. */
    private static Map<String, List<String>> typed(HttpServletRequest request) {
        Map<String, List<String>> typed = new HashMap<>();
        request.getParameterMap()
                .forEach((name, values) ->
                        typed.put(name, Stream.of(values).map(String::strip).toList()));
        return typed;
    }

    private static void refuseOthers(HttpServletRequest request, List<Group> groups) {
        Map<String, Integer> most = new HashMap<>();
        groups.stream()
                .flatMap(group -> group.lines().stream())
                .forEach(line -> most.put(line.field().name(), line.beside() == null ? 1 : 2));
        request.getParameterMap().forEach((name, values) -> {
            if (!most.containsKey(name)) {
                throw RefusedRequest.parameter(name, name, "a fact that this page asks for");
            }
            if (values.length > most.getOrDefault(name, 0)) {
                throw RefusedRequest.parameter(name, values, "one value");
            }
        });
    }

    /** The facts on which something decisive may hang, of the customer and of each of its areas. */
    private static List<Group> groups(Replayed replayed, Advice today, Map<String, List<String>> typed) {
        var book = replayed.rules();
        var facts = FactPlace.facts().stream().filter(book::decidesBy).toList();
        var known = book.probe().facts(replayed.customer(), today.asOf(), today.strategy());
        var areas = replayed.customer().areas();
        List<Group> groups = new ArrayList<>();
        groups.add(group(facts, null, book, known, typed));
        new TreeSet<>(areas == null ? Set.<String>of() : areas.keySet())
                .forEach(area -> groups.add(group(facts, area, book, known, typed)));
        return groups.stream().filter(group -> !group.lines().isEmpty()).toList();
    }

    private static Group group(
            List<String> facts,
            @Nullable String area,
            RuleBook book,
            Map<String, Object> known,
            Map<String, List<String>> typed) {
        var lines = facts.stream()
                .flatMap(fact -> FactField.of(fact, area, book.words()).stream())
                .filter(field -> Objects.requireNonNull(field.place()).isOfArea() == (area != null))
                .map(field -> {
                    var name = field.fact().name();
                    var value = known.get(area == null ? name : area + "." + name);
                    var today = value != null && field.type() == field.fact().type() ? field.asTyped(value) : "";
                    var shown = value == null ? null : book.words().shown(name, value);
                    return new Line(field.typed(today), today, shown, "", "")
                            .typed(typed.get(field.name()), book.words());
                })
                .toList();
        return new Group(area, lines);
    }

    private static WouldBe wouldBe(Replayed replayed, Advice today, List<Group> groups, Who who) {
        var changed = groups.stream()
                .flatMap(group -> group.lines().stream())
                .filter(Line::isChanged)
                .map(Line::field)
                .toList();
        if (changed.stream().anyMatch(FactField::isWrong)) {
            return new WouldBe(List.of(), null, null, null);
        }
        try {
            var book = replayed.rules();
            var told = new FactPlace.Told(today.asOf(), who.name());
            var then = changed.isEmpty()
                    ? today
                    : book.advise(
                                    List.of(LearnedFacts.with(replayed.customer(), changed, told)),
                                    today.asOf(),
                                    today.strategy(),
                                    Set.of(AdvicePart.SET_ASIDE))
                            .get(0);
            var change = AdviceChange.of(
                    AdviceJson.tree(AdviceJson.line(today)), AdviceJson.tree(AdviceJson.line(then)), book);
            return new WouldBe(decisive(today, then, book), change, then.verdict(), null);
        } catch (FaultyDocument faulty) {
            return new WouldBe(List.of(), null, null, "together");
        } catch (RuleConflict conflict) {
            return new WouldBe(List.of(), null, null, "conflict");
        }
    }

    private static List<AdviceChange.Move> decisive(Advice today, Advice then, RuleBook book) {
        var words = book.words();
        return book.decisive().stream()
                .filter(answer -> Stream.of(today, then)
                        .anyMatch(advice -> advice.answers().containsKey(answer)))
                .map(answer -> new AdviceChange.Move(
                        words.label(answer), shown(today, answer, book), shown(then, answer, book)))
                .toList();
    }

    private static @Nullable String shown(Advice advice, String answer, RuleBook book) {
        var value = advice.answers().get(answer);
        return value == null ? null : book.words().shown(answer, value);
    }
}
