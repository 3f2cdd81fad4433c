package org.engagementadvisor.register;

import java.sql.Date;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.engagementadvisor.portfolio.Counted;
import org.engagementadvisor.portfolio.PortfolioReport;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Where customers stood on any day since they have been advised: a few words of each entry of the log. */
@Component
public final class Positions implements CustomerRecords {
    private final JdbcClient sql;
    private final JdbcTemplate batches;

    Positions(JdbcClient sql, JdbcTemplate batches) {
        this.sql = sql;
        this.batches = batches;
    }

    @Override
    public String name() {
        return "positions";
    }

    @Override
    public List<?> of(String customer) {
        return sql.sql("select log_id, as_of, told from position_log where customer_id = ? order by log_id")
                .param(customer)
                .query((row, number) -> Map.of(
                        "log", row.getLong(1),
                        "asOf", row.getObject(2, LocalDate.class),
                        "told", RegisterJson.tree(row.getString(3))))
                .list();
    }

    /** @param logs the entries of the log, in the order of what they are of */
    void keep(List<AdviceStore.Entry> entries, List<Long> logs) {
        List<Object[]> rows = new ArrayList<>();
        for (int at = 0; at < entries.size(); at++) {
            var entry = entries.get(at);
            var insight = entry.made().insight();
            if (insight != null) {
                var counted = Counted.of(insight);
                rows.add(new Object[] {
                    logs.get(at),
                    entry.customer().id(),
                    Date.valueOf(entry.by().day()),
                    RegisterJson.write(new Position(counted.groups(), counted.turnover(), counted.place()))
                });
            }
        }
        batches.batchUpdate("insert into position_log (log_id, customer_id, as_of, told) values (?, ?, ?, ?)", rows);
    }

    /**
     * Where everybody stood who had been advised by then, by the latest advice up to that day.
     *
     * @return by the id of the customer
     */
    public Map<String, Position> on(LocalDate day) {
        Map<String, Position> positions = new HashMap<>();
        sql.sql("""
            select p.customer_id, p.told from position_log p join (
                select customer_id, max(log_id) as log_id from position_log where as_of <= ?
                group by customer_id) latest on latest.log_id = p.log_id
            """).param(day).query(row -> {
            positions.put(row.getString(1), RegisterJson.position(row.getString(2)));
        });
        return positions;
    }

    /**
     * Where everybody stood in the matrix by the advice before the latest.
     *
     * @return by the id of the customer; absent where that is not known
     */
    public Map<String, PortfolioReport.Place> before() {
        Map<String, PortfolioReport.Place> places = new HashMap<>();
        sql.sql("""
            select p.customer_id, p.told from position_log p join (
                select l.customer_id, max(l.log_id) as log_id from position_log l
                join standing s on s.customer_id = l.customer_id and l.log_id < s.log_id
                group by l.customer_id) former on former.log_id = p.log_id
            """).query(row -> {
            var place = RegisterJson.position(row.getString(2)).place();
            if (place != null) {
                places.put(row.getString(1), place);
            }
        });
        return places;
    }

    /** The first day on which somebody was advised. */
    public Optional<LocalDate> first() {
        return sql.sql("select as_of from position_log order by as_of limit 1")
                .query(LocalDate.class)
                .optional();
    }
}
