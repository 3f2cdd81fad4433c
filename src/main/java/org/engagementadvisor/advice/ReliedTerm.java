package org.engagementadvisor.advice;

/**
 * A term of a rule book by which the program itself counts, compares or orders. A book is free in its terms, but for these: where it
 * lists the values of such a fact, they must be among them, or figures would be counted as zero without a word.
 */
public enum ReliedTerm {
    STAYED("baseMovement", "stayed"),
    LOST("baseMovement", "lost"),
    WON("baseMovement", "won"),
    PROSPECT("baseMovement", "prospect"),
    NOT_ASSESSED("cell", "not assessed"),
    PROVISIONAL("cellStatus", "provisional"),
    FIRM("cellStatus", "firm"),
    TOO_MUCH("effortFit", "too much"),
    TOO_LITTLE("effortFit", "too little"),
    PHASE_OUT("role", "phase out"),
    WARNING("recommendationKind", "warning"),
    LAST_ACTIVE_YEAR("evaluationBasis", "last active year"),
    PRESENT("evaluationBasis", "present"),
    OPEN("standing", "open"),
    FELT("serviceFailing", "felt"),
    PROMISED("serviceFailing", "promised"),
    ALIGNED("themeFit", "aligned"),
    CONFLICTING("themeFit", "conflicting"),
    CONSULTANT("initiativePosition", "consultant");

    private final String fact;
    private final String word;

    ReliedTerm(String fact, String word) {
        this.fact = fact;
        this.word = word;
    }

    /** The name of the fact or answer whose value it is. */
    public String fact() {
        return fact;
    }

    /** As tables say it. */
    public String word() {
        return word;
    }
}
