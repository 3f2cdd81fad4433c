package org.engagementadvisor.work;

import org.engagementadvisor.register.Postgres;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;

class PostgresOutcomesTests extends OutcomesContract {
    @DynamicPropertySource
    static void database(DynamicPropertyRegistry properties) {
        var address = Postgres.database("outcomes");
        properties.add("spring.datasource.url", () -> address);
    }
}
