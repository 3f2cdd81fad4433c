package org.engagementadvisor.rules.web;

import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import org.engagementadvisor.customer.FaultyDocument;
import org.springframework.http.HttpStatus;

/** A request that cannot be followed, with all that is wrong with it. */
final class RefusedRequest extends RuntimeException {
    private final HttpStatus status;
    private final transient List<RequestFault> faults;

    RefusedRequest(HttpStatus status, List<RequestFault> faults) {
        super(faults.toString());
        this.status = status;
        this.faults = List.copyOf(faults);
    }

    static RefusedRequest parameter(String name, String found, String expected) {
        return new RefusedRequest(HttpStatus.BAD_REQUEST, List.of(new RequestFault(name, "`" + found + "`", expected)));
    }

    /** A misspelt parameter would otherwise give another answer than was asked for. */
    static void refuseOtherParameters(HttpServletRequest request, List<String> known) {
        for (var name : request.getParameterMap().keySet()) {
            if (!known.contains(name)) {
                throw parameter(name, name, String.join(" or ", known));
            }
        }
    }

    static RefusedRequest faulty(FaultyDocument faulty) {
        return new RefusedRequest(
                HttpStatus.BAD_REQUEST,
                faulty.faults().stream()
                        .map(fault -> new RequestFault(fault.place(), fault.found(), fault.expected()))
                        .toList());
    }

    static RefusedRequest tooLarge(String found, String expected) {
        return new RefusedRequest(HttpStatus.CONTENT_TOO_LARGE, List.of(new RequestFault("", found, expected)));
    }

    HttpStatus status() {
        return status;
    }

    List<RequestFault> faults() {
        return faults;
    }
}
