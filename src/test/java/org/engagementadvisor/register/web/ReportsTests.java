package org.engagementadvisor.register.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.read.ListAppender;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CyclicBarrier;
import java.util.stream.IntStream;
import org.engagementadvisor.access.Role;
import org.engagementadvisor.access.Who;
import org.engagementadvisor.portfolio.PortfolioReport;
import org.engagementadvisor.register.Imports;
import org.engagementadvisor.rules.web.Shop;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.context.annotation.Import;
import org.springframework.test.annotation.DirtiesContext;

/** When the reports of all customers are made. */
@SpringBootTest(properties = "spring.datasource.url=jdbc:h2:mem:reports")
@Import(Shop.class)
@DirtiesContext
class ReportsTests {
    private static final Who ANALYST = new Who("analyst", Role.ANALYST, null);
    private static final Logger LOG = (Logger) LoggerFactory.getLogger(Reports.class);

    private final ListAppender<ILoggingEvent> said = new ListAppender<>();
    private long heard;

    @Autowired
    Reports reports;

    @Autowired
    Imports imports;

    @BeforeEach
    void hear() {
        said.start();
        LOG.setLevel(Level.DEBUG);
        LOG.addAppender(said);
    }

    @AfterEach
    void hearNoMore() {
        LOG.detachAppender(said);
        LOG.setLevel(null);
    }

    private void handIn(String id, int turnover) throws IOException {
        var customer = """
                {"id":"%s","business":{"organisation":"café"},"performance":{"months":12},
                "areas":{"bread":{"turnover":%d}}}""".formatted(id, turnover);
        imports.start("some.json", new ByteArrayInputStream(customer.getBytes(StandardCharsets.UTF_8)), "tester");
    }

    private long ahead() {
        return said.list.stream()
                .filter(each -> each.getMessage().contains("at hand"))
                .count();
    }

    @Test
    void areMadeAheadOnceFilesAreInAndNotAgainUntilSomethingChanges() throws IOException {
        // What the start of the service causes is over by then.
        await().during(Duration.ofSeconds(3)).atMost(Duration.ofSeconds(30)).until(this::isQuiet);
        long before = ahead();
        handIn("ada", 700);
        await().atMost(Duration.ofSeconds(20)).until(() -> ahead() == before + 1);
        var report = reports.of(ANALYST);
        assertThat(report.figures()).isNotEmpty();
        await().during(Duration.ofSeconds(3)).until(() -> ahead() == before + 1);
        assertThat(reports.of(ANALYST)).isSameAs(report);
        handIn("bo", 300);
        await().atMost(Duration.ofSeconds(20)).until(() -> ahead() == before + 2);
        assertThat(reports.of(ANALYST)).isNotEqualTo(report);
    }

    private boolean isQuiet() {
        long before = heard;
        heard = ahead();
        return heard == before;
    }

    @Test
    void areMadeOnceForAllWhoAskAtTheSameTime() {
        var together = new CyclicBarrier(4);
        var asked = IntStream.range(0, 4)
                .mapToObj(number -> CompletableFuture.supplyAsync(() -> {
                    try {
                        together.await();
                    } catch (Exception failed) {
                        throw new IllegalStateException(failed);
                    }
                    return reports.of(new Who("seller", Role.ACCOUNT_MANAGER, "somebody"));
                }))
                .toList();
        PortfolioReport first = asked.get(0).join();
        assertThat(asked).allSatisfy(each -> assertThat(each.join()).isSameAs(first));
    }
}
