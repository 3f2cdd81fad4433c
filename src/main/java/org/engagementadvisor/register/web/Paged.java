package org.engagementadvisor.register.web;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * One page of a long list.
 *
 * @param page from 1
 * @param all how many there are on all pages together
 * @param previous the address of the page before; null if there is none, as with {@code next}
 */
record Paged<T>(
        List<T> some,
        int page,
        int pages,
        int all,
        @Nullable String previous,
        @Nullable String next) {
    private static final int SIZE = 50;

    /** @param page null is the first */
    static <T> Paged<T> of(List<T> all, @Nullable Integer page, String path, Map<String, @Nullable String> asked) {
        int pages = Math.max(1, (all.size() + SIZE - 1) / SIZE);
        int at = Math.max(1, Math.min(pages, page == null ? 1 : page));
        return new Paged<>(
                all.subList((at - 1) * SIZE, Math.min(all.size(), at * SIZE)),
                at,
                pages,
                all.size(),
                at > 1 ? address(at - 1, path, asked) : null,
                at < pages ? address(at + 1, path, asked) : null);
    }

    private static String address(int page, String path, Map<String, @Nullable String> asked) {
        Map<String, @Nullable String> turned = new HashMap<>(asked);
        turned.put("page", page == 1 ? null : String.valueOf(page));
        return Address.of(path, turned);
    }
}
