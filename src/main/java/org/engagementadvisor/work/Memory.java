package org.engagementadvisor.work;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import org.engagementadvisor.customer.Earlier;
import org.engagementadvisor.customer.Earlier.Rejected;
import org.engagementadvisor.register.Remembered;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** What people decided that the next advice is to know: verdicts, and recommendations that they declined. */
@Component
final class Memory implements Remembered {
    private final VerdictStore verdicts;
    private final JdbcClient sql;

    Memory(VerdictStore verdicts, JdbcClient sql) {
        this.verdicts = verdicts;
        this.sql = sql;
    }

    @Override
    public Map<String, Earlier> of(Collection<String> customers) {
        if (customers.isEmpty()) {
            return Map.of();
        }
        var given = verdicts.given(customers);
        var rejected = rejected(customers);
        var all = new HashSet<>(given.keySet());
        all.addAll(rejected.keySet());
        Map<String, Earlier> remembered = new HashMap<>();
        for (var customer : all) {
            remembered.put(customer, new Earlier(null, given.get(customer), rejected.get(customer), null, null));
        }
        return remembered;
    }

    private Map<String, List<Rejected>> rejected(Collection<String> customers) {
        Map<String, List<Rejected>> rejected = new HashMap<>();
        sql.sql("select customer_id, code, item, decided_on, reason from recommendation"
                        + " where customer_id in (:ids) and state = 'declined' and is_current = true order by id")
                .param("ids", customers)
                .query(row -> {
                    rejected.computeIfAbsent(row.getString(1), customer -> new ArrayList<>())
                            .add(new Rejected(
                                    row.getString(2),
                                    row.getString(3),
                                    row.getObject(4, LocalDate.class),
                                    row.getString(5)));
                });
        return rejected;
    }
}
