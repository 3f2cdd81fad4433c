package org.engagementadvisor.rules;

/** What the actions of tables call when Drools' own compiler has made rules of them; only which rows fire is of interest. */
@SuppressWarnings("unused")
public final class Ignored {
    private Ignored() {}

    public static void answer(String name, Object value) {}

    public static void criterion(String name) {}

    public static void weight(Object weight) {}

    public static void points(Object points) {}

    public static void scored(String fact) {}

    public static void zeroAt(Object value) {}

    public static void hundredAt(Object value) {}

    public static void kind(String kind) {}

    public static void headline(String text) {}

    public static void owner(String owner) {}

    public static void dueInDays(Object days) {}

    public static void missing(String fact) {}

    public static void worst(String value) {}

    public static void best(String value) {}

    public static void worstTold(String text) {}

    public static void bestTold(String text) {}

    public static void holdsUp(String decisions) {}

    public static void question(String text) {}

    public static void informed(String said) {}

    public static void about(String said) {}

    public static void stance(String said) {}

    public static void worth(String said) {}

    public static void saves(String said) {}

    public static void why(String said) {}

    public static void notAfter(String said) {}

    public static void chance(Object said) {}

    public static void measure(String said) {}

    public static void horizonMonths(Object said) {}

    public static void firstStep(String said) {}

    public static void step(Object said) {}

    public static void edition(String said) {}

    public static void line(String said) {}
}
