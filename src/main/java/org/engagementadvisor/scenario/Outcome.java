package org.engagementadvisor.scenario;

import java.util.List;

/** How a case went. */
public sealed interface Outcome {

    /** In a report: {@code ok}, {@code differs} or {@code refused}. */
    String word();

    /** All that the case says is so. */
    record Passed() implements Outcome {
        @Override
        public String word() {
            return "ok";
        }
    }

    /** Something that the case says is not so. */
    record Differed(List<Difference> differences) implements Outcome {
        public Differed {
            differences = List.copyOf(differences);
        }

        @Override
        public String word() {
            return "differs";
        }
    }

    /** The case says what this rule book cannot understand, or the rule book gave no advice. */
    record Refused(List<String> messages) implements Outcome {
        public Refused {
            messages = List.copyOf(messages);
        }

        @Override
        public String word() {
            return "refused";
        }
    }

    default boolean passed() {
        return this instanceof Passed;
    }
}
