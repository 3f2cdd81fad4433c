package org.engagementadvisor.rules.engine;

import java.math.BigDecimal;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.engagementadvisor.advice.RuleConflict;
import org.engagementadvisor.rules.fact.Lexicon;
import org.engagementadvisor.rules.fact.Slot;
import org.engagementadvisor.rules.fact.Subject;
import org.engagementadvisor.rules.table.Fact;
import org.engagementadvisor.rules.table.Row;
import org.engagementadvisor.rules.table.Template;
import org.engagementadvisor.rules.words.Wording;
import org.jspecify.annotations.Nullable;

/** A row of a table, bound once to the slots of all that it compares and answers. In arrays: walking lists would take longer than asking. */
public final class BoundRow {
    private final Decider decider;
    private final Row row;
    private final List<Row> alone;
    private final int rank;
    private final BoundCondition[] conditions;
    private final Slot[] answers;
    // A value, a text to be filled in, or the slot of the fact that the cell names.
    private final @Nullable Object[] says;
    private final @Nullable GivenAnswers constant;

    /**
     * Binds a row.
     *
     * @param rank its place among all rows that are judged in one go, in the order in which people read them
     * @param answers what its table answers
     */
    BoundRow(Decider decider, Row row, int rank, List<Slot> answers, Lexicon lexicon) {
        this.decider = decider;
        this.row = row;
        this.alone = List.of(row);
        this.rank = rank;
        this.conditions = row.conditions().stream()
                .map(condition -> new BoundCondition(condition, lexicon))
                .toArray(BoundCondition[]::new);
        this.answers = answers.toArray(Slot[]::new);
        this.says = new Object[this.answers.length];
        for (int at = 0; at < says.length; at++) {
            Object said = row.says().get(this.answers[at].fact().name());
            says[at] = said instanceof Fact named ? lexicon.slot(named) : said;
        }
        this.constant = saysTheSame() ? given(says, Template::plain) : null;
    }

    private boolean saysTheSame() {
        for (Object said : says) {
            if (said instanceof Slot || (said instanceof Template text && !text.isPlain())) {
                return false;
            }
        }
        return true;
    }

    private GivenAnswers given(@Nullable Object[] said, Function<Template, String> told) {
        int size = 0;
        Slot[] slots = new Slot[said.length];
        Object[] values = new Object[said.length];
        for (int at = 0; at < said.length; at++) {
            Object value = said[at];
            if (value != null) {
                slots[size] = answers[at];
                values[size] = value instanceof Template text ? told.apply(text) : value;
                size++;
            }
        }
        return size == said.length
                ? new GivenAnswers(answers, values)
                : new GivenAnswers(Arrays.copyOf(slots, size), Arrays.copyOf(values, size));
    }

    public Decider decider() {
        return decider;
    }

    public Row row() {
        return row;
    }

    /** The row as the only one that decides. */
    List<Row> alone() {
        return alone;
    }

    int rank() {
        return rank;
    }

    public List<BoundCondition> conditions() {
        return List.of(conditions);
    }

    public boolean applies(Subject subject) {
        for (BoundCondition condition : conditions) {
            if (!condition.holds(subject)) {
                return false;
            }
        }
        return true;
    }

    /** How many of its conditions are not so. */
    public int failing(Subject subject) {
        int failing = 0;
        for (BoundCondition condition : conditions) {
            failing += condition.holds(subject) ? 0 : 1;
        }
        return failing;
    }

    /** Whether it answers the same of everybody, texts included. */
    boolean isConstant() {
        return constant != null;
    }

    /** The facts that its cells name as answers. */
    public List<Slot> answersFacts() {
        return Arrays.stream(says)
                .filter(Slot.class::isInstance)
                .map(Slot.class::cast)
                .distinct()
                .toList();
    }

    /** All that it answers of a subject, with the facts in texts filled in. */
    GivenAnswers answers(Subject subject, Wording wording) {
        if (constant != null) {
            return constant;
        }
        @Nullable Object[] said = new Object[says.length];
        for (int at = 0; at < said.length; at++) {
            said[at] = answer(answers[at], subject);
        }
        return given(said, text -> wording.text(text, subject));
    }

    /** What it answers of a subject, without its texts, by name. */
    public Map<String, Object> values(Subject subject) {
        @Nullable Object[] said = new Object[says.length];
        for (int at = 0; at < said.length; at++) {
            said[at] = says[at] instanceof Template ? null : answer(answers[at], subject);
        }
        return given(said, Template::plain).named();
    }

    /**
     * What it answers there of a subject: a value, or a text to be filled in; null if nothing, or if the fact that the cell names is
     * unknown.
     *
     * @throws RuleConflict if that fact has a value that the answer cannot have
     */
    public @Nullable Object answer(Slot answer, Subject subject) {
        for (int at = 0; at < says.length; at++) {
            if (answers[at] == answer) {
                return says[at] instanceof Slot named ? value(answer.fact(), named, subject) : says[at];
            }
        }
        return null;
    }

    private @Nullable Object value(Fact answer, Slot named, Subject subject) {
        Object value = subject.value(named);
        if (value == null) {
            return null;
        }
        Object given = value instanceof Integer whole && answer.type().isDecimal() ? BigDecimal.valueOf(whole) : value;
        if (!answer.type().has(given) || !answer.allows(given)) {
            throw new RuleConflict(
                    "%s: row %s".formatted(decider.table().file(), row.id()),
                    "answers `%s` with `%s` of customer `%s`, which is `%s`, expected %s"
                            .formatted(
                                    answer.name(),
                                    named.fact().name(),
                                    subject.customer().id(),
                                    given,
                                    answer.expected()),
                    null);
        }
        return given;
    }
}
