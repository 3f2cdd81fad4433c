package org.engagementadvisor.alert;

import org.engagementadvisor.register.Postgres;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;

class PostgresAlertTests extends AlertContract {
    @DynamicPropertySource
    static void database(DynamicPropertyRegistry properties) {
        var address = Postgres.database("alert");
        properties.add("spring.datasource.url", () -> address);
    }
}
