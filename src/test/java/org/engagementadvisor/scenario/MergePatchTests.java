package org.engagementadvisor.scenario;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.json.JsonMapper;

class MergePatchTests {

    /** The examples of RFC 7396, appendix A, where the patch is an object. */
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '´',
            value = {
                "{\"a\":\"b\"}         | {\"a\":\"c\"}            | {\"a\":\"c\"}",
                "{\"a\":\"b\"}         | {\"b\":\"c\"}            | {\"a\":\"b\",\"b\":\"c\"}",
                "{\"a\":\"b\"}         | {\"a\":null}             | {}",
                "{\"a\":\"b\",\"b\":\"c\"} | {\"a\":null}         | {\"b\":\"c\"}",
                "{\"a\":[\"b\"]}       | {\"a\":\"c\"}            | {\"a\":\"c\"}",
                "{\"a\":\"c\"}         | {\"a\":[\"b\"]}          | {\"a\":[\"b\"]}",
                "{\"a\":{\"b\":\"c\"}} | {\"a\":{\"b\":\"d\",\"c\":null}} | {\"a\":{\"b\":\"d\"}}",
                "{\"a\":[{\"b\":\"c\"}]} | {\"a\":[1]}            | {\"a\":[1]}",
                "{\"e\":null}          | {\"a\":1}                | {\"e\":null,\"a\":1}",
                "[1,2]                 | {\"a\":\"b\",\"c\":null} | {\"a\":\"b\"}",
                "{}                    | {\"a\":{\"bb\":{\"ccc\":null}}} | {\"a\":{\"bb\":{}}}",
            })
    void mergesAsTheStandardSays(String target, String patch, String merged) {
        var json = JsonMapper.shared();
        assertThat(MergePatch.merge(json.readTree(target), json.readTree(patch)))
                .isEqualTo(json.readTree(merged));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '´', value = "{\"a\":{\"b\":1}} | {\"a\":{\"b\":2}}")
    void leavesTheTargetAsItWas(String target, String patch) {
        var json = JsonMapper.shared();
        var base = json.readTree(target);
        MergePatch.merge(base, json.readTree(patch));
        assertThat(base).isEqualTo(json.readTree(target));
    }
}
