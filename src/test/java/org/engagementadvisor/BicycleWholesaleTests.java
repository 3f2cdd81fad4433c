package org.engagementadvisor;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.function.Predicate;
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
        assertThat(advice).hasSize(701);
        assertThat(idsOf(each -> !each.answers()
                        .keySet()
                        .containsAll(Set.of(
                                "segment",
                                "lifecycle",
                                "cell",
                                "cellStatus",
                                "priority",
                                "level",
                                "investment",
                                "role"))))
                .isEmpty();
        assertThat(idsOf(each -> each.decisions().stream()
                        .anyMatch(decision -> decision.reasons().isEmpty())))
                .isEmpty();
    }

    @Test
    void tellsWhatToDoOrWhatToLeaveAlone() {
        assertThat(idsOf(each ->
                        each.recommendations().isEmpty() && each.setAside().isEmpty()))
                .isEmpty();
        assertThat(idsOf(each -> each.recommendations().isEmpty()
                        && !"D".equals(each.answers().get("priority"))))
                .isEmpty();
    }

    @Test
    void putsEveryLossMakerInTheLowestMarginClass() {
        var losing = new ArrayList<Advice>();
        for (int i = 0; i < RESELLERS.size(); i++) {
            if (margin(RESELLERS.get(i)).signum() < 0) {
                losing.add(advice.get(i));
            }
        }

        assertThat(losing).hasSize(335);
        assertThat(idsOf(each -> losing.contains(each)
                        && !Objects.equals(1, each.answers().get("marginClass"))))
                .isEmpty();
    }

    @Test
    void partsWithNobodyBecauseMarginsAreThinEverywhere() {
        assertThat(idsOf(each -> "phase out".equals(each.answers().get("role"))))
                .isEmpty();
    }

    @Test
    void spendsItsTimeOnTheFew() {
        // Two to ten in a hundred: what like resellers buy bounds the potential, for which their size stood in before.
        assertThat(idsOf(each -> "A".equals(each.answers().get("priority")))).hasSizeBetween(14, 70);
        assertThat(idsOf(each -> "A".equals(each.answers().get("priority"))
                        && Objects.equals(1, each.answers().get("marginClass"))))
                .isEmpty();
    }

    /** Whole pieces of advice in a message would take more memory than a test has. */
    private static List<String> idsOf(Predicate<Advice> which) {
        return advice.stream().filter(which).map(Advice::customer).toList();
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
