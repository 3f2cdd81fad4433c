package org.engagementadvisor.rules.recommend;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.IdentityHashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.engagementadvisor.advice.DataGap;
import org.engagementadvisor.rules.book.Book;
import org.engagementadvisor.rules.book.DrlFile;
import org.engagementadvisor.rules.engine.Consultation;
import org.engagementadvisor.rules.engine.Decider;
import org.engagementadvisor.rules.engine.Outcome;
import org.engagementadvisor.rules.engine.Reach;
import org.engagementadvisor.rules.engine.Stages;
import org.engagementadvisor.rules.explain.Explainer;
import org.engagementadvisor.rules.fact.Assumable;
import org.engagementadvisor.rules.fact.Lexicon;
import org.engagementadvisor.rules.fact.Subject;
import org.engagementadvisor.rules.fact.Values;
import org.engagementadvisor.rules.table.Action;
import org.engagementadvisor.rules.table.Fact;
import org.engagementadvisor.rules.table.Operator;
import org.engagementadvisor.rules.table.Row;
import org.engagementadvisor.rules.table.Table;
import org.engagementadvisor.rules.table.Template;
import org.engagementadvisor.rules.words.Wording;
import org.jspecify.annotations.Nullable;

/**
 * Finds the missing facts that matter: for each that a table asks for, the customer is judged again with the fact at its
 * worst and at its best, and the gap is raised only if a decisive answer differs.
 */
public final class DataGaps {
    private final Book book;
    private final Lexicon lexicon;
    private final Stages stages;
    private final List<DrlFile> rules;

    // Found out when first needed: most facts are missing to nobody, and starting should not wait for them.
    private final Map<String, Reach> reaches = new ConcurrentHashMap<>();
    private final IdentityHashMap<Row, Question> questions = new IdentityHashMap<>();

    public DataGaps(Book book, Lexicon lexicon, Stages stages, List<DrlFile> rules) {
        this.book = book;
        this.lexicon = lexicon;
        this.stages = stages;
        this.rules = List.copyOf(rules);
        stages.deciders()
                .map(Decider::table)
                .filter(Table::asksForFacts)
                .flatMap(table -> table.rows().stream())
                .forEach(this::addQuestion);
    }

    private void addQuestion(Row row) {
        if (row.says(Action.MISSING) instanceof Fact fact) {
            questions.put(
                    row,
                    new Question(fact, value(row, fact, Action.WORST), value(row, fact, Action.BEST), heldUp(row)));
        }
    }

    private static Object value(Row row, Fact fact, Action action) {
        return fact.type().parse(String.valueOf(row.says(action))).orElseThrow();
    }

    private static List<String> heldUp(Row row) {
        return Arrays.stream(String.valueOf(row.says().getOrDefault(Action.HOLDS_UP.word(), ""))
                        .split(","))
                .map(String::strip)
                .filter(decision -> !decision.isEmpty())
                .toList();
    }

    private record Question(Fact fact, Object worst, Object best, List<String> holdsUp) {}

    private record Asked(Outcome outcome, Row row, Question question, Consultation worst, Consultation best) {}

    /**
     * A gap with what it could still lead to.
     *
     * @param differing the decisive answers that hang on it
     * @param decisions how many answers hang on it in all
     */
    private record Raised(
            Asked asked, Map<String, Object> worst, Map<String, Object> best, List<String> differing, int decisions) {}

    private static final Comparator<Raised> MOST_DECISIVE = Comparator.comparingInt(
                    (Raised raised) -> raised.differing().size())
            .thenComparingInt(Raised::decisions)
            .reversed();

    /** The gaps of each customer, most decisive first, no more than the book allows. */
    public List<List<DataGap>> of(List<Consultation> consultations, Wording wording, Explainer explainer) {
        List<List<Asked>> asked = consultations.stream().map(this::asked).toList();
        List<Consultation> assumed = asked.stream()
                .flatMap(List::stream)
                .flatMap(each -> List.of(each.worst(), each.best()).stream())
                .toList();
        stages.vary(assumed, wording);
        return asked.stream()
                .map(each -> each.stream()
                        .map(this::raised)
                        .filter(raised -> !raised.differing().isEmpty())
                        .sorted(MOST_DECISIVE)
                        .limit(book.dataGapsAtMost())
                        .map(raised -> gap(raised, wording, explainer))
                        .toList())
                .toList();
    }

    private List<Asked> asked(Consultation consultation) {
        List<Asked> asked = new ArrayList<>();
        for (Outcome outcome : consultation.outcomes()) {
            if (!outcome.by().asksForFacts()) {
                continue;
            }
            for (Row row : outcome.rows()) {
                Question question = questions.get(row);
                if (question != null && isMissing(row, question.fact(), outcome.subject())) {
                    asked.add(new Asked(
                            outcome,
                            row,
                            question,
                            assuming(consultation, outcome.subject(), question.fact(), question.worst()),
                            assuming(consultation, outcome.subject(), question.fact(), question.best())));
                }
            }
        }
        return asked;
    }

    /** Unknown, or as good as that where the row itself asks for something unknown, such as a rating that still counts. */
    private boolean isMissing(Row row, Fact fact, Subject subject) {
        return subject.value(lexicon.slot(fact)) == null
                || row.conditions().stream().anyMatch(condition -> condition.operator() == Operator.UNKNOWN);
    }

    private Consultation assuming(Consultation known, Subject subject, Fact fact, Object value) {
        var customer = Assumable.assume(subject, fact.name(), value);
        return known.assuming(customer, reach(fact));
    }

    private Reach reach(Fact fact) {
        return reaches.computeIfAbsent(fact.name(), name -> stages.reach(Assumable.touched(name), rules));
    }

    private Raised raised(Asked asked) {
        List<String> differing = book.decisive().stream()
                .filter(answer -> !Values.same(
                        asked.worst().subject().value(answer),
                        asked.best().subject().value(answer)))
                .toList();
        Map<String, Object> worst = new LinkedHashMap<>();
        Map<String, Object> best = new LinkedHashMap<>();
        for (String answer : differing) {
            put(worst, answer, asked.worst().subject().value(answer));
            put(best, answer, asked.best().subject().value(answer));
        }
        Set<String> open = new LinkedHashSet<>(differing);
        if (!differing.isEmpty()) {
            addOthers(asked, worst, best, open);
        }
        return new Raised(asked, worst, best, differing, open.size());
    }

    /** The classes, scores and other decisions on the way that hang on it too. */
    private void addOthers(Asked asked, Map<String, Object> worst, Map<String, Object> best, Set<String> open) {
        reach(asked.question().fact()).decided().forEach(slot -> {
            String name = slot.fact().name();
            Object atWorst = asked.worst().subject().value(slot);
            Object atBest = asked.best().subject().value(slot);
            if (!Values.same(atWorst, atBest)) {
                open.add(name);
                put(worst, name, atWorst);
                put(best, name, atBest);
            }
        });
    }

    private static void put(Map<String, Object> answers, String name, @Nullable Object value) {
        if (value != null) {
            answers.put(name, value);
        }
    }

    /** The decisive answers that hang on it, then what else the row names; of those it names, none that comes out the same. */
    private List<String> holdsUp(Raised raised, Wording wording) {
        Set<String> holdsUp = new LinkedHashSet<>();
        raised.differing().forEach(answer -> holdsUp.add(label(answer, wording)));
        raised.asked().question().holdsUp().stream()
                .filter(named -> book.decisive().stream()
                        .noneMatch(answer -> named.equals(answer) || named.equalsIgnoreCase(label(answer, wording))))
                .forEach(holdsUp::add);
        return List.copyOf(holdsUp);
    }

    private String label(String answer, Wording wording) {
        return lexicon.slot(answer).map(slot -> wording.label(slot.fact())).orElse(answer);
    }

    private DataGap gap(Raised raised, Wording wording, Explainer explainer) {
        Asked asked = raised.asked();
        Row row = asked.row();
        Subject subject = asked.outcome().subject();
        return new DataGap(
                asked.question().fact().name(),
                asked.question().fact().label(),
                subject.item(),
                Objects.requireNonNullElse(told(row, Action.QUESTION, subject, wording), ""),
                holdsUp(raised, wording),
                raised.decisions(),
                asked.question().worst(),
                told(row, Action.WORST_TOLD, subject, wording),
                raised.worst(),
                asked.question().best(),
                told(row, Action.BEST_TOLD, subject, wording),
                raised.best(),
                explainer.alone(asked.outcome(), row));
    }

    private static @Nullable String told(Row row, Action action, Subject subject, Wording wording) {
        return row.says(action) instanceof Template text ? wording.text(text, subject) : null;
    }
}
