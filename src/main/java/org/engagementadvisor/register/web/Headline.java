package org.engagementadvisor.register.web;

import java.util.regex.Pattern;

/** A text of a recommendation: what to do, and what is said of it besides. */
record Headline(String lead, String rest) {
    private static final Pattern END = Pattern.compile("[:.;?!] ");
    private static final int SHORTEST = 12;

    static Headline of(String text) {
        var end = END.matcher(text);
        while (end.find()) {
            if (end.start() >= SHORTEST) {
                return new Headline(text.substring(0, end.start() + 1), text.substring(end.end()));
            }
        }
        return new Headline(text, "");
    }
}
