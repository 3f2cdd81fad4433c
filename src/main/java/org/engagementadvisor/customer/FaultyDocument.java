package org.engagementadvisor.customer;

import static java.util.stream.Collectors.joining;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.function.UnaryOperator;
import org.engagementadvisor.customer.Rest.Left;
import org.engagementadvisor.document.Fault;
import org.engagementadvisor.document.Limit;
import org.engagementadvisor.document.Place;

/**
 * A document that is not a customer, with every fault found in it, or the first {@link Limit#FAULTS} where there are more. The place of a fault is
 * a JSON pointer, empty for the document itself, or line and column where the text is no JSON.
 */
public final class FaultyDocument extends RuntimeException {
    private final transient List<Fault> faults;
    private final transient Supplier<Optional<Left>> rest;

    FaultyDocument(Collection<Fault> faults) {
        this(faults, Optional::empty);
    }

    /** @param rest made where somebody asks what else is wrong */
    FaultyDocument(Collection<Fault> faults, Supplier<Optional<Left>> rest) {
        super(faults.stream()
                        .sorted()
                        .limit(Limit.FAULTS.most())
                        .map(Fault::toString)
                        .collect(joining("\n"))
                + (Limit.FAULTS.isExceededBy(faults.size()) ? "\nand more" : ""));
        this.faults = sorted(faults);
        this.rest = rest;
    }

    FaultyDocument(Fault fault) {
        this(List.of(fault));
    }

    private static List<Fault> sorted(Collection<Fault> faults) {
        return faults.stream().sorted().limit(Limit.FAULTS.most()).toList();
    }

    /** At least one, sorted by place. */
    public List<Fault> faults() {
        return faults;
    }

    /**
     * These, and what else is wrong in what can be read of the customer without them.
     *
     * @param judge finds what a document cannot tell, such as words that a rule book does not list
     */
    public List<Fault> faultsWith(Function<Customer, List<Fault>> judge) {
        return rest.get()
                .map(left -> {
                    List<Fault> all = new ArrayList<>(faults);
                    judge.apply(left.customer()).forEach(fault -> all.add(at(fault, left.asWritten())));
                    return sorted(all);
                })
                .orElse(faults);
    }

    /** The same within a larger document, with what is wrong beside it. */
    FaultyDocument within(UnaryOperator<String> place, Collection<Fault> beside) {
        List<Fault> all = new ArrayList<>(beside);
        faults.forEach(fault -> all.add(at(fault, place)));
        return new FaultyDocument(
                all,
                () -> rest.get()
                        .map(left -> new Left(left.customer(), left.asWritten().andThen(place))));
    }

    private static Fault at(Fault fault, Function<String, String> place) {
        return fault.at(Place.within(place.apply(fault.place().within())));
    }
}
