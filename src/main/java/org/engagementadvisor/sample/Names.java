package org.engagementadvisor.sample;

import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;

/** Makes names out of patterns such as {@code Hotel {family}, {town}} and of lists of words. */
final class Names {
    private static final Pattern WORD = Pattern.compile("\\{(\\w+)}");
    private static final long PRIME = 7_368_787;

    private final Map<String, List<String>> words;

    Names(Map<String, List<String>> words) {
        this.words = words;
    }

    String drawn(String pattern, Draws draws) {
        return WORD.matcher(pattern).replaceAll(word -> draws.one(list(word.group(1))));
    }

    /**
     * The name of a number, 0 or more, by the pattern: no other number has the same. Where numbers go beyond what the words
     * allow, names end in a number of their own.
     */
    String of(String pattern, long number, long seed) {
        long names = WORD.matcher(pattern)
                .results()
                .mapToLong(word -> list(word.group(1)).size())
                .reduce(1, (left, right) -> left * right);
        long[] left = {Math.floorMod(number * PRIME + seed, names)};
        var name = WORD.matcher(pattern).replaceAll(word -> {
            var choice = list(word.group(1));
            int which = (int) (left[0] % choice.size());
            left[0] /= choice.size();
            return choice.get(which);
        });
        return number < names ? name : name + " " + (number / names + 1);
    }

    private List<String> list(String word) {
        return words.getOrDefault(word, List.of(word));
    }
}
