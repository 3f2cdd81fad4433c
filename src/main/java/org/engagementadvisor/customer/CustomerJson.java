package org.engagementadvisor.customer;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Collection;
import java.util.List;
import java.util.function.UnaryOperator;
import org.engagementadvisor.document.Fault;
import org.engagementadvisor.document.Limit;
import org.engagementadvisor.document.Place;
import org.engagementadvisor.document.Utf8;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonPointer;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.ObjectReader;
import tools.jackson.databind.ObjectWriter;
import tools.jackson.databind.json.JsonMapper;

/**
 * Customers as JSON, read strictly and written the same every time. A field that is absent or null is unknown; unknown fields
 * are not written. Every {@code read} throws {@link FaultyDocument} with all faults. Safe for use by several threads.
 */
public final class CustomerJson {
    private final int longestDocument;
    private final JsonMapper mapper;
    private final ObjectReader customers;
    private final ObjectWriter writer;

    private CustomerJson(int longestDocument) {
        this.longestDocument = longestDocument;
        mapper = StrictMapper.reading(longestDocument);
        customers = mapper.readerFor(Customer.class);
        writer = mapper.writerFor(Customer.class);
    }

    /** Reads documents of at most {@link Limit#CUSTOMER} bytes. */
    public static CustomerJson strict() {
        return strict(Limit.CUSTOMER.count());
    }

    /** Reads documents of at most so many bytes. */
    public static CustomerJson strict(int longestDocument) {
        return new CustomerJson(longestDocument);
    }

    /** The JSON Schema (2020-12) of one customer. */
    public static String schema() {
        return Published.SCHEMA.text();
    }

    /** Whether the document is meant as a list: its first character says so. */
    public static boolean isList(byte[] document) {
        for (byte b : document) {
            boolean isMark = b == (byte) 0xEF || b == (byte) 0xBB || b == (byte) 0xBF;
            if (!isMark && b != ' ' && b != '\t' && b != '\n' && b != '\r') {
                return b == '[';
            }
        }
        return false;
    }

    /** Reads one customer, also one line of NDJSON. */
    public Customer read(byte[] document) {
        refuseLong(document.length);
        refuseMalformed(document);
        try {
            var customer = customers.<@Nullable Customer>readValue(document);
            return customer == null ? judged(mapper.nullNode()) : customer;
        } catch (JacksonException unbound) {
            return judged(tree(document));
        }
    }

    public Customer read(String document) {
        return read(document.getBytes(StandardCharsets.UTF_8));
    }

    public Customer read(InputStream document) {
        return read(bytes(document));
    }

    public Customer read(JsonNode document) {
        try {
            return bound(document);
        } catch (JacksonException unbound) {
            return judged(document);
        }
    }

    /**
     * Reads a list of customers one by one, so that a long one costs no more than has been read of it.
     *
     * @throws FaultyDocument if it is none
     */
    public ListedCustomers readEach(byte[] document) {
        refuseLong(document.length);
        refuseMalformed(document);
        return ListedCustomers.of(document, mapper, this::listed);
    }

    public byte[] write(Customer customer) {
        return writer.writeValueAsBytes(customer);
    }

    /** The same as {@link #write}, as text. */
    public String text(Customer customer) {
        return writer.writeValueAsString(customer);
    }

    /** The document of a customer, every decimal kept, to be changed and read again. */
    public JsonNode document(Customer customer) {
        return mapper.readTree(write(customer));
    }

    private void refuseLong(int length) {
        if (length > longestDocument) {
            throw new FaultyDocument(new Fault(
                    Place.within(""),
                    "more than " + longestDocument + " bytes",
                    "at most " + longestDocument + " bytes"));
        }
    }

    /** The parser takes some bytes for UTF-8 that are none, such as overlong forms, by which one text can pass for another. */
    private static void refuseMalformed(byte[] document) {
        Utf8.firstWrong("", document).ifPresent(place -> {
            throw new FaultyDocument(new Fault(place, "bytes that are not UTF-8", "well-formed JSON in UTF-8"));
        });
    }

    private byte[] bytes(InputStream document) {
        try {
            return document.readNBytes(longestDocument + 1);
        } catch (IOException unread) {
            throw new UncheckedIOException(unread);
        }
    }

    /** The document as it stands, refused where it is no JSON. */
    JsonNode tree(byte[] document) {
        refuseLong(document.length);
        refuseMalformed(document);
        try {
            return mapper.readTree(document);
        } catch (JacksonException | NumberFormatException broken) {
            throw new FaultyDocument(Unreadable.fault(mapper, document));
        }
    }

    private Customer judged(JsonNode document) {
        return judged(document, "");
    }

    private Customer listed(JsonNode entry, String prefix) {
        try {
            return entry.isObject() ? bound(entry) : judged(entry, prefix);
        } catch (JacksonException unbound) {
            return judged(entry, prefix);
        }
    }

    /** The prefix goes before every pointer. */
    private Customer judged(JsonNode document, String prefix) {
        if (!document.isObject()) {
            throw new FaultyDocument(
                    new Fault(Place.within(prefix), Found.node(document), expected(Published.SCHEMA.root())));
        }
        var faults = new CustomerFaults(Published.SCHEMA, prefix).of(document);
        if (!faults.isEmpty()) {
            throw faulty(document, faults, prefix);
        }
        try {
            return bound(document);
        } catch (JacksonException unbound) {
            throw faulty(document, List.of(fault(unbound, document, prefix)), prefix);
        }
    }

    private FaultyDocument faulty(JsonNode document, Collection<Fault> faults, String prefix) {
        UnaryOperator<String> inside = place -> prefix + place;
        return new FaultyDocument(
                faults,
                () -> Rest.of(
                                document,
                                faults.stream()
                                        .map(fault -> fault.place().within().substring(prefix.length()))
                                        .toList(),
                                Published.SCHEMA,
                                this::bound)
                        .map(left ->
                                new Rest.Left(left.customer(), left.asWritten().andThen(inside))));
    }

    private Customer bound(JsonNode document) {
        return mapper.treeToValue(document, Customer.class);
    }

    /** For the rare fault that only a record finds. */
    private static Fault fault(JacksonException unbound, JsonNode document, String prefix) {
        var place = JsonPointer.empty();
        for (var step : unbound.getPath()) {
            var name = step.getPropertyName();
            place = name == null ? place.appendIndex(step.getIndex()) : place.appendProperty(name);
        }
        if (unbound.getCause() instanceof Refused refused) {
            var fault = refused.fault();
            return fault.at(
                    Place.within(prefix + place.appendProperty(fault.place().within())));
        }
        return new Fault(
                Place.within(prefix + place), Found.node(document.at(place)), expected(Published.SCHEMA.at(place)));
    }

    private static String expected(JsonNode part) {
        return Published.SCHEMA.expected(part);
    }

    /** Read by whoever asks for it or writes a faulty document, which most runs never do. */
    private static final class Published {
        static final CustomerSchema SCHEMA = new CustomerSchema();
    }
}
