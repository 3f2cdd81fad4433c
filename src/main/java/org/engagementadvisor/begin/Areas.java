package org.engagementadvisor.begin;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.engagementadvisor.document.Quote;

/**
 * The areas of a new book.
 *
 * @param terms the area of each group of products, by turnover
 * @param rest the area of all other groups
 * @param only the area where there are no groups
 * @param others how many other groups there are
 */
record Areas(Map<String, String> terms, String rest, String only, long others) {
    /** In the order of the book, that of the rest last. */
    List<String> listed() {
        var listed = new ArrayList<>(terms.isEmpty() ? List.of(only) : terms.values());
        listed.add(rest);
        return List.copyOf(listed);
    }

    String said() {
        return terms.isEmpty()
                ? "one area, " + Quote.of(only)
                : terms.size() + " areas, those with most turnover: " + Quote.listed(terms.values())
                        + (others > 0 ? "; " + others + " more groups together are " + Quote.of(rest) : "");
    }
}
