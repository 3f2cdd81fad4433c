package org.engagementadvisor.register;

import java.util.List;

/** What others than the register keep of customers: it is handed out and erased with them. */
public interface CustomerRecords {
    /** A word for it that nobody else has, such as {@code verdicts}. */
    String name();

    /** All that is kept of that customer, in a form that JSON has. */
    List<?> of(String customer);

    /** Takes all of it away that does not go with the customer by itself, within the transaction that erases it. */
    default void erase(String customer) {}
}
