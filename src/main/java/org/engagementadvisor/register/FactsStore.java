package org.engagementadvisor.register;

import java.sql.Timestamp;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.engagementadvisor.customer.Customer;
import org.engagementadvisor.customer.CustomerJson;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The facts of customers, each version of them; within the transaction of its caller. */
@Component
final class FactsStore {
    private final JdbcClient sql;
    private final JdbcTemplate batches;
    private final Clock clock;
    private final CustomerJson json = CustomerJson.strict();

    FactsStore(JdbcClient sql, JdbcTemplate batches, Clock clock) {
        this.sql = sql;
        this.batches = batches;
        this.clock = clock;
    }

    /** @param version of its facts */
    record Kept(Customer customer, int version, Recorded recorded) {}

    private record Version(int number, String facts) {}

    /** Keeps what is known of customers, each named once; in their order. */
    List<Kept> keep(List<Customer> customers, String source, String by) {
        var before = versions(customers.stream().map(Customer::id).toList());
        List<Kept> kept = new ArrayList<>();
        List<Object[]> added = new ArrayList<>();
        List<Object[]> changed = new ArrayList<>();
        List<Object[]> facts = new ArrayList<>();
        var now = Timestamp.from(Instant.now(clock));
        for (var customer : customers) {
            var text = json.text(customer);
            var known = before.get(customer.id());
            if (known != null && known.facts().equals(text)) {
                kept.add(new Kept(customer, known.number(), Recorded.UNCHANGED));
                continue;
            }
            int version = known == null ? 1 : known.number() + 1;
            kept.add(new Kept(customer, version, known == null ? Recorded.ADDED : Recorded.CHANGED));
            facts.add(new Object[] {customer.id(), version, text, source, by, now});
            if (known == null) {
                added.add(new Object[] {customer.id(), customer.name(), customer.accountManager(), now});
            } else {
                changed.add(new Object[] {customer.name(), customer.accountManager(), version, now, customer.id()});
            }
        }
        batches.batchUpdate(
                "insert into customer (id, name, account_manager, version, changed_at) values (?, ?, ?, 1, ?)", added);
        batches.batchUpdate(
                "update customer set name = ?, account_manager = ?, version = ?, changed_at = ? where id = ?", changed);
        batches.batchUpdate(
                "insert into customer_facts (customer_id, version, facts, source, recorded_by, recorded_at)"
                        + " values (?, ?, ?, ?, ?, ?)",
                facts);
        return kept;
    }

    /** Locks them until the end of the transaction, so that two who change one customer do so one after the other. */
    private Map<String, Version> versions(Collection<String> ids) {
        Map<String, Version> versions = new HashMap<>();
        sql.sql("""
                        select c.id, c.version, f.facts
                        from customer c join customer_facts f on f.customer_id = c.id and f.version = c.version
                        where c.id in (:ids) order by c.id for update
                        """).param("ids", ids).query(row -> {
            versions.put(row.getString(1), new Version(row.getInt(2), row.getString(3)));
        });
        return versions;
    }

    /** The latest facts of those of them that are kept, in their order. */
    List<Kept> latest(Collection<String> ids) {
        Map<String, Kept> found = new LinkedHashMap<>();
        ids.forEach(id -> found.put(id, null));
        versions(ids)
                .forEach((id, version) ->
                        found.put(id, new Kept(json.read(version.facts()), version.number(), Recorded.UNCHANGED)));
        return found.values().stream().filter(kept -> kept != null).toList();
    }

    Customer version(String id, int version) {
        return json.read(sql.sql("select facts from customer_facts where customer_id = ? and version = ?")
                .params(id, version)
                .query(String.class)
                .single());
    }
}
