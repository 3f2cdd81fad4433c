package org.engagementadvisor.scenario;

import java.util.List;
import org.engagementadvisor.document.Quote;

/**
 * One thing that a case expected and that is not so.
 *
 * @param place the answer, fact or list it is about
 * @param found what is so instead
 * @param reasons why it is so: row and sentence
 */
public record Difference(String place, String expected, String found, List<String> reasons) {

    public Difference {
        reasons = List.copyOf(reasons);
    }

    @Override
    public String toString() {
        return "%s: found %s, expected %s".formatted(place, Quote.of(found), Quote.of(expected));
    }
}
