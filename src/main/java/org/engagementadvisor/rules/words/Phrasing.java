package org.engagementadvisor.rules.words;

import java.util.ArrayList;
import java.util.List;

/** The words of a phrase, cut where something is to be filled in. */
public final class Phrasing {
    /** The length of a place to fill in, such as {@code {0}}. */
    private static final int PLACE = 3;

    private static final int NONE = -1;

    private final String[] parts;
    private final int[] arguments;

    Phrasing(String text) {
        this(List.of(text.split("(?=\\{\\d})|(?<=\\{\\d})")));
    }

    private Phrasing(List<String> cut) {
        parts = cut.toArray(String[]::new);
        arguments = new int[parts.length];
        for (int at = 0; at < parts.length; at++) {
            boolean place = parts[at].length() == PLACE && parts[at].charAt(0) == '{';
            arguments[at] = place ? parts[at].charAt(1) - '0' : NONE;
        }
    }

    /** The same with one place filled in for good. */
    public Phrasing filled(int argument, String with) {
        List<String> cut = new ArrayList<>();
        boolean words = false;
        for (int at = 0; at < parts.length; at++) {
            boolean open = arguments[at] != NONE && arguments[at] != argument;
            String part = arguments[at] == argument ? with : parts[at];
            if (words && !open) {
                cut.add(cut.remove(cut.size() - 1) + part);
            } else {
                cut.add(part);
            }
            words = !open;
        }
        return new Phrasing(cut);
    }

    String with(String... filled) {
        String[] text = parts.clone();
        for (int at = 0; at < text.length; at++) {
            int argument = arguments[at];
            if (argument >= 0 && argument < filled.length) {
                text[at] = filled[argument];
            }
        }
        return String.join("", text);
    }

    /** The text where a single place is left to fill in. */
    public String withOnly(int argument, String filled) {
        String[] text = parts.clone();
        for (int at = 0; at < text.length; at++) {
            if (arguments[at] == argument) {
                text[at] = filled;
            }
        }
        return String.join("", text);
    }
}
