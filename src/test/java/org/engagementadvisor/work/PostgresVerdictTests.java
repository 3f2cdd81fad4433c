package org.engagementadvisor.work;

import org.engagementadvisor.register.Postgres;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;

class PostgresVerdictTests extends VerdictContract {
    @DynamicPropertySource
    static void database(DynamicPropertyRegistry properties) {
        var address = Postgres.database("verdicts");
        properties.add("spring.datasource.url", () -> address);
    }
}
