package org.engagementadvisor.lines;

import java.util.List;
import java.util.regex.Pattern;
import org.engagementadvisor.customer.CustomerJson;
import org.engagementadvisor.customer.FaultyDocument;
import org.engagementadvisor.customer.FaultyDocument.Fault;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.json.JsonMapper;

/** A customer as JSON. */
final class JsonLine implements Line {
    private static final CustomerJson STRICT = CustomerJson.strict(CustomerFile.LONGEST);
    private static final JsonMapper LENIENT = JsonMapper.shared();
    private static final Pattern IN_TEXT = Pattern.compile("line (\\d+), column (\\d+)");

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
    public Reading read() {
        if (bytes.length > CustomerFile.LONGEST) {
            return new Reading.Refused(
                    null, List.of(new Fault(prefix, "more than 5 MB", "a customer of at most 5 MB")));
        }
        try {
            return new Reading.Understood(STRICT.read(bytes));
        } catch (FaultyDocument refused) {
            return new Reading.Refused(
                    id(), refused.faults().stream().map(this::inFile).toList());
        }
    }

    @Override
    public Fault inFile(Fault fault) {
        var text = IN_TEXT.matcher(fault.place());
        if (!text.matches()) {
            return new Fault(prefix + fault.place(), fault.found(), fault.expected());
        }
        long line = Long.parseLong(text.group(1));
        long at = Long.parseLong(text.group(2));
        var place = "line " + (number + line - 1) + ", column " + (line == 1 ? column + at - 1 : at);
        return new Fault(place, fault.found(), fault.expected());
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
