package org.engagementadvisor.rules.web;

import jakarta.servlet.DispatcherType;
import jakarta.servlet.ReadListener;
import jakarta.servlet.ServletInputStream;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletRequestWrapper;
import java.io.BufferedReader;
import java.io.ByteArrayInputStream;
import java.io.InputStreamReader;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.Collections;
import java.util.Enumeration;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.http.MediaType;

/** The request as if its body were still to be read, and itself come for the first time. */
final class RequestWithBody extends HttpServletRequestWrapper {
    /** As many as the server takes in an address. */
    private static final int MOST_FIELDS = 1_000;

    private final ByteArrayInputStream bytes;
    private final Map<String, String[]> fields;

    private RequestWithBody(HttpServletRequest request, byte[] body, Map<String, String[]> fields) {
        super(request);
        this.bytes = new ByteArrayInputStream(body);
        this.fields = fields;
    }

    /**
     * Whatever is in the body; of a form, its fields are parameters like those of the address.
     *
     * @throws RefusedRequest if a form is none
     */
    static RequestWithBody of(HttpServletRequest request, byte[] body) {
        var type = request.getContentType();
        boolean isForm = type != null && type.startsWith(MediaType.APPLICATION_FORM_URLENCODED_VALUE);
        return new RequestWithBody(request, body, isForm ? fields(body) : Map.of());
    }

    private static Map<String, String[]> fields(byte[] body) {
        Map<String, String[]> fields = new LinkedHashMap<>();
        var text = new String(body, StandardCharsets.UTF_8);
        var pairs = text.isEmpty() ? new String[0] : text.split("&", MOST_FIELDS + 1);
        if (pairs.length > MOST_FIELDS) {
            throw RefusedRequest.parameter("", "more than that", "at most " + MOST_FIELDS + " fields");
        }
        for (var pair : pairs) {
            int equals = pair.indexOf('=');
            var name = decoded(equals < 0 ? pair : pair.substring(0, equals));
            var value = equals < 0 ? "" : decoded(pair.substring(equals + 1));
            fields.merge(name, new String[] {value}, RequestWithBody::together);
        }
        return fields;
    }

    private static String decoded(String text) {
        try {
            return URLDecoder.decode(text, StandardCharsets.UTF_8);
        } catch (IllegalArgumentException malformed) {
            throw RefusedRequest.parameter("", text, "a form in UTF-8");
        }
    }

    private static String[] together(String[] one, String[] other) {
        var all = new String[one.length + other.length];
        System.arraycopy(one, 0, all, 0, one.length);
        System.arraycopy(other, 0, all, one.length, other.length);
        return all;
    }

    @Override
    public DispatcherType getDispatcherType() {
        return DispatcherType.REQUEST;
    }

    @Override
    public Map<String, String[]> getParameterMap() {
        if (fields.isEmpty()) {
            return super.getParameterMap();
        }
        Map<String, String[]> all = new LinkedHashMap<>(super.getParameterMap());
        fields.forEach((name, values) -> all.merge(name, values, RequestWithBody::together));
        return Collections.unmodifiableMap(all);
    }

    @Override
    public Enumeration<String> getParameterNames() {
        return Collections.enumeration(getParameterMap().keySet());
    }

    @Override
    public String @Nullable [] getParameterValues(String name) {
        return getParameterMap().get(name);
    }

    @Override
    public @Nullable String getParameter(String name) {
        var values = getParameterValues(name);
        return values == null ? null : values[0];
    }

    @Override
    public BufferedReader getReader() {
        return new BufferedReader(new InputStreamReader(bytes, StandardCharsets.UTF_8));
    }

    @Override
    public ServletInputStream getInputStream() {
        return new ServletInputStream() {
            @Override
            public int read() {
                return bytes.read();
            }

            @Override
            public int read(byte[] into, int from, int length) {
                return bytes.read(into, from, length);
            }

            @Override
            public boolean isFinished() {
                return bytes.available() == 0;
            }

            @Override
            public boolean isReady() {
                return true;
            }

            @Override
            public void setReadListener(ReadListener listener) {
                throw new IllegalStateException("the body has been read");
            }
        };
    }
}
