package org.engagementadvisor.rules;

/** The words of a phrase, cut where something is to be filled in. */
final class Phrasing {
    /** The length of a place to fill in, such as {@code {0}}. */
    private static final int PLACE = 3;

    private static final int NONE = -1;

    private final String[] parts;
    private final int[] arguments;

    Phrasing(String text) {
        parts = text.split("(?=\\{\\d})|(?<=\\{\\d})");
        arguments = new int[parts.length];
        for (int at = 0; at < parts.length; at++) {
            boolean place = parts[at].length() == PLACE && parts[at].charAt(0) == '{';
            arguments[at] = place ? parts[at].charAt(1) - '0' : NONE;
        }
    }

    String with(String... filled) {
        int length = 0;
        for (int at = 0; at < parts.length; at++) {
            length += part(at, filled).length();
        }
        StringBuilder text = new StringBuilder(length);
        for (int at = 0; at < parts.length; at++) {
            text.append(part(at, filled));
        }
        return text.toString();
    }

    private String part(int at, String[] filled) {
        int argument = arguments[at];
        return argument >= 0 && argument < filled.length ? filled[argument] : parts[at];
    }
}
