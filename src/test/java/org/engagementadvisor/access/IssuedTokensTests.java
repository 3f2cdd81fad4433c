package org.engagementadvisor.access;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.crypto.MACSigner;
import com.nimbusds.jose.crypto.RSASSASigner;
import com.nimbusds.jose.jwk.JWKSet;
import com.nimbusds.jose.jwk.RSAKey;
import com.nimbusds.jose.jwk.gen.RSAKeyGenerator;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.PlainJWT;
import com.nimbusds.jwt.SignedJWT;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Instant;
import java.util.Date;
import org.engagementadvisor.rules.web.Shop;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.annotation.Import;
import org.springframework.test.annotation.DirtiesContext;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;

/** Who comes with the token of an issuer: one that serves its description and its keys, as OpenID Connect has it. */
@SpringBootTest(webEnvironment = WebEnvironment.RANDOM_PORT)
@Import({Shop.class, Callers.class})
@DirtiesContext
class IssuedTokensTests {
    private static final String AUDIENCE = "engagement-advisor";
    private static final RSAKey KEY = key("of today");
    private static final RSAKey STRANGE = key("of today");
    private static final HttpServer ISSUER = issuer();

    @LocalServerPort
    int port;

    @Autowired
    Users users;

    private static RSAKey key(String id) {
        try {
            return new RSAKeyGenerator(2048).keyID(id).generate();
        } catch (JOSEException failed) {
            throw new IllegalStateException(failed);
        }
    }

    private static HttpServer issuer() {
        try {
            var server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
            var address = "http://localhost:" + server.getAddress().getPort();
            answer(
                    server,
                    "/.well-known/openid-configuration",
                    "{\"issuer\":\"%s\",\"jwks_uri\":\"%s/keys\",\"subject_types_supported\":[\"public\"]}"
                            .formatted(address, address));
            answer(server, "/keys", new JWKSet(KEY.toPublicJWK()).toString());
            server.start();
            return server;
        } catch (IOException failed) {
            throw new IllegalStateException(failed);
        }
    }

    private static void answer(HttpServer server, String path, String json) {
        server.createContext(path, exchange -> {
            exchange.getResponseHeaders().add("Content-Type", "application/json");
            exchange.sendResponseHeaders(200, json.getBytes(UTF_8).length);
            try (var body = exchange.getResponseBody()) {
                body.write(json.getBytes(UTF_8));
            }
        });
    }

    private static String address() {
        return "http://localhost:" + ISSUER.getAddress().getPort();
    }

    @DynamicPropertySource
    static void issued(DynamicPropertyRegistry properties) {
        properties.add("spring.security.oauth2.resourceserver.jwt.issuer-uri", IssuedTokensTests::address);
        properties.add("spring.security.oauth2.resourceserver.jwt.audiences", () -> AUDIENCE);
    }

    @AfterAll
    static void close() {
        ISSUER.stop(0);
    }

    @BeforeEach
    void known() {
        users.change(new User("qa", Role.QA, null, null, false, false));
    }

    private static JWTClaimsSet.Builder claims(String user) {
        return new JWTClaimsSet.Builder()
                .issuer(address())
                .audience(AUDIENCE)
                .subject("4711")
                .claim("preferred_username", user)
                .issueTime(Date.from(Instant.now().minusSeconds(30)))
                .expirationTime(Date.from(Instant.now().plusSeconds(600)));
    }

    private static String signed(JWTClaimsSet claims, RSAKey by) throws JOSEException {
        var token = new SignedJWT(
                new JWSHeader.Builder(JWSAlgorithm.RS256).keyID(by.getKeyID()).build(), claims);
        token.sign(new RSASSASigner(by));
        return token.serialize();
    }

    private HttpResponse<String> asked(String path, String token) throws Exception {
        var request = HttpRequest.newBuilder(URI.create("http://localhost:" + port + path))
                .header("Authorization", "Bearer " + token)
                .build();
        return HttpClient.newHttpClient().send(request, BodyHandlers.ofString());
    }

    private void isRefused(String token) throws Exception {
        assertThat(asked("/api/customers", token).statusCode()).isEqualTo(401);
    }

    @Test
    void comesInAsTheUserWhomItNamesWithTheRoleThatIsKeptHere() throws Exception {
        var analyst = signed(claims("analyst").build(), KEY);
        assertThat(asked("/api/customers", analyst).statusCode()).isEqualTo(200);
        assertThat(asked("/api/imports", analyst).statusCode()).isEqualTo(200);
        var qa = signed(claims("qa").claim("roles", "ADMIN").build(), KEY);
        assertThat(asked("/api/customers", qa).statusCode()).isEqualTo(200);
        assertThat(asked("/api/imports", qa).statusCode()).isEqualTo(403);
    }

    @Test
    void comesInByItsSubjectIfNothingElseNamesTheUser() throws Exception {
        var claims = claims("analyst").claim("preferred_username", null).subject("analyst");
        assertThat(asked("/api/imports", signed(claims.build(), KEY)).statusCode())
                .isEqualTo(200);
    }

    @Test
    void staysOutIfNobodyHereIsSoCalledOrNotAnyMore() throws Exception {
        isRefused(signed(claims("somebody").build(), KEY));
        users.change(new User("qa", Role.QA, null, null, false, true));
        isRefused(signed(claims("qa").build(), KEY));
    }

    @Test
    void staysOutWithATokenForSomebodyElse() throws Exception {
        isRefused(signed(claims("analyst").audience("another service").build(), KEY));
        isRefused(signed(claims("analyst").audience((String) null).build(), KEY));
    }

    @Test
    void staysOutWithATokenOfAnotherIssuer() throws Exception {
        isRefused(signed(claims("analyst").issuer("http://localhost/another").build(), KEY));
        isRefused(signed(claims("analyst").issuer(null).build(), KEY));
    }

    /** Clocks may differ by a minute. */
    @Test
    void staysOutOnceItIsOverAndBeforeItBegins() throws Exception {
        isRefused(signed(
                claims("analyst")
                        .expirationTime(Date.from(Instant.now().minusSeconds(120)))
                        .build(),
                KEY));
        isRefused(signed(
                claims("analyst")
                        .notBeforeTime(Date.from(Instant.now().plusSeconds(300)))
                        .build(),
                KEY));
    }

    @Test
    void staysOutWithASignatureThatIsNotTheIssuers() throws Exception {
        var claims = claims("analyst").build();
        isRefused(signed(claims, STRANGE));
        var sound = signed(claims, KEY);
        isRefused(sound.substring(0, sound.lastIndexOf('.') + 1));
        isRefused(new PlainJWT(claims).serialize());
        isRefused("nonsense");
    }

    /** The public key is known to everybody, also to who would sign by it as if it were a secret. */
    @Test
    void staysOutWithTheIssuersPublicKeyAsASecret() throws Exception {
        var token = new SignedJWT(
                new JWSHeader.Builder(JWSAlgorithm.HS256).keyID(KEY.getKeyID()).build(),
                claims("analyst").build());
        token.sign(new MACSigner(KEY.toRSAPublicKey().getEncoded()));
        isRefused(token.serialize());
    }

    @Test
    void staysOutWithoutAToken() throws Exception {
        var request = HttpRequest.newBuilder(URI.create("http://localhost:" + port + "/api/customers"))
                .build();
        assertThat(HttpClient.newHttpClient()
                        .send(request, BodyHandlers.ofString())
                        .statusCode())
                .isEqualTo(401);
    }
}
