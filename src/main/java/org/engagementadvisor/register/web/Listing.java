package org.engagementadvisor.register.web;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.engagementadvisor.access.Who;
import org.engagementadvisor.register.Standing;
import org.engagementadvisor.register.Told;
import org.jspecify.annotations.Nullable;

/**
 * Some of a list of customers.
 *
 * @param next the id after which the next ones come; absent at the end
 */
record Listing(List<Entry> customers, @Nullable String next) {

    /**
     * A customer of a list.
     *
     * @param answers those that make the one line of decisions
     * @param fault what the rules say where they go wrong
     */
    record Entry(
            String id,
            @Nullable String name,
            @Nullable String accountManager,
            String asOf,
            Map<String, Object> answers,
            Told.@Nullable First first,
            int recommendations,
            @Nullable String fault) {}

    /** Those whom somebody may see, whose id or name has those letters, after that id. */
    static Listing of(
            Iterable<Standing> all,
            Who who,
            @Nullable String letters,
            @Nullable String after,
            int size,
            List<String> summary) {
        var some = new ArrayList<Entry>();
        var wanted = letters == null ? "" : letters.toLowerCase(Locale.ROOT);
        for (var each : all) {
            boolean isAfter = after == null || each.customer().compareTo(after) > 0;
            if (isAfter && who.sees(each.accountManager()) && has(each, wanted)) {
                if (some.size() == size) {
                    return new Listing(some, some.get(size - 1).id());
                }
                some.add(entry(each, summary));
            }
        }
        return new Listing(some, null);
    }

    private static boolean has(Standing customer, String letters) {
        return customer.customer().toLowerCase(Locale.ROOT).contains(letters)
                || (customer.name() != null
                        && customer.name().toLowerCase(Locale.ROOT).contains(letters));
    }

    private static Entry entry(Standing standing, List<String> summary) {
        var told = standing.told();
        Map<String, Object> answers = new LinkedHashMap<>();
        if (told != null) {
            summary.stream()
                    .filter(told.answers()::containsKey)
                    .forEach(answer -> answers.put(answer, told.answers().get(answer)));
        }
        return new Entry(
                standing.customer(),
                standing.name(),
                standing.accountManager(),
                standing.asOf().toString(),
                answers,
                told == null ? null : told.first(),
                told == null ? 0 : told.recommendations(),
                standing.fault());
    }
}
