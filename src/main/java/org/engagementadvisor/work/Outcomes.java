package org.engagementadvisor.work;

import com.fasterxml.jackson.annotation.JsonValue;
import java.math.BigDecimal;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import org.engagementadvisor.register.HoldOut;
import org.engagementadvisor.register.Turnovers;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** What came of recommendations, of proposals and of showing them at all, with how sure that is. */
@Component
public final class Outcomes {
    private static final String CONFIDENCE = "engagement-advisor.outcomes.confidence";
    private static final String ENOUGH = "engagement-advisor.outcomes.enough";

    private final JdbcClient sql;
    private final HoldOut holdOut;
    private final Turnovers turnovers;
    private final double confidence;
    private final int enough;

    Outcomes(
            JdbcClient sql,
            HoldOut holdOut,
            Turnovers turnovers,
            @Value("${" + CONFIDENCE + "}") double confidence,
            @Value("${" + ENOUGH + "}") int enough) {
        if (!(confidence > 0 && confidence < 1)) {
            throw new IllegalArgumentException(CONFIDENCE + " is `" + confidence + "`, expected above 0 and below 1");
        }
        if (enough < 1) {
            throw new IllegalArgumentException(ENOUGH + " is `" + enough + "`, expected 1 or more");
        }
        this.sql = sql;
        this.holdOut = holdOut;
        this.turnovers = turnovers;
        this.confidence = confidence;
        this.enough = enough;
    }

    /**
     * All of it.
     *
     * @param confidence of each interval
     * @param enough outcomes for a rate to be told apart from what was claimed
     * @param rows with most outcomes first
     * @param effect null if nobody is held out, or who asks does not see all customers
     */
    public record Figures(
            double confidence,
            int enough,
            List<OfRow> rows,
            List<Judged> proposals,
            @Nullable Effect effect) {
        /** How many recommendations have an outcome. */
        public long known() {
            return rows.stream().mapToLong(row -> row.won().of()).sum();
        }
    }

    /**
     * What came of that which a row recommended.
     *
     * @param recommended how often it arose and was shown
     * @param won of those of which somebody said what came of it
     * @param amount won a year; null where nobody said how much
     * @param claimed the chance that the tables gave these when they arose, on average; null if one of them has none
     */
    public record OfRow(
            String code,
            String kind,
            long recommended,
            long done,
            Rate won,
            long lost,
            long nothing,
            @Nullable BigDecimal amount,
            @Nullable Double claimed,
            Claim claim) {}

    /** How the rate that was won lies to the chance that was claimed. */
    public enum Claim {
        /** Nothing was claimed, or nothing has come of it yet. */
        OPEN,
        /** There are too few outcomes to tell. */
        FEW,
        /** Chance explains the difference. */
        WITHIN,
        /** Less was won than was claimed. */
        BELOW,
        /** More was won than was claimed. */
        ABOVE;

        @JsonValue
        public String word() {
            return name().toLowerCase(Locale.ROOT);
        }

        static Claim of(Rate won, @Nullable Double claimed, int enough) {
            if (claimed == null || won.from() == null || won.to() == null) {
                return OPEN;
            }
            if (won.of() < enough) {
                return FEW;
            }
            return claimed > won.to() ? BELOW : claimed < won.from() ? ABOVE : WITHIN;
        }
    }

    /**
     * What people said of the proposals that a row made.
     *
     * @param row null where it was not kept yet
     * @param overridden of those of which somebody said something
     */
    public record Judged(String decision, @Nullable String row, Rate overridden) {}

    /**
     * Customers who are held out beside the others, of whom more has become known since.
     *
     * @param since the first day
     * @param difference the others less those held out
     */
    public record Effect(
            LocalDate since, BigDecimal share, Group heldOut, Group others, Rate.@Nullable Difference difference) {}

    /**
     * Some customers.
     *
     * @param grown those whose turnover has grown
     * @param then the turnover of all of them when it began
     */
    public record Group(Rate grown, BigDecimal then, BigDecimal now) {}

    /**
     * What came of recommendations and proposals so far.
     *
     * @param accountManager whose customers; null is all
     */
    public Figures of(@Nullable String accountManager) {
        return new Figures(
                confidence,
                enough,
                rows(accountManager),
                proposals(accountManager),
                accountManager == null && holdOut.share().signum() > 0 ? effect() : null);
    }

    private static String whose(@Nullable String accountManager) {
        return accountManager == null ? "" : " and c.account_manager = :manager";
    }

    private List<OfRow> rows(@Nullable String accountManager) {
        return sql.sql("""
                        select r.code, max(r.kind) as kind, count(*) as recommended,
                            count(case when r.state = 'done' then 1 end) as done, count(r.outcome) as known,
                            count(case when r.outcome = 'won' then 1 end) as won,
                            count(case when r.outcome = 'lost' then 1 end) as lost,
                            count(case when r.outcome = 'nothing' then 1 end) as nothing, sum(r.amount) as amount,
                            count(case when r.outcome is not null then r.chance end) as claims,
                            avg(case when r.outcome is not null then r.chance end) as claimed
                        from recommendation r join customer c on c.id = r.customer_id
                        where (r.is_held_out = false or r.state in ('done', 'declined'))""" + whose(accountManager)
                        + " group by r.code order by count(r.outcome) desc, count(*) desc, r.code")
                .param("manager", accountManager)
                .query((row, number) -> ofRow(row))
                .list();
    }

    private OfRow ofRow(ResultSet row) throws SQLException {
        long known = row.getLong("known");
        var won = Rate.of(row.getLong("won"), known, confidence);
        var mean = row.getBigDecimal("claimed");
        var claimed = mean == null || row.getLong("claims") < known ? null : mean.doubleValue();
        return new OfRow(
                row.getString("code"),
                row.getString("kind"),
                row.getLong("recommended"),
                row.getLong("done"),
                won,
                row.getLong("lost"),
                row.getLong("nothing"),
                row.getBigDecimal("amount"),
                claimed,
                Claim.of(won, claimed, enough));
    }

    private List<Judged> proposals(@Nullable String accountManager) {
        return sql.sql("select v.decision, v.proposed_by, count(*), count(case when v.kind = 'overridden' then 1 end)"
                        + " from verdict v join customer c on c.id = v.customer_id where v.proposed is not null"
                        + whose(accountManager)
                        + " group by v.decision, v.proposed_by order by v.decision, v.proposed_by")
                .param("manager", accountManager)
                .query((row, number) -> new Judged(
                        row.getString(1), row.getString(2), Rate.of(row.getLong(4), row.getLong(3), confidence)))
                .list();
    }

    private Effect effect() {
        var since = holdOut.since();
        var changes = turnovers.since(since);
        var heldOut = group(
                changes.stream().filter(each -> holdOut.has(each.customer())).toList());
        var others = group(
                changes.stream().filter(each -> !holdOut.has(each.customer())).toList());
        return new Effect(
                since, holdOut.share(), heldOut, others, others.grown().less(heldOut.grown()));
    }

    private Group group(List<Turnovers.Change> changes) {
        long grown = changes.stream()
                .filter(each -> each.now().compareTo(each.then()) > 0)
                .count();
        return new Group(
                Rate.of(grown, changes.size(), confidence),
                changes.stream().map(Turnovers.Change::then).reduce(BigDecimal.ZERO, BigDecimal::add),
                changes.stream().map(Turnovers.Change::now).reduce(BigDecimal.ZERO, BigDecimal::add));
    }
}
