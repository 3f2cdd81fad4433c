package org.engagementadvisor.once;

import jakarta.servlet.http.HttpServletRequest;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.regex.Pattern;
import org.engagementadvisor.access.Who;
import org.engagementadvisor.rules.web.RefusedRequest;
import org.jspecify.annotations.Nullable;

/**
 * A request that may be sent again.
 *
 * @param key by which its sender knows it; null if it is not to be known again
 * @param digest of all that it asks
 * @param customer of whom its answer tells; null if of none
 */
public record Asked(
        String who,
        @Nullable String key,
        String digest,
        @Nullable String customer) {
    /** The header that has the key. */
    public static final String KEY = "Idempotency-Key";

    /** What the header is for. */
    public static final String DESCRIPTION =
            "1 to 200 letters, digits, `-`, `_`, `.` or `:` of the caller's choice, another for each request. Sent"
                    + " again within a day with the same key, a request is not done again but answered as before; with the"
                    + " key of another request it is refused (422).";

    private static final Pattern KEYS = Pattern.compile("[\\w.:-]{1,200}");

    /**
     * A request with all of its body.
     *
     * @param digest begun by {@link #digest}, with the body
     * @throws RefusedRequest if the key is none
     */
    public static Asked of(HttpServletRequest request, Who who, MessageDigest digest, @Nullable String customer) {
        refuseOddKey(request);
        return new Asked(who.name(), request.getHeader(KEY), HexFormat.of().formatHex(digest.digest()), customer);
    }

    /**
     * Refuses before its body is read what would be refused after.
     *
     * @throws RefusedRequest if the request has a key that is none
     */
    public static void refuseOddKey(HttpServletRequest request) {
        var key = request.getHeader(KEY);
        if (key != null && !KEYS.matcher(key).matches()) {
            throw RefusedRequest.parameter(KEY, key, "1 to 200 letters, digits, `-`, `_`, `.` or `:`");
        }
    }

    /** Begins what tells requests apart: where they go, and the body that is yet to be added. */
    public static MessageDigest digest(HttpServletRequest request) {
        try {
            var digest = MessageDigest.getInstance("SHA-256");
            var place = request.getMethod() + " " + request.getRequestURI() + "?" + request.getQueryString() + "\n";
            digest.update(place.getBytes(StandardCharsets.UTF_8));
            return digest;
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
