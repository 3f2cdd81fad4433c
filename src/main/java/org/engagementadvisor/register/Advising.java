package org.engagementadvisor.register;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.engagementadvisor.advice.Advice;
import org.engagementadvisor.advice.AdviceJson;
import org.engagementadvisor.advice.AdvicePart;
import org.engagementadvisor.advice.RuleConflict;
import org.engagementadvisor.customer.Customer;
import org.engagementadvisor.customer.Earlier;
import org.engagementadvisor.customer.Earlier.Evaluation;
import org.engagementadvisor.portfolio.Portfolio;
import org.engagementadvisor.rules.AdviceWithFacts;
import org.engagementadvisor.rules.RuleBook;
import org.jspecify.annotations.Nullable;

/** Advises customers, and says what of it is kept. */
final class Advising {
    private static final int LONGEST_ANSWER = 100;

    private Advising() {}

    /** What a customer is advised by: that release on that day. */
    record By(RuleBook rules, LocalDate day, String strategy) {}

    /**
     * The insight, or the conflict if the rules go wrong for the customer.
     *
     * @param essence what the advice comes to, whatever the day and the release; null where there is none
     */
    record Made(
            Customer customer,
            @Nullable AdviceWithFacts insight,
            @Nullable String essence,
            @Nullable RuleConflict conflict) {}

    static List<Made> advise(List<Customer> customers, By by) {
        try {
            var insights = by.rules().insights(customers, by.day(), by.strategy(), Portfolio.FACTS, AdvicePart.ALL);
            List<Made> made = new ArrayList<>();
            for (var insight : insights) {
                made.add(new Made(customers.get(made.size()), insight, essence(insight.advice()), null));
            }
            return made;
        } catch (RuleConflict conflict) {
            return customers.size() == 1
                    ? List.of(new Made(customers.get(0), null, null, conflict))
                    : customers.stream()
                            .flatMap(each -> advise(List.of(each), by).stream())
                            .toList();
        }
    }

    /** The facts with all that was decided earlier: what is remembered beside what came with them. */
    static Customer withEarlier(Customer facts, @Nullable Evaluation last, @Nullable Earlier remembered) {
        var given = facts.earlier();
        if (last == null && remembered == null) {
            return facts;
        }
        var evaluation = last == null && given != null ? given.evaluation() : last;
        var earlier = new Earlier(
                evaluation,
                both(given == null ? null : given.verdicts(), remembered == null ? null : remembered.verdicts()),
                both(given == null ? null : given.rejected(), remembered == null ? null : remembered.rejected()),
                both(given == null ? null : given.alertsSent(), remembered == null ? null : remembered.alertsSent()),
                remembered != null && remembered.strategy() != null
                        ? remembered.strategy()
                        : given == null ? null : given.strategy());
        return facts.with(draft -> draft.earlier = earlier);
    }

    /** All that two remember. */
    static Earlier both(Earlier one, Earlier other) {
        return new Earlier(
                null,
                both(one.verdicts(), other.verdicts()),
                both(one.rejected(), other.rejected()),
                both(one.alertsSent(), other.alertsSent()),
                one.strategy() == null ? other.strategy() : one.strategy());
    }

    private static <T> @Nullable List<T> both(@Nullable List<T> given, @Nullable List<T> remembered) {
        if (given == null || remembered == null) {
            return given == null ? remembered : given;
        }
        Set<T> all = new LinkedHashSet<>(given);
        all.addAll(remembered);
        return List.copyOf(all);
    }

    /** What the next evaluation is to know of this one. */
    static Evaluation evaluation(Advice advice) {
        var answers = new TreeMap<String, Object>();
        advice.answers().forEach((name, answer) -> {
            if (!(answer instanceof String text) || text.length() <= LONGEST_ANSWER) {
                answers.put(name, answer);
            }
        });
        return new Evaluation(advice.asOf(), advice.release(), answers, advice.held());
    }

    /** Of all the bytes of an advice. */
    static String digest(Advice advice) {
        return digest(AdviceJson.line(advice));
    }

    /** Of its answers, and of what is to do and to find out. */
    private static String essence(Advice advice) {
        var said = new StringBuilder().append(advice.answers());
        Stream.concat(advice.recommendations().stream(), advice.setAside().stream())
                .forEach(each -> said.append('\n')
                        .append(each.code())
                        .append(' ')
                        .append(each.item())
                        .append(' ')
                        .append(each.standing())
                        .append(' ')
                        .append(each.mustDo()));
        advice.dataGaps()
                .forEach(gap -> said.append('\n').append(gap.fact()).append(' ').append(gap.item()));
        return digest(said.toString().getBytes(StandardCharsets.UTF_8));
    }

    private static String digest(byte[] bytes) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
        } catch (NoSuchAlgorithmException everyJdkHasIt) {
            throw new IllegalStateException(everyJdkHasIt);
        }
    }
}
