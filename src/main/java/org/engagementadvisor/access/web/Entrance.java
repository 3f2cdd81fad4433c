package org.engagementadvisor.access.web;

import io.swagger.v3.oas.annotations.Hidden;
import jakarta.servlet.http.HttpServletRequest;
import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.engagementadvisor.access.Pages;
import org.engagementadvisor.access.Tab;
import org.engagementadvisor.access.Who;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseCookie;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Where people come in and sign in; what they send to sign in is taken by {@code access.Security}. */
@Hidden
@RestController
final class Entrance {
    /** What the page of signing in may say. */
    private static final List<String> NOTES = List.of("wrong", "wait", "late", "changed", "out");

    private final Pages pages;

    Entrance(Pages pages) {
        this.pages = pages;
    }

    @GetMapping(path = "/login", produces = MediaType.TEXT_HTML_VALUE)
    String logIn(HttpServletRequest request, @RequestParam(required = false) @Nullable String next) {
        var said = request.getParameterMap().keySet();
        var note = NOTES.stream().filter(said::contains).findFirst().orElse("");
        return pages.of(request, "access/login", Map.of("note", note, "next", next == null ? "" : next));
    }

    @GetMapping("/")
    ResponseEntity<Void> first(Who who) {
        return to(pages.tabs(who).stream().findFirst().map(Tab::path).orElse("/password"))
                .build();
    }

    @PostMapping("/language")
    ResponseEntity<Void> language(
            HttpServletRequest request, @RequestParam String language, @RequestParam String next) {
        var cookie = ResponseCookie.from(Pages.LANGUAGE, language.equals("de") ? "de" : "en")
                .path("/")
                .maxAge(Duration.ofDays(365))
                .httpOnly(true)
                .secure(request.isSecure())
                .sameSite("Lax")
                .build();
        return to(Pages.within(next))
                .header(HttpHeaders.SET_COOKIE, cookie.toString())
                .build();
    }

    private static ResponseEntity.BodyBuilder to(String path) {
        return ResponseEntity.status(HttpStatus.SEE_OTHER).location(URI.create(path));
    }
}
