package org.engagementadvisor.register;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.lang.ref.WeakReference;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.engagementadvisor.Golden;
import org.engagementadvisor.customer.Customers;
import org.engagementadvisor.rules.Demands;
import org.engagementadvisor.rules.RuleBook;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.util.FileSystemUtils;

/** Publishes two hundred rule books one after the other, as a service does that runs for years. */
@SpringBootTest(
        classes = FormerRulesTests.Small.class,
        webEnvironment = WebEnvironment.NONE,
        properties = "spring.datasource.url=jdbc:h2:mem:former-rules")
class FormerRulesTests extends Store {
    private static final int PUBLISHED = 200;
    private static final int WARM = 40;
    // The database keeps log and releases in memory here. All the books together would be 40 million bytes.
    private static final long TOLERATED = 6_000_000;

    static class Small extends StoreApplication {
        @Override
        RulesFolder folder() throws IOException {
            Path rules = Files.createTempDirectory("rules");
            FileSystemUtils.copyRecursively(Golden.resource("rules/findings/base"), rules);
            Files.writeString(rules.resolve("book/20-priority/level.drl"), """
                    package levels;
                    import org.engagementadvisor.rules.engine.Case;

                    rule "LEV-010" when
                        $c : Case(after == "20-priority", value("turnoverClass") == 5)
                    then
                        $c.answer("level", "strategic", "the class is 5");
                    end
                    """);
            return new RulesFolder(rules, "book", Demands.NONE, null);
        }
    }

    @BeforeEach
    void takesCustomersIn() {
        recording.record(
                List.of(
                        Customers.from("{id: a, areas: {pumps: {turnover: 900000}}}"),
                        Customers.from("{id: b, areas: {pumps: {turnover: 1000}}}")),
                "a test",
                "tester",
                Cause.FACTS);
    }

    @Test
    void nothingIsLeftOfBooksThatCountNoLonger() throws IOException {
        List<WeakReference<RuleBook>> former = new ArrayList<>();
        long warm = 0;
        for (int number = 1; number <= PUBLISHED; number++) {
            publish(number);
            former.add(new WeakReference<>(inForce.current()));
            if (number == WARM) {
                warm = heap();
            }
        }
        long after = heap();
        assertThat(former.remove(PUBLISHED - 1).get()).isSameAs(inForce.current());
        assertThat(former).allSatisfy(book -> assertThat(book.get()).isNull());
        assertThat(after - warm).as("bytes by which the heap grew").isLessThan(TOLERATED);
    }

    /** As the service does once files have changed. */
    private void publish(int number) throws IOException {
        Path table = folder.rules().resolve("book/10-class/turnover-class.drl.csv");
        Files.writeString(table, Files.readString(table).replaceFirst("TUR-040,\\d+", "TUR-040," + (200_000 + number)));
        watch.look();
        assertThat(watch.look()).isTrue();
        recording.keepRules();
        assertThat(readvising.all(Cause.RULES, () -> false)).isEqualTo(2);
    }

    private static long heap() {
        System.gc();
        return ManagementFactory.getMemoryMXBean().getHeapMemoryUsage().getUsed();
    }
}
