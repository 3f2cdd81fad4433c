package org.engagementadvisor.register.web;

import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.springframework.web.util.UriComponentsBuilder;

/** Addresses with what was asked for: the same for the same. */
final class Address {
    private Address() {}

    /** Names of which nothing is said are left out. */
    static String of(String path, Map<String, @Nullable String> asked) {
        var address = UriComponentsBuilder.fromPath(path);
        Map<String, String> said = new TreeMap<>();
        asked.forEach((name, value) -> {
            if (value != null && !value.isEmpty()) {
                said.put(name, value);
            }
        });
        said.keySet().forEach(name -> address.queryParam(name, "{" + name + "}"));
        return address.encode().buildAndExpand(said).toUriString();
    }
}
