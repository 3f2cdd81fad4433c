package org.engagementadvisor.release;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class AlikeBytesTests {
    private final AlikeBytes bytes = new AlikeBytes(List.of("release", "line"));

    @ParameterizedTest(name = "{0} | {1}: {2}")
    @CsvSource(delimiter = '|', textBlock = """
            {"a":1}                           | {"a":1}                              | true
            {"a":1}                           | {"a":2}                              | false
            {"release":"x","a":1}             | {"release":"yyyy","a":1}             | true
            {"release":"x","a":1}             | {"release":"x","a":2}                | false
            {"release":"x\\"y","a":1}         | {"release":"x\\"z","a":1}            | true
            {"line":9,"a":1}                  | {"line":10,"a":1}                    | true
            {"line":1,"a":1}                  | {"line":14,"a":1}                    | true
            {"line":1,"a":{"line":2}}         | {"line":3,"a":{"line":44}}           | true
            {"line":1}                        | {"line":1,"a":1}                     | false
            {"a":"\\"line\\":1"}              | {"a":"\\"line\\":2"}                 | false
            {"inline":1}                      | {"inline":2}                         | false
            {"release":"x"}                   | {"release":"x","line":1}             | false
            """)
    void tellsDocumentsApartByAllButTheMembersThatDoNotCount(String one, String other, boolean alike) {
        assertThat(bytes.alike(utf8(one), utf8(other))).isEqualTo(alike);
        assertThat(bytes.alike(utf8(other), utf8(one))).isEqualTo(alike);
    }

    private static byte[] utf8(String json) {
        return json.getBytes(StandardCharsets.UTF_8);
    }
}
