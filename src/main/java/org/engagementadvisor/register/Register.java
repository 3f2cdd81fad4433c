package org.engagementadvisor.register;

import java.nio.charset.StandardCharsets;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import org.engagementadvisor.customer.CustomerJson;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** What is kept of customers, to be read. Who may see whom is asked elsewhere. */
@Component
public final class Register {
    private static final String ENTRY = "select id, customer_id, facts_version, as_of, release_id, strategy, cause,"
            + " asked_by, advised_at, advice from advice_log ";

    private final JdbcClient sql;
    private final CustomerJson json = CustomerJson.strict();

    Register(JdbcClient sql) {
        this.sql = sql;
    }

    public Optional<KeptCustomer> customer(String id) {
        return sql.sql("""
                        select f.facts, c.version, c.changed_at
                        from customer c join customer_facts f on f.customer_id = c.id and f.version = c.version
                        where c.id = ?
                        """)
                .param(id)
                .query((row, number) -> new KeptCustomer(
                        json.read(row.getString(1)),
                        row.getInt(2),
                        row.getObject(3, OffsetDateTime.class).toInstant()))
                .optional();
    }

    /** What was known of it and when that changed, the latest first. */
    public List<KeptFacts> history(String customer) {
        return sql.sql("select version, facts, source, recorded_by, recorded_at from customer_facts"
                        + " where customer_id = ? order by version desc")
                .param(customer)
                .query((row, number) -> new KeptFacts(
                        row.getInt(1),
                        row.getString(2),
                        row.getString(3),
                        row.getString(4),
                        row.getObject(5, OffsetDateTime.class).toInstant()))
                .list();
    }

    /** What was advised on it, the latest first. */
    public List<LoggedAdvice> log(String customer, int most) {
        return log(customer, Long.MAX_VALUE, most);
    }

    /** The same of what came before that entry. */
    public List<LoggedAdvice> log(String customer, long before, int most) {
        return sql.sql(ENTRY + "where customer_id = ? and id < ? order by id desc limit ?")
                .params(customer, before, most)
                .query((row, number) -> entry(row))
                .list();
    }

    public Optional<LoggedAdvice> entry(long id) {
        return sql.sql(ENTRY + "where id = ?")
                .param(id)
                .query((row, number) -> entry(row))
                .optional();
    }

    private static LoggedAdvice entry(ResultSet row) throws SQLException {
        return new LoggedAdvice(
                row.getLong(1),
                row.getString(2),
                row.getInt(3),
                row.getObject(4, LocalDate.class),
                row.getString(5),
                row.getString(6),
                Cause.of(row.getString(7)),
                row.getString(8),
                row.getObject(9, OffsetDateTime.class).toInstant(),
                new String(Packed.unpack(row.getBytes(10)), StandardCharsets.UTF_8));
    }
}
