package org.engagementadvisor.release;

import static java.util.stream.Collectors.joining;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;
import org.engagementadvisor.page.Messages;
import org.engagementadvisor.page.Page;
import org.engagementadvisor.page.ReportTable;
import org.engagementadvisor.page.ReportTable.Column;
import org.engagementadvisor.release.Course.Trend;
import org.engagementadvisor.release.FlowPlot.Flow;
import org.engagementadvisor.release.Topic.Kind;

/** The report as one page that needs neither network nor script: what changed, plots of the answers that move, all moves as tables. */
public final class MovePage {
    /** Answers drawn; more are in the tables. */
    private static final int PLOTS = 12;

    private static final int NAMED = 3;

    private static final Locale LOCALE = Locale.ENGLISH;

    private final MoveReport report;
    private final Words words;
    private final CourseWords courses;
    private final Messages messages = Messages.of("release", LOCALE);

    /** A figure of the head. */
    public record Tile(String heading, String figure) {}

    /** An answer with its plot; the table says the same and more. */
    public record Drawn(FlowPlot plot, List<Group> groups, ReportTable table) {}

    private MovePage(MoveReport report, Words words) {
        this.report = report;
        this.words = words;
        this.courses = new CourseWords(words);
    }

    /** The whole document. */
    public static String of(MoveReport report, Words words) {
        return new MovePage(report, words).page();
    }

    private String page() {
        var answers = report.moves().groups(Kind.ANSWER, words.summary());
        var drawn = drawn(answers);
        Map<String, Object> values = new LinkedHashMap<>();
        values.put("before", said(report.before()));
        values.put("after", said(report.after()));
        values.put("tiles", tiles());
        values.put("changes", changes());
        values.put("drawn", drawn);
        values.put(
                "others",
                table(answers.stream()
                        .filter(group ->
                                drawn.stream().noneMatch(each -> each.groups().contains(group)))
                        .toList()));
        values.put("recommendations", table(sorted(report.moves().groups(Kind.RECOMMENDATION, List.of()))));
        values.put("gaps", table(sorted(report.moves().groups(Kind.DATA_GAP, List.of()))));
        values.put("lines", table(sorted(report.moves().groups(Kind.PAGE_LINE, List.of()))));
        values.put("onlyBefore", report.onlyBefore());
        values.put("onlyAfter", report.onlyAfter());
        return Page.of("release/page", LOCALE, values);
    }

    private static List<Group> sorted(List<Group> groups) {
        return groups.stream()
                .sorted(Comparator.comparingLong(Group::customers).reversed())
                .toList();
    }

    private static String said(MoveReport.Side side) {
        return side.place() + ": " + side.book() + " " + side.release() + ", " + side.asOf() + ", " + side.strategy();
    }

    private List<Tile> tiles() {
        var moves = report.moves();
        var groups = moves.groups(Kind.RECOMMENDATION, List.of());
        var tiles = new ArrayList<Tile>();
        tiles.add(tile("customers", moves.all().customers()));
        tiles.add(tile("moving", moves.moving().customers()));
        if (moves.all().isKnown()) {
            tiles.add(new Tile(
                    messages.text("turnoverMoving"),
                    words.turnover(moves.moving().sum())));
        }
        tiles.add(tile("gained", MoveReport.gained(groups)));
        tiles.add(tile("lost", MoveReport.lost(groups)));
        tiles.add(tile(
                "noLongerAnswered",
                moves.groups(Kind.ANSWER, List.of()).stream()
                        .filter(group -> CourseWords.isNoLongerAnswered(group.course()))
                        .mapToLong(Group::customers)
                        .sum()));
        if (report.rejected() > 0) {
            tiles.add(tile("rejected", report.rejected()));
        }
        return tiles;
    }

    private Tile tile(String key, long count) {
        return new Tile(messages.text(key), count(count));
    }

    private ReportTable changes() {
        List<List<String>> rows = new ArrayList<>();
        for (var file : report.changes()) {
            if (file.cells().isEmpty()) {
                rows.add(List.of(file.file(), "", file.title(), "", ""));
            }
            for (var cell : file.cells()) {
                rows.add(List.of(
                        file.title().isEmpty() ? file.file() : file.title(),
                        Stream.of(cell.row(), cell.place())
                                .filter(word -> !word.isEmpty())
                                .collect(joining(" ")),
                        cell.heading(),
                        cell.before() == null ? "" : cell.before(),
                        cell.after() == null ? "" : cell.after()));
            }
        }
        return new ReportTable(
                "changes",
                messages.text("changes"),
                columns("table", "row", "column", "before", "after").stream()
                        .map(heading -> new Column(heading, false))
                        .toList(),
                rows);
    }

    private List<String> columns(String... keys) {
        return Stream.of(keys).map(key -> messages.text("column." + key)).toList();
    }

    /** The answers whose moves are from one value to another, those of the summary first. */
    private List<Drawn> drawn(List<Group> answers) {
        Map<Topic, List<Group>> byTopic = new LinkedHashMap<>();
        answers.stream()
                .filter(group -> group.course().trend() == Trend.NONE)
                .forEach(group -> byTopic.computeIfAbsent(group.course().topic(), first -> new ArrayList<>())
                        .add(group));
        return byTopic.entrySet().stream()
                .filter(each -> words.summary().isEmpty()
                        || words.summary().contains(each.getKey().of()))
                .limit(PLOTS)
                .map(each -> new Drawn(plot(each.getKey(), each.getValue()), each.getValue(), table(each.getValue())))
                .toList();
    }

    private FlowPlot plot(Topic topic, List<Group> groups) {
        List<Flow> flows = groups.stream()
                .map(group -> new Flow(courses.from(group.course()), courses.to(group.course()), group.customers()))
                .toList();
        List<String> values = words.values(topic.of()).stream()
                .map(value -> words.shown(topic.of(), value))
                .toList();
        return FlowPlot.of(courses.topic(topic), flows, values);
    }

    private ReportTable table(List<Group> groups) {
        List<Column> columns = new ArrayList<>();
        for (String key : List.of("what", "from", "to", "customers", "turnover", "largest", "because")) {
            columns.add(new Column(messages.text("column." + key), key.equals("customers") || key.equals("turnover")));
        }
        return new ReportTable(
                        "moves", "", columns, groups.stream().map(this::row).toList())
                .withoutEmptyColumns();
    }

    private List<String> row(Group group) {
        var course = group.course();
        boolean isPlain = course.trend() == Trend.NONE;
        return List.of(
                courses.topic(group),
                isPlain ? courses.from(course) : "",
                isPlain ? courses.to(course) : courses.move(course),
                count(group.customers()),
                group.turnover().isKnown() ? words.turnover(group.turnover().sum()) : "",
                group.largest().stream().limit(NAMED).map(this::named).collect(joining("; ")),
                group.causes().entrySet().stream()
                        .limit(3)
                        .map(each -> each.getKey().rows()
                                + (each.getKey().answer().equals(course.topic().of())
                                        ? ""
                                        : " (" + words.label(each.getKey().answer()) + ")"))
                        .collect(joining("; ")));
    }

    private String named(Group.Named customer) {
        var name = customer.name() == null ? customer.customer() : customer.name();
        return customer.turnover() == null ? name : name + " " + words.turnover(customer.turnover());
    }

    private static String count(long count) {
        return String.format(LOCALE, "%,d", count);
    }
}
