package org.engagementadvisor.access;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;
import org.springframework.security.crypto.password.PasswordEncoder;

class VerifiedPasswordsTests {
    private final AtomicLong now = new AtomicLong(5);
    private final AtomicInteger slow = new AtomicInteger();
    private final VerifiedPasswords passwords = new VerifiedPasswords(
            new PasswordEncoder() {
                @Override
                public String encode(CharSequence password) {
                    return "hash of " + password;
                }

                @Override
                public boolean matches(CharSequence password, String hash) {
                    slow.incrementAndGet();
                    return hash.endsWith("of " + password);
                }
            },
            now::get);

    @Test
    void holdAPasswordAgainstItsHashOnceAMinute() {
        assertThat(passwords.matches("a", "hash of a")).isTrue();
        now.addAndGet(Duration.ofSeconds(59).toNanos());
        assertThat(passwords.matches("a", "hash of a")).isTrue();
        assertThat(slow).hasValue(1);
        now.addAndGet(Duration.ofSeconds(60).toNanos());
        assertThat(passwords.matches("a", "hash of a")).isTrue();
        assertThat(slow).hasValue(2);
    }

    @Test
    void rememberNothingOfOneThatDoesNotFit() {
        assertThat(passwords.matches("b", "hash of a")).isFalse();
        assertThat(passwords.matches("b", "hash of a")).isFalse();
        assertThat(slow).hasValue(2);
    }

    @Test
    void forgetOnceTheUserHasAnotherHash() {
        assertThat(passwords.matches("a", "hash of a")).isTrue();
        assertThat(passwords.matches("a", "hash of other")).isFalse();
        assertThat(passwords.matches("a", "other hash of a")).isTrue();
        assertThat(slow).hasValue(3);
    }
}
