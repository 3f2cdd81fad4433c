package org.engagementadvisor.alert;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What was told at once about a customer.
 *
 * @param name of the customer, {@code accountManager} who has it
 * @param code the row that asks for it, {@code item} the product area or other thing that it is about
 * @param headline what to do, {@code why} the row's reason in a sentence; empty where it has none
 * @param owner the function that does it; null where no table says so
 * @param names by which the rules know it to have been sent, one for each purchase that it answers
 * @param seenBy null if nobody has seen it
 * @param withdrawnAt when its purchase was cancelled; null while it stands
 */
public record Alert(
        long id,
        String customer,
        @Nullable String name,
        @Nullable String accountManager,
        String code,
        @Nullable String item,
        String headline,
        String why,
        @Nullable String owner,
        @Nullable LocalDate due,
        List<String> names,
        Instant arisenAt,
        @Nullable String seenBy,
        @Nullable Instant seenAt,
        @Nullable Instant withdrawnAt,
        List<Delivery> deliveries) {
    public Alert {
        names = List.copyOf(names);
        deliveries = List.copyOf(deliveries);
    }

    public String customerName() {
        return name == null ? customer : name;
    }
}
