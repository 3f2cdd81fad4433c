package org.engagementadvisor.command;

import java.util.ArrayList;
import java.util.List;

/** Lines of a screen: texts broken at spaces, and what stands at the right edge. */
final class Wrapped {
    /** The columns that a screen has. */
    static final int WIDTH = 140;

    private static final String CUT = " …";
    private static final int APART = 2;

    private Wrapped() {}

    /** A text in lines of so many columns at most, cut where it needs more lines than that; empty for no text. */
    static List<String> lines(String text, int width, int most) {
        List<String> lines = new ArrayList<>();
        var rest = text.strip();
        while (!rest.isEmpty() && lines.size() < most) {
            boolean isLast = lines.size() == most - 1;
            if (rest.length() <= width) {
                lines.add(rest);
                return lines;
            }
            int end = end(rest, isLast ? width - CUT.length() : width);
            lines.add(rest.substring(0, end).strip() + (isLast ? CUT : ""));
            rest = rest.substring(end).strip();
        }
        return lines;
    }

    /** A text in one line, cut if it has no room. */
    static String line(String text, int width) {
        return String.join("", lines(text, width, 1));
    }

    private static int end(String text, int width) {
        int space = text.lastIndexOf(' ', width);
        return space > 0 ? space : width;
    }

    /** Whether a line has room for something at its right edge. */
    static boolean hasRoom(String line, String edge) {
        return line.length() + APART + edge.length() <= WIDTH;
    }

    /** A line with something at its right edge, for which it is cut if it must. */
    static String withEdge(String line, String edge) {
        if (edge.isEmpty()) {
            return line;
        }
        var room = WIDTH - APART - edge.length();
        var indent = line.length() - line.stripLeading().length();
        var shown = line.length() <= room ? line : " ".repeat(indent) + line(line, room - indent);
        return shown + " ".repeat(WIDTH - shown.length() - edge.length()) + edge;
    }
}
