package org.engagementadvisor.rules.engine;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.engagementadvisor.advice.RuleConflict;
import org.engagementadvisor.rules.fact.Lexicon;
import org.engagementadvisor.rules.fact.Slot;
import org.engagementadvisor.rules.fact.Subject;
import org.engagementadvisor.rules.fact.Values;
import org.engagementadvisor.rules.table.Column;
import org.engagementadvisor.rules.table.FactType;
import org.engagementadvisor.rules.table.HitPolicy;
import org.engagementadvisor.rules.table.Row;
import org.engagementadvisor.rules.table.Table;
import org.engagementadvisor.rules.words.Wording;
import org.jspecify.annotations.Nullable;

/** Turns the rows of one table that apply to a subject into its answers, as the hit policy says. */
public final class Decider {
    private static final Set<FactType> TERMS = EnumSet.of(FactType.TERM, FactType.YES_NO);

    private final Table table;
    private final String code;
    private final boolean recommends;
    private final boolean asksForFacts;
    private final boolean writesPage;
    private final List<Slot> answers = new ArrayList<>();
    private final @Nullable Slot primary;
    private final BoundRow[] rows;
    private final List<Slot> reads;
    private final Slot[] given;
    private final HoldWithin holding;
    private final TableScore score;

    /**
     * Makes ready to judge by a table.
     *
     * @param rank that of its first row among all rows that are judged in one go
     */
    Decider(Table table, int rank, Lexicon lexicon) {
        this.table = table;
        this.code = table.header("decision");
        this.recommends = table.recommends();
        this.asksForFacts = table.asksForFacts();
        this.writesPage = table.writesPage();
        for (Column.Says column : table.says()) {
            if (column.answer() != null) {
                answers.add(lexicon.slot(column.answer()));
            }
        }
        this.primary = answers.isEmpty() ? null : answers.get(0);
        this.rows = table.rows().stream()
                .map(row -> new BoundRow(this, row, rank + row.place(), answers, lexicon))
                .toArray(BoundRow[]::new);
        this.holding = new HoldWithin(table, primary, rows);
        this.score = new TableScore(table, lexicon);
        this.reads = table.reads().map(lexicon::slot).distinct().toList();
        this.given = Stream.concat(answers.stream(), score.ofEach()).toArray(Slot[]::new);
    }

    public Table table() {
        return table;
    }

    /** Its rows, in their order. */
    public List<BoundRow> rows() {
        return List.of(rows);
    }

    private BoundRow bound(Row row) {
        return rows[row.place()];
    }

    /** The answer that the table is about: its first; null if it gives none. */
    @Nullable
    public Slot primary() {
        return primary;
    }

    /** Whether the customer's score is made of what it answers of each area. */
    public boolean combines() {
        return score.combines();
    }

    /** What it is about: its first answer, or the score. */
    Stream<Slot> concerns() {
        return Stream.concat(Stream.ofNullable(primary), score.score());
    }

    /** The decision of the domain that it is part of; empty if it is a step in between. */
    public String code() {
        return code;
    }

    /** Whether it reads terms and nothing else, and answers the same wherever these are the same. */
    boolean readsTermsOnly() {
        return decides()
                && table.policy() != HitPolicy.WEIGHTED_MEAN
                && table.holdWithin() == null
                && reads.stream().map(slot -> slot.fact().type()).allMatch(TERMS::contains)
                && Arrays.stream(rows).allMatch(BoundRow::isConstant);
    }

    /** Whether it decides, rather than recommends or asks for what is missing. */
    public boolean decides() {
        return !recommends && !asksForFacts && !writesPage;
    }

    /** As {@link Table#recommends()}, which looks through all columns. */
    public boolean recommends() {
        return recommends;
    }

    /** As {@link Table#asksForFacts()}. */
    public boolean asksForFacts() {
        return asksForFacts;
    }

    /** As {@link Table#writesPage()}. */
    public boolean writesPage() {
        return writesPage;
    }

    /** The rows that apply, found by trying each; the network finds the same for many tables at once. */
    List<Row> applying(Subject subject) {
        List<Row> applying = new ArrayList<>();
        for (BoundRow row : rows) {
            if (row.applies(subject)) {
                applying.add(row.row());
                if (table.policy() == HitPolicy.FIRST) {
                    break;
                }
            }
        }
        return applying;
    }

    /** Whether this, in which only rows and margins differ from the other, judges a subject as that does. */
    public boolean judgesAlike(Decider other, Subject subject) {
        List<Row> here = applying(subject);
        List<Row> there = other.applying(subject);
        return said(here).equals(said(there)) && said(kept(subject, here)).equals(said(other.kept(subject, there)));
    }

    /** The row that is kept for once although another applies; empty if none is. */
    private List<Row> kept(Subject subject, List<Row> applying) {
        boolean single = table.policy() == HitPolicy.UNIQUE || table.policy() == HitPolicy.FIRST;
        return single && !applying.isEmpty()
                ? holding.kept(subject, applying.get(0)).stream().toList()
                : List.of();
    }

    private static List<Object> said(List<Row> rows) {
        List<Object> said = new ArrayList<>();
        rows.forEach(row -> said.add(List.of(row.id(), row.says())));
        return said;
    }

    /** How many rows were tried to find those. */
    int tried(List<Row> applying) {
        boolean stopped = table.policy() == HitPolicy.FIRST && !applying.isEmpty();
        return stopped ? applying.get(0).place() + 1 : table.rows().size();
    }

    /** All that it reads, of the customer and of the item. */
    List<Slot> reads() {
        return reads;
    }

    /** What the same table of another release made of a subject, as this would. */
    Outcome same(Outcome other, Subject subject, Lexicon lexicon) {
        List<Row> own = new ArrayList<>(other.rows().size());
        other.rows().forEach(row -> own.add(rows[row.place()].row()));
        Outcome.Held held = other.held();
        return new Outcome(
                this,
                subject,
                own,
                other.answers().in(lexicon),
                held == null ? null : new Outcome.Held(rows[held.next().place()].row()));
    }

    /** Takes back what it answered before something was assumed. */
    void forget(Subject subject) {
        for (Slot slot : given) {
            subject.answer(slot, null);
        }
    }

    /** Every answer that it may give, to what it judges or, combined, to the customer. */
    Stream<Slot> allGiven() {
        return Stream.concat(Arrays.stream(given), score.ofAll());
    }

    /** Those of its rows that were found, as {@link #decide} asks for them, from one place to another. */
    List<Row> found(Hits hits, int from, int to) {
        if (to - from == 1 || table.policy() == HitPolicy.FIRST) {
            return hits.row(from).alone();
        }
        List<Row> found = new ArrayList<>(to - from);
        for (int at = from; at < to; at++) {
            found.add(hits.row(at).row());
        }
        return found;
    }

    /** Judges the rows that apply, in the order of the table, and keeps the answers with the subject; null if none does. */
    @Nullable
    Outcome decide(Subject subject, List<Row> rows, Wording wording) {
        if (rows.isEmpty()) {
            return null;
        }
        Outcome outcome = switch (table.policy()) {
            case UNIQUE -> single(subject, only(rows, subject), wording);
            case FIRST -> single(subject, rows.get(0), wording);
            case COLLECT -> new Outcome(this, subject, rows, GivenAnswers.NOTHING, null);
            case MINIMUM -> extreme(subject, rows, -1, wording);
            case MAXIMUM -> extreme(subject, rows, 1, wording);
            case SUM -> sum(subject, rows);
            case WEIGHTED_MEAN -> score.of(this, subject, rows);
        };
        outcome.answers().keepWith(subject);
        return outcome;
    }

    private Row only(List<Row> rows, Subject subject) {
        if (rows.size() > 1) {
            throw new RuleConflict(
                    "%s: rows %s and %s"
                            .formatted(
                                    table.file(), rows.get(0).id(), rows.get(1).id()),
                    "both apply to customer `%s`, expected at most one"
                            .formatted(subject.customer().id()),
                    null);
        }
        return rows.get(0);
    }

    private Outcome single(Subject subject, Row row, Wording wording) {
        Row kept = holding.kept(subject, row).orElse(null);
        return kept == null
                ? new Outcome(this, subject, bound(row).alone(), said(row, subject, wording), null)
                : new Outcome(this, subject, bound(kept).alone(), said(kept, subject, wording), new Outcome.Held(row));
    }

    private GivenAnswers said(Row row, Subject subject, Wording wording) {
        return bound(row).answers(subject, wording);
    }

    private Outcome extreme(Subject subject, List<Row> rows, int sign, Wording wording) {
        if (primary == null) {
            return new Outcome(this, subject, rows, GivenAnswers.NOTHING, null);
        }
        Object best = null;
        for (Row row : rows) {
            Object value = bound(row).answer(primary, subject);
            if (value != null && (best == null || sign * Values.compare(primary.fact(), value, best) > 0)) {
                best = value;
            }
        }
        List<Row> deciding = new ArrayList<>(rows.size());
        for (Row row : rows) {
            if (Values.same(best, bound(row).answer(primary, subject))) {
                deciding.add(row);
            }
        }
        return new Outcome(
                this,
                subject,
                deciding,
                deciding.isEmpty() ? GivenAnswers.NOTHING : said(deciding.get(0), subject, wording),
                null);
    }

    private Outcome sum(Subject subject, List<Row> rows) {
        List<Slot> slots = new ArrayList<>();
        List<Object> sums = new ArrayList<>();
        for (Slot slot : answers) {
            List<BigDecimal> values = new ArrayList<>();
            rows.stream().map(row -> bound(row).answer(slot, subject)).forEach(value -> {
                if (value instanceof Number) {
                    values.add(Values.decimal(value));
                }
            });
            if (!values.isEmpty()) {
                BigDecimal sum = values.stream().reduce(BigDecimal.ZERO, BigDecimal::add);
                slots.add(slot);
                sums.add(slot.fact().type() == FactType.WHOLE ? (Object) sum.intValueExact() : sum);
            }
        }
        return new Outcome(this, subject, rows, new GivenAnswers(slots, sums), null);
    }

    /** The points that a row of a weighted mean makes for a subject; null if they are unknown. */
    @Nullable
    public BigDecimal points(Row row, Subject subject) {
        return score.points(row, subject);
    }

    /** The customer's score as the mean over its areas, once all of them are judged; empty if there is none. */
    Optional<Outcome> combine(Subject whole) {
        return score.combine(this, whole);
    }
}
