package org.engagementadvisor.advice;

import com.fasterxml.jackson.annotation.JsonFilter;
import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.EnumSet;
import java.util.Set;
import java.util.stream.Stream;
import tools.jackson.core.PrettyPrinter;
import tools.jackson.core.StreamWriteFeature;
import tools.jackson.core.util.DefaultIndenter;
import tools.jackson.core.util.DefaultPrettyPrinter;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.MapperFeature;
import tools.jackson.databind.ObjectWriter;
import tools.jackson.databind.cfg.DateTimeFeature;
import tools.jackson.databind.cfg.JsonNodeFeature;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.ser.std.SimpleBeanPropertyFilter;
import tools.jackson.databind.ser.std.SimpleFilterProvider;

/** Advice as JSON: the components in their order, what is absent left out, figures in plain digits, dates ISO 8601. */
public final class AdviceJson {
    /** Over many lines that end in the same way on every machine. */
    public static final PrettyPrinter LINES =
            new DefaultPrettyPrinter().withObjectIndenter(new DefaultIndenter("  ", "\n"));

    private static final JsonMapper MAPPER = JsonMapper.builder()
            .disable(MapperFeature.SORT_PROPERTIES_ALPHABETICALLY)
            .disable(DateTimeFeature.WRITE_DATES_AS_TIMESTAMPS)
            .enable(StreamWriteFeature.WRITE_BIGDECIMAL_AS_PLAIN)
            .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
            .disable(JsonNodeFeature.STRIP_TRAILING_BIGDECIMAL_ZEROES)
            .changeDefaultPropertyInclusion(inclusion -> inclusion.withValueInclusion(JsonInclude.Include.NON_NULL))
            .build();

    private static final String HELD = "held";
    private static final String PARTS = "parts";

    private static final JsonMapper IN_PARTS = MAPPER.rebuild()
            .addMixIn(Advice.class, InParts.class)
            .addMixIn(Recommendation.class, InParts.class)
            .build();

    private static final ObjectWriter WRITER = MAPPER.writer();
    private static final ObjectWriter INDENTED = MAPPER.writer().with(LINES);

    private AdviceJson() {}

    @JsonFilter(PARTS)
    private interface InParts {}

    /** Writes, as {@link #line} does, advice of which only these parts were made: the others are no members of it. */
    public static ObjectWriter writer(Set<AdvicePart> made) {
        var left = EnumSet.allOf(AdvicePart.class);
        left.removeAll(made);
        var absent = left.stream()
                .flatMap(part -> part == AdvicePart.DECISIONS ? Stream.of(part.word(), HELD) : Stream.of(part.word()))
                .toArray(String[]::new);
        var filter = SimpleBeanPropertyFilter.serializeAllExcept(absent);
        return IN_PARTS.writer(new SimpleFilterProvider().addFilter(PARTS, filter));
    }

    /** One advice, or a list of advice, on one line without its end; UTF-8. */
    public static byte[] line(Object advice) {
        return WRITER.writeValueAsBytes(advice);
    }

    /**
     * The advice that {@link #line} wrote, but that the values of comparisons may be of another type: dates are strings.
     *
     * @throws tools.jackson.core.JacksonException if it is none
     */
    public static Advice read(byte[] line) {
        return MAPPER.readValue(line, Advice.class);
    }

    /**
     * The same as it stands there, digits included.
     *
     * @throws tools.jackson.core.JacksonException if it is no JSON
     */
    public static JsonNode tree(byte[] line) {
        return MAPPER.readTree(line);
    }

    /** The same over many lines, for people. */
    public static String indented(Object advice) {
        return INDENTED.writeValueAsString(advice);
    }
}
