package org.engagementadvisor.access.web;

import jakarta.servlet.http.HttpServletRequest;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.engagementadvisor.access.Role;
import org.engagementadvisor.access.User;
import org.engagementadvisor.document.Faults;
import org.engagementadvisor.document.Place;
import org.engagementadvisor.document.Quote;
import org.engagementadvisor.rules.web.RefusedRequest;

/** The fields of a form as its page sends them; what no page sends is a fault, and nothing until all of it is refused. */
final class Form {
    private static final Pattern HOURS = Pattern.compile("\\d{1,2}([.,]\\d{1,2})?|100([.,]0{1,2})?");

    private final HttpServletRequest request;
    private final Faults faults = new Faults();

    Form(HttpServletRequest request) {
        this.request = request;
    }

    /** @throws RefusedRequest with every fault of what was asked for by then */
    void refuse() {
        faults.refuse(RefusedRequest::faulty);
    }

    /** As it was typed, blank if it was not. */
    String raw(String name) {
        var values = request.getParameterValues(name);
        if (values == null) {
            return "";
        }
        if (values.length > 1) {
            faults.add(Place.within(name), Quote.listed(List.of(values)), "one value");
            return "";
        }
        return values[0];
    }

    /** Without blanks around it; none if nothing is left. */
    Optional<String> text(String name, int longest) {
        var text = raw(name).strip();
        if (text.length() > longest || text.chars().anyMatch(Character::isISOControl)) {
            return fault(name, text, "at most " + longest + " characters on one line");
        }
        return text.isEmpty() ? Optional.empty() : Optional.of(text);
    }

    Optional<Role> role(String name) {
        var text = raw(name);
        var role = Stream.of(Role.values())
                .filter(each -> each.name().equals(text))
                .findFirst();
        return role.isPresent() ? role : fault(name, text, "one of " + List.of(Role.values()));
    }

    Optional<String> mail(String name) {
        return text(name, 254)
                .flatMap(text -> User.isMail(text)
                        ? Optional.of(text)
                        : fault(name, text, "an address such as m.muster@example.org"));
    }

    /** 0 to 100, to two digits after the point or comma. */
    Optional<BigDecimal> hours(String name) {
        return text(name, 6)
                .flatMap(text -> HOURS.matcher(text).matches()
                        ? Optional.of(new BigDecimal(text.replace(',', '.')))
                        : fault(name, text, "hours from 0 to 100"));
    }

    Optional<LocalDate> day(String name) {
        return text(name, 10).flatMap(text -> {
            try {
                return Optional.of(LocalDate.parse(text));
            } catch (DateTimeParseException none) {
                return fault(name, text, "a date such as 2026-01-31");
            }
        });
    }

    /** The number by which an entry is kept. */
    Optional<Long> number(String name) {
        return text(name, 18).flatMap(text -> {
            var number = RefusedRequest.number(text);
            return number.isPresent() ? number : fault(name, text, "the number of an entry");
        });
    }

    private <T> Optional<T> fault(String name, String found, String expected) {
        faults.add(Place.within(name), Quote.of(found), expected);
        return Optional.empty();
    }
}
