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
 * @param mail the address to which alerts go; null for none
 */
public record User(
        String name,
        Role role,
        @Nullable String seller,
        @Nullable BigDecimal hoursPerWeek,
        boolean mustChange,
        boolean disabled,
        @Nullable String mail) {
    private static final Pattern NAME = Pattern.compile("[a-z0-9][a-z0-9._@-]{0,99}");

    private static final Pattern MAIL =
            Pattern.compile("[^\\s\\p{Cntrl}@,;:<>()\\[\\]\"\\\\]+@[^\\s\\p{Cntrl}@,;:<>()\\[\\]\"\\\\]+");
    private static final int LONGEST_MAIL = 254;

    /** Somebody without an address. */
    public User(
            String name,
            Role role,
            @Nullable String seller,
            @Nullable BigDecimal hoursPerWeek,
            boolean mustChange,
            boolean disabled) {
        this(name, role, seller, hoursPerWeek, mustChange, disabled, null);
    }

    /** One address, such as {@code m.muster@example.org}, and nothing else that a mail server could take for another. */
    public static boolean isMail(String text) {
        return text.length() <= LONGEST_MAIL && MAIL.matcher(text).matches();
    }

    public User withHours(@Nullable BigDecimal hours) {
        return new User(name, role, seller, hours, mustChange, disabled, mail);
    }

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
