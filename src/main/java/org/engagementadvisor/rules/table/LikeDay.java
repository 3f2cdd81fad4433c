package org.engagementadvisor.rules.table;

import java.time.Month;
import java.time.format.TextStyle;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Row ids that begin as a month does: a spreadsheet program that opens {@code MAR-010} keeps a day of March in its place. */
final class LikeDay {
    private static final List<Locale> LANGUAGES =
            List.of(Locale.ENGLISH, Locale.GERMAN, Locale.FRENCH, Locale.forLanguageTag("es"));

    private static final int SHORT = 3;
    private static final Set<String> MONTHS =
            LANGUAGES.stream().flatMap(LikeDay::months).collect(Collectors.toUnmodifiableSet());

    private LikeDay() {}

    private static Stream<String> months(Locale language) {
        return Stream.of(Month.values())
                .map(month -> month.getDisplayName(TextStyle.FULL_STANDALONE, language)
                        .toUpperCase(Locale.ROOT))
                .flatMap(name -> Stream.of(name, name.substring(0, SHORT)));
    }

    static boolean is(String id) {
        return MONTHS.contains(id.substring(0, id.indexOf('-')));
    }
}
