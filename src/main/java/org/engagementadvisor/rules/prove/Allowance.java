package org.engagementadvisor.rules.prove;

/** How much may still be looked at before a table counts as too large to prove. */
final class Allowance {
    /** Thrown where proving would take too long; what was not proved is told as such. */
    static final class Spent extends RuntimeException {
        private static final long serialVersionUID = 1;

        Spent() {
            super("too large to prove", null, false, false);
        }
    }

    private final long atMost;
    private long boxes;

    Allowance(long atMost) {
        this.atMost = atMost;
    }

    /** @throws Spent once more boxes have been looked at than may be */
    void look(int more) {
        boxes += more;
        if (boxes > atMost) {
            throw new Spent();
        }
    }

    long boxes() {
        return boxes;
    }
}
