package org.engagementadvisor.customer;

import java.util.Locale;
import java.util.regex.Pattern;
import org.engagementadvisor.document.Fault;
import org.engagementadvisor.document.Place;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.core.TokenStreamLocation;
import tools.jackson.databind.ObjectMapper;

/** Says where a text ceases to be JSON, in the words of this program instead of the parser's. */
final class Unreadable {
    private static final Pattern LIMIT =
            Pattern.compile("(?s)(.*?) \\((\\d+)\\) exceeds the maximum allowed \\((\\d+).*");
    private static final Pattern TWICE = Pattern.compile("(?s)Duplicate Object property \"(.*)\".*");
    private static final Pattern WORD =
            Pattern.compile("(?s)(?:Unrecognized|Non-standard|Unexpected) (?:\\w+ )+'(.*?)'.*");
    private static final Pattern CHARACTER = Pattern.compile("(?s).*\\bcharacter (?:escape )?\\(.*code (\\d+)\\).*");
    private static final String JSON = "well-formed JSON in UTF-8";

    private Unreadable() {}

    /** Parses once more, as the exceptions of the first time do not all know their place. */
    static Fault fault(ObjectMapper mapper, byte[] document) {
        try (var parser = mapper.createParser(document)) {
            return fault(parser);
        } catch (JacksonException broken) {
            return fault(Place.within(""), message(broken));
        }
    }

    private static Fault fault(JsonParser parser) {
        try {
            for (var token = parser.nextToken(); token != null; token = parser.nextToken()) {
                if (token.isNumeric()) {
                    parser.getDecimalValue();
                } else if (token == JsonToken.VALUE_STRING) {
                    parser.getString();
                }
                if (parser.streamReadContext().inRoot() && token.isStructEnd()) {
                    break;
                }
            }
            parser.nextToken();
            return new Fault(place(parser), "more after the value", "the end of the document");
        } catch (JacksonException broken) {
            return fault(place(broken, parser), message(broken));
        } catch (NumberFormatException broken) {
            return new Fault(place(parser), Found.value(parser.getString()), Check.BOUNDS);
        }
    }

    private static Fault fault(Place place, String message) {
        var limit = LIMIT.matcher(message);
        if (limit.matches()) {
            var name = limit.group(1).toLowerCase(Locale.ROOT);
            return new Fault(place, name + " of " + limit.group(2), "at most " + limit.group(3));
        }
        var twice = TWICE.matcher(message);
        if (twice.matches()) {
            return new Fault(place, Found.value(twice.group(1)) + " twice", "each field once");
        }
        return new Fault(place, found(message), JSON);
    }

    private static String found(String message) {
        var word = WORD.matcher(message);
        if (word.matches()) {
            return Found.value(word.group(1));
        }
        var character = CHARACTER.matcher(message);
        if (character.matches()) {
            return Found.value(Character.toString(Integer.parseInt(character.group(1))));
        }
        if (message.contains("end-of-input")) {
            return "the end of the document";
        }
        if (message.contains("UTF-")) {
            return "bytes that are not UTF-8";
        }
        if (message.startsWith("Invalid numeric value")) {
            return "a number with leading zeroes";
        }
        return "something that does not belong there";
    }

    private static String message(JacksonException broken) {
        var message = broken.getOriginalMessage();
        return message == null ? "" : message;
    }

    private static Place place(JacksonException broken, JsonParser parser) {
        var known = broken.getLocation();
        boolean isKnown = known != null && known.getLineNr() > 0;
        return isKnown ? place(known) : place(parser);
    }

    private static Place place(JsonParser parser) {
        return place(parser.currentLocation());
    }

    private static Place place(TokenStreamLocation location) {
        return new Place("", Math.max(1, location.getLineNr()), Math.max(1, location.getColumnNr()), "");
    }
}
