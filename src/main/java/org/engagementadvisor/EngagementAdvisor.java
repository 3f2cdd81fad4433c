package org.engagementadvisor;

import org.engagementadvisor.command.Verbs;
import org.springframework.boot.autoconfigure.SpringBootApplication;

/** Starts the program; only the verb {@code serve} starts Spring. */
@SpringBootApplication
public class EngagementAdvisor {
    EngagementAdvisor() {}

    public static void main(String[] args) {
        int exit = Verbs.run(EngagementAdvisor.class, args);
        if (exit != 0) {
            System.exit(exit);
        }
    }
}
