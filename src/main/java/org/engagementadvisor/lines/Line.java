package org.engagementadvisor.lines;

import java.util.List;
import java.util.function.Function;
import org.engagementadvisor.customer.Customer;
import org.engagementadvisor.document.Fault;

/** One customer as it stands in a file, not read yet, so that several threads can share the reading. */
public interface Line {
    /** Where the customer begins in the file, from 1. */
    long number();

    /** Length in bytes. */
    int size();

    /** Reads the customer; never throws for what people wrote. */
    default Reading read() {
        return read(customer -> List.of());
    }

    /**
     * The same, with all that is wrong at once.
     *
     * @param judge finds what a line cannot tell, such as words that a rule book does not list; its places are pointers into the
     *     customer
     */
    Reading read(Function<Customer, List<Fault>> judge);
}
