package org.engagementadvisor.strategy;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.engagementadvisor.customer.Earlier;
import org.engagementadvisor.register.CustomerRecords;
import org.engagementadvisor.register.Remembered;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The strategies in the database, within the transaction of its caller; advice knows the latest of each customer. */
@Component
final class StrategyStore implements Remembered, CustomerRecords {
    private final JdbcClient sql;

    StrategyStore(JdbcClient sql) {
        this.sql = sql;
    }

    @Override
    public String name() {
        return "strategies";
    }

    /** The latest first. */
    @Override
    public List<KeptStrategy> of(String customer) {
        return sql.sql("select * from customer_strategy where customer_id = ? order by version desc")
                .param(customer)
                .query((row, number) -> kept(row))
                .list();
    }

    @Override
    public Map<String, Earlier> of(Collection<String> customers) {
        Map<String, Earlier> remembered = new HashMap<>();
        if (!customers.isEmpty()) {
            sql.sql("""
                            select customer_id, strategy from customer_strategy s where customer_id in (:ids)
                            and version = (select max(version) from customer_strategy l where l.customer_id = s.customer_id)
                            """).param("ids", customers).query(row -> {
                var strategy = StrategyDocument.read(row.getString(2));
                remembered.put(row.getString(1), new Earlier(null, null, null, null, strategy));
            });
        }
        return remembered;
    }

    /** @throws org.springframework.dao.DuplicateKeyException if that version is there */
    void add(String customer, KeptStrategy strategy) {
        sql.sql("""
                        insert into customer_strategy
                            (customer_id, version, strategy, taken_from, written_by, written_at, written_on)
                        values (:customer, :version, :strategy, :from, :by, :at, :on)
                        """)
                .param("customer", customer)
                .param("version", strategy.version())
                .param("strategy", StrategyDocument.write(strategy.strategy()))
                .param("from", strategy.takenFrom())
                .param("by", strategy.by())
                .param("at", strategy.at().atOffset(ZoneOffset.UTC))
                .param("on", strategy.on())
                .update();
    }

    private static KeptStrategy kept(ResultSet row) throws SQLException {
        int takenFrom = row.getInt("taken_from");
        @Nullable Integer from = row.wasNull() ? null : takenFrom;
        return new KeptStrategy(
                row.getInt("version"),
                StrategyDocument.read(row.getString("strategy")),
                from,
                row.getString("written_by"),
                row.getObject("written_at", OffsetDateTime.class).toInstant(),
                row.getObject("written_on", LocalDate.class));
    }
}
