package org.engagementadvisor.rules.web;

import org.engagementadvisor.access.Callers;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Lazy;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.stereotype.Component;
import org.springframework.test.web.servlet.client.RestTestClient;
import org.springframework.test.web.servlet.client.assertj.RestTestClientResponse;

/** The service as an analyst's program sees it, over a real connection. */
@Lazy
@Component
public final class Served {
    /** Who asks unless a test says otherwise. */
    static final String ANALYST = Callers.basic("analyst");

    private final RestTestClient client;

    Served(@Value("${local.server.port}") int port) {
        client = RestTestClient.bindToServer()
                .baseUrl("http://localhost:" + port)
                .defaultHeader(HttpHeaders.AUTHORIZATION, ANALYST)
                .build();
    }

    public RestTestClientResponse post(String path, String body) {
        return post(path, MediaType.APPLICATION_JSON, body);
    }

    public RestTestClientResponse post(String path, MediaType type, String body) {
        return RestTestClientResponse.from(
                client.post().uri(path).contentType(type).body(body).exchange());
    }

    public RestTestClientResponse get(String path) {
        return RestTestClientResponse.from(client.get().uri(path).exchange());
    }
}
