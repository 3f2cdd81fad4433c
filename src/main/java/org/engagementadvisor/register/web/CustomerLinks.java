package org.engagementadvisor.register.web;

import java.nio.charset.StandardCharsets;
import org.springframework.web.util.UriUtils;

/** Where the pages and data of a customer are. */
record CustomerLinks(String id, String page) {

    static CustomerLinks of(String id) {
        return new CustomerLinks(id, "/customers/" + UriUtils.encodePathSegment(id, StandardCharsets.UTF_8));
    }

    String strategy() {
        return page + "/strategy";
    }

    String sheet() {
        return page + "/sheet";
    }

    String facts() {
        return "/api" + page;
    }

    String advice() {
        return facts() + "/advice?include=decisions,setAside,page";
    }
}
