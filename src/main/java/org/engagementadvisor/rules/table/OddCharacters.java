package org.engagementadvisor.rules.table;

import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.function.IntPredicate;
import java.util.stream.Collectors;

/** Names the characters that people cannot see, or take for others: they come along when a text is copied into a cell. */
final class OddCharacters {
    private static final int MOST_NAMED = 3;

    private OddCharacters() {}

    /** Whether it has no shape of its own, or that of a blank without being one; tabs and line ends are blanks. */
    static boolean isInvisible(int character) {
        return switch (Character.getType(character)) {
            case Character.CONTROL -> "\t\r\n".indexOf(character) < 0;
            case Character.FORMAT, Character.LINE_SEPARATOR, Character.PARAGRAPH_SEPARATOR -> true;
            case Character.SPACE_SEPARATOR -> character != ' ';
            default -> false;
        };
    }

    /** Whether it is beyond ASCII and none of those words has it: a typographic quote, a long dash, a letter of another script. */
    static boolean isForeignTo(Collection<String> words, int character) {
        return character > 0x7f && words.stream().noneMatch(word -> word.indexOf(character) >= 0);
    }

    static boolean anyInvisible(String text) {
        return text.codePoints().anyMatch(OddCharacters::isInvisible);
    }

    /** The text as it looks. */
    static String without(String text) {
        return text.codePoints()
                .filter(each -> Character.getType(each) != Character.FORMAT)
                .map(each -> isInvisible(each) ? ' ' : each)
                .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                .toString();
    }

    /** What follows the text in a message, such as {@code  followed by U+200B (zero width space)}; nothing if none is odd. */
    static String named(String text, IntPredicate odd) {
        List<Integer> found = text.codePoints().filter(odd).distinct().boxed().toList();
        if (found.isEmpty()) {
            return "";
        }
        String names = found.stream().limit(MOST_NAMED).map(OddCharacters::name).collect(Collectors.joining(" and "));
        return place(text, odd) + names + (found.size() > MOST_NAMED ? " and others" : "");
    }

    private static String place(String text, IntPredicate odd) {
        int[] all = text.codePoints().toArray();
        int first = 0;
        while (first < all.length && odd.test(all[first])) {
            first++;
        }
        int last = all.length;
        while (last > first && odd.test(all[last - 1])) {
            last--;
        }
        boolean within = text.codePoints().skip(first).limit(last - first).anyMatch(odd);
        boolean seen = text.codePoints().filter(odd).anyMatch(each -> !isInvisible(each));
        if (seen || within || (first > 0 && last < all.length)) {
            return " with ";
        }
        return first > 0 ? " preceded by " : " followed by ";
    }

    private static String name(int character) {
        String name = Character.getName(character);
        return "U+%04X".formatted(character) + (name == null ? "" : " (" + name.toLowerCase(Locale.ROOT) + ")");
    }
}
