package org.engagementadvisor.work.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import org.engagementadvisor.CornerShop;
import org.engagementadvisor.access.Callers;
import org.engagementadvisor.access.Role;
import org.engagementadvisor.access.User;
import org.engagementadvisor.access.Users;
import org.engagementadvisor.customer.Customer;
import org.engagementadvisor.customer.CustomerJson;
import org.engagementadvisor.register.Cause;
import org.engagementadvisor.register.Recording;
import org.engagementadvisor.register.RulesFolder;
import org.engagementadvisor.register.StoreApplication.TurningClock;
import org.engagementadvisor.rules.Demands;
import org.engagementadvisor.rules.web.Shop;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.simple.JdbcClient;

/** New advice names a new day, 30 days from its own; whoever was told an earlier one is late all the same, on each page. */
@SpringBootTest(webEnvironment = WebEnvironment.RANDOM_PORT)
@Import(FirstDueTests.Dated.class)
class FirstDueTests {
    @LocalServerPort
    int port;

    @Autowired
    Users users;

    @Autowired
    Recording recording;

    @Autowired
    JdbcClient database;

    private static final TurningClock CLOCK = new TurningClock();

    @BeforeEach
    void turnBack() {
        CLOCK.turnTo(LocalDate.of(2026, 1, 31));
    }

    @TestConfiguration
    static class Dated extends Shop {
        @Override
        protected Clock clock() {
            return CLOCK;
        }

        @Override
        protected RulesFolder folder() throws IOException {
            var rules = CornerShop.in(Files.createTempDirectory("rules"));
            var alerts = rules.resolve(CornerShop.NAME).resolve("70-selling/alerts.drl.csv");
            Files.write(
                    alerts,
                    Files.readAllLines(alerts).stream()
                            .map(line -> line.startsWith("NAME,") ? line + ",ACTION" : line)
                            .map(line -> line.startsWith(",Purchase") ? line + "," : line)
                            .map(line -> line.startsWith(",\"area") ? line + ",dueInDays($param);" : line)
                            .map(line -> line.startsWith("id,") ? line + ",Due in (days)" : line)
                            .map(line -> line.startsWith("ALE-010,") ? line + ",30" : line)
                            .toList());
            return new RulesFolder(rules, CornerShop.NAME, Demands.NONE, null);
        }
    }

    @Test
    void countsOnThePageOfTheCustomerAsInTheWeek() throws Exception {
        users.change(new User("manager", Role.ACCOUNT_MANAGER, "V. Nowak", new BigDecimal("24"), false, false));
        recording.record(List.of(boughtBread("own")), "a test", "tester", Cause.FACTS);
        var seller = Callers.signedIn(port, "manager");
        assertThat(seller.get("/customers/own").body()).contains("by 2 March").doesNotContain("as told before");
        due("2026-02-02");
        assertThat(seller.get("/customers/own").body()).contains("by 2 February, as told before");
        due("2025-12-01");
        assertThat(seller.get("/customers/own").body()).contains("overdue since 1 December 2025");
        assertThat(seller.get("/week").body()).contains("overdue since 1 December");
    }

    /** The page is of the day on which it is read, not of the day of the advice: nothing new is known, and yet it is late. */
    @Test
    void countsFromTheDayAfterItHoweverOldTheAdviceIs() throws Exception {
        users.change(new User("manager", Role.ACCOUNT_MANAGER, "V. Nowak", new BigDecimal("24"), false, false));
        recording.record(List.of(boughtBread("waiting")), "a test", "tester", Cause.FACTS);
        var seller = Callers.signedIn(port, "manager");
        CLOCK.turnTo(LocalDate.of(2026, 3, 2));
        assertThat(seller.get("/customers/waiting").body())
                .contains("by 2 March")
                .doesNotContain("overdue");
        CLOCK.turnTo(LocalDate.of(2026, 3, 3));
        assertThat(seller.get("/customers/waiting").body()).contains("overdue since 2 March");
        assertThat(seller.get("/week").body()).contains("overdue since 2 March");
    }

    private static Customer boughtBread(String id) {
        return CustomerJson.strict()
                .read("{\"id\":\"" + id + "\",\"accountManager\":\"V. Nowak\",\"orders\":{\"recent\":"
                        + "[{\"id\":\"o1\",\"date\":\"2026-01-30\",\"area\":\"bread\",\"amount\":3}]}}");
    }

    private void due(String day) {
        database.sql("update recommendation set due = cast(? as date)")
                .param(day)
                .update();
    }
}
