package org.engagementadvisor.lines;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.engagementadvisor.customer.Customer;
import org.engagementadvisor.customer.CustomerJson;
import org.engagementadvisor.customer.FaultyDocument;
import org.engagementadvisor.document.Fault;
import org.engagementadvisor.document.Place;
import org.engagementadvisor.document.Utf8;
import org.jspecify.annotations.Nullable;

/** A customer as a row; the cells hold one byte a character, and a fault of how it is written makes them mean nothing. */
record CsvLine(long number, List<String> cells, @Nullable Fault fault, Columns columns) implements Line {
    private static final CustomerJson STRICT = CustomerJson.strict();

    @Override
    public int size() {
        return cells.stream().mapToInt(cell -> cell.length() + 1).sum();
    }

    @Override
    public Reading read(Function<Customer, List<Fault>> judge) {
        if (fault != null) {
            return new Reading.Refused(null, List.of(fault));
        }
        if (cells.size() != columns.count()) {
            return Reading.Refused.of(cells.size() + " cells", columns.count() + " as in the header");
        }
        var texts = new ArrayList<String>(cells.size());
        for (int i = 0; i < cells.size(); i++) {
            var text = Utf8.decoded(cells.get(i));
            if (text.isEmpty()) {
                return new Reading.Refused(
                        null, List.of(new Fault(Place.within(columns.name(i)), "bytes that are not UTF-8", "UTF-8")));
            }
            texts.add(text.get());
        }
        return read(texts, judge);
    }

    private Reading read(List<String> texts, Function<Customer, List<Fault>> judge) {
        var places = new HashMap<String, String>();
        var faults = new ArrayList<>(columns.unclear(texts));
        try {
            var customer = STRICT.read(columns.tree(texts, places));
            judge.apply(customer).forEach(fault -> faults.add(inRow(fault, places)));
            return faults.isEmpty()
                    ? new Reading.Understood(customer)
                    : new Reading.Refused(id(texts), faults, customer);
        } catch (FaultyDocument refused) {
            refused.faultsWith(judge).forEach(fault -> faults.add(inRow(fault, places)));
            return new Reading.Refused(id(texts), faults);
        }
    }

    /** A fault of a cell names its column; one of a group keeps its path. */
    private static Fault inRow(Fault fault, Map<String, String> places) {
        var pointer = fault.place().within();
        var path = pointer.replaceFirst("^/", "")
                .replace("/", ".")
                .replace("~1", "/")
                .replace("~0", "~");
        return fault.at(Place.within(places.getOrDefault(pointer, path)));
    }

    private @Nullable String id(List<String> texts) {
        var id = texts.get(columns.indexOf("id"));
        return id.isBlank() ? null : id;
    }
}
