package org.engagementadvisor.rules;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.engagementadvisor.customer.Customer;
import org.engagementadvisor.customer.Customers;
import org.engagementadvisor.rules.engine.Consultation;
import org.engagementadvisor.rules.engine.Decider;
import org.engagementadvisor.rules.fact.Lexicon;
import org.engagementadvisor.rules.fact.Subject;
import org.engagementadvisor.rules.table.Table;

/**
 * A shipped book from the inside, for tests of other packages.
 *
 * @param customers the bases of its scenarios, judged by all its tables
 */
public record JudgedBook(List<Table> tables, Lexicon lexicon, List<Subject> customers) {
    private static final LocalDate DAY = LocalDate.of(2026, 6, 30);

    public static JudgedBook of(String name) throws IOException {
        RuleBook book = RuleBook.read(Path.of("rules"), name);
        List<Customer> customers = new ArrayList<>();
        try (var files = Files.list(Path.of("scenarios", name, "bases"))) {
            for (Path file : files.sorted().toList()) {
                customers.add(Customers.from(Files.readString(file)));
            }
        }
        return new JudgedBook(
                book.stages().deciders().map(Decider::table).toList(),
                book.parts().lexicon(),
                book.adviser().judged(customers, DAY, null).stream()
                        .map(Consultation::subject)
                        .toList());
    }
}
