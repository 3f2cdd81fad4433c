package org.engagementadvisor.strategy;

import org.engagementadvisor.register.Postgres;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;

class PostgresStrategyTests extends StrategyContract {
    @DynamicPropertySource
    static void database(DynamicPropertyRegistry properties) {
        var address = Postgres.database("strategy");
        properties.add("spring.datasource.url", () -> address);
    }
}
