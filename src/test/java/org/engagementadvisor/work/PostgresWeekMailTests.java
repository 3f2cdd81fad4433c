package org.engagementadvisor.work;

import org.engagementadvisor.register.Postgres;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;

class PostgresWeekMailTests extends WeekMailContract {
    @DynamicPropertySource
    static void database(DynamicPropertyRegistry properties) {
        var address = Postgres.database("week_mails");
        properties.add("spring.datasource.url", () -> address);
    }
}
