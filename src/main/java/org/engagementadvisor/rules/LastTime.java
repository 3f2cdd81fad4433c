package org.engagementadvisor.rules;

import org.engagementadvisor.customer.Customer;
import org.engagementadvisor.customer.Earlier;
import org.engagementadvisor.customer.Earlier.Evaluation;
import org.jspecify.annotations.Nullable;

/** What the last evaluation answered. */
final class LastTime {
    private LastTime() {}

    private static @Nullable Evaluation evaluation(Customer customer) {
        return Arithmetic.in(customer.earlier(), Earlier::evaluation);
    }

    static @Nullable Object answer(Customer customer, String name) {
        var answers = Arithmetic.in(evaluation(customer), Evaluation::answers);
        return answers == null ? null : answers.get(name);
    }

    static boolean wasHeld(Customer customer, String name) {
        var held = Arithmetic.in(evaluation(customer), Evaluation::held);
        return held != null && held.contains(name);
    }
}
