package org.engagementadvisor.rules.web;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Set;
import org.apache.catalina.connector.Request;
import org.apache.catalina.connector.Response;
import org.apache.catalina.valves.ErrorReportValve;
import org.engagementadvisor.document.Fault;
import org.engagementadvisor.document.Place;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import tools.jackson.databind.json.JsonMapper;

/** Answers what the server itself refuses, such as an address that is no text, by a problem document like all else. */
final class ServerProblem extends ErrorReportValve {
    @Override
    protected void report(Request request, Response response, @Nullable Throwable failure) {
        int status = response.getStatus();
        if (status < HttpStatus.BAD_REQUEST.value()
                || response.getContentWritten() > 0
                || !response.setErrorReported()) {
            return;
        }
        try {
            response.setContentType(MediaType.APPLICATION_PROBLEM_JSON_VALUE);
            response.setCharacterEncoding(StandardCharsets.UTF_8);
            var writer = response.getReporter();
            if (writer != null) {
                writer.write(JsonMapper.shared().writeValueAsString(Told.of(status)));
                response.finishResponse();
            }
        } catch (IOException | IllegalStateException callerHasLeft) {
            container.getLogger().debug("no problem could be written", callerHasLeft);
        }
    }

    /** The server says no more than the status of what it could not read, and nothing of itself is told. */
    private record Told(String detail, int status, String title, List<RequestFault> faults) {
        /** Statuses of a server's fault that say what the request asked for. */
        private static final Set<HttpStatus> ASKED =
                Set.of(HttpStatus.NOT_IMPLEMENTED, HttpStatus.HTTP_VERSION_NOT_SUPPORTED);

        private static final Fault UNREADABLE = new Fault(
                Place.within(""),
                "a request that cannot be read",
                "HTTP/1.1: an address in UTF-8 and the characters of RFC 3986, one Host, no `Expect` but `100-continue`, and headers, all of it at most 8 kB");

        static Told of(int status) {
            var known = HttpStatus.resolve(status);
            var title = known == null ? "" : known.getReasonPhrase();
            return known != null && (known.is4xxClientError() || ASKED.contains(known))
                    ? new Told(UNREADABLE.toString(), status, title, List.of(RequestFault.of(UNREADABLE)))
                    : new Told("the server failed; its log says why", status, title, List.of());
        }
    }
}
