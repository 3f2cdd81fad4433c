package org.engagementadvisor.register;

import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;

class PostgresImportTests extends ImportContract {
    @DynamicPropertySource
    static void database(DynamicPropertyRegistry properties) {
        var address = Postgres.database("imports");
        properties.add("spring.datasource.url", () -> address);
    }
}
