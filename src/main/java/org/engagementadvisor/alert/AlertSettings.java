package org.engagementadvisor.alert;

import java.net.URI;
import java.time.Duration;
import java.util.Base64;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * How alerts go out.
 *
 * @param tries after so many a delivery is undeliverable
 * @param firstWait after the first failed try; it doubles with each, up to {@code longestWait}
 * @param lease how long a try may take before another instance may try too
 * @param address of this service as people reach it, for links; null for none
 * @param language of mails
 */
@ConfigurationProperties("engagement-advisor.alerts")
record AlertSettings(
        @DefaultValue("12") int tries,
        @DefaultValue("10s") Duration firstWait,
        @DefaultValue("1h") Duration longestWait,
        @DefaultValue("1m") Duration lease,
        @Nullable URI address,
        @DefaultValue("en") Locale language,
        @DefaultValue MailSettings mail,
        @DefaultValue WebhookSettings webhook) {
    private static final String PREFIX = "engagement-advisor.alerts.";

    AlertSettings {
        require("tries", tries, tries >= 1, "1 or more");
        require("first-wait", firstWait, isPositive(firstWait), "more than nothing");
        require("longest-wait", longestWait, longestWait.compareTo(firstWait) >= 0, "as long as first-wait or longer");
        require("lease", lease, isPositive(lease), "more than nothing");
        require("address", address, address == null || isOfWeb(address), "http or https, a host, and nothing secret");
    }

    /** @param from the sender; null if no mail is sent */
    record MailSettings(@Nullable String from) {}

    /**
     * Whom to call.
     *
     * @param url null if nobody is called
     * @param secret by which what is sent is signed
     */
    record WebhookSettings(
            @Nullable URI url,
            @Nullable String secret,
            @DefaultValue("10s") Duration timeout) {
        private static final String SECRET = "whsec_";
        private static final int SHORTEST = 24;
        private static final int LONGEST = 64;

        WebhookSettings {
            require("webhook.url", url, url == null || isOfWeb(url), "http or https, a host, and nothing secret");
            require("webhook.timeout", timeout, isPositive(timeout), "more than nothing");
            // What is wrong with a secret is not told by showing it.
            require(
                    "webhook.secret",
                    "what is there",
                    url == null || key(secret).length > 0,
                    SECRET + " and " + SHORTEST + " to " + LONGEST + " bytes in Base64");
        }

        byte[] key() {
            return key(secret);
        }

        /** Empty if it is none. */
        private static byte[] key(@Nullable String secret) {
            if (secret == null || !secret.startsWith(SECRET)) {
                return new byte[0];
            }
            try {
                var key = Base64.getDecoder().decode(secret.substring(SECRET.length()));
                return key.length < SHORTEST || key.length > LONGEST ? new byte[0] : key;
            } catch (IllegalArgumentException noBase64) {
                return new byte[0];
            }
        }
    }

    private static void require(String name, @Nullable Object found, boolean isSound, String expected) {
        if (!isSound) {
            throw new IllegalArgumentException(PREFIX + name + ": found `" + found + "`, expected " + expected);
        }
    }

    private static boolean isPositive(Duration duration) {
        return !duration.isNegative() && !duration.isZero();
    }

    private static boolean isOfWeb(URI address) {
        return address.getScheme() != null
                && List.of("http", "https").contains(address.getScheme())
                && address.getHost() != null
                && address.getUserInfo() == null;
    }
}
