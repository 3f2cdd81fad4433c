package org.engagementadvisor.register;

import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;

class PostgresErasureTests extends ErasureContract {
    @DynamicPropertySource
    static void database(DynamicPropertyRegistry properties) {
        var address = Postgres.database("erasure");
        properties.add("spring.datasource.url", () -> address);
    }
}
