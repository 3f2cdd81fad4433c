package org.engagementadvisor.register;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.engagementadvisor.advice.Advice;
import org.engagementadvisor.customer.Customer;
import org.engagementadvisor.rules.RuleBook;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Makes logged advice again, from what is logged with it and by the rules of then. */
@Component
public final class Replay {
    private final JdbcClient sql;
    private final FactsStore facts;
    private final AdviceStore log;
    private final ReleaseArchive releases;

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
     */
    public record Replayed(
            Customer customer, RuleBook rules, @Nullable Advice advice, boolean isSame) {

        /** As people may see it. */
        public Replayed shownBy(HoldOut holdOut) {
            return new Replayed(customer, rules, advice == null ? null : holdOut.shown(advice), isSame);
        }
    }

    private record Made(String customer, int version, LocalDate day, String release, String strategy, String digest) {}

    /**
     * Makes that entry of the log again; empty if there is none.
     *
     * @throws IllegalStateException if its release was not kept
     */
    public Optional<Replayed> of(long entry) {
        return sql.sql(
                        "select customer_id, facts_version, as_of, release_id, strategy, digest from advice_log where id = ?")
                .param(entry)
                .query((row, number) -> new Made(
                        row.getString(1),
                        row.getInt(2),
                        row.getObject(3, LocalDate.class),
                        row.getString(4),
                        row.getString(5),
                        row.getString(6)))
                .optional()
                .map(made -> again(entry, made));
    }

    private Replayed again(long entry, Made made) {
        var rules = releases.release(made.release());
        if (rules == null) {
            throw new IllegalStateException("the release " + made.release() + " was not kept");
        }
        var earlier = log.earlier(entry);
        var customer = facts.version(made.customer(), made.version()).with(draft -> draft.earlier = earlier);
        var again = Advising.advise(List.of(customer), new Advising.By(rules, made.day(), made.strategy()))
                .get(0)
                .insight();
        var advice = again == null ? null : again.advice();
        return new Replayed(
                customer,
                rules,
                advice,
                advice != null && Advising.digest(advice).equals(made.digest()));
    }
}
