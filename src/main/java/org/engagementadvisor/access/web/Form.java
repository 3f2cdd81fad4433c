package org.engagementadvisor.access.web;

import jakarta.servlet.http.HttpServletRequest;
import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.engagementadvisor.access.Role;
import org.engagementadvisor.access.User;
import org.springframework.http.HttpStatus;
import org.springframework.web.server.ResponseStatusException;

/** The fields of a form as its page sends them; what no page sends is refused. */
final class Form {
    private static final Pattern HOURS = Pattern.compile("\\d{1,2}([.,]\\d{1,2})?|100([.,]0{1,2})?");

    private final HttpServletRequest request;

    Form(HttpServletRequest request) {
        this.request = request;
    }

    /** As it was typed, blank if it was not. */
    String raw(String name) {
        var values = request.getParameterValues(name);
        if (values == null) {
            return "";
        }
        if (values.length > 1) {
            throw refused(name, "one value");
        }
        return values[0];
    }

    /** Without blanks around it; none if nothing is left. */
    Optional<String> text(String name, int longest) {
        var text = raw(name).strip();
        if (text.length() > longest || text.chars().anyMatch(Character::isISOControl)) {
            throw refused(name, "at most " + longest + " characters on one line");
        }
        return text.isEmpty() ? Optional.empty() : Optional.of(text);
    }

    Role role(String name) {
        try {
            return Role.valueOf(raw(name));
        } catch (IllegalArgumentException unknown) {
            throw refused(name, "one of " + List.of(Role.values()));
        }
    }

    Optional<String> mail(String name) {
        return text(name, 254).map(text -> {
            if (!User.isMail(text)) {
                throw refused(name, "an address such as m.muster@example.org");
            }
            return text;
        });
    }

    /** 0 to 100, to two digits after the point or comma. */
    Optional<BigDecimal> hours(String name) {
        return text(name, 6).map(text -> {
            if (!HOURS.matcher(text).matches()) {
                throw refused(name, "hours from 0 to 100");
            }
            return new BigDecimal(text.replace(',', '.'));
        });
    }

    private static ResponseStatusException refused(String name, String expected) {
        return new ResponseStatusException(HttpStatus.BAD_REQUEST, name + ": expected " + expected);
    }
}
