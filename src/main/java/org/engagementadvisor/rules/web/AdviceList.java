package org.engagementadvisor.rules.web;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.ByteArrayOutputStream;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.Set;
import org.engagementadvisor.advice.AdviceJson;
import org.engagementadvisor.advice.AdvicePart;
import org.engagementadvisor.customer.Customer;
import org.engagementadvisor.customer.Listed;
import org.engagementadvisor.customer.ListedCustomers;
import org.engagementadvisor.document.Faults;
import org.engagementadvisor.document.Limit;
import org.engagementadvisor.document.Place;
import org.engagementadvisor.rules.AdviceOrConflict;
import org.engagementadvisor.rules.RuleBook;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.ObjectWriter;

/**
 * The advice on a list of customers as pieces of one array of JSON: a problem stands in the place of whoever cannot be advised, and
 * of all that are left once the answer is too long.
 */
final class AdviceList implements Iterator<byte[]> {
    /** Several at once cost less than one by one. */
    private static final int TOGETHER = 4;

    private final RuleBook rules;
    private final LocalDate asOf;
    private final @Nullable String strategy;
    private final Set<AdvicePart> parts;
    private final ObjectWriter writer;
    private final ListedCustomers customers;
    private final Set<String> ids = new HashSet<>();
    private int next;
    private long size;
    private boolean isClosed;

    AdviceList(
            RuleBook rules,
            ListedCustomers customers,
            LocalDate asOf,
            @Nullable String strategy,
            Set<AdvicePart> parts) {
        this.rules = rules;
        this.customers = customers;
        this.asOf = asOf;
        this.strategy = strategy;
        this.parts = parts;
        this.writer = AdviceJson.writer(parts);
    }

    @Override
    public boolean hasNext() {
        return !isClosed;
    }

    @Override
    public byte[] next() {
        if (isClosed) {
            throw new NoSuchElementException();
        }
        var piece = new ByteArrayOutputStream();
        for (var answer : answers(next, some())) {
            piece.writeBytes((next == 0 ? "[" : ",").getBytes(UTF_8));
            piece.writeBytes(writer.writeValueAsBytes(answer));
            next++;
        }
        isClosed = next == customers.size();
        if (isClosed) {
            piece.writeBytes((next == 0 ? "[]" : "]").getBytes(UTF_8));
        }
        size += piece.size();
        return piece.toByteArray();
    }

    private List<Listed> some() {
        List<Listed> some = new ArrayList<>();
        while (some.size() < TOGETHER && customers.hasNext()) {
            some.add(customers.next());
        }
        return some;
    }

    private List<Object> answers(int from, List<Listed> some) {
        Map<Integer, NoAdvice> refused = new LinkedHashMap<>();
        List<Customer> sound = new ArrayList<>();
        for (int at = 0; at < some.size(); at++) {
            var faults = faults(from + at, some.get(at));
            var customer = some.get(at).customer();
            if (faults.isEmpty() && customer != null) {
                sound.add(customer);
            } else {
                refused.put(at, NoAdvice.faulty(some.get(at).id(), faults));
            }
        }
        var advised = AdviceOrConflict.of(rules, sound, asOf, strategy, parts).iterator();
        List<Object> all = new ArrayList<>();
        for (int at = 0; at < some.size(); at++) {
            var problem = refused.get(at);
            all.add(problem == null ? NoAdvice.orAdvice(advised.next()) : problem);
        }
        return all;
    }

    private Faults faults(int place, Listed entry) {
        var pointer = "/" + place;
        var faults = new Faults();
        var faulty = entry.faulty();
        if (Limit.ANSWER.isExceededBy(size)) {
            faults.add(Limit.ANSWER.fault(Place.within(pointer)));
        } else if (faulty != null) {
            faults.addAll(faulty.faultsWith(rules::unknownTerms));
        } else if (entry.id() != null && !ids.add(entry.id())) {
            faults.add(Place.within(pointer + "/id"), "an id that an earlier customer has", "one of its own");
        } else if (entry.customer() != null) {
            rules.unknownTerms(entry.customer())
                    .forEach(fault -> faults.add(
                            fault.at(Place.within(pointer + fault.place().within()))));
        }
        return faults;
    }
}
