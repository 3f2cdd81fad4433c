package org.engagementadvisor.release;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;
import org.engagementadvisor.advice.AdviceJson;
import org.engagementadvisor.release.Topic.Kind;
import org.jspecify.annotations.Nullable;

/** The report as JSON: the same input gives the same bytes. */
public final class MoveJson {
    private MoveJson() {}

    public static String of(MoveReport report, Words words) {
        var moves = report.moves();
        var json = new LinkedHashMap<String, Object>();
        json.put("before", report.before());
        json.put("after", report.after());
        json.put("customers", moves.all().customers());
        json.put("moved", moves.moving().customers());
        json.put("differing", moves.differing());
        json.put("rejected", report.rejected());
        json.put("judgedTwice", moves.judgedTwice());
        json.put("onlyBefore", report.onlyBefore());
        json.put("onlyAfter", report.onlyAfter());
        json.put("turnover", turnover(moves.all()));
        json.put("turnoverMoved", turnover(moves.moving()));
        json.put("changes", report.changes());
        json.put(
                "moves",
                Stream.of(Kind.values())
                        .flatMap(kind -> moves.groups(kind, words.summary()).stream())
                        .map(group -> group(group, words))
                        .toList());
        json.put("details", details(moves.details()));
        return AdviceJson.indented(json) + "\n";
    }

    private static Map<String, Object> turnover(Turnover turnover) {
        var json = new LinkedHashMap<String, Object>();
        json.put("sum", turnover.sum());
        json.put("unknown", turnover.unknown());
        return json;
    }

    private static Map<String, Object> group(Group group, Words words) {
        var topic = group.course().topic();
        var json = new LinkedHashMap<String, Object>();
        json.put("kind", word(topic.kind()));
        json.put("of", topic.of());
        json.put("label", new CourseWords(words).topic(topic));
        put(json, "item", topic.item());
        put(json, "example", group.example());
        json.put("aspect", topic.aspect());
        json.put("trend", word(group.course().trend()));
        put(json, "from", group.course().from());
        put(json, "to", group.course().to());
        json.put("customers", group.customers());
        json.put("turnover", turnover(group.turnover()));
        json.put("largest", group.largest());
        var because = new ArrayList<Map<String, Object>>();
        group.causes().forEach((cause, customers) -> {
            var one = new LinkedHashMap<String, Object>();
            one.put("answer", cause.answer());
            one.put("rows", cause.rows());
            one.put("customers", customers);
            because.add(one);
        });
        json.put("because", because);
        return json;
    }

    private static void put(Map<String, Object> json, String name, @Nullable Object value) {
        if (value != null) {
            json.put(name, value);
        }
    }

    private static String word(Enum<?> constant) {
        return constant.name().toLowerCase(Locale.ROOT).replace('_', ' ');
    }

    private static List<Map<String, Object>> details(Details details) {
        return details.kinds().stream()
                .map(kind -> {
                    Map<String, Object> json = new LinkedHashMap<>();
                    json.put("kind", kind.name());
                    json.put("customers", kind.customers());
                    json.put("times", kind.times());
                    json.put("examples", kind.examples());
                    return json;
                })
                .toList();
    }
}
