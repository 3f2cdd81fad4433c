package org.engagementadvisor.register.web;

import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.engagementadvisor.advice.Advice;
import org.engagementadvisor.customer.Customer;
import org.engagementadvisor.customer.Relationship;
import org.engagementadvisor.reading.Brief;
import org.engagementadvisor.reading.Question;
import org.engagementadvisor.rules.RuleBook;
import org.jspecify.annotations.Nullable;

/**
 * What to have at hand when calling a customer, on one screen of a telephone.
 *
 * @param opener a known fact to begin with; null if there is none
 * @param questions at most three
 * @param aim what to do first
 */
record CallSheet(
        Brief brief,
        List<Relationship.Contact> contacts,
        @Nullable String opener,
        List<String> questions,
        @Nullable Headline aim) {
    private static final int QUESTIONS = 3;
    private static final int CONTACTS = 2;

    /** The answers that are questions to the customer, in the order in which they are asked. */
    private static final List<String> ASKED = List.of("strategyQuestion", "opportunityQuestion", "lastQuestion");

    static CallSheet of(Advice advice, RuleBook book, Customer customer) {
        var brief = Brief.of(advice, book);
        var known = customer.relationship();
        var contacts = known == null || known.contacts() == null ? List.<Relationship.Contact>of() : known.contacts();
        var opener = advice.answers().get("openingFact");
        return new CallSheet(
                brief,
                contacts.stream().limit(CONTACTS).toList(),
                opener == null ? null : opener.toString(),
                Stream.concat(
                                ASKED.stream()
                                        .map(advice.answers()::get)
                                        .filter(Objects::nonNull)
                                        .map(Object::toString),
                                brief.questions().stream().map(Question::text))
                        .distinct()
                        .limit(QUESTIONS)
                        .toList(),
                brief.toDo().isEmpty() ? null : Headline.of(brief.toDo().get(0).text()));
    }
}
