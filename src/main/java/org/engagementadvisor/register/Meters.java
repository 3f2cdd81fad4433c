package org.engagementadvisor.register;

import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.FunctionCounter;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import org.springframework.context.event.EventListener;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** What whoever runs the service watches: pieces of advice, the rows of rules behind them, lines rejected, files that wait. */
@Component
final class Meters {
    private final Counter advice;
    private final Counter rows;

    Meters(MeterRegistry meters, JdbcClient sql) {
        advice = Counter.builder("advisor.advice")
                .description("pieces of advice that came out otherwise than before")
                .register(meters);
        rows = Counter.builder("advisor.rows")
                .description("rows of the rules that decided in them")
                .register(meters);
        FunctionCounter.builder("advisor.rejects", sql, Meters::rejects)
                .description("lines of imports that were rejected")
                .register(meters);
        Gauge.builder("advisor.queue", sql, Meters::waiting)
                .description("imports that wait or are worked off")
                .register(meters);
    }

    // Not once the transaction is through: such events are written down until somebody has dealt with them.
    @EventListener
    void on(Advised advised) {
        advice.increment(advised.customers().size());
        rows.increment(advised.customers().stream()
                .flatMap(each -> each.advice().decisions().stream())
                .mapToInt(decision -> decision.reasons().size())
                .sum());
    }

    private static double rejects(JdbcClient sql) {
        return sql.sql("select coalesce(sum(rejected), 0) from import_job")
                .query(Double.class)
                .single();
    }

    private static double waiting(JdbcClient sql) {
        return sql.sql("select count(*) from import_job where state in ('waiting', 'running')")
                .query(Double.class)
                .single();
    }
}
