package org.engagementadvisor.lines;

import java.util.List;
import org.engagementadvisor.customer.Customer;
import org.engagementadvisor.document.Fault;
import org.engagementadvisor.document.Place;
import org.jspecify.annotations.Nullable;

/** What reading a line gave: a customer, or all that is wrong with it. */
public sealed interface Reading {
    /** A line that holds a customer. */
    record Understood(Customer customer) implements Reading {}

    /** A line that holds none; {@code id} is what the line calls its customer, if that can be told. */
    record Refused(@Nullable String id, List<Fault> faults) implements Reading {
        public Refused {
            faults = List.copyOf(faults);
        }

        static Refused of(String found, String expected) {
            return new Refused(null, List.of(new Fault(Place.within(""), found, expected)));
        }
    }
}
