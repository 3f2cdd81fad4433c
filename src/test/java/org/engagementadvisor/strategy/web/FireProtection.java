package org.engagementadvisor.strategy.web;

import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import org.engagementadvisor.access.Callers;
import org.engagementadvisor.register.RulesFolder;
import org.engagementadvisor.rules.Demands;
import org.engagementadvisor.rules.RulesInForce;
import org.engagementadvisor.rules.web.Offer;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Import;

/** What these tests advise by: the shipped rules, which alone have strategy pages, on 30 June 2026. */
@TestConfiguration
@Import(Callers.class)
class FireProtection {
    @Bean
    RulesFolder folder() {
        return new RulesFolder(Path.of("rules"), "fire-protection", Demands.NONE, null);
    }

    @Bean
    RulesInForce rules(RulesFolder folder) {
        return new RulesInForce(folder.read());
    }

    @Bean
    Clock clock() {
        return Clock.fixed(Instant.parse("2026-06-30T12:00:00Z"), ZoneOffset.UTC);
    }

    @Bean
    Offer offer() {
        return new Offer(null, "{\"id\":\"S1\"}");
    }
}
