package org.engagementadvisor.rules.web;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import org.engagementadvisor.CornerShop;
import org.engagementadvisor.access.Callers;
import org.engagementadvisor.rules.RulesInForce;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Import;

/** What the endpoints of these tests advise by: a small rule book, on 31 January 2026, and who may ask them. */
@TestConfiguration
@Import(Callers.class)
public class Shop {
    @Bean
    RulesInForce rules() {
        return new RulesInForce(CornerShop.book());
    }

    @Bean
    Clock clock() {
        return Clock.fixed(Instant.parse("2026-01-31T12:00:00Z"), ZoneOffset.UTC);
    }

    @Bean
    Offer offer() {
        return new Offer(null, "{\"id\":\"S1\"}");
    }
}
