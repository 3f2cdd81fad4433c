package org.engagementadvisor.benchmark;

import java.nio.file.Path;
import java.util.List;
import org.engagementadvisor.benchmark.Ladder.Question;
import org.engagementadvisor.customer.Customer;
import org.engagementadvisor.rules.OpenBook;
import org.engagementadvisor.rules.RuleBook;
import org.engagementadvisor.rules.engine.RowsAlone;
import org.jspecify.annotations.Nullable;

/** The rows alone, as peers find them: no reasons, no answers kept. */
final class OwnRows implements Peer {
    private final RowsAlone rows;
    private final List<Customer> customers;

    private OwnRows(RowsAlone rows, List<Question> questions) {
        this.rows = rows;
        this.customers = OwnBook.customers(questions);
    }

    static OwnRows read(Path rules, List<Question> questions) {
        return new OwnRows(OpenBook.rows(RuleBook.read(rules, OwnBook.NAME)), questions);
    }

    @Override
    public @Nullable Integer rate(int question) {
        return (Integer) rows.top(customers.get(question), "rate");
    }
}
