package org.engagementadvisor.access.web;

import io.swagger.v3.oas.annotations.Hidden;
import jakarta.servlet.http.HttpServletRequest;
import java.net.URI;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.engagementadvisor.access.Audit;
import org.engagementadvisor.access.Pages;
import org.engagementadvisor.access.Role;
import org.engagementadvisor.access.User;
import org.engagementadvisor.access.Users;
import org.engagementadvisor.access.Who;
import org.engagementadvisor.rules.web.RefusedRequest;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RestController;

/** Where administrators keep the users. Passwords are made up, shown once, and changed by whom they are for. */
@Hidden
@RestController
class UsersPage {
    private static final int LONGEST = 200;

    private final Pages pages;
    private final Users users;
    private final Audit audit;

    UsersPage(Pages pages, Users users, Audit audit) {
        this.pages = pages;
        this.users = users;
        this.audit = audit;
    }

    @GetMapping(path = "/users", produces = MediaType.TEXT_HTML_VALUE)
    String page(HttpServletRequest request) {
        return page(request, Map.of());
    }

    private String page(HttpServletRequest request, Map<String, Object> said) {
        Map<String, Object> values = new HashMap<>(said);
        values.put("users", users.all());
        values.put("roles", List.of(Role.values()));
        return pages.of(request, "access/users", values);
    }

    @PostMapping(path = "/users", produces = MediaType.TEXT_HTML_VALUE)
    @Transactional
    public String add(HttpServletRequest request) {
        var form = new Form(request);
        var name = User.nameOf(form.raw("name"));
        if (!User.isName(name)) {
            return page(request, Map.of("fault", "name"));
        }
        var user = user(name, form, true, false);
        if (!users.add(user)) {
            return page(request, Map.of("fault", "taken"));
        }
        audit.note("user added", null, told(user));
        return shown(request, name);
    }

    @PostMapping("/users/{name}")
    @Transactional
    public ResponseEntity<Void> change(HttpServletRequest request, @PathVariable String name, Who who) {
        var before = known(name);
        var form = new Form(request);
        var user =
                user(name, form, before.mustChange(), form.text("disabled", 5).isPresent());
        if (name.equals(who.name()) && (user.disabled() || user.role() != Role.ADMIN)) {
            throw RefusedRequest.of(
                    HttpStatus.CONFLICT,
                    user.disabled() ? "disabled" : "role",
                    "the user who asks",
                    "another administrator to do that, so that one is left");
        }
        users.change(user);
        audit.note("user changed", null, told(user));
        return ResponseEntity.status(HttpStatus.SEE_OTHER)
                .location(URI.create("/users"))
                .build();
    }

    @PostMapping(path = "/users/{name}/password", produces = MediaType.TEXT_HTML_VALUE)
    @Transactional
    public String password(HttpServletRequest request, @PathVariable String name) {
        known(name);
        audit.note("password reset", null, name);
        return shown(request, name);
    }

    private String shown(HttpServletRequest request, String name) {
        return page(request, Map.of("name", name, "password", users.makeUpPassword(name)));
    }

    private User known(String name) {
        return users.with(name).orElseThrow(() -> RefusedRequest.notFound("name", name, "a user that is there"));
    }

    private static User user(String name, Form form, boolean mustChange, boolean disabled) {
        var role = form.role("role");
        var seller = form.text("seller", LONGEST);
        var hours = form.hours("hours");
        var mail = form.mail("mail");
        form.refuse();
        return new User(
                name,
                role.orElseThrow(),
                seller.orElse(null),
                hours.orElse(null),
                mustChange,
                disabled,
                mail.orElse(null));
    }

    private static String told(User user) {
        return user.name() + ": " + user.role() + (user.disabled() ? ", disabled" : "")
                + (user.seller() == null ? "" : ", seller " + user.seller())
                + (user.mail() == null ? "" : ", mail " + user.mail())
                + (user.hoursPerWeek() == null ? "" : ", " + user.hoursPerWeek().toPlainString() + " hours a week");
    }
}
