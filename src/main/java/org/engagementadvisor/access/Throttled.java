package org.engagementadvisor.access;

import java.time.Duration;
import org.jspecify.annotations.Nullable;
import org.springframework.security.authentication.AuthenticationProvider;
import org.springframework.security.authentication.BadCredentialsException;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.authentication.dao.DaoAuthenticationProvider;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.AuthenticationException;
import org.springframework.security.core.userdetails.UsernameNotFoundException;

/** Has whoever guesses wait, whether or not there is somebody of that name. */
final class Throttled implements AuthenticationProvider {
    private final Users users;
    private final VerifiedPasswords passwords;
    private final AuthenticationProvider known;
    private final Attempts attempts;
    private final Audit audit;

    Throttled(Users users, VerifiedPasswords passwords, Attempts attempts, Audit audit) {
        // Who is disabled is as unknown as who never was, and takes as long.
        var provider = new DaoAuthenticationProvider(name -> users.account(User.nameOf(name))
                .filter(account -> !account.user().disabled())
                .orElseThrow(() -> new UsernameNotFoundException("nobody of that name")));
        provider.setPasswordEncoder(passwords);
        this.known = provider;
        this.users = users;
        this.passwords = passwords;
        this.attempts = attempts;
        this.audit = audit;
    }

    @Override
    public @Nullable Authentication authenticate(Authentication asked) {
        var name = User.nameOf(asked.getName());
        var address = Audit.addressOf(asked);
        var left = attempts.toWait(name, address);
        if (!left.isZero() && !isNoGuess(name, asked)) {
            throw new Wait(left);
        }
        try {
            var authenticated = known.authenticate(asked);
            attempts.succeeded(name);
            return authenticated;
        } catch (BadCredentialsException wrong) {
            attempts.failed(name, address);
            audit.failed(name, address);
            throw wrong;
        }
    }

    /** What fitted a moment ago: a program at work is not kept waiting because somebody else guesses. */
    private boolean isNoGuess(String name, Authentication asked) {
        return users.account(name)
                .filter(account -> passwords.isVerified(String.valueOf(asked.getCredentials()), account.hash()))
                .isPresent();
    }

    @Override
    public boolean supports(Class<?> kind) {
        return UsernamePasswordAuthenticationToken.class.isAssignableFrom(kind);
    }

    /** Too many have failed before. */
    static final class Wait extends AuthenticationException {
        private final Duration left;

        Wait(Duration left) {
            super("too many attempts");
            this.left = left;
        }

        /** At least 1. */
        long seconds() {
            return left.plusSeconds(1).toSeconds();
        }
    }
}
