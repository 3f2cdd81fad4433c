package org.engagementadvisor.access;

import org.springframework.core.convert.converter.Converter;
import org.springframework.security.authentication.AbstractAuthenticationToken;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.oauth2.jwt.Jwt;
import org.springframework.security.oauth2.server.resource.InvalidBearerTokenException;

/** A token says who somebody is; what they may do is kept here, also for them. */
final class TokenOfUser implements Converter<Jwt, AbstractAuthenticationToken> {
    private static final String NAME = "preferred_username";

    private final Users users;

    TokenOfUser(Users users) {
        this.users = users;
    }

    @Override
    public AbstractAuthenticationToken convert(Jwt token) {
        var name = token.hasClaim(NAME) ? token.getClaimAsString(NAME) : token.getSubject();
        var account = users.account(User.nameOf(String.valueOf(name)))
                .filter(known -> !known.user().disabled())
                .orElseThrow(() -> new InvalidBearerTokenException("a token of nobody who is known here"));
        return UsernamePasswordAuthenticationToken.authenticated(account, null, account.getAuthorities());
    }
}
