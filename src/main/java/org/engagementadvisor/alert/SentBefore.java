package org.engagementadvisor.alert;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.engagementadvisor.customer.Earlier;
import org.engagementadvisor.register.Remembered;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Tells the next advice which alerts were sent, the latest of each customer. */
@Component
final class SentBefore implements Remembered {
    /** More than a year of purchases asks for, and fewer than the facts of a customer may name. */
    private static final int MOST = 500;

    /** Of a term of the facts. A longer name comes once all the same, since it is kept. */
    private static final int LONGEST = 200;

    private final JdbcClient sql;

    SentBefore(JdbcClient sql) {
        this.sql = sql;
    }

    @Override
    public Map<String, Earlier> of(Collection<String> customers) {
        if (customers.isEmpty()) {
            return Map.of();
        }
        Map<String, List<String>> names = new HashMap<>();
        sql.sql("select customer_id, name from alert_name where customer_id in (:ids) and length(name) <= :longest"
                        + " order by alert_id desc, name")
                .param("ids", customers)
                .param("longest", LONGEST)
                .query(row -> {
                    var of = names.computeIfAbsent(row.getString(1), id -> new ArrayList<>());
                    if (of.size() < MOST) {
                        of.add(row.getString(2));
                    }
                });
        Map<String, Earlier> remembered = new HashMap<>();
        names.forEach((customer, sent) -> remembered.put(
                customer, new Earlier(null, null, null, sent.stream().sorted().toList(), null)));
        return remembered;
    }
}
