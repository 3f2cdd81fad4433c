package org.engagementadvisor.register;

import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * Where a customer stands by the latest advice.
 *
 * @param log the entry of the log; null if the rules went wrong
 * @param isHeldOut whether it is held out; {@code told} then names no more than what must be done first
 * @param told null if the rules went wrong, {@code fault} then says how
 * @param faultPlace where in the rules that is, nothing of the customer
 */
public record Standing(
        String customer,
        @Nullable String name,
        @Nullable String accountManager,
        @Nullable Long log,
        LocalDate asOf,
        String release,
        boolean isHeldOut,
        @Nullable Told told,
        @Nullable String fault,
        @Nullable String faultPlace,
        Instant changedAt) {}
