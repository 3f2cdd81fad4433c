package org.engagementadvisor.rules.web;

import static java.util.stream.Collectors.joining;

import jakarta.servlet.http.HttpServletRequest;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.engagementadvisor.document.Faults;
import org.engagementadvisor.document.Limit;
import org.engagementadvisor.document.Place;
import org.engagementadvisor.document.Quote;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.ProblemDetail;

/** A request that cannot be followed, with all that is wrong with it. */
public final class RefusedRequest extends RuntimeException {
    static final String DAY = "a date such as 2026-01-31";

    private final HttpStatus status;
    private final transient Faults faults;

    RefusedRequest(HttpStatus status, Faults faults) {
        super(faults.toString());
        this.status = status;
        this.faults = faults;
    }

    /**
     * A request that is refused for one thing.
     *
     * @param place a parameter, header or JSON pointer; empty for the whole
     * @param found in words, with what was copied {@linkplain Quote#of quoted}
     */
    public static RefusedRequest of(HttpStatus status, String place, String found, String expected) {
        var faults = new Faults();
        faults.add(Place.within(place), found, expected);
        return new RefusedRequest(status, faults);
    }

    public static RefusedRequest parameter(String name, String found, String expected) {
        return of(HttpStatus.BAD_REQUEST, name, Quote.of(found), expected);
    }

    /** A parameter that is there more than once. */
    public static RefusedRequest parameter(String name, String[] found, String expected) {
        return of(HttpStatus.BAD_REQUEST, name, Stream.of(found).map(Quote::of).collect(joining(" and ")), expected);
    }

    /** The number by which something is kept; empty where the text is none. */
    public static Optional<Long> number(String text) {
        return text.matches("[0-9]{1,18}") ? Optional.of(Long.valueOf(text)) : Optional.empty();
    }

    /** A parameter that is misspelt, empty or there twice would otherwise give another answer than was asked for. */
    public static void refuseOddParameters(HttpServletRequest request, List<String> known) {
        request.getParameterMap().forEach((name, values) -> {
            if (!known.contains(name)) {
                throw parameter(name, name, known.isEmpty() ? "no parameter" : String.join(" or ", known));
            }
            if (values.length > 1 || values[0].isBlank()) {
                throw parameter(name, values, "one value");
            }
        });
    }

    /** What was asked for is not there. */
    public static RefusedRequest notFound(String place, String found, String expected) {
        return of(HttpStatus.NOT_FOUND, place, Quote.of(found), expected);
    }

    /** What was asked for was there and never will be again. */
    public static RefusedRequest gone(String place, String found, String expected) {
        return of(HttpStatus.GONE, place, Quote.of(found), expected);
    }

    /** What is kept contradicts itself, whatever the caller does. */
    public static RefusedRequest untrue(String place, String found, String expected) {
        return of(HttpStatus.INTERNAL_SERVER_ERROR, place, Quote.of(found), expected);
    }

    /**
     * It has changed since the caller saw it.
     *
     * @param header in which the caller says what it saw
     */
    public static RefusedRequest changedMeanwhile(String header, String found, String expected) {
        return of(HttpStatus.PRECONDITION_FAILED, header, Quote.of(found), expected);
    }

    /** A body that is packed is not JSON yet. */
    public static void refusePacked(HttpServletRequest request) {
        var coding = request.getHeader(HttpHeaders.CONTENT_ENCODING);
        if (coding != null && !coding.equalsIgnoreCase("identity")) {
            throw of(
                    HttpStatus.UNSUPPORTED_MEDIA_TYPE,
                    HttpHeaders.CONTENT_ENCODING,
                    Quote.of(coding),
                    "a body that is not packed");
        }
    }

    /** An address that is no address of anything, by its path or query. */
    static RefusedRequest address(String found) {
        return of(
                HttpStatus.BAD_REQUEST,
                "address",
                found,
                "a path and query in UTF-8 without control characters, and `;` within an id as `%3B`");
    }

    /** A body that ends too soon, or comes in chunks that are none. */
    static RefusedRequest broken() {
        return of(HttpStatus.BAD_REQUEST, "", "a body that is broken", "one that is as long as its request says");
    }

    /** The day asked for, or today; a customer's dates have four digits of the year too. */
    static LocalDate day(@Nullable LocalDate asOf, Clock clock) {
        if (asOf == null) {
            return LocalDate.now(clock);
        }
        if (asOf.getYear() < 1000 || asOf.getYear() > 9999) {
            throw parameter("asOf", asOf.toString(), DAY);
        }
        return asOf;
    }

    /**
     * A request that is wrong in those places.
     *
     * @param faults at least one
     */
    public static RefusedRequest faulty(Faults faults) {
        return new RefusedRequest(HttpStatus.BAD_REQUEST, faults);
    }

    /** Of more than is taken, no more than that is read. */
    static void refuseMore(Limit limit, long found) {
        if (limit.isExceededBy(found)) {
            throw tooMuch(limit);
        }
    }

    static RefusedRequest tooMuch(Limit limit) {
        return of(HttpStatus.CONTENT_TOO_LARGE, "", "more than that", limit.expected());
    }

    /** Others keep the service busy; later it may answer. */
    static RefusedRequest busy(Limit limit) {
        return of(HttpStatus.SERVICE_UNAVAILABLE, "", "more than that", limit.expected() + ", later perhaps fewer");
    }

    /** A key by which another request is known. */
    public static RefusedRequest keyOfAnother(String header, String key) {
        return of(
                HttpStatus.UNPROCESSABLE_CONTENT,
                header,
                Quote.of(key) + " with another request",
                "a new key for each");
    }

    /** Others are at work on the same, such as an import. */
    public static RefusedRequest others() {
        return of(HttpStatus.SERVICE_UNAVAILABLE, "", "others at work on the same", "a moment's patience");
    }

    static RefusedRequest tooLate() {
        return of(HttpStatus.SERVICE_UNAVAILABLE, "", "no end", Limit.REQUEST_SECONDS.expected());
    }

    HttpStatus status() {
        return status;
    }

    /** How it is told: all that is wrong in {@code faults}, the first of it in the detail. */
    public ProblemDetail problem() {
        var problem = ProblemDetail.forStatusAndDetail(status, RequestFault.detail(faults));
        problem.setProperty("faults", RequestFault.all(faults));
        return problem;
    }

    /** What is wrong, each with its place. */
    public Faults faults() {
        return faults;
    }
}
