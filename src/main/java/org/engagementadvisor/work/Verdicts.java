package org.engagementadvisor.work;

import java.math.BigDecimal;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.engagementadvisor.advice.Decision;
import org.engagementadvisor.advice.Reason;
import org.engagementadvisor.customer.Earlier.Verdict;
import org.engagementadvisor.customer.Earlier.VerdictKind;
import org.engagementadvisor.register.Recording;
import org.engagementadvisor.register.Register;
import org.engagementadvisor.register.Replay;
import org.engagementadvisor.register.Standing;
import org.engagementadvisor.register.Standings;
import org.engagementadvisor.rules.BookWords;
import org.engagementadvisor.rules.RulesInForce;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** What people confirm or override of what the rules propose. It counts until its day or until it is taken back, however often is advised. */
@Component
public class Verdicts {
    private static final String PROPOSED = "proposed";
    private static final String AGREED = "confirmed";

    private final VerdictStore store;
    private final Register register;
    private final Standings standings;
    private final Replay replay;
    private final Recording recording;
    private final RulesInForce inForce;
    private final Clock clock;

    Verdicts(
            VerdictStore store,
            Register register,
            Standings standings,
            Replay replay,
            Recording recording,
            RulesInForce inForce,
            Clock clock) {
        this.store = store;
        this.register = register;
        this.standings = standings;
        this.replay = replay;
        this.recording = recording;
        this.inForce = inForce;
        this.clock = clock;
    }

    /** The decisions on which people may have a word: those of which the rules ask what was agreed. */
    public List<String> decisions() {
        var words = inForce.current().words();
        return words.answers().stream()
                .filter(answer -> words.names().contains(AGREED + capital(answer)))
                .toList();
    }

    /** Each such decision on a customer, the proposal beside what was said and what counts. */
    public List<JudgedDecision> judged(String customer) {
        var standing = standings.of(customer);
        var verdicts = store.of(customer);
        return decisions().stream()
                .map(decision -> judged(decision, customer, standing, verdicts))
                .toList();
    }

    private JudgedDecision judged(
            String decision, String customer, @Nullable Standing standing, List<KeptVerdict> verdicts) {
        var words = inForce.current().words();
        var answers = answers(standing);
        var verdict = inForce(decision, verdicts);
        var silencing = inForce(decision, verdicts, answers);
        return new JudgedDecision(
                decision,
                words.label(decision),
                words.values(decision),
                silencing == null ? proposed(decision, answers) : silencing.proposed(),
                verdict,
                verdict == null || areSettledByRules(decision) ? text(answers.get(decision)) : verdict.agreed(),
                verdict != null && version(customer) != verdict.factsVersion(),
                verdict == null ? List.of() : moved(verdict.deciding(), answers, words));
    }

    private @Nullable KeptVerdict inForce(String decision, List<KeptVerdict> verdicts) {
        var day = LocalDate.now(clock);
        return verdicts.stream()
                .filter(each -> each.decision().equals(decision) && each.isInForceOn(day))
                .findFirst()
                .orElse(null);
    }

    /** What was agreed, if the rules answer it in place of a proposal, which was told last when it was agreed. */
    private @Nullable KeptVerdict inForce(String decision, List<KeptVerdict> verdicts, Map<String, Object> answers) {
        var verdict = inForce(decision, verdicts);
        boolean isAnswered = verdict != null
                && areSettledByRules(decision)
                && verdict.agreed().equals(text(answers.get(decision)));
        return isAnswered && !answers.containsKey(PROPOSED + capital(decision)) ? verdict : null;
    }

    /** Whether the rules say what counts, hard stops before people; beside others the word of people stands alone. */
    private boolean areSettledByRules(String decision) {
        return inForce.current().decidesBy(AGREED + capital(decision));
    }

    private static Map<String, Object> now(Map<String, Object> deciding, Map<String, Object> answers) {
        Map<String, Object> now = new TreeMap<>(answers);
        now.keySet().retainAll(deciding.keySet());
        return now;
    }

    private static List<JudgedDecision.Moved> moved(
            Map<String, Object> then, Map<String, Object> now, BookWords words) {
        List<JudgedDecision.Moved> moved = new ArrayList<>();
        new TreeMap<>(then).forEach((name, before) -> {
            var after = now.get(name);
            if (!isSame(before, after)) {
                moved.add(new JudgedDecision.Moved(
                        name,
                        words.label(name),
                        words.shown(name, before),
                        after == null ? null : words.shown(name, after)));
            }
        });
        return moved;
    }

    private static boolean isSame(Object one, @Nullable Object other) {
        return (one instanceof Number && other instanceof Number)
                ? new BigDecimal(one.toString()).compareTo(new BigDecimal(other.toString())) == 0
                : one.equals(other);
    }

    /** All that was ever said of a customer, the latest first. */
    public List<KeptVerdict> history(String customer) {
        return store.of(customer);
    }

    /**
     * Says what is to count instead of, or as, what is proposed; it takes the place of what was said before. The customer is
     * advised again at once.
     *
     * @param value one of the decision's
     * @param until the last day on which it counts, today or later; null if it has none
     */
    @Transactional
    public void give(
            String customer, String decision, String value, String reason, @Nullable LocalDate until, String by) {
        var standing = standings.of(customer);
        var answers = answers(standing);
        var now = Instant.now(clock);
        var before = inForce(decision, store.of(customer), answers);
        var made = before == null ? made(decision, standing) : List.<Decision>of();
        var proposed = before == null ? proposed(decision, answers) : before.proposed();
        var proposedBy = before == null ? proposedBy(decision, made) : before.proposedBy();
        var deciding = before == null ? deciding(decision, made, answers) : now(before.deciding(), answers);
        var kind = value.equals(proposed) ? VerdictKind.CONFIRMED : VerdictKind.OVERRIDDEN;
        var verdict = new Verdict(decision, value, kind, by, LocalDate.now(clock), reason, until, deciding);
        store.takeBack(customer, decision, by, now);
        store.add(customer, verdict, proposed, proposedBy, version(customer), now);
        recording.reconsider(List.of(customer), by);
    }

    /** Lets the rules decide again; whether there was anything to take back. */
    @Transactional
    public boolean takeBack(String customer, String decision, String by) {
        if (store.takeBack(customer, decision, by, Instant.now(clock)) == 0) {
            return false;
        }
        recording.reconsider(List.of(customer), by);
        return true;
    }

    private int version(String customer) {
        return register.customer(customer).orElseThrow().version();
    }

    /** How the proposal came about; empty if there is no advice. */
    private List<Decision> made(String decision, @Nullable Standing standing) {
        if (standing == null || standing.log() == null) {
            return List.of();
        }
        var advice = replay.of(standing.log())
                .map(Replay.Replayed::advice)
                .orElseThrow(() -> new IllegalStateException("no advice of entry " + standing.log()));
        return Objects.requireNonNull(advice).decisions().stream()
                .filter(each -> each.item() == null && names(decision).anyMatch(each.answers()::containsKey))
                .toList();
    }

    /** The earlier answers that the rows asked which made the proposal. */
    private static Map<String, Object> deciding(String decision, List<Decision> made, Map<String, Object> answers) {
        Map<String, Object> asked = new TreeMap<>();
        made.stream()
                .flatMap(each -> each.reasons().stream())
                .flatMap(reason -> reason.comparisons().stream())
                .map(comparison -> comparison.fact())
                .filter(fact -> answers.containsKey(fact) && names(decision).noneMatch(fact::equals))
                .forEach(fact -> asked.put(fact, answers.get(fact)));
        return asked;
    }

    /** The row that made it; null if none did. */
    private static @Nullable String proposedBy(String decision, List<Decision> made) {
        return names(decision)
                .flatMap(name -> made.stream().filter(each -> each.answers().containsKey(name)))
                .flatMap(each -> each.reasons().stream())
                .map(Reason::row)
                .findFirst()
                .orElse(null);
    }

    /** What the answer is called as it is proposed, and as it counts. */
    private static Stream<String> names(String decision) {
        return Stream.of(PROPOSED + capital(decision), decision);
    }

    private static @Nullable String proposed(String decision, Map<String, Object> answers) {
        return names(decision)
                .filter(answers::containsKey)
                .map(name -> text(answers.get(name)))
                .findFirst()
                .orElse(null);
    }

    private static @Nullable String text(@Nullable Object answer) {
        return answer == null ? null : answer.toString();
    }

    private static Map<String, Object> answers(@Nullable Standing standing) {
        return standing == null || standing.told() == null
                ? Map.of()
                : standing.told().answers();
    }

    private static String capital(String name) {
        return name.substring(0, 1).toUpperCase(Locale.ROOT) + name.substring(1);
    }
}
