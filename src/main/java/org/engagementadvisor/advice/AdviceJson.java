package org.engagementadvisor.advice;

import com.fasterxml.jackson.annotation.JsonInclude;
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

    private static final ObjectWriter WRITER = MAPPER.writer();
    private static final ObjectWriter INDENTED = MAPPER.writer().with(LINES);

    private AdviceJson() {}

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
