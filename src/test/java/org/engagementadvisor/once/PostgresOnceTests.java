package org.engagementadvisor.once;

import org.engagementadvisor.register.Postgres;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;

class PostgresOnceTests extends OnceContract {
    @DynamicPropertySource
    static void database(DynamicPropertyRegistry properties) {
        var address = Postgres.database("once");
        properties.add("spring.datasource.url", () -> address);
    }
}
