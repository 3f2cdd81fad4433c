package org.engagementadvisor.rules;

import java.time.LocalDate;
import java.util.List;
import org.engagementadvisor.advice.DataGap;
import org.engagementadvisor.customer.Customer;
import org.engagementadvisor.rules.engine.Consultation;

/** What a book comes to before it is told, for measurements. */
public final class AnswersAlone {
    private final Adviser adviser;

    public AnswersAlone(RuleBook book) {
        this.adviser = book.adviser();
    }

    /** Judges customers by all tables and rules. */
    public List<Consultation> of(List<Customer> customers, LocalDate day) {
        return adviser.judged(customers, day, null);
    }

    /** The same, and what is missing of each. */
    public List<List<DataGap>> withGaps(List<Customer> customers, LocalDate day) {
        return adviser.missing(of(customers, day));
    }
}
