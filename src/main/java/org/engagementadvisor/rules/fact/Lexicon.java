package org.engagementadvisor.rules.fact;

import java.util.Collection;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.engagementadvisor.rules.table.Fact;
import org.engagementadvisor.rules.table.Scope;
import org.engagementadvisor.rules.table.Vocabulary;
import org.jspecify.annotations.Nullable;

/** The vocabulary of a rule book with, for each fact, where its values come from and are kept. */
public final class Lexicon {
    private final Map<String, Slot> slots = new LinkedHashMap<>();
    private final int[] sizes = new int[Scope.values().length];
    private final List<Slot> byPlace;
    private final Map<Scope, List<Slot>> free = new EnumMap<>(Scope.class);
    private final Vocabulary vocabulary;
    private int places;

    public Lexicon(Collection<InputFact> inputs, Collection<Fact> answers) {
        inputs.forEach(input -> add(input.fact(), input.getter(), input.needs()));
        answers.forEach(answer -> add(answer, null, List.of()));
        vocabulary = new Vocabulary(slots.values().stream().map(Slot::fact).toList());
        byPlace = List.copyOf(slots.values());
        for (Scope scope : Scope.values()) {
            free.put(scope, byPlace.stream().filter(slot -> isFree(slot, scope)).toList());
        }
    }

    private boolean isFree(Slot slot, Scope scope) {
        return slot.scope() == scope
                && slot.getter() != null
                && answersBehind(slot.fact().name()).findAny().isEmpty();
    }

    /** The facts of that scope of which the values hang on no answer. */
    List<Slot> free(Scope scope) {
        return free.getOrDefault(scope, List.of());
    }

    /** The slot at that place. */
    public Slot at(int place) {
        return byPlace.get(place);
    }

    private void add(Fact fact, InputFact.@Nullable Getter getter, List<String> needs) {
        int index = size(fact.scope());
        slots.put(fact.name(), new Slot(fact, index, places, getter, needs));
        places++;
        sizes[fact.scope().code()] = index + 1;
    }

    /** How many places there are for facts of all scopes together. */
    int places() {
        return places;
    }

    int size(Scope scope) {
        return sizes[scope.code()];
    }

    public Vocabulary vocabulary() {
        return vocabulary;
    }

    /** The slot of that name; null if the vocabulary does not have it. */
    @Nullable
    public Slot find(String name) {
        return slots.get(name);
    }

    public Optional<Slot> slot(String name) {
        return Optional.ofNullable(slots.get(name));
    }

    /** The answers that a computed fact uses, itself or through other facts. */
    public Stream<String> answersBehind(String name) {
        return slot(name).stream().flatMap(slot -> slot.needs().stream()).flatMap(need -> {
            boolean answer = slot(need).map(Slot::fact).filter(Fact::answered).isPresent();
            return answer ? Stream.of(need) : answersBehind(need);
        });
    }

    /** Whether one fact is computed of the other, itself or through other facts. */
    public boolean isComputedOf(Slot fact, Slot other) {
        return fact.needs().stream()
                .flatMap(need -> slot(need).stream())
                .anyMatch(need -> need == other || isComputedOf(need, other));
    }

    public Slot slot(Fact fact) {
        return Objects.requireNonNull(slots.get(fact.name()));
    }

    public Collection<Slot> slots() {
        return slots.values();
    }

    /** All known facts and answers of those scopes by name, those of a part as {@code part.name}. */
    public Map<String, Object> known(Subject whole, List<Scope> scopes) {
        Map<String, Object> known = new LinkedHashMap<>();
        for (Scope scope : scopes) {
            for (Subject part : whole.parts(scope)) {
                slots().stream().filter(slot -> slot.scope() == scope).forEach(slot -> slot.tell(part, known));
            }
        }
        return known;
    }
}
