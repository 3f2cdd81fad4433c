package org.engagementadvisor.release;

import static java.util.stream.Collectors.joining;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.engagementadvisor.release.Topic.Kind;
import org.engagementadvisor.rules.TableChange;
import org.jspecify.annotations.Nullable;

/** The report as lines of text: how many move, from what to what, the largest by name. */
public final class MoveText {
    /** Groups of answers and of recommendations on the first screen. */
    private static final int ANSWERS = 20;

    private static final int RECOMMENDATIONS = 6;
    private static final int NAMED = 2;
    private static final int CHANGES = 8;

    private final List<String> lines = new ArrayList<>();
    private final MoveReport report;
    private final Words words;
    private final CourseWords courses;

    private MoveText(MoveReport report, Words words) {
        this.report = report;
        this.words = words;
        this.courses = new CourseWords(words);
    }

    /** One screen, without line ends. */
    public static List<String> of(MoveReport report, Words words) {
        var text = new MoveText(report, words);
        text.head();
        text.changes(CHANGES);
        text.answers();
        text.recommendations();
        text.gaps();
        text.details(1);
        return text.lines;
    }

    /** Everything that the report has. */
    public static List<String> inFull(MoveReport report, Words words) {
        var text = new MoveText(report, words);
        text.head();
        text.changes(Integer.MAX_VALUE);
        for (Kind kind : Kind.values()) {
            var groups = report.moves().groups(kind, words.summary());
            text.title(title(kind), groups);
            groups.forEach(text::whole);
        }
        text.details(Integer.MAX_VALUE);
        return text.lines;
    }

    private static String title(Kind kind) {
        return switch (kind) {
            case ANSWER -> "Answers";
            case RECOMMENDATION -> "Recommendations";
            case DATA_GAP -> "Data gaps";
            case PAGE_LINE -> "Strategy pages";
        };
    }

    private void head() {
        var before = report.before();
        var after = report.after();
        lines.add("BEFORE " + said(before));
        lines.add("AFTER  " + said(after));
        var moves = report.moves();
        lines.add("");
        var kinds = Stream.of(Kind.values())
                .filter(kind -> moves.moving(kind) > 0)
                .map(kind -> title(kind).toLowerCase(Locale.ROOT) + " of " + count(moves.moving(kind)))
                .collect(joining(", "));
        lines.add(count(moves.moving().customers()) + " of " + count(moves.all().customers()) + " customers move"
                + turnover() + (kinds.isEmpty() ? "" : ": " + kinds));
        if (report.rejected() > 0) {
            lines.add("Lines rejected, which are not compared: " + count(report.rejected()));
        }
        missing("only in BEFORE", report.onlyBefore());
        missing("only in AFTER", report.onlyAfter());
    }

    private String turnover() {
        var moves = report.moves();
        if (!moves.all().isKnown()) {
            return "";
        }
        return ", with " + words.turnover(moves.moving().sum()) + " of "
                + words.turnover(moves.all().sum()) + " turnover";
    }

    private static String said(MoveReport.Side side) {
        return side.place() + ": " + side.book() + " " + side.release() + ", as of " + side.asOf() + ", "
                + side.strategy();
    }

    private void missing(String where, List<String> customers) {
        if (!customers.isEmpty()) {
            lines.add(count(customers.size()) + " customers " + where + ": "
                    + customers.stream().limit(NAMED).collect(joining(", "))
                    + (customers.size() > NAMED ? ", …" : ""));
        }
    }

    private void changes(int most) {
        if (report.changes().isEmpty()) {
            return;
        }
        lines.add("");
        lines.add("Changed in the rules");
        int told = 0;
        int cells = 0;
        for (TableChange file : report.changes()) {
            cells += Math.max(1, file.cells().size());
            if (told < most) {
                lines.add("  " + file.title() + " (" + file.file() + ")");
                file.cells().stream().limit(most - told).forEach(cell -> lines.add("    " + said(cell)));
                told += Math.max(1, Math.min(most - told, file.cells().size()));
            }
        }
        if (cells > told) {
            lines.add("  and " + count(cells - told) + " changes more, --full tells");
        }
    }

    private static String said(TableChange.Cell cell) {
        var where = Stream.of(cell.row(), cell.place())
                .filter(word -> !word.isEmpty())
                .collect(joining(" "));
        return (where.isEmpty() ? "" : where + ", ") + cell.heading() + ": " + cut(blank(cell.before())) + " → "
                + cut(blank(cell.after()));
    }

    private static String blank(@Nullable String cell) {
        return cell == null ? "(blank)" : cell;
    }

    private void answers() {
        var all = report.moves().groups(Kind.ANSWER, words.summary());
        var first = all.stream()
                .filter(group -> words.summary().isEmpty()
                        || words.summary().contains(group.course().topic().of()))
                .toList();
        var shown = first.subList(0, Math.min(ANSWERS, first.size()));
        title("Answers", shown);
        table(shown);
        Set<String> others = new LinkedHashSet<>();
        all.stream()
                .filter(group -> !shown.contains(group))
                .forEach(group -> others.add(courses.topic(group.course().topic())));
        more(others, "answers");
        noLongerAnswered(all);
    }

    private void noLongerAnswered(List<Group> all) {
        Map<String, Long> lost = new LinkedHashMap<>();
        all.stream()
                .filter(group -> CourseWords.isNoLongerAnswered(group.course()))
                .forEach(group -> lost.merge(courses.topic(group.course().topic()), group.customers(), Long::sum));
        if (!lost.isEmpty()) {
            lines.add("  no longer answered: "
                    + lost.entrySet().stream()
                            .sorted(Map.Entry.<String, Long>comparingByValue().reversed())
                            .limit(ANSWERS / 2)
                            .map(each -> each.getKey() + " " + count(each.getValue()))
                            .collect(joining(", "))
                    + (lost.size() > ANSWERS / 2 ? ", …" : ""));
        }
    }

    private void more(Set<String> others, String what) {
        if (!others.isEmpty()) {
            lines.add("  and " + count(others.size()) + " " + what + " more, --full tells: "
                    + others.stream().limit(ANSWERS / 2).collect(joining(", "))
                    + (others.size() > ANSWERS / 2 ? ", …" : ""));
        }
    }

    private void recommendations() {
        var all = new ArrayList<>(report.moves().groups(Kind.RECOMMENDATION, List.of()));
        long gained = MoveReport.gained(all);
        long lost = MoveReport.lost(all);
        all.removeIf(group -> !group.course().topic().isWhether());
        all.sort((one, other) -> Long.compare(other.customers(), one.customers()));
        var shown = all.subList(0, Math.min(RECOMMENDATIONS, all.size()));
        title("Recommendations: " + count(gained) + " gained, " + count(lost) + " lost", shown);
        table(shown);
        Set<String> others = new LinkedHashSet<>();
        all.stream()
                .skip(shown.size())
                .forEach(group -> others.add(courses.topic(group.course().topic())));
        more(others, "recommendations");
    }

    private void gaps() {
        var all = report.moves().groups(Kind.DATA_GAP, List.of());
        var shown = all.subList(0, Math.min(NAMED, all.size()));
        title("Data gaps", shown);
        table(shown);
    }

    private void title(String title, List<Group> groups) {
        if (!groups.isEmpty()) {
            lines.add("");
            lines.add(title);
        }
    }

    private void table(List<Group> groups) {
        List<List<String>> rows = groups.stream().map(this::cells).toList();
        var widths = new int[4];
        rows.forEach(row -> {
            for (int at = 0; at < widths.length; at++) {
                widths[at] = Math.max(widths[at], row.get(at).length());
            }
        });
        for (List<String> row : rows) {
            lines.add(("  " + left(row.get(0), widths[0]) + "  " + left(row.get(1), widths[1]) + "  "
                            + right(row.get(2), widths[2]) + "  " + right(row.get(3), widths[3]) + "  " + row.get(4))
                    .stripTrailing());
        }
    }

    private List<String> cells(Group group) {
        return List.of(
                cut(courses.topic(group)),
                cut(courses.move(group.course())),
                count(group.customers()),
                group.turnover().isKnown() ? words.turnover(group.turnover().sum()) : "",
                names(group, NAMED) + because(group, 1));
    }

    private String names(Group group, int most) {
        return group.largest().stream().limit(most).map(this::named).collect(joining(", "));
    }

    private String named(Group.Named customer) {
        var name = customer.name() == null ? customer.customer() : customer.name() + " (" + customer.customer() + ")";
        return customer.turnover() == null ? name : name + " " + words.turnover(customer.turnover());
    }

    private String because(Group group, int most) {
        var causes = group.causes().entrySet().stream()
                .limit(most)
                .filter(each -> !each.getKey().rows().isEmpty())
                .map(each -> each.getKey().rows()
                        + (each.getKey().answer().equals(group.course().topic().of())
                                ? ""
                                : " (" + words.label(each.getKey().answer()) + ")")
                        + (each.getValue() == group.customers() ? "" : " " + count(each.getValue())))
                .collect(joining("; "));
        return causes.isEmpty() ? "" : "; because of " + causes;
    }

    private void whole(Group group) {
        var course = group.course();
        lines.add("  " + courses.topic(group) + ": " + courses.move(course) + ": " + count(group.customers())
                + (group.turnover().isKnown()
                        ? ", " + words.turnover(group.turnover().sum())
                        : ""));
        lines.add("    " + names(group, Integer.MAX_VALUE) + because(group, Integer.MAX_VALUE));
    }

    private void details(int examples) {
        if (report.moves().details().kinds().isEmpty()) {
            return;
        }
        lines.add("");
        lines.add("All that differs, by kind");
        for (var kind : report.moves().details().kinds()) {
            lines.add("  " + kind.name() + ": " + count(kind.customers()) + " customers, " + count(kind.times())
                    + " times");
            kind.examples().stream().limit(examples).forEach(example -> {
                lines.add("    " + example.customer() + " " + example.detail().place());
                lines.add("      - " + example.detail().before());
                lines.add("      + " + example.detail().after());
            });
        }
    }

    private static String left(String text, int width) {
        return text + " ".repeat(width - text.length());
    }

    private static String right(String text, int width) {
        return " ".repeat(width - text.length()) + text;
    }

    private static String count(long count) {
        return String.format(Locale.ROOT, "%,d", count);
    }

    private static String cut(String text) {
        var line = text.replaceAll("\\p{Cntrl}+", " ");
        return line.length() > 60 ? line.substring(0, 59) + "…" : line;
    }
}
