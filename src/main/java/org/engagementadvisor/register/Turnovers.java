package org.engagementadvisor.register;

import java.math.BigDecimal;
import java.sql.Date;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.engagementadvisor.portfolio.Counted;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** What customers turned over as each version of their facts has it, so that then and now can be compared. */
@Component
public final class Turnovers implements CustomerRecords {
    private static final String TURNOVER = "turnover";

    private final JdbcClient sql;
    private final JdbcTemplate batches;

    Turnovers(JdbcClient sql, JdbcTemplate batches) {
        this.sql = sql;
        this.batches = batches;
    }

    /**
     * Of a customer of whom more has become known since.
     *
     * @param then as it was known on a day, or first became known after it
     * @param now as it is known by the latest facts
     */
    public record Change(String customer, BigDecimal then, BigDecimal now) {}

    @Override
    public String name() {
        return "turnovers";
    }

    @Override
    public List<?> of(String customer) {
        return sql.sql("select version, known_on, turnover from turnover_known where customer_id = ? order by version")
                .param(customer)
                .query()
                .listOfRows();
    }

    /** Within the transaction that advises. */
    void keep(List<AdviceStore.Entry> entries) {
        List<Object[]> known = new ArrayList<>();
        for (var entry : entries) {
            var insight = entry.made().insight();
            var turnover = insight == null ? null : Counted.of(insight).known().get(TURNOVER);
            if (turnover instanceof BigDecimal amount) {
                var customer = entry.customer().id();
                known.add(new Object[] {
                    customer,
                    entry.factsVersion(),
                    Date.valueOf(entry.by().day()),
                    amount,
                    customer,
                    entry.factsVersion()
                });
            }
        }
        batches.batchUpdate(
                "insert into turnover_known (customer_id, version, known_on, turnover)"
                        + " select cast(? as varchar), cast(? as integer), cast(? as date), cast(? as numeric(19, 2))"
                        + " where not exists (select 1 from turnover_known where customer_id = ? and version = ?)",
                known);
    }

    /** Of all of whom something has become known since that day, in order of their ids. */
    public List<Change> since(LocalDate day) {
        return sql.sql("""
                        select b.customer_id, b.turnover, n.turnover
                        from (select customer_id,
                                coalesce(max(case when known_on <= :day then version end), min(version)) as base,
                                max(version) as latest
                            from turnover_known group by customer_id) v
                        join turnover_known b on b.customer_id = v.customer_id and b.version = v.base
                        join turnover_known n on n.customer_id = v.customer_id and n.version = v.latest
                        where v.latest > v.base order by b.customer_id
                        """)
                .param("day", day)
                .query((row, number) -> new Change(row.getString(1), row.getBigDecimal(2), row.getBigDecimal(3)))
                .list();
    }
}
