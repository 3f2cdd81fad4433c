package org.engagementadvisor.access;

import java.security.SecureRandom;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** Who may sign in when a service is started for the first time. */
@Component
public final class FirstUsers {
    /** Those of the demonstration, whose passwords everybody may know. */
    private static final List<User> DEMONSTRATION = List.of(
            demonstration("admin", Role.ADMIN),
            demonstration("analyst", Role.ANALYST),
            demonstration("manager", Role.ACCOUNT_MANAGER),
            demonstration("qa", Role.QA));

    // Without those that look like another.
    private static final String LETTERS = "abcdefghijkmnpqrstuvwxyzABCDEFGHJKLMNPQRSTUVWXYZ23456789";
    private static final int LENGTH = 20;

    private final Users users;

    FirstUsers(Users users) {
        this.users = users;
    }

    private static User demonstration(String name, Role role) {
        return new User(name, role, null, null, false, false);
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

    /** Adds a user of each role; says with which passwords, a line each. */
    public List<String> demonstration() {
        return DEMONSTRATION.stream()
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
