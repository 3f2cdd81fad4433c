package org.engagementadvisor.alert;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.boot.context.properties.source.MapConfigurationPropertySource;

class AlertSettingsTests {
    private static final String PREFIX = "engagement-advisor.alerts.";
    private static final String SECRET = "whsec_MDEyMzQ1Njc4OTAxMjM0NTY3ODkwMTIzNDU2Nzg5MDE=";

    private static AlertSettings bound(Map<String, String> given) {
        var source = new MapConfigurationPropertySource();
        given.forEach((name, value) -> source.put(PREFIX + name, value));
        return new Binder(source).bindOrCreate("engagement-advisor.alerts", AlertSettings.class);
    }

    @Test
    void sendNothingUnlessTold() {
        assertThat(bound(Map.of()).webhook().url()).isNull();
        assertThat(bound(Map.of()).mail().from()).isNull();
    }

    @ParameterizedTest
    @CsvSource({
        "tries, 0, tries: found `0`",
        "first-wait, 0s, first-wait: found `PT0S`",
        "longest-wait, 1s, longest-wait: found `PT1S`",
        "lease, -1s, lease",
        "address, ftp://advisor.example.org, address: found `ftp://advisor.example.org`",
        "webhook.url, file:///etc/passwd, webhook.url",
        "webhook.url, http://user:word@example.org/, webhook.url",
        "webhook.url, /hook, webhook.url",
        "webhook.secret, short, expected whsec_",
        "webhook.secret, whsec_c2hvcnQ=, expected whsec_",
        "webhook.secret, whsec_!!, expected whsec_"
    })
    void refuseWhatCannotBeMeant(String name, String value, String said) {
        var given = new HashMap<>(Map.of("webhook.url", "https://example.org/hook", "webhook.secret", SECRET));
        assertThat(bound(given).webhook().key()).hasSize(32);
        given.put(name, value);
        assertThatThrownBy(() -> bound(given))
                .rootCause()
                .hasMessageContaining(said)
                .hasMessageContaining("expected");
    }

    @Test
    void neverShowASecret() {
        var given = Map.of("webhook.url", "https://example.org/hook", "webhook.secret", "hush");
        assertThatThrownBy(() -> bound(given)).rootCause().hasMessageNotContaining("hush");
    }

    /** Doubles from the first to the longest, until nobody tries any more. */
    @Test
    void waitLongerAfterEachTry() {
        var settings = bound(Map.of("tries", "6", "first-wait", "10s", "longest-wait", "1m"));
        var deliveries = new Deliveries(null, null, null, settings);
        assertThat(IntStream.rangeClosed(1, 6).mapToObj(deliveries::waitAfter))
                .containsExactly(
                        Duration.ofSeconds(10),
                        Duration.ofSeconds(20),
                        Duration.ofSeconds(40),
                        Duration.ofSeconds(60),
                        Duration.ofSeconds(60),
                        null);
        assertThat(new Deliveries(null, null, null, bound(Map.of("tries", "1"))).waitAfter(1))
                .isNull();
    }
}
