package org.engagementadvisor.alert;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.engagementadvisor.advice.Reason;
import org.engagementadvisor.advice.Recommendation;
import org.engagementadvisor.register.Advised;
import org.engagementadvisor.rules.RuleBook;
import org.jspecify.annotations.Nullable;
import org.springframework.context.event.EventListener;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.GeneratedKeyHolder;
import org.springframework.stereotype.Component;

/** Keeps each alert once, with its deliveries, within the transaction that advises; withdraws those whose purchase was cancelled. */
@Component
final class Raising {
    private final JdbcClient sql;
    private final JdbcTemplate batches;
    private final Deliveries deliveries;
    private final List<Carrier> carriers;
    private final Clock clock;

    Raising(JdbcClient sql, JdbcTemplate batches, Deliveries deliveries, List<Carrier> carriers, Clock clock) {
        this.sql = sql;
        this.batches = batches;
        this.deliveries = deliveries;
        this.carriers = carriers;
        this.clock = clock;
    }

    @EventListener
    void raise(Advised advised) {
        withdraw(advised);
        var asking = advised.customers().stream()
                .filter(each -> !each.advice().alerts().isEmpty())
                .toList();
        if (asking.isEmpty()) {
            return;
        }
        var known = known(asking);
        List<Object[]> names = new ArrayList<>();
        List<Deliveries.Parcel> parcels = new ArrayList<>();
        Map<String, List<String>> channels = new HashMap<>();
        for (var anew : asking) {
            var customer = anew.customer();
            var sent = known.computeIfAbsent(customer.id(), id -> new HashSet<>());
            for (var told : anew.advice().alerts()) {
                var fresh = told.alerts().stream().filter(sent::add).toList();
                if (!fresh.isEmpty()) {
                    long alert = add(told, anew);
                    fresh.forEach(name -> names.add(new Object[] {customer.id(), name, alert}));
                    channels(customer.accountManager(), channels)
                            .forEach(channel -> parcels.add(new Deliveries.Parcel(alert, channel)));
                }
            }
        }
        batches.batchUpdate("insert into alert_name (customer_id, name, alert_id) values (?, ?, ?)", names);
        deliveries.add(parcels);
    }

    private Map<String, Set<String>> known(List<Advised.Anew> customers) {
        Map<String, Set<String>> known = new HashMap<>();
        sql.sql("select customer_id, name from alert_name where customer_id in (:ids)")
                .param(
                        "ids",
                        customers.stream().map(each -> each.customer().id()).toList())
                .query(row -> {
                    known.computeIfAbsent(row.getString(1), id -> new HashSet<>())
                            .add(row.getString(2));
                });
        return known;
    }

    private long add(Recommendation told, Advised.Anew anew) {
        var key = new GeneratedKeyHolder();
        sql.sql("insert into alert (customer_id, code, item, headline, why, owner, due, log_id, arisen_at)"
                        + " values (?, ?, ?, ?, ?, ?, ?, ?, ?)")
                .params(Arrays.asList(
                        anew.customer().id(),
                        told.code(),
                        told.item(),
                        told.headline(),
                        why(told),
                        told.owner(),
                        told.due(),
                        anew.log(),
                        Instant.now(clock).atOffset(ZoneOffset.UTC)))
                .update(key, "id");
        return Objects.requireNonNull(key.getKey()).longValue();
    }

    private static String why(Recommendation told) {
        return told.reasons().stream()
                .map(Reason::sentence)
                .filter(sentence -> !sentence.isEmpty())
                .findFirst()
                .orElse("");
    }

    private List<String> channels(@Nullable String accountManager, Map<String, List<String>> asked) {
        return asked.computeIfAbsent(
                String.valueOf(accountManager),
                seller -> carriers.stream()
                        .filter(carrier -> carrier.reaches(accountManager))
                        .map(Carrier::channel)
                        .toList());
    }

    private void withdraw(Advised advised) {
        Set<Long> withdrawn = new HashSet<>();
        for (var anew : advised.customers()) {
            var names = RuleBook.withdrawnAlerts(anew.customer());
            if (!names.isEmpty()) {
                withdrawn.addAll(sql.sql(
                                "select n.alert_id from alert_name n join alert a on a.id = n.alert_id"
                                        + " where n.customer_id = :id and n.name in (:names) and a.withdrawn_at is null"
                                        // One that answers another purchase too still stands.
                                        + " and not exists (select 1 from alert_name o where o.alert_id = a.id and o.name not in (:names))")
                        .param("id", anew.customer().id())
                        .param("names", names)
                        .query(Long.class)
                        .set());
            }
        }
        if (!withdrawn.isEmpty()) {
            sql.sql("update alert set withdrawn_at = :now where id in (:ids)")
                    .param("now", Instant.now(clock).atOffset(ZoneOffset.UTC))
                    .param("ids", withdrawn)
                    .update();
            deliveries.withdraw(withdrawn);
        }
    }
}
