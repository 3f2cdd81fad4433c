package org.engagementadvisor.sample;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.engagementadvisor.document.Faults;
import org.engagementadvisor.document.Limit;
import org.engagementadvisor.document.Nearest;
import org.engagementadvisor.document.Node;
import org.engagementadvisor.document.Place;
import org.engagementadvisor.document.Quote;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JsonPointer;
import tools.jackson.databind.DatabindException;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.exc.MismatchedInputException;
import tools.jackson.databind.exc.UnrecognizedPropertyException;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** What made-up customers of a rule book are made from: its {@code sample.yaml}. Ratios are fractions, amounts are of a year. */
public record SampleBase(
        LocalDate asOf,
        double unknown,
        double lossMakers,
        double comparisonBidders,
        double complaints,
        double overdue,
        double smallestOrder,
        Map<String, List<String>> names,
        String people,
        List<String> regions,
        List<String> managers,
        List<String> partners,
        List<String> functions,
        List<String> competitors,
        List<String> themes,
        List<String> levels,
        Map<String, Double> margins,
        Hours hours,
        Map<String, Words> words,
        Dealings dealings,
        List<Profile> profiles,
        List<Story> stories) {
    public static final String FILE = "sample.yaml";

    private static final JsonMapper MAPPER = JsonMapper.builder()
            .enable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
            .disable(DeserializationFeature.FAIL_ON_NULL_FOR_PRIMITIVES)
            .build();

    /**
     * A kind of customer; {@code called} are patterns of names, {@code areas} are parts of the spend, {@code silentMonths} are the
     * months without an order from which one is at risk, and after which one is dormant. Without employees it is a person.
     */
    record Profile(
            double weight,
            String words,
            @Nullable List<String> functions,
            @Nullable List<Double> silentMonths,
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
     * Of our people for each 1,000 of turnover, and what one costs on average.
     *
     * @param lossMargin margin ratio, 0 to 1, of those who lose money by hours: of a good margin only hours would lose all that
     *     nobody spends on one customer
     */
    record Hours(double fieldSales, double insideSales, double service, double cost, double lossMargin) {}

    /** What is said of a kind of customer: its initiatives, what was good and bad for it, what it complains of, slight first. */
    record Words(List<Initiative> initiatives, List<String> good, List<String> bad, List<String> complaints) {}

    record Initiative(String kind, String theme, String statement) {}

    /** A customer told by hand, its days as of {@code asOf}, and what it shows. */
    record Story(String title, ObjectNode customer) {}

    /** A file of them. */
    record Stories(List<Story> stories) {}

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
            List<String> reasons,
            List<String> triedBy,
            List<String> outcomes,
            List<List<String>> corrections,
            List<String> ourThemes,
            List<String> destinations,
            List<String> stakeholders,
            List<String> objectives,
            List<String> fiscalYearEnds,
            List<String> channels) {}

    /**
     * What the book says of its customers, with the stories in the file that it names, if any.
     *
     * @throws NoSample if the book has no such file, or one that cannot be read
     */
    public static SampleBase of(Path book) {
        var file = book.resolve(FILE);
        var faults = new Faults();
        if (!Files.isRegularFile(file)) {
            faults.add(Place.of(book.toString()), "no " + FILE, "a rule book that says what its customers are like");
        }
        faults.refuse(NoSample::new);
        var node = Node.read(file, file.toString(), faults);
        faults.refuse(NoSample::new);
        var json = node.orElseThrow().json();
        if (json instanceof ObjectNode entries) {
            var named = entries.path("stories");
            entries.set(
                    "stories",
                    named.isString() ? stories(book.resolve(named.asString()), faults) : entries.arrayNode());
        }
        var base = read(node.orElseThrow(), json, SampleBase.class, faults);
        faults.refuse(NoSample::new);
        return Objects.requireNonNull(base);
    }

    private static JsonNode stories(Path file, Faults faults) {
        var node = Node.read(file, file.toString(), faults);
        node.ifPresent(told -> read(told, told.json(), Stories.class, faults));
        faults.refuse(NoSample::new);
        return node.orElseThrow().json().path("stories");
    }

    /** Leaves out what is wrong and reads again, so that all of it is said. */
    private static <T> @Nullable T read(Node node, JsonNode json, Class<T> type, Faults faults) {
        for (int i = 0; i < Limit.FAULTS.most(); i++) {
            try {
                return MAPPER.treeToValue(json, type);
            } catch (DatabindException broken) {
                var at = pointer(broken);
                faults.add(node.placeOf(at), node.at(at).orElse(node).shown(), expected(broken));
                if (at.matches()) {
                    return null;
                }
                leaveOut(at, json.at(at.head()));
            }
        }
        return null;
    }

    private static void leaveOut(JsonPointer at, JsonNode around) {
        if (around instanceof ObjectNode entries) {
            entries.remove(at.last().getMatchingProperty());
        } else if (around instanceof ArrayNode list) {
            list.setNull(at.last().getMatchingIndex());
        }
    }

    private static JsonPointer pointer(DatabindException broken) {
        var pointer = JsonPointer.empty();
        for (var step : broken.getPath()) {
            var name = step.getPropertyName();
            pointer = name == null ? pointer.appendIndex(step.getIndex()) : pointer.appendProperty(name);
        }
        return pointer;
    }

    private static String expected(DatabindException broken) {
        if (broken instanceof UnrecognizedPropertyException unknown) {
            var known = Objects.requireNonNull(unknown.getKnownPropertyIds()).stream()
                    .map(String::valueOf)
                    .toList();
            return "one of the keys " + Quote.listed(known) + Nearest.hint(unknown.getPropertyName(), known);
        }
        return broken instanceof MismatchedInputException other && other.getTargetType() != null
                ? words(other.getTargetType())
                : "what the file that ships with the program has there";
    }

    private static String words(Class<?> type) {
        if (type == LocalDate.class) {
            return "a date such as 2026-06-30";
        }
        if (type == double.class || type == Double.class) {
            return "a number";
        }
        if (type == String.class) {
            return "a text";
        }
        return List.class.isAssignableFrom(type) ? "a list in [ ]" : "entries of the form `key: value`";
    }
}
