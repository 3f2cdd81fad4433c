package org.engagementadvisor.work.web;

import java.math.BigDecimal;
import java.text.NumberFormat;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.engagementadvisor.page.Messages;
import org.engagementadvisor.page.ReportTable;
import org.engagementadvisor.page.ReportTable.Column;
import org.engagementadvisor.rules.BookWords;
import org.engagementadvisor.rules.RuleBook;
import org.engagementadvisor.work.Outcomes;
import org.engagementadvisor.work.Outcomes.Claim;
import org.engagementadvisor.work.Rate;
import org.jspecify.annotations.Nullable;

/** Words what came of recommendations, in one language. */
final class OutcomesView {
    private static final int MOST_DRAWN = 40;
    /** So many are drawn, though there be too few outcomes to tell anything. */
    private static final int LEAST_DRAWN = 12;

    private final Outcomes.Figures figures;
    private final Map<String, String> titles;
    private final Map<String, String> recommended;
    private final BookWords words;
    private final Messages messages;
    private final Locale locale;

    private OutcomesView(Outcomes.Figures figures, RuleBook book, Locale locale) {
        this.figures = figures;
        this.titles = OutcomeRows.titles(book);
        this.recommended = book.recommended();
        this.words = book.words();
        this.messages = Messages.of("work", locale);
        this.locale = locale;
    }

    /**
     * Rates of one kind.
     *
     * @param plot the first of them
     * @param end of its scale
     * @param table all of them
     */
    public record Part(IntervalPlot plot, String end, ReportTable table) {}

    /**
     * What the page shows.
     *
     * @param sums what all rows together come to
     * @param waiting rows of which nobody has said yet what came of them
     * @param effect null if there is none to tell
     */
    public record Shown(
            String confidence,
            String sums,
            Part won,
            ReportTable waiting,
            Part overridden,
            @Nullable Effect effect) {}

    /**
     * Customers who are held out beside the others.
     *
     * @param difference in words; empty if one of the groups is empty
     */
    public record Effect(String since, String difference, Part grown) {}

    static Shown of(Outcomes.Figures figures, RuleBook book, Locale locale) {
        var view = new OutcomesView(figures, book, locale);
        return new Shown(
                view.percent(figures.confidence()),
                view.sums(),
                view.won(),
                view.waiting(),
                view.overridden(),
                view.effect());
    }

    private String sums() {
        long won = figures.rows().stream().mapToLong(each -> each.won().count()).sum();
        long done = figures.rows().stream().mapToLong(Outcomes.OfRow::done).sum();
        var amount = figures.rows().stream()
                .map(Outcomes.OfRow::amount)
                .flatMap(Stream::ofNullable)
                .reduce(BigDecimal::add);
        var sums = messages.text("outcomes.sums", whole(done), whole(figures.known()), whole(won));
        return amount.map(sum -> messages.text("outcomes.sums.amount", sums, words.spokenMoney(sum)))
                .orElse(sums);
    }

    private Part won() {
        var known = rows(each -> each.won().of() > 0);
        long telling = known.stream()
                .filter(each -> each.won().of() >= figures.enough())
                .count();
        var drawn = known.stream()
                .limit(Math.max(LEAST_DRAWN, telling))
                .map(each -> new IntervalPlot.Figure(
                        recommended.getOrDefault(each.code(), titles.getOrDefault(each.code(), each.kind())),
                        each.code(),
                        each.won(),
                        each.claimed(),
                        each.claim() == Claim.BELOW || each.claim() == Claim.ABOVE,
                        counted(each.won())));
        return part(drawn, table("won", known.stream().map(this::cells).toList()));
    }

    private ReportTable waiting() {
        return table(
                "waiting",
                rows(each -> each.won().of() == 0).stream().map(this::cells).toList());
    }

    private List<Outcomes.OfRow> rows(Predicate<Outcomes.OfRow> which) {
        return figures.rows().stream().filter(which).toList();
    }

    private List<String> cells(Outcomes.OfRow each) {
        boolean isKnown = each.won().of() > 0;
        return List.of(
                each.code(),
                titles.getOrDefault(each.code(), each.kind()),
                whole(each.recommended()),
                whole(each.done()),
                isKnown ? whole(each.won().count()) : "",
                isKnown ? whole(each.lost()) : "",
                isKnown ? whole(each.nothing()) : "",
                each.amount() == null ? "" : words.wholeMoney(each.amount()),
                percent(each.won().rate()),
                interval(each.won()),
                percent(each.claimed()),
                each.claim() == Claim.OPEN
                        ? ""
                        : messages.text("outcomes.claim." + each.claim().word()));
    }

    private ReportTable table(String name, List<List<String>> rows) {
        var columns = Stream.of(
                        "row",
                        "table",
                        "recommended",
                        "done",
                        "won",
                        "lost",
                        "nothing",
                        "amount",
                        "rate",
                        "interval",
                        "claimed",
                        "claim")
                .map(key -> column(key, !List.of("row", "table", "claim").contains(key)))
                .toList();
        return new ReportTable(name, messages.text("outcomes." + name), columns, rows).withoutEmptyColumns();
    }

    private Part overridden() {
        var drawn = figures.proposals().stream()
                .map(each -> new IntervalPlot.Figure(
                        words.label(each.decision()),
                        row(each),
                        each.overridden(),
                        null,
                        false,
                        counted(each.overridden())));
        var rows = figures.proposals().stream()
                .map(each -> List.of(
                        row(each),
                        each.row() == null ? "" : titles.getOrDefault(each.row(), ""),
                        words.label(each.decision()),
                        whole(each.overridden().of()),
                        whole(each.overridden().count()),
                        percent(each.overridden().rate()),
                        interval(each.overridden())))
                .toList();
        var columns = Stream.of("row", "table", "decision", "said", "overridden", "rate.overridden", "interval")
                .map(key -> column(key, !List.of("row", "table", "decision").contains(key)))
                .toList();
        return part(
                drawn,
                new ReportTable("overridden", messages.text("outcomes.overridden"), columns, rows)
                        .withoutEmptyColumns());
    }

    private String row(Outcomes.Judged each) {
        return each.row() == null ? messages.text("outcomes.row.unknown") : each.row();
    }

    private @Nullable Effect effect() {
        var effect = figures.effect();
        if (effect == null) {
            return null;
        }
        var heldOut = messages.text("outcomes.group.held");
        var others = messages.text("outcomes.group.others");
        var drawn = Stream.of(drawn(heldOut, effect.heldOut()), drawn(others, effect.others()));
        var rows = List.of(cells(heldOut, effect.heldOut()), cells(others, effect.others()));
        var columns = Stream.of("group", "customers", "grown", "rate.grown", "interval", "then", "now")
                .map(key -> column(key, !key.equals("group")))
                .toList();
        var day =
                DateTimeFormatter.ofPattern(messages.text("dayOfYear"), locale).format(effect.since());
        return new Effect(
                messages.text("outcomes.effect.since", percent(effect.share().doubleValue()), day),
                effect.difference() == null ? "" : told(effect.difference()),
                part(drawn, new ReportTable("effect", messages.text("outcomes.effect"), columns, rows)));
    }

    private IntervalPlot.Figure drawn(String name, Outcomes.Group group) {
        return new IntervalPlot.Figure(name, "", group.grown(), null, false, counted(group.grown()));
    }

    private List<String> cells(String name, Outcomes.Group group) {
        return List.of(
                name,
                whole(group.grown().of()),
                whole(group.grown().count()),
                percent(group.grown().rate()),
                interval(group.grown()),
                words.wholeMoney(group.then()),
                words.wholeMoney(group.now()));
    }

    private String told(Rate.Difference difference) {
        return messages.text(
                difference.isExplainedByChance() ? "outcomes.effect.chance" : "outcomes.effect.real",
                points(difference.value()),
                points(difference.from()),
                points(difference.to()));
    }

    private Part part(Stream<IntervalPlot.Figure> drawn, ReportTable table) {
        var plot = IntervalPlot.of(drawn.limit(MOST_DRAWN).toList());
        return new Part(plot, percent(plot.most()), table);
    }

    private Column column(String key, boolean isNumber) {
        return new Column(messages.text("outcomes.column." + key), isNumber);
    }

    private String counted(Rate rate) {
        return messages.text("outcomes.counted", whole(rate.count()), whole(rate.of()));
    }

    private String interval(Rate rate) {
        return rate.rate() == null ? "" : messages.text("outcomes.interval", percent(rate.from()), percent(rate.to()));
    }

    private String whole(long number) {
        return NumberFormat.getIntegerInstance(locale).format(number);
    }

    private String percent(@Nullable Double share) {
        if (share == null) {
            return "";
        }
        var format = NumberFormat.getPercentInstance(locale);
        format.setMaximumFractionDigits(1);
        return format.format(share);
    }

    private String points(double difference) {
        var format = NumberFormat.getNumberInstance(locale);
        format.setMaximumFractionDigits(1);
        double points = difference * 100;
        return (points > 0 ? "+" : "") + format.format(points).replace('-', '−');
    }
}
