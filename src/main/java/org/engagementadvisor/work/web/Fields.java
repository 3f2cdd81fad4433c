package org.engagementadvisor.work.web;

import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.engagementadvisor.document.Faults;
import org.engagementadvisor.document.Node;
import org.engagementadvisor.rules.web.Body;
import org.engagementadvisor.rules.web.RefusedRequest;
import org.jspecify.annotations.Nullable;

/** What a form or a document of JSON says, by the names of the fields. */
record Fields(Map<String, String> values) {

    /** Of a form; other fields, such as its token, are left alone. */
    static Fields ofForm(HttpServletRequest request, List<String> names) {
        Map<String, String> values = new HashMap<>();
        for (var name : names) {
            var given = request.getParameterValues(name);
            if (given != null && given.length > 1) {
                throw RefusedRequest.parameter(name, given, "one value");
            }
            if (given != null && !given[0].isBlank()) {
                values.put(name, given[0].strip());
            }
        }
        return new Fields(values);
    }

    /** Of a JSON object that has these and no other. */
    static Fields ofBody(HttpServletRequest request, List<String> names) throws IOException {
        return of(Body.bytes(request), names);
    }

    static Fields of(byte[] body, List<String> names) {
        var faults = new Faults();
        var read = Node.read(body, "body.json", faults);
        faults.refuse(RefusedRequest::faulty);
        Map<String, String> values = new HashMap<>();
        var node = read.orElseThrow();
        if (!node.isEntries()) {
            faults.add(node, "an object with " + String.join(", ", names));
        }
        node.entries().forEach((name, value) -> {
            if (!names.contains(name)) {
                faults.add(value.place(), "`" + name + "`", "one of " + String.join(", ", names));
            } else if (value.written().isPresent()) {
                values.put(name, value.written().get().strip());
            } else if (!value.isNothing()) {
                faults.add(value, "a text or number");
            }
        });
        faults.refuse(RefusedRequest::faulty);
        return new Fields(values);
    }

    /** Null if it is absent. */
    @Nullable
    String get(String name) {
        return values.get(name);
    }

    String needed(String name, String expected) {
        var value = values.get(name);
        if (value == null || value.isEmpty()) {
            throw RefusedRequest.parameter(name, "", expected);
        }
        return value;
    }
}
