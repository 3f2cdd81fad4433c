package org.engagementadvisor.rules.web;

import java.util.List;
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
