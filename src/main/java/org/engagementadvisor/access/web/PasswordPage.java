package org.engagementadvisor.access.web;

import io.swagger.v3.oas.annotations.Hidden;
import jakarta.servlet.http.HttpServletRequest;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Map;
import org.engagementadvisor.access.Audit;
import org.engagementadvisor.access.Pages;
import org.engagementadvisor.access.Users;
import org.engagementadvisor.access.Who;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RestController;

/** Where people change their own password; afterwards they sign in by it. */
@Hidden
@RestController
final class PasswordPage {
    private static final int SHORTEST = 12;

    /** More than that is not looked at when a password is held against its hash. */
    private static final int MOST_BYTES = 72;

    private final Pages pages;
    private final Users users;
    private final Audit audit;

    PasswordPage(Pages pages, Users users, Audit audit) {
        this.pages = pages;
        this.users = users;
        this.audit = audit;
    }

    @GetMapping(path = "/password", produces = MediaType.TEXT_HTML_VALUE)
    String page(HttpServletRequest request, Who who) {
        return page(request, who, "");
    }

    @PostMapping("/password")
    ResponseEntity<String> change(HttpServletRequest request, Who who) {
        var form = new Form(request);
        var chosen = form.raw("chosen");
        var fault = fault(who, form, chosen);
        if (!fault.isEmpty()) {
            return ResponseEntity.status(HttpStatus.UNPROCESSABLE_CONTENT)
                    .contentType(new MediaType(MediaType.TEXT_HTML, StandardCharsets.UTF_8))
                    .body(page(request, who, fault));
        }
        users.changePassword(who.name(), chosen);
        audit.note("password changed", null, null);
        return ResponseEntity.status(HttpStatus.SEE_OTHER)
                .location(URI.create("/login?changed"))
                .build();
    }

    private String fault(Who who, Form form, String chosen) {
        if (chosen.codePoints().count() < SHORTEST) {
            return "short";
        }
        if (chosen.getBytes(StandardCharsets.UTF_8).length > MOST_BYTES) {
            return "long";
        }
        if (chosen.equals(form.raw("old"))
                || (who.name().length() > 2 && chosen.toLowerCase(Locale.ROOT).contains(who.name()))
                || chosen.chars().distinct().count() < 5) {
            return "easy";
        }
        if (!chosen.equals(form.raw("again"))) {
            return "again";
        }
        return users.fits(who.name(), form.raw("old")) ? "" : "old";
    }

    private String page(HttpServletRequest request, Who who, String fault) {
        boolean must = users.with(who.name()).filter(user -> user.mustChange()).isPresent();
        return pages.of(request, "access/password", Map.of("fault", fault, "must", must, "name", who.name()));
    }
}
