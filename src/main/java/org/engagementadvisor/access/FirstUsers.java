package org.engagementadvisor.access;

import java.math.BigDecimal;
import java.security.SecureRandom;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Who may sign in when a service is started for the first time. */
@Component
public final class FirstUsers {
    /** What the demonstration's account manager has a week for customers. */
    private static final BigDecimal HOURS = BigDecimal.valueOf(24);

    // Without those that look like another.
    private static final String LETTERS = "abcdefghijkmnpqrstuvwxyzABCDEFGHJKLMNPQRSTUVWXYZ23456789";
    private static final int LENGTH = 20;

    private final Users users;

    FirstUsers(Users users) {
        this.users = users;
    }

    /** Those of the demonstration, whose passwords everybody may know. */
    private static List<User> demonstrators(@Nullable String seller) {
        return List.of(
                new User("admin", Role.ADMIN, null, null, false, false),
                new User("analyst", Role.ANALYST, null, null, false, false),
                new User("manager", Role.ACCOUNT_MANAGER, seller, seller == null ? null : HOURS, false, false),
                new User("qa", Role.QA, null, null, false, false));
    }

    /** The password of {@code admin}, who was made since there was nobody; none if there was somebody. */
    public Optional<String> administrator() {
        if (!users.isEmpty()) {
            return Optional.empty();
        }
        String password = madeUp();
        boolean isMade = users.add(new User("admin", Role.ADMIN, null, null, true, false), password);
        // Another instance on the same database may have been quicker.
        return isMade ? Optional.of(password) : Optional.empty();
    }

    /**
     * Adds a user of each role; says with which passwords, a line each.
     *
     * @param seller the account manager whose customers that one has; null for none
     */
    public List<String> demonstration(@Nullable String seller) {
        return demonstrators(seller).stream()
                .map(user -> {
                    String password = demonstrationPassword(user.name());
                    users.add(user, password);
                    return user.name() + " / " + password;
                })
                .toList();
    }

    public static String demonstrationPassword(String name) {
        return name + "-demo";
    }

    /** One that nobody guesses, 116 bits. */
    static String madeUp() {
        var random = new SecureRandom();
        var password = new StringBuilder();
        for (int i = 0; i < LENGTH; i++) {
            password.append(LETTERS.charAt(random.nextInt(LETTERS.length())));
        }
        return password.toString();
    }
}
