package org.engagementadvisor.access;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.LongSupplier;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.jspecify.annotations.Nullable;
import org.springframework.security.crypto.password.PasswordEncoder;

/**
 * Remembers for a minute after its last use which password fitted which hash, so that a program that sends its password with every call pays once for
 * holding it against a hash that is slow on purpose. What is remembered is neither of them, and of no use once the process has
 * ended; whoever gets another password has another hash.
 */
final class VerifiedPasswords implements PasswordEncoder {
    private static final int MOST = 1_000;
    private static final long NANOS = Duration.ofMinutes(1).toNanos();
    private static final String HMAC = "HmacSHA256";

    private final PasswordEncoder slow;
    private final LongSupplier nanoTime;
    private final SecretKeySpec key;
    private final Map<ByteBuffer, Long> verified = new LinkedHashMap<>() {
        @Override
        protected boolean removeEldestEntry(Map.Entry<ByteBuffer, Long> eldest) {
            return size() > MOST;
        }
    };

    VerifiedPasswords(PasswordEncoder slow, LongSupplier nanoTime) {
        this.slow = slow;
        this.nanoTime = nanoTime;
        byte[] random = new byte[32];
        new SecureRandom().nextBytes(random);
        this.key = new SecretKeySpec(random, HMAC);
    }

    @Override
    public String encode(@Nullable CharSequence password) {
        return String.valueOf(slow.encode(password));
    }

    @Override
    public boolean matches(@Nullable CharSequence password, @Nullable String hash) {
        boolean matches = isVerified(password, hash) || slow.matches(password, hash);
        if (matches) {
            remember(mark(password, hash));
        }
        return matches;
    }

    /** Whether they fitted within the last minute. */
    synchronized boolean isVerified(@Nullable CharSequence password, @Nullable String hash) {
        var since = verified.get(mark(password, hash));
        return since != null && nanoTime.getAsLong() - since < NANOS;
    }

    private synchronized void remember(ByteBuffer mark) {
        verified.remove(mark);
        verified.put(mark, nanoTime.getAsLong());
    }

    private ByteBuffer mark(@Nullable CharSequence password, @Nullable String hash) {
        try {
            var mac = Mac.getInstance(HMAC);
            mac.init(key);
            return ByteBuffer.wrap(mac.doFinal((password + "\n" + hash).getBytes(StandardCharsets.UTF_8)));
        } catch (GeneralSecurityException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
