package org.engagementadvisor.rules.fact;

import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.engagementadvisor.rules.table.Scope;
import org.jspecify.annotations.Nullable;

/** What an assumption makes of the facts: which computed ones it may change, and what must have changed for them to. */
public final class Assumed {
    private final Slot[] computed;
    private final Set<Scope> scopes = EnumSet.noneOf(Scope.class);
    // By the place of the slot: this is asked for every value that is computed anew.
    private final Slot[] @Nullable [] unsettled;

    /**
     * An assumption about some facts.
     *
     * @param touched the facts that are assumed themselves
     * @param names all facts and answers that may become others by it
     * @param answered the scopes of the tables that are asked again
     */
    public Assumed(List<String> touched, Set<String> names, Set<Scope> answered, Lexicon lexicon) {
        computed = lexicon.slots().stream()
                .filter(slot ->
                        slot.getter() != null && names.contains(slot.fact().name()))
                .toArray(Slot[]::new);
        scopes.addAll(answered);
        unsettled = new Slot[lexicon.places()][];
        for (Slot slot : computed) {
            scopes.add(slot.scope());
            if (!touched.contains(slot.fact().name())) {
                unsettled[slot.place()] = slot.needs().stream()
                        .filter(names::contains)
                        .flatMap(need -> lexicon.slot(need).stream())
                        .toArray(Slot[]::new);
            }
        }
    }

    /** How many places there are for facts of all scopes together. */
    int places() {
        return unsettled.length;
    }

    /** Whether it reaches anything of that scope. */
    boolean touches(Scope scope) {
        return scopes.contains(scope);
    }

    /** Of what a value is computed of, all that it reaches; null for a value that is assumed itself. */
    Slot @Nullable [] unsettled(Slot slot) {
        return unsettled[slot.place()];
    }

    /** Takes out the computed values of that scope that may have changed. */
    void forget(Scope scope, @Nullable Object[] values) {
        for (Slot slot : computed) {
            if (slot.scope() == scope) {
                values[slot.index()] = null;
            }
        }
    }
}
