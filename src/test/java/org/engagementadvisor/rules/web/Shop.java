package org.engagementadvisor.rules.web;

import java.io.IOException;
import java.nio.file.Files;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import org.engagementadvisor.CornerShop;
import org.engagementadvisor.access.Callers;
import org.engagementadvisor.register.RulesFolder;
import org.engagementadvisor.rules.Demands;
import org.engagementadvisor.rules.RulesInForce;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Import;

/** What the endpoints of these tests advise by: a small rule book, on 31 January 2026, and who may ask them; others may differ in part. */
@TestConfiguration
@Import(Callers.class)
public class Shop {
    @Bean
    protected RulesFolder folder() throws IOException {
        return new RulesFolder(CornerShop.in(Files.createTempDirectory("rules")), CornerShop.NAME, Demands.NONE, null);
    }

    @Bean
    RulesInForce rules(RulesFolder folder) {
        return new RulesInForce(folder.read());
    }

    @Bean
    protected Clock clock() {
        return Clock.fixed(Instant.parse("2026-01-31T12:00:00Z"), ZoneOffset.UTC);
    }

    @Bean
    protected Offer offer() {
        return new Offer(null, "{\"id\":\"S1\"}");
    }
}
