package org.engagementadvisor.customer;

import com.fasterxml.jackson.annotation.JsonInclude.Include;
import java.time.LocalDate;
import java.time.MonthDay;
import org.engagementadvisor.document.Limit;
import tools.jackson.core.StreamReadConstraints;
import tools.jackson.core.StreamReadFeature;
import tools.jackson.core.StreamWriteFeature;
import tools.jackson.core.json.JsonFactory;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.MapperFeature;
import tools.jackson.databind.cfg.CoercionAction;
import tools.jackson.databind.cfg.CoercionInputShape;
import tools.jackson.databind.cfg.EnumFeature;
import tools.jackson.databind.cfg.JsonNodeFeature;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.module.SimpleModule;
import tools.jackson.databind.type.LogicalType;

/** Jackson without its forgiveness: nothing is turned into something else, nothing is overlooked. */
final class StrictMapper {
    // A document of nothing but empty objects costs a hundred times its length in memory; real ones have ten bytes a
    // token.
    private static final int BYTES_PER_TOKEN = 4;
    private static final long SMALL_DOCUMENT = 1_000;

    private StrictMapper() {}

    static JsonMapper reading(int longestDocument) {
        return JsonMapper.builder(factory(longestDocument))
                .enable(
                        DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES,
                        DeserializationFeature.FAIL_ON_TRAILING_TOKENS,
                        DeserializationFeature.FAIL_ON_NULL_FOR_PRIMITIVES,
                        DeserializationFeature.FAIL_ON_READING_DUP_TREE_KEY,
                        DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
                .enable(EnumFeature.FAIL_ON_NUMBERS_FOR_ENUMS)
                .disable(DeserializationFeature.ACCEPT_FLOAT_AS_INT)
                .disable(JsonNodeFeature.STRIP_TRAILING_BIGDECIMAL_ZEROES)
                .disable(MapperFeature.ALLOW_COERCION_OF_SCALARS, MapperFeature.SORT_PROPERTIES_ALPHABETICALLY)
                .withCoercionConfigDefaults(coercions -> {
                    for (var shape : CoercionInputShape.values()) {
                        coercions.setCoercion(shape, CoercionAction.Fail);
                    }
                })
                .withCoercionConfig(
                        LogicalType.Float,
                        coercions -> coercions.setCoercion(CoercionInputShape.Integer, CoercionAction.TryConvert))
                .changeDefaultPropertyInclusion(inclusion -> inclusion.withValueInclusion(Include.NON_NULL))
                .addModule(new SimpleModule("dates")
                        .addDeserializer(LocalDate.class, new DateReader<>(LocalDate.class, DateReader::date))
                        .addDeserializer(MonthDay.class, new DateReader<>(MonthDay.class, MonthDay::parse)))
                .build();
    }

    private static JsonFactory factory(int longestDocument) {
        return JsonFactory.builder()
                .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
                .enable(StreamWriteFeature.WRITE_BIGDECIMAL_AS_PLAIN)
                .streamReadConstraints(StreamReadConstraints.builder()
                        .maxNestingDepth(Limit.DEPTH.count())
                        .maxNumberLength(40)
                        .maxStringLength(100_000)
                        .maxNameLength(1_000)
                        .maxDocumentLength(longestDocument)
                        .maxTokenCount(SMALL_DOCUMENT + longestDocument / BYTES_PER_TOKEN)
                        .build())
                .build();
    }
}
