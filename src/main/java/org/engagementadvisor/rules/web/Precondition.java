package org.engagementadvisor.rules.web;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ETag;
import org.springframework.http.HttpHeaders;

/** What a caller says must be there, or must not, for a change to be made (RFC 9110). */
public final class Precondition {
    private static final String TAGS = "`*`, or what an ETag said, such as \"2\"";

    private Precondition() {}

    /**
     * Holds what is there against what the caller says.
     *
     * @param ifMatch null if it says nothing, as with {@code ifNoneMatch}
     * @param tag of what is there; null if nothing is
     * @throws RefusedRequest if it is otherwise, or if the caller says what is no tag
     */
    public static void refuse(@Nullable String ifMatch, @Nullable String ifNoneMatch, @Nullable String tag) {
        var found = tag == null ? "none" : tag;
        if (ifMatch != null && !names(HttpHeaders.IF_MATCH, ifMatch, tag, true)) {
            throw RefusedRequest.changedMeanwhile(HttpHeaders.IF_MATCH, ifMatch, found);
        }
        if (ifNoneMatch != null && names(HttpHeaders.IF_NONE_MATCH, ifNoneMatch, tag, false)) {
            throw RefusedRequest.changedMeanwhile(HttpHeaders.IF_NONE_MATCH, ifNoneMatch, "other than " + found);
        }
    }

    private static boolean names(String header, String said, @Nullable String tag, boolean isStrong) {
        List<ETag> tags = ETag.parse(said);
        if (tags.isEmpty()) {
            throw RefusedRequest.parameter(header, said, TAGS);
        }
        return tag != null
                && tags.stream().anyMatch(each -> each.isWildcard() || each.compare(ETag.create(tag), isStrong));
    }
}
