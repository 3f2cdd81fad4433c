package org.engagementadvisor.release;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Stream;
import org.engagementadvisor.advice.Advice;
import org.engagementadvisor.advice.DataGap;
import org.engagementadvisor.advice.PageLine;
import org.engagementadvisor.advice.Reason;
import org.engagementadvisor.advice.Recommendation;
import org.engagementadvisor.release.Cause.Spot;
import org.engagementadvisor.release.Topic.Kind;
import org.jspecify.annotations.Nullable;

/** Finds what comes out otherwise in two pieces of advice on one customer. */
final class AdviceMoves {
    private static final Map<String, Function<Recommendation, @Nullable Object>> ASPECTS = aspects();

    private final Advice before;
    private final Advice after;
    private final RulesBehind rules;
    private @Nullable Chain chain;
    private final List<Move> moves = new ArrayList<>();

    /** A recommendation about something; the times it was made before in the same advice. */
    private record Made(String code, @Nullable String item, int times) {}

    private AdviceMoves(Advice before, Advice after, RulesBehind rules) {
        this.before = before;
        this.after = after;
        this.rules = rules;
    }

    private static Map<String, Function<Recommendation, @Nullable Object>> aspects() {
        Map<String, Function<Recommendation, @Nullable Object>> aspects = new LinkedHashMap<>();
        aspects.put("rank", Recommendation::rank);
        aspects.put("headline", Recommendation::headline);
        aspects.put("owner", Recommendation::owner);
        aspects.put("informed", each -> String.join(", ", each.informed()));
        aspects.put("due", Recommendation::due);
        aspects.put("margin", each -> each.value() == null ? null : each.value().contributionMargin());
        aspects.put(
                "turnover", each -> each.value() == null ? null : each.value().turnover());
        aspects.put("measure", Recommendation::measure);
        aspects.put("horizonMonths", Recommendation::horizonMonths);
        aspects.put("firstStep", Recommendation::firstStep);
        return aspects;
    }

    static List<Move> between(Advice before, Advice after, RulesBehind rules) {
        var found = new AdviceMoves(before, after, rules);
        found.answers();
        found.recommendations();
        found.gaps();
        found.page();
        return found.moves;
    }

    /** Not made for the many of whom nothing moves. */
    private Chain chain() {
        Chain made = chain == null ? new Chain(before, after, rules) : chain;
        chain = made;
        return made;
    }

    private void answers() {
        Set<String> names = new LinkedHashSet<>(after.answers().keySet());
        names.addAll(before.answers().keySet());
        for (String name : names) {
            Object from = before.answers().get(name);
            Object to = after.answers().get(name);
            if (!Move.same(from, to)) {
                moves.add(new Move(
                        Topic.answer(name),
                        from,
                        to,
                        null,
                        chain().before(name),
                        chain().after(name),
                        chain().of(name)));
            }
        }
    }

    private void recommendations() {
        Map<Made, Recommendation> former = made(before);
        Map<Made, Recommendation> latter = made(after);
        Set<Made> all = new LinkedHashSet<>(latter.keySet());
        all.addAll(former.keySet());
        all.forEach(made -> recommendation(made, former.get(made), latter.get(made)));
    }

    private static Map<Made, Recommendation> made(Advice advice) {
        Map<Made, Recommendation> by = new LinkedHashMap<>();
        Stream.concat(advice.recommendations().stream(), advice.setAside().stream())
                .forEach(each -> {
                    int times = 0;
                    while (by.putIfAbsent(new Made(each.code(), each.item(), times), each) != null) {
                        times++;
                    }
                });
        return by;
    }

    private void recommendation(Made made, @Nullable Recommendation former, @Nullable Recommendation latter) {
        String from = former == null ? null : former.standing();
        String to = latter == null ? null : latter.standing();
        if (!Move.same(from, to)) {
            add(made, Topic.STANDING, from, to, former, latter);
        }
        if (former == null || latter == null) {
            return;
        }
        ASPECTS.forEach((aspect, of) -> {
            boolean stands = !aspect.equals("rank") || Move.same(from, to);
            if (stands && !Move.same(of.apply(former), of.apply(latter))) {
                add(made, aspect, of.apply(former), of.apply(latter), former, latter);
            }
        });
    }

    private static List<Reason> reasons(@Nullable Recommendation recommendation) {
        return recommendation == null ? List.of() : recommendation.reasons();
    }

    private void add(
            Made made,
            String aspect,
            @Nullable Object from,
            @Nullable Object to,
            @Nullable Recommendation was,
            @Nullable Recommendation is) {
        List<Reason> former = reasons(was);
        List<Reason> latter = reasons(is);
        String headline = is != null ? is.headline() : was == null ? null : was.headline();
        moves.add(new Move(
                new Topic(Kind.RECOMMENDATION, made.code(), made.item(), aspect),
                from,
                to,
                headline,
                former.stream().map(Spot::of).toList(),
                latter.stream().map(Spot::of).toList(),
                chain().of(made.code(), made.item(), former, latter)));
    }

    private void gaps() {
        Map<Topic, DataGap> former = gaps(before);
        Map<Topic, DataGap> latter = gaps(after);
        Set<Topic> all = new LinkedHashSet<>(latter.keySet());
        all.addAll(former.keySet());
        for (Topic topic : all) {
            DataGap was = former.get(topic);
            DataGap is = latter.get(topic);
            if (was == null || is == null) {
                moves.add(new Move(topic, asked(was), asked(is), headline(was, is), spots(was), spots(is), null));
            }
        }
    }

    private static Map<Topic, DataGap> gaps(Advice advice) {
        Map<Topic, DataGap> by = new LinkedHashMap<>();
        advice.dataGaps().forEach(gap -> by.put(new Topic(Kind.DATA_GAP, gap.fact(), gap.item(), ""), gap));
        return by;
    }

    private static @Nullable String asked(@Nullable DataGap gap) {
        return gap == null ? null : "asked for";
    }

    private static @Nullable String headline(@Nullable DataGap was, @Nullable DataGap is) {
        return is != null ? is.question() : was == null ? null : was.question();
    }

    private static List<Spot> spots(@Nullable DataGap gap) {
        return gap == null ? List.of() : gap.reasons().stream().map(Spot::of).toList();
    }

    private void page() {
        Map<Topic, PageLine> former = page(before);
        Map<Topic, PageLine> latter = page(after);
        Set<Topic> all = new LinkedHashSet<>(latter.keySet());
        all.addAll(former.keySet());
        for (Topic topic : all) {
            PageLine was = former.get(topic);
            PageLine is = latter.get(topic);
            String from = was == null ? null : was.text();
            String to = is == null ? null : is.text();
            if (!Move.same(from, to)) {
                List<Reason> formerly = was == null ? List.of() : was.reasons();
                List<Reason> latterly = is == null ? List.of() : is.reasons();
                moves.add(new Move(
                        topic,
                        from,
                        to,
                        null,
                        formerly.stream().map(Spot::of).toList(),
                        latterly.stream().map(Spot::of).toList(),
                        chain().of(topic.of(), topic.item(), formerly, latterly)));
            }
        }
    }

    private static Map<Topic, PageLine> page(Advice advice) {
        Map<Topic, PageLine> by = new LinkedHashMap<>();
        for (PageLine line : advice.page()) {
            String row = line.reasons().isEmpty() ? "" : line.reasons().get(0).row();
            by.put(new Topic(Kind.PAGE_LINE, row, line.item(), line.edition()), line);
        }
        return by;
    }
}
