package org.engagementadvisor.customer;

import java.util.Iterator;
import java.util.NoSuchElementException;
import java.util.function.BiFunction;
import org.engagementadvisor.document.Fault;
import org.engagementadvisor.document.Place;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The customers of a list of JSON, each read when it is its turn. For one thread. */
public final class ListedCustomers implements Iterator<Listed> {
    private final JsonParser parser;
    private final BiFunction<JsonNode, String, Customer> judge;
    private final int size;
    private int at;

    private ListedCustomers(JsonParser parser, BiFunction<JsonNode, String, Customer> judge, int size) {
        this.parser = parser;
        this.judge = judge;
        this.size = size;
    }

    /** Reads over all of it once, so that what is no list is refused before the first customer. */
    static ListedCustomers of(byte[] document, JsonMapper mapper, BiFunction<JsonNode, String, Customer> judge) {
        int size = size(document, mapper);
        JsonParser parser = mapper.createParser(document);
        parser.nextToken();
        return new ListedCustomers(parser, judge, size);
    }

    private static int size(byte[] document, JsonMapper mapper) {
        try (JsonParser parser = mapper.createParser(document)) {
            if (parser.nextToken() != JsonToken.START_ARRAY) {
                var found =
                        Found.node(parser.currentToken() == null ? mapper.missingNode() : mapper.readTree(document));
                throw new FaultyDocument(new Fault(Place.within(""), found, "a list of customers"));
            }
            int size = 0;
            while (parser.nextToken() != JsonToken.END_ARRAY) {
                parser.skipChildren();
                size++;
            }
            if (parser.nextToken() != null) {
                throw new FaultyDocument(Unreadable.fault(mapper, document));
            }
            return size;
        } catch (JacksonException | NumberFormatException broken) {
            throw new FaultyDocument(Unreadable.fault(mapper, document));
        }
    }

    /** How many there are in all. */
    public int size() {
        return size;
    }

    @Override
    public boolean hasNext() {
        return at < size;
    }

    @Override
    public Listed next() {
        if (at == size) {
            throw new NoSuchElementException();
        }
        parser.nextToken();
        JsonNode entry = parser.readValueAsTree();
        return listed(entry, "/" + at++);
    }

    private Listed listed(JsonNode entry, String prefix) {
        @Nullable String id = entry.path("id").stringValue(null);
        try {
            return new Listed(id, judge.apply(entry, prefix), null);
        } catch (FaultyDocument faulty) {
            return new Listed(id, null, faulty);
        }
    }
}
