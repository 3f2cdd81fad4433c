package org.engagementadvisor.command;

import java.util.ArrayList;
import java.util.List;
import org.engagementadvisor.access.FirstUsers;
import org.jspecify.annotations.Nullable;

/** What whoever starts a service reads: where it is, and how to get in. */
final class FirstSteps {
    private final List<String> users = new ArrayList<>();
    private final String caller;

    FirstSteps(FirstUsers first, boolean isDemo, @Nullable String seller) {
        if (isDemo) {
            users.add("This is a demonstration: nothing is kept, and nobody but this machine reaches it. Sign in as");
            first.demonstration(seller).forEach(user -> users.add("    " + user));
            caller = "analyst:" + FirstUsers.demonstrationPassword("analyst");
            return;
        }
        var password = first.administrator().orElse(null);
        if (password != null) {
            users.add("The first user, shown this once; sign in and change the password:");
            users.add("    admin / " + password);
        }
        caller = "admin" + after(password);
    }

    /** Without a password the program asks for one. */
    private static String after(@Nullable String password) {
        return password == null ? "" : ":" + password;
    }

    List<String> lines(String port) {
        List<String> lines = new ArrayList<>(users);
        lines.add("http://localhost:" + port + "/");
        return lines;
    }

    /** A line to copy. */
    String call(String port, String customer) {
        return "curl -s -u " + caller + " localhost:" + port + "/api/advice -H 'Content-Type: application/json' -d '"
                + customer + "'";
    }
}
