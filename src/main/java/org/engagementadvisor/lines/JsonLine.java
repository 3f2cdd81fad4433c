package org.engagementadvisor.lines;

import java.util.List;
import java.util.function.Function;
import org.engagementadvisor.customer.Customer;
import org.engagementadvisor.customer.CustomerJson;
import org.engagementadvisor.customer.FaultyDocument;
import org.engagementadvisor.document.Fault;
import org.engagementadvisor.document.Limit;
import org.engagementadvisor.document.Place;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.json.JsonMapper;

/** A customer as JSON. */
final class JsonLine implements Line {
    private static final CustomerJson STRICT = CustomerJson.strict();
    private static final JsonMapper LENIENT = JsonMapper.shared();

    private final long number;
    private final long column;
    private final String prefix;
    private final byte[] bytes;

    /** The bytes begin at that line and column of their file; {@code prefix} is the pointer to them. */
    JsonLine(long number, long column, String prefix, byte[] bytes) {
        this.number = number;
        this.column = column;
        this.prefix = prefix;
        this.bytes = bytes;
    }

    @Override
    public long number() {
        return number;
    }

    @Override
    public int size() {
        return bytes.length;
    }

    @Override
    public Reading read(Function<Customer, List<Fault>> judge) {
        if (Limit.CUSTOMER.isExceededBy(bytes.length)) {
            return new Reading.Refused(null, List.of(Limit.CUSTOMER.fault(Place.within(prefix))));
        }
        try {
            var customer = STRICT.read(bytes);
            var faults = judge.apply(customer);
            return faults.isEmpty()
                    ? new Reading.Understood(customer)
                    : new Reading.Refused(
                            customer.id(), faults.stream().map(this::inFile).toList(), customer);
        } catch (FaultyDocument refused) {
            return new Reading.Refused(
                    id(), refused.faultsWith(judge).stream().map(this::inFile).toList());
        }
    }

    private Fault inFile(Fault fault) {
        var place = fault.place();
        if (place.line() == 0) {
            return fault.at(Place.within(prefix + place.within()));
        }
        long at = place.line() == 1 ? column + place.column() - 1 : place.column();
        return fault.at(new Place("", number + place.line() - 1, at, ""));
    }

    private @Nullable String id() {
        try {
            var id = LENIENT.readTree(bytes).path("id");
            return id.isString() ? id.stringValue() : null;
        } catch (JacksonException broken) {
            return null;
        }
    }
}
