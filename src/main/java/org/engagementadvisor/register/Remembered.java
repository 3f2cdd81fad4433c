package org.engagementadvisor.register;

import java.util.Collection;
import java.util.Map;
import org.engagementadvisor.customer.Earlier;

/** What people and the service itself decided about customers since, which the next advice is to know. */
public interface Remembered {
    /** For those customers of whom there is something; the evaluation in it does not count. */
    Map<String, Earlier> of(Collection<String> customers);
}
