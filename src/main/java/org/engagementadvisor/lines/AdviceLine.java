package org.engagementadvisor.lines;

import org.engagementadvisor.advice.Advice;
import org.engagementadvisor.advice.AdviceJson;
import org.engagementadvisor.document.Quote;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonToken;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The advice on one customer as it stands in a file, read no further than to whom it is about. */
public final class AdviceLine {
    private static final JsonMapper MAPPER = JsonMapper.shared();
    private static final String EXPECTED = "advice as a batch writes it";

    private final String name;
    private final String customer;
    private final Place place;
    private final byte[] bytes;

    /**
     * Where a line is.
     *
     * @param line its number, from 1
     * @param at its first byte, from 0
     * @param length in bytes
     */
    public record Place(long line, long at, int length) {}

    private AdviceLine(String name, String customer, Place place, byte[] bytes) {
        this.name = name;
        this.customer = customer;
        this.place = place;
        this.bytes = bytes;
    }

    static AdviceLine of(String name, Place place, byte[] bytes) {
        return new AdviceLine(name, customer(name, bytes), place, bytes);
    }

    private static String customer(String name, byte[] bytes) {
        try (var json = MAPPER.createParser(bytes)) {
            if (json.nextToken() == JsonToken.START_OBJECT) {
                while (json.nextToken() == JsonToken.PROPERTY_NAME) {
                    boolean found = json.currentName().equals("customer");
                    json.nextToken();
                    if (found && json.currentToken() == JsonToken.VALUE_STRING) {
                        return json.getString();
                    }
                    json.skipChildren();
                }
            }
        } catch (JacksonException broken) {
            throw new UnreadableFile(name, "no JSON", EXPECTED);
        }
        throw new UnreadableFile(name, "no customer", EXPECTED);
    }

    /** The id of the customer. */
    public String customer() {
        return customer;
    }

    public Place place() {
        return place;
    }

    public byte[] bytes() {
        return bytes;
    }

    /**
     * All that it says.
     *
     * @throws UnreadableFile if it is no advice
     */
    public Advice advice() {
        try {
            return AdviceJson.read(bytes);
        } catch (JacksonException broken) {
            throw unreadable(broken);
        }
    }

    /**
     * The same as it stands there, digits included.
     *
     * @throws UnreadableFile if it is no JSON
     */
    public JsonNode tree() {
        try {
            return AdviceJson.tree(bytes);
        } catch (JacksonException broken) {
            throw unreadable(broken);
        }
    }

    private UnreadableFile unreadable(JacksonException broken) {
        return new UnreadableFile(
                name, Quote.of(broken.getOriginalMessage().lines().findFirst().orElse("")), EXPECTED);
    }
}
