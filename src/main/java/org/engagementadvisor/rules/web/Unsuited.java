package org.engagementadvisor.rules.web;

import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import org.engagementadvisor.document.Faults;
import org.engagementadvisor.document.Place;
import org.engagementadvisor.document.Quote;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.TypeMismatchException;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.validation.FieldError;
import org.springframework.web.HttpMediaTypeNotAcceptableException;
import org.springframework.web.HttpMediaTypeNotSupportedException;
import org.springframework.web.HttpRequestMethodNotSupportedException;
import org.springframework.web.bind.MethodArgumentNotValidException;
import org.springframework.web.bind.MissingServletRequestParameterException;
import org.springframework.web.context.request.WebRequest;
import org.springframework.web.method.annotation.MethodArgumentTypeMismatchException;
import org.springframework.web.multipart.MaxUploadSizeExceededException;
import org.springframework.web.multipart.support.MissingServletRequestPartException;
import org.springframework.web.servlet.resource.NoResourceFoundException;

/** What Spring refuses before any endpoint sees it, told as all else: where, what was found, what is expected. */
final class Unsuited {
    private static final String WHOLE_NUMBER = "a whole number";
    private static final String ONE_VALUE = "one value";

    private Unsuited() {}

    /** None if it is refused for something else. */
    static Faults of(Exception refused, WebRequest request) {
        var faults = new Faults();
        if (refused instanceof TypeMismatchException mismatch) {
            var name = mismatch instanceof MethodArgumentTypeMismatchException argument
                    ? argument.getName()
                    : String.valueOf(mismatch.getPropertyName());
            add(faults, name, String.valueOf(mismatch.getValue()), expected(mismatch.getRequiredType()));
        } else if (refused instanceof MethodArgumentNotValidException bound) {
            bound.getFieldErrors()
                    .forEach(error ->
                            add(faults, error.getField(), String.valueOf(error.getRejectedValue()), expected(error)));
        } else if (refused instanceof MissingServletRequestParameterException absent) {
            add(faults, absent.getParameterName(), "", ONE_VALUE);
        } else if (refused instanceof MissingServletRequestPartException absent) {
            add(faults, absent.getRequestPartName(), "", "a file");
        } else if (refused instanceof HttpRequestMethodNotSupportedException method) {
            add(faults, "method", method.getMethod(), oneOf(method.getSupportedMethods()));
        } else if (refused instanceof HttpMediaTypeNotSupportedException type) {
            var found = request.getHeader(HttpHeaders.CONTENT_TYPE);
            add(faults, HttpHeaders.CONTENT_TYPE, found, oneOf(type.getSupportedMediaTypes()));
        } else if (refused instanceof HttpMediaTypeNotAcceptableException type) {
            var found = request.getHeader(HttpHeaders.ACCEPT);
            add(faults, HttpHeaders.ACCEPT, found, oneOf(type.getSupportedMediaTypes()));
        } else if (refused instanceof NoResourceFoundException nothing) {
            add(faults, "address", nothing.getResourcePath(), "an address of this service");
        } else if (refused instanceof MaxUploadSizeExceededException) {
            faults.add(Place.within(""), "more than that", "fewer or smaller parts");
        }
        return faults;
    }

    private static void add(Faults faults, String place, @Nullable String found, String expected) {
        faults.add(Place.within(place), Quote.of(Objects.requireNonNullElse(found, "")), expected);
    }

    private static String expected(FieldError error) {
        return error.contains(TypeMismatchException.class)
                ? expected(error.unwrap(TypeMismatchException.class).getRequiredType())
                : ONE_VALUE;
    }

    private static String expected(@Nullable Class<?> type) {
        if (type == LocalDate.class) {
            return RefusedRequest.DAY;
        }
        return type == long.class || type == int.class || (type != null && Number.class.isAssignableFrom(type))
                ? WHOLE_NUMBER
                : ONE_VALUE;
    }

    private static String oneOf(List<MediaType> types) {
        return oneOf(types.stream().map(MediaType::toString).toArray(String[]::new));
    }

    /** Nobody knows which there are where what was found is none at all. */
    private static String oneOf(String @Nullable [] all) {
        Collection<String> sorted =
                all == null ? List.of() : List.of(all).stream().sorted().toList();
        return sorted.isEmpty() ? "another" : String.join(" or ", sorted);
    }
}
