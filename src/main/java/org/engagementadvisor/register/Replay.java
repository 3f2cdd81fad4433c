package org.engagementadvisor.register;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.engagementadvisor.advice.Advice;
import org.engagementadvisor.customer.Customer;
import org.engagementadvisor.rules.RuleBook;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.util.ConcurrentLruCache;

/** Makes logged advice again, from what is logged with it and by the rules of then. */
@Component
public final class Replay {
    private static final Logger LOG = LoggerFactory.getLogger(Replay.class);
    /** Some hundred kilobytes each. */
    private static final int AT_HAND = 100;

    private final JdbcClient sql;
    private final FactsStore facts;
    private final AdviceStore log;
    private final ReleaseArchive releases;
    private final ConcurrentLruCache<Made, Again> atHand = new ConcurrentLruCache<>(AT_HAND, this::again);

    Replay(JdbcClient sql, FactsStore facts, AdviceStore log, ReleaseArchive releases) {
        this.sql = sql;
        this.facts = facts;
        this.log = log;
        this.releases = releases;
    }

    /**
     * An advice made again, with all its parts.
     *
     * @param customer as it was judged
     * @param rules that judged it
     * @param isSame whether every byte is as it was
     * @param isErased whether something was taken out of what it was made of, so that it cannot be as it was
     */
    public record Replayed(
            Customer customer, RuleBook rules, @Nullable Advice advice, boolean isSame, boolean isErased) {

        /** As people may see it. */
        public Replayed shownBy(HoldOut holdOut) {
            return new Replayed(customer, rules, advice == null ? null : holdOut.shown(advice), isSame, isErased);
        }
    }

    /** What is made again by, and what came of it then; no two entries have the same. */
    private record Made(
            long entry,
            String customer,
            int version,
            LocalDate day,
            String release,
            String strategy,
            String digest,
            boolean isErased) {}

    private record Again(Customer customer, @Nullable Advice advice, boolean isSame) {}

    /**
     * That entry of the log, as it was made again last or now; empty if there is none.
     *
     * @throws IllegalStateException if its release was not kept
     */
    public Optional<Replayed> of(long entry) {
        return made(entry).map(made -> replayed(made, atHand.get(made)));
    }

    /** The same, made again now whatever was made before: this finds what has been changed since behind our back. */
    public Optional<Replayed> anew(long entry) {
        return made(entry).map(made -> replayed(made, again(made)));
    }

    /** That by which a customer stands; empty if there is none, or the rules went wrong. */
    public Optional<Replayed> latest(@Nullable Standing standing) {
        return Optional.ofNullable(standing)
                .filter(found -> found.fault() == null)
                .map(Standing::log)
                .flatMap(this::of);
    }

    private Optional<Made> made(long entry) {
        return sql.sql("select customer_id, facts_version, as_of, release_id, strategy, digest, is_erased from"
                        + " advice_log where id = ?")
                .param(entry)
                .query((row, number) -> new Made(
                        entry,
                        row.getString(1),
                        row.getInt(2),
                        row.getObject(3, LocalDate.class),
                        row.getString(4),
                        row.getString(5),
                        row.getString(6),
                        row.getBoolean(7)))
                .optional();
    }

    private Replayed replayed(Made made, Again again) {
        return new Replayed(again.customer(), rules(made), again.advice(), again.isSame(), made.isErased());
    }

    private RuleBook rules(Made made) {
        var rules = releases.release(made.release());
        if (rules == null) {
            throw new IllegalStateException("the release " + made.release() + " was not kept");
        }
        return rules;
    }

    private Again again(Made made) {
        var earlier = log.earlier(made.entry());
        var customer = facts.version(made.customer(), made.version()).with(draft -> draft.earlier = earlier);
        var insight = Advising.advise(List.of(customer), new Advising.By(rules(made), made.day(), made.strategy()))
                .get(0)
                .insight();
        var advice = insight == null ? null : insight.advice();
        boolean isSame = advice != null
                && Advising.digest(advice).equals(made.digest())
                && Arrays.equals(AdviceStore.document(advice), log.document(made.entry()));
        if (!isSame && !made.isErased()) {
            LOG.error("entry {} of the log of advice comes out otherwise when it is made again", made.entry());
        }
        return new Again(customer, advice, isSame);
    }
}
