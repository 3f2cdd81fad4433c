package org.engagementadvisor.register;

import java.io.IOException;
import java.nio.file.Files;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZoneOffset;
import org.engagementadvisor.CornerShop;
import org.engagementadvisor.access.Audit;
import org.engagementadvisor.rules.Demands;
import org.engagementadvisor.rules.RulesInForce;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.ComponentScan;
import org.springframework.context.annotation.ComponentScan.Filter;
import org.springframework.context.annotation.FilterType;
import org.springframework.context.annotation.Import;

/** The register by itself, with the corner shop's rules and a clock that a test can turn; no component, so that no other test finds it. */
@EnableAutoConfiguration
@ComponentScan(
        basePackageClasses = Register.class,
        excludeFilters = @Filter(type = FilterType.REGEX, pattern = ".*\\.web\\..*"))
@Import(Audit.class)
public class StoreApplication {
    public static final LocalDate DAY = LocalDate.of(2026, 1, 31);

    @Bean
    RulesFolder folder() throws IOException {
        return new RulesFolder(CornerShop.in(Files.createTempDirectory("rules")), CornerShop.NAME, Demands.NONE, null);
    }

    @Bean
    RulesInForce inForce(RulesFolder folder) {
        return new RulesInForce(folder.read());
    }

    @Bean
    TurningClock clock() {
        return new TurningClock();
    }

    public static final class TurningClock extends Clock {
        private Instant now = DAY.atTime(12, 0).toInstant(ZoneOffset.UTC);

        public void turnTo(LocalDate day) {
            now = day.atTime(12, 0).toInstant(ZoneOffset.UTC);
        }

        @Override
        public Instant instant() {
            return now;
        }

        @Override
        public ZoneId getZone() {
            return ZoneOffset.UTC;
        }

        @Override
        public Clock withZone(ZoneId zone) {
            return this;
        }
    }
}
