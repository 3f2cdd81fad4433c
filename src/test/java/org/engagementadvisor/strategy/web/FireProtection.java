package org.engagementadvisor.strategy.web;

import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import org.engagementadvisor.register.RulesFolder;
import org.engagementadvisor.rules.Demands;
import org.engagementadvisor.rules.web.Shop;
import org.springframework.boot.test.context.TestConfiguration;

/** What these tests advise by: the shipped rules, which alone have strategy pages, on 30 June 2026. */
@TestConfiguration
class FireProtection extends Shop {
    @Override
    protected RulesFolder folder() {
        return new RulesFolder(Path.of("rules"), "fire-protection", Demands.NONE, null);
    }

    @Override
    protected Clock clock() {
        return Clock.fixed(Instant.parse("2026-06-30T12:00:00Z"), ZoneOffset.UTC);
    }
}
