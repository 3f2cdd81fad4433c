package org.engagementadvisor.once;

import java.net.URI;
import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;

/**
 * How a request was answered.
 *
 * @param location where what was made is; null if it has no place of its own
 * @param body JSON
 */
public record Answered(HttpStatus status, @Nullable String location, String body) {

    /** As it is sent. */
    public ResponseEntity<byte[]> sent() {
        var answer = ResponseEntity.status(status);
        return (location == null ? answer : answer.location(URI.create(location)))
                .body(body.getBytes(StandardCharsets.UTF_8));
    }
}
