package org.engagementadvisor.access;

import java.math.BigDecimal;
import java.util.Locale;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Somebody who may sign in.
 *
 * @param name in small letters, as {@link #isName} has it
 * @param seller the account manager's name as customers have it; null if they have no customers of their own
 * @param hoursPerWeek for customers, 0 to 100; null if not told
 * @param mustChange whether the password was made up by somebody else and is theirs only once they have changed it
 */
public record User(
        String name,
        Role role,
        @Nullable String seller,
        @Nullable BigDecimal hoursPerWeek,
        boolean mustChange,
        boolean disabled) {
    private static final Pattern NAME = Pattern.compile("[a-z0-9][a-z0-9._@-]{0,99}");

    /** A to z, digits, point, underscore, at and hyphen; at most 100. */
    public static boolean isName(String text) {
        return NAME.matcher(text).matches();
    }

    /** As it is kept, however it was typed. */
    public static String nameOf(String typed) {
        return typed.strip().toLowerCase(Locale.ROOT);
    }

    public Who who() {
        return new Who(name, role, seller);
    }
}
