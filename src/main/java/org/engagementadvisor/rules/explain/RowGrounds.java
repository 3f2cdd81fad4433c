package org.engagementadvisor.rules.explain;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.engagementadvisor.advice.Answers;
import org.engagementadvisor.advice.Comparison;
import org.engagementadvisor.advice.Reason;
import org.engagementadvisor.rules.engine.BoundRow;
import org.engagementadvisor.rules.fact.Lexicon;
import org.engagementadvisor.rules.fact.Slot;
import org.engagementadvisor.rules.fact.Subject;
import org.engagementadvisor.rules.table.Action;
import org.engagementadvisor.rules.table.Condition;
import org.engagementadvisor.rules.table.Fact;
import org.engagementadvisor.rules.table.FactType;
import org.engagementadvisor.rules.table.Operator;
import org.engagementadvisor.rules.table.Row;
import org.engagementadvisor.rules.table.Scope;
import org.engagementadvisor.rules.table.Table;
import org.engagementadvisor.rules.table.Template;
import org.engagementadvisor.rules.words.Wording;
import org.jspecify.annotations.Nullable;

/** What a row stands on, with all words that are the same for every customer. */
final class RowGrounds {
    private static final int MOST_CASES = 100;

    private final BoundRow row;
    private final List<AskedCondition> asked;
    private final List<Slot> named;
    // Those of the named facts that it does not ask about.
    private final List<Slot> namedAlone;
    private final Clauses clauses;
    private final @Nullable Template why;
    private final String criterion;
    private final String weighs;
    private final @Nullable Slot scored;
    private final String scale;
    private final Map<String, Object> answers;
    private final boolean hasFewCases;
    private final boolean namesFacts;
    private final Rest[] restsOn;

    // Filled as customers come: several threads may do so at once, in the same words.
    private final Map<List<@Nullable Object>, List<Reason>> reasons = new ConcurrentHashMap<>();

    // Made when it is first asked for, by whichever thread.
    private @Nullable List<Reason> askedAlone;

    /**
     * Answers about the same kind of thing on which a row rests.
     *
     * @param one of them
     * @param places of all
     */
    record Rest(Slot one, BitSet places) {}

    RowGrounds(BoundRow bound, Lexicon lexicon, Wording wording) {
        Table table = bound.decider().table();
        Row row = bound.row();
        this.row = bound;
        this.asked = bound.conditions().stream()
                .map(condition -> new AskedCondition(condition, wording))
                .toList();
        this.named = bound.answersFacts();
        this.namedAlone = named.stream()
                .filter(slot -> asked.stream().noneMatch(condition -> condition.slot() == slot))
                .toList();
        this.namesFacts = asked.stream().anyMatch(AskedCondition::namesFact);
        this.clauses = new Clauses(asked, named, wording);
        this.why = row.says(Action.WHY) instanceof Template said ? said : null;
        this.criterion = String.valueOf(row.says(Action.CRITERION));
        this.weighs = row.says(Action.WEIGHT) instanceof BigDecimal weight ? weight.toPlainString() : "0";
        Fact fact = row.says(Action.SCORED) instanceof Fact measure ? measure : null;
        this.scored = fact == null ? null : lexicon.slot(fact);
        this.scale = fact == null
                ? ""
                : wording.value(fact, row.says(Action.ZERO_AT)) + " … "
                        + wording.value(fact, row.says(Action.HUNDRED_AT));
        this.answers = answers(row);
        this.restsOn = restsOn(row, lexicon);
        this.hasFewCases = scored == null
                && named.isEmpty()
                && saysTheSame(table, row)
                && row.conditions().stream().allMatch(RowGrounds::isCountable);
    }

    /** The answers about something narrower than the customer on which the row rests, itself or by what is computed of them. */
    private static Rest[] restsOn(Row row, Lexicon lexicon) {
        Stream<Fact> read = Stream.concat(row.conditions().stream().map(Condition::fact), row.reads());
        Map<Scope, Rest> rests = new EnumMap<>(Scope.class);
        read.flatMap(fact -> Stream.concat(Stream.of(fact.name()), lexicon.answersBehind(fact.name())))
                .distinct()
                .flatMap(name -> lexicon.slot(name).stream())
                .filter(slot -> slot.fact().answered() && slot.scope() != Scope.CUSTOMER)
                .forEach(slot -> rests.computeIfAbsent(slot.scope(), first -> new Rest(slot, new BitSet()))
                        .places()
                        .set(slot.place()));
        return rests.values().toArray(Rest[]::new);
    }

    Rest[] restsOn() {
        return restsOn;
    }

    /** Sums, and texts that several rows with the lowest answer share, are not the row's own. */
    private static boolean saysTheSame(Table table, Row row) {
        boolean ownWords = switch (table.policy()) {
            case UNIQUE, FIRST, COLLECT, WEIGHTED_MEAN -> true;
            case MINIMUM, MAXIMUM -> table.answers().noneMatch(answer -> answer.type() == FactType.TEXT);
            case SUM -> false;
        };
        return ownWords
                && row.says().values().stream().noneMatch(said -> said instanceof Template text && !text.isPlain());
    }

    /** Whether few values are as it asks, each of which is written in one way. */
    private static boolean isCountable(Condition condition) {
        if (condition.otherFact() != null) {
            return false;
        }
        Fact fact = condition.fact();
        boolean listed = fact.type().isTerm()
                && fact.type() != FactType.TERMS
                && !fact.values().isEmpty();
        boolean classes = fact.type() == FactType.WHOLE
                && fact.from() != null
                && fact.to() != null
                && fact.to().subtract(fact.from()).compareTo(BigDecimal.TEN) <= 0;
        boolean named = condition.operator() == Operator.IS || condition.operator() == Operator.ONE_OF;
        return listed
                || classes
                || condition.operator() == Operator.UNKNOWN
                || (named && !fact.type().isDecimal());
    }

    private static Map<String, Object> answers(Row row) {
        Map<String, Object> answers = new LinkedHashMap<>();
        row.says().forEach((name, value) -> {
            if (!(value instanceof Template)) {
                answers.put(name, value);
            }
        });
        return Answers.of(
                answers.keySet().toArray(String[]::new), answers.values().toArray());
    }

    List<AskedCondition> asked() {
        return asked;
    }

    boolean asksNothing() {
        return asked.isEmpty() && named.isEmpty();
    }

    /** The facts that its cells name as answers. */
    List<Slot> named() {
        return named;
    }

    Clauses clauses() {
        return clauses;
    }

    /** The words of its author; null if there are none. */
    @Nullable
    Template why() {
        return why;
    }

    /** The name of the criterion by which it makes points. */
    String criterion() {
        return criterion;
    }

    /** What its points weigh. */
    String weighs() {
        return weighs;
    }

    /** The fact that its points are made of; null if they stand in the row. */
    @Nullable
    Slot scored() {
        return scored;
    }

    List<Comparison> comparisons(Subject subject) {
        List<Comparison> comparisons = new ArrayList<>(asked.size() + 1);
        for (int at = 0; at < asked.size(); at++) {
            asked.get(at).addTo(comparisons, subject);
        }
        addNamed(comparisons, subject::value);
        return comparisons;
    }

    /** The facts that it answers or scores, which it does not ask about. */
    private void addNamed(List<Comparison> comparisons, Function<Slot, @Nullable Object> values) {
        for (int at = 0; at < namedAlone.size(); at++) {
            Slot slot = namedAlone.get(at);
            Fact fact = slot.fact();
            comparisons.add(new Comparison(fact.name(), fact.label(), "", values.apply(slot)));
        }
        if (scored != null) {
            Fact fact = scored.fact();
            comparisons.add(new Comparison(fact.name(), fact.label(), scale, values.apply(scored)));
        }
    }

    /** What the row answers, without its texts. */
    Map<String, Object> answers(Subject subject) {
        return named.isEmpty() ? answers : row.values(subject);
    }

    /** What the row answers there; null if nothing, or if the fact that its cell names is unknown. */
    @Nullable
    Object answer(Slot answer, Subject subject) {
        return row.answer(answer, subject);
    }

    /** Its reason for who follows rows: what it asks, in no sentence; without the customer's own values, unless what it asks hangs on these. */
    List<Reason> asAsked(Subject subject) {
        if (namesFacts) {
            return List.of(reason(comparisons(subject), ""));
        }
        List<Reason> known = askedAlone;
        if (known != null) {
            return known;
        }
        List<Comparison> comparisons = new ArrayList<>(asked.size() + 1);
        asked.forEach(condition -> comparisons.add(condition.met()));
        addNamed(comparisons, slot -> null);
        List<Reason> made = List.of(reason(comparisons, ""));
        askedAlone = made;
        return made;
    }

    Reason reason(List<Comparison> comparisons, String sentence) {
        Table table = row.decider().table();
        return new Reason(row.row().id(), table.title(), table.file(), row.row().line(), comparisons, sentence);
    }

    /** Its reason alone, which is not put into words again where that has been done for the same few values. */
    List<Reason> alone(Subject subject, Supplier<Reason> told) {
        if (!hasFewCases) {
            return List.of(told.get());
        }
        List<@Nullable Object> values = new ArrayList<>(asked.size());
        for (AskedCondition condition : asked) {
            values.add(condition.value(subject));
        }
        List<Reason> known = reasons.get(values);
        if (known != null) {
            return known;
        }
        List<Reason> alone = List.of(told.get());
        // Words that the book does not list must not fill the memory.
        if (reasons.size() < MOST_CASES) {
            reasons.put(values, alone);
        }
        return alone;
    }
}
