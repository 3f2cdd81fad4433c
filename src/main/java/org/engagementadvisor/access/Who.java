package org.engagementadvisor.access;

import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * Who asks. A method of an endpoint that names one among its parameters gets whoever has signed in.
 *
 * @param seller the account manager's name as customers have it; null if they have no customers of their own
 */
public record Who(String name, Role role, @Nullable String seller) {

    /**
     * Whether a customer may be shown to them: an account manager sees customers of their own, others all.
     *
     * @param accountManager of the customer; null if it has none
     */
    public boolean sees(@Nullable String accountManager) {
        return switch (role) {
            case ADMIN, ANALYST, QA -> true;
            case ACCOUNT_MANAGER -> seller != null && seller.equals(accountManager);
            case METRICS -> false;
        };
    }

    /** The account manager whose customers alone they see, blank if that is nobody; null if they see all. */
    public @Nullable String seesOnly() {
        return role == Role.ACCOUNT_MANAGER ? Objects.requireNonNullElse(seller, "") : null;
    }
}
