package org.engagementadvisor;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.engagementadvisor.advice.Advice;
import org.engagementadvisor.customer.Area;
import org.engagementadvisor.customer.Customer;
import org.engagementadvisor.intake.Intake;
import org.engagementadvisor.intake.IntakeMapping;
import org.engagementadvisor.intake.Span;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The rule book on the whole customer base of the bicycle maker, over all years. */
class BicycleWholesaleTests {
    private static final Path RULES = Path.of("rules");
    private static final LocalDate AS_OF = LocalDate.of(2013, 11, 30);

    private static final List<Customer> RESELLERS = new ArrayList<>();
    private static List<Advice> advice;

    @BeforeAll
    static void adviseAllResellers(@TempDir Path scratch) throws Exception {
        var exports =
                Path.of(System.getProperty("shared.data", "../shared/data")).resolve("adventureworks-b2b");
        Assumptions.assumeTrue(Files.isDirectory(exports), "no exports at " + exports);
        var mapping = IntakeMapping.read(RULES.resolve("bicycle-wholesale").resolve("intake.yaml"));
        new Intake(mapping, exports, AS_OF, Span.parse("all"), scratch, Intake.USUAL_MEMORY).run(RESELLERS::add);
        advice = ShippedBooks.read("bicycle-wholesale").advise(RESELLERS, AS_OF, null);
    }

    @Test
    void advisesEveryResellerWithReasons() {
        assertThat(advice).hasSize(701).allSatisfy(each -> {
            assertThat(each.answers())
                    .containsKeys(
                            "segment", "lifecycle", "cell", "cellStatus", "priority", "level", "investment", "role");
            assertThat(each.decisions())
                    .allSatisfy(decision -> assertThat(decision.reasons()).isNotEmpty());
            assertThat(each.recommendations()).isNotEmpty();
        });
    }

    @Test
    void putsEveryLossMakerInTheLowestMarginClass() {
        var losing = new ArrayList<Advice>();
        for (int i = 0; i < RESELLERS.size(); i++) {
            if (margin(RESELLERS.get(i)).signum() < 0) {
                losing.add(advice.get(i));
            }
        }

        assertThat(losing)
                .hasSize(335)
                .allSatisfy(each -> assertThat(each.answers()).containsEntry("marginClass", 1));
    }

    @Test
    void partsWithNobodyBecauseMarginsAreThinEverywhere() {
        assertThat(advice).noneSatisfy(each -> assertThat(each.answers()).containsEntry("role", "phase out"));
    }

    @Test
    void spendsItsTimeOnTheFew() {
        assertThat(advice)
                .filteredOn(each -> "A".equals(each.answers().get("priority")))
                // Two to ten in a hundred: what like resellers buy bounds the potential, for which their size stood in
                // before.
                .hasSizeBetween(14, 70)
                .allSatisfy(each -> assertThat(each.answers()).doesNotContainEntry("marginClass", 1));
    }

    private static BigDecimal margin(Customer reseller) {
        var areas = reseller.areas();
        return areas == null
                ? BigDecimal.ZERO
                : areas.values().stream()
                        .map(Area::contributionMargin)
                        .filter(Objects::nonNull)
                        .reduce(BigDecimal.ZERO, BigDecimal::add);
    }
}
