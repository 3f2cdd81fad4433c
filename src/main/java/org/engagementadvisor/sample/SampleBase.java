package org.engagementadvisor.sample;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.dataformat.yaml.YAMLMapper;

/** What made-up customers of a rule book are made from: its {@code sample.yaml}. Ratios are fractions, amounts are of a year. */
public record SampleBase(
        LocalDate asOf,
        double unknown,
        double lossMakers,
        double comparisonBidders,
        double ceased,
        double complaints,
        double overdue,
        List<String> towns,
        List<String> families,
        List<String> given,
        List<String> regions,
        List<String> managers,
        List<String> functions,
        List<String> competitors,
        List<String> themes,
        List<String> levels,
        Map<String, Double> margins,
        Dealings dealings,
        List<Profile> profiles) {
    public static final String FILE = "sample.yaml";

    private static final YAMLMapper YAML = YAMLMapper.builder()
            .enable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
            .disable(DeserializationFeature.FAIL_ON_NULL_FOR_PRIMITIVES)
            .build();

    /** A kind of customer; {@code called} are patterns of names, {@code areas} are parts of the spend. */
    record Profile(
            double weight,
            @Nullable String organisation,
            @Nullable String industry,
            List<String> called,
            @Nullable List<Double> employees,
            @Nullable List<Double> spend,
            double spendEach,
            double turnoverEach,
            @Nullable Double fullService,
            @Nullable Double opinionLeader,
            @Nullable Double throughPartner,
            @Nullable Double resells,
            double prospects,
            double silent,
            @Nullable List<Double> orderEveryDays,
            @Nullable String contractIn,
            Map<String, Double> areas) {}

    /**
     * What goes on between us and customers: {@code qualities} are the rungs of the areas, lowest first; customers of at least
     * the size {@code plannedFrom}, 0 to 1, have a plan of ours; the other numbers are chances.
     */
    record Dealings(
            double qualityKnown,
            double purchases,
            double installed,
            double priceRequests,
            double projects,
            double notes,
            double plannedFrom,
            Map<String, List<String>> qualities,
            List<String> projectNames,
            List<String> statuses,
            List<String> ourThemes,
            List<String> destinations,
            List<String> stakeholders,
            List<String> objectives,
            List<String> fiscalYearEnds,
            List<String> channels) {}

    /** @throws NoSample if the book has no such file, or one that cannot be read */
    public static SampleBase of(Path book) throws IOException {
        var file = book.resolve(FILE);
        if (!Files.isRegularFile(file)) {
            throw new NoSample(book.toString(), "no " + FILE, "a rule book that says what its customers are like");
        }
        try {
            return YAML.readValue(Files.readString(file), SampleBase.class);
        } catch (JacksonException broken) {
            var place = file + ":"
                    + Math.max(
                            1,
                            broken.getLocation() == null
                                    ? 1
                                    : broken.getLocation().getLineNr());
            throw new NoSample(place, "something else", "the fields of the file that ships with the program");
        }
    }
}
