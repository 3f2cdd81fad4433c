package org.engagementadvisor.rules;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.engagementadvisor.advice.Advice;
import org.engagementadvisor.advice.DataGap;
import org.engagementadvisor.customer.Customer;
import org.engagementadvisor.customer.Customers;
import org.engagementadvisor.rules.fact.Assumable;
import org.engagementadvisor.rules.fact.Subject;
import org.engagementadvisor.rules.table.Scope;
import org.engagementadvisor.sample.SampleBase;
import org.engagementadvisor.sample.SampleCustomers;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What a gap says of its worst and best is worked out for what the fact reaches only; it must be what the whole rule book says. */
class GapEndsTests {
    private static final LocalDate DAY = LocalDate.of(2026, 6, 30);
    private static final String NAME = "fire-protection";
    private static final int CUSTOMERS = 240;
    private static final List<String> DECISIVE = List.of("priority", "level", "investment");

    @TempDir
    Path rules;

    @Test
    void areWhatTheCustomerWouldBeAdvisedWithThatValue() {
        Books.copy(Path.of("rules"), rules);
        Books.replace(rules, NAME + "/rulebook.yaml", "dataGapsAtMost: 3", "dataGapsAtMost: 99");
        RuleBook book = RuleBook.read(rules, NAME);
        List<String> told = new ArrayList<>();
        List<String> advised = new ArrayList<>();
        for (Customer customer : sample()) {
            Subject subject =
                    book.adviser().judged(List.of(customer), DAY, null).get(0).subject();
            for (DataGap gap : book.advise(customer, DAY, null).dataGaps()) {
                String about = customer.id() + " " + gap.fact() + " " + gap.item() + " ";
                Advice worst = book.advise(with(subject, gap, gap.worstIf()), DAY, null);
                Advice best = book.advise(with(subject, gap, gap.bestIf()), DAY, null);
                told.add(about + gap.worst() + " " + gap.best());
                advised.add(about + those(worst, gap.worst().keySet()) + " "
                        + those(best, gap.best().keySet()));
                for (String decisive : DECISIVE) {
                    boolean isTold =
                            gap.worst().containsKey(decisive) || gap.best().containsKey(decisive);
                    boolean differs = !Objects.equals(
                            worst.answers().get(decisive), best.answers().get(decisive));
                    assertThat(isTold).as(about + decisive).isEqualTo(differs);
                }
            }
        }
        assertThat(advised).isEqualTo(told).hasSizeGreaterThan(CUSTOMERS / 4);
    }

    private static List<Customer> sample() {
        var sample = new SampleCustomers(SampleBase.of(Path.of("rules", NAME)), 11, DAY);
        List<Customer> customers = new ArrayList<>();
        for (int number = 0; number < CUSTOMERS; number++) {
            customers.add(Customers.from(new String(sample.json(number), StandardCharsets.UTF_8)));
        }
        return customers;
    }

    private static Customer with(Subject subject, DataGap gap, Object value) {
        Subject about = gap.item() == null
                ? subject
                : subject.parts(Scope.AREA).stream()
                        .filter(area -> gap.item().equals(area.item()))
                        .findFirst()
                        .orElseThrow();
        return Assumable.assume(about, gap.fact(), value);
    }

    private static Map<String, Object> those(Advice advice, Set<String> names) {
        Map<String, Object> those = new LinkedHashMap<>();
        names.forEach(name -> those.put(name, advice.answers().get(name)));
        return those;
    }
}
