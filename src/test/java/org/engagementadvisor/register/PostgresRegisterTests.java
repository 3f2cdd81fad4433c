package org.engagementadvisor.register;

import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;

class PostgresRegisterTests extends RegisterContract {
    @DynamicPropertySource
    static void database(DynamicPropertyRegistry properties) {
        var address = Postgres.database("register");
        properties.add("spring.datasource.url", () -> address);
    }
}
