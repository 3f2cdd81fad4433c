package org.engagementadvisor.lines;

import java.util.List;
import org.engagementadvisor.customer.Customer;
import org.engagementadvisor.document.Fault;
import org.engagementadvisor.document.Place;
import org.jspecify.annotations.Nullable;

/** What reading a line gave: a customer, or all that is wrong with it. */
public sealed interface Reading {
    /** As far as it could be read; null where it could not. */
    @Nullable
    Customer customer();

    /** A line that holds a customer. */
    record Understood(Customer customer) implements Reading {}

    /** A line that holds none that is sound; {@code id} is what the line calls its customer, if that can be told. */
    record Refused(
            @Nullable String id,
            List<Fault> faults,
            @Nullable Customer customer) implements Reading {
        public Refused {
            faults = List.copyOf(faults);
        }

        Refused(@Nullable String id, List<Fault> faults) {
            this(id, faults, null);
        }

        static Refused of(String found, String expected) {
            return new Refused(null, List.of(new Fault(Place.within(""), found, expected)));
        }
    }
}
