package org.engagementadvisor.access;

import jakarta.servlet.DispatcherType;
import jakarta.servlet.Filter;
import org.apache.tomcat.util.buf.EncodedSolidusHandling;
import org.engagementadvisor.rules.web.Programs;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.boot.tomcat.ConfigurableTomcatWebServerFactory;
import org.springframework.boot.web.server.WebServerFactoryCustomizer;
import org.springframework.boot.web.servlet.FilterRegistrationBean;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpHeaders;
import org.springframework.security.authentication.AuthenticationManager;
import org.springframework.security.authentication.ProviderManager;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configuration.WebSecurityCustomizer;
import org.springframework.security.config.annotation.web.configurers.AbstractHttpConfigurer;
import org.springframework.security.config.annotation.web.configurers.AuthorizeHttpRequestsConfigurer;
import org.springframework.security.config.http.SessionCreationPolicy;
import org.springframework.security.crypto.factory.PasswordEncoderFactories;
import org.springframework.security.oauth2.jwt.JwtDecoder;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.access.intercept.AuthorizationFilter;
import org.springframework.security.web.csrf.CookieCsrfTokenRepository;
import org.springframework.security.web.csrf.CsrfFilter;
import org.springframework.security.web.firewall.StrictHttpFirewall;
import org.springframework.security.web.savedrequest.NullRequestCache;

/**
 * Lets in who may. A program shows with every call who it is and has no session; a person signs in once by the page and has one, and
 * every form and script of theirs a token that no other site knows.
 */
@Configuration(proxyBeanMethods = false)
class Security {
    /** The one that has the whole body of a request before others read it. */
    private static final String WHOLE_BODY = "wholeBody";

    @Bean
    VerifiedPasswords passwords() {
        return new VerifiedPasswords(PasswordEncoderFactories.createDelegatingPasswordEncoder(), System::nanoTime);
    }

    @Bean
    AuthenticationManager authenticationManager(Users users, VerifiedPasswords passwords, Audit audit) {
        return new ProviderManager(new Throttled(users, passwords, new Attempts(System::nanoTime), audit));
    }

    @Bean
    @Order(1)
    SecurityFilterChain programs(
            HttpSecurity http,
            @Qualifier(WHOLE_BODY) Filter body,
            Refusals refusals,
            Users users,
            ObjectProvider<JwtDecoder> tokens)
            throws Exception {
        http.securityMatcher(request -> request.getHeader(HttpHeaders.AUTHORIZATION) != null
                        && Programs.askFor(request.getRequestURI()))
                .csrf(AbstractHttpConfigurer::disable)
                .sessionManagement(session -> session.sessionCreationPolicy(SessionCreationPolicy.STATELESS))
                .httpBasic(basic -> basic.authenticationEntryPoint(refusals))
                // Nobody sends a body who may not.
                .addFilterAfter(body, AuthorizationFilter.class);
        tokens.ifAvailable(decoder -> bearer(http, decoder, users, refusals));
        return common(http, refusals);
    }

    private static void bearer(HttpSecurity http, JwtDecoder decoder, Users users, Refusals refusals) {
        http.oauth2ResourceServer(server -> server.authenticationEntryPoint(refusals)
                .jwt(jwt -> jwt.decoder(decoder).jwtAuthenticationConverter(new TokenOfUser(users))));
    }

    @Bean
    @Order(2)
    SecurityFilterChain people(
            HttpSecurity http,
            @Qualifier(WHOLE_BODY) Filter body,
            Refusals refusals,
            StillKnown stillKnown,
            LogIn logIn)
            throws Exception {
        http.formLogin(form -> form.loginPage("/login")
                        .successHandler(logIn::succeeded)
                        .failureHandler(logIn::failed))
                .logout(out -> out.logoutSuccessUrl("/login?out"))
                // A stranger gets no session, which would be memory for each.
                .csrf(csrf -> csrf.csrfTokenRepository(new CookieCsrfTokenRepository()))
                .requestCache(cache -> cache.requestCache(new NullRequestCache()))
                // The token of a form is in its body.
                .addFilterBefore(body, CsrfFilter.class)
                .addFilterBefore(stillKnown, CsrfFilter.class);
        return common(http, refusals);
    }

    private static SecurityFilterChain common(HttpSecurity http, Refusals refusals) throws Exception {
        return http.authorizeHttpRequests(Security::rights)
                .headers(AbstractHttpConfigurer::disable)
                .exceptionHandling(
                        refused -> refused.authenticationEntryPoint(refusals).accessDeniedHandler(refusals))
                .build();
    }

    private static void rights(
            AuthorizeHttpRequestsConfigurer<HttpSecurity>.AuthorizationManagerRequestMatcherRegistry requests) {
        requests.dispatcherTypeMatchers(DispatcherType.ERROR).permitAll();
        for (var right : Rights.ALL) {
            var paths = requests.requestMatchers(right.method(), right.path());
            if (right.roles().isEmpty()) {
                paths.permitAll();
            } else {
                paths.hasAnyRole(right.roleNames());
            }
        }
        requests.anyRequest().denyAll();
    }

    /**
     * Which methods there are is told by whoever answers, in the form of all other refusals. Ids of customers may hold what parts
     * paths elsewhere: rights and endpoints are found by the same patterns, which take a segment apart before it is decoded.
     */
    @Bean
    WebSecurityCustomizer anyMethodAndId() {
        var firewall = new StrictHttpFirewall();
        firewall.setUnsafeAllowAnyHttpMethod(true);
        firewall.setAllowUrlEncodedSlash(true);
        firewall.setAllowUrlEncodedPercent(true);
        firewall.setAllowSemicolon(true);
        firewall.setAllowBackSlash(true);
        firewall.setAllowUrlEncodedDoubleSlash(true);
        // Matrix parameters are none of ours; what stands before one would be taken for the id of another customer.
        firewall.getEncodedUrlBlocklist().add(";");
        // No database keeps it, and not all refuse it kindly.
        firewall.setAllowedParameterValues(value -> value.indexOf('\0') < 0);
        return web -> web.httpFirewall(firewall);
    }

    /** Tomcat refuses a slash or backslash within an id otherwise. */
    @Bean
    WebServerFactoryCustomizer<ConfigurableTomcatWebServerFactory> slashesInIds() {
        var asItIs = EncodedSolidusHandling.PASS_THROUGH.getValue();
        return server -> server.addConnectorCustomizers(connector -> {
            connector.setEncodedSolidusHandling(asItIs);
            connector.setEncodedReverseSolidusHandling(asItIs);
        });
    }

    /** It stands in the chains, and not once more beside them. */
    @Bean
    FilterRegistrationBean<StillKnown> stillKnownOnlyInTheChain(StillKnown filter) {
        var registration = new FilterRegistrationBean<>(filter);
        registration.setEnabled(false);
        return registration;
    }
}
