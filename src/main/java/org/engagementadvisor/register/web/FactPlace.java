package org.engagementadvisor.register.web;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.engagementadvisor.customer.Area.Basis;
import org.engagementadvisor.rules.table.FactType;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.node.ObjectNode;

/**
 * Where a fact that people can tell stands in the document of a customer.
 *
 * @param path of names, apart by strokes; {@code *} is the area
 * @param type what is told instead, where that is more than the fact; null if it is the fact itself
 * @param beside what is written down with it
 */
record FactPlace(String path, @Nullable FactType type, Beside beside) {
    private static final BigDecimal YEAR = BigDecimal.valueOf(12);
    private static final BigDecimal DAYS_OF_A_YEAR = BigDecimal.valueOf(365);
    private static final String AREA = "*";
    private static final Map<String, FactPlace> ALL = all();

    /** What goes with a fact: who rated it and when, who stated it, or that the year of people is a period of the document. */
    enum Beside {
        NOTHING,
        RATED,
        STATED,
        PERIOD
    }

    /** Who tells it, and when. */
    record Told(LocalDate on, String by) {}

    private static Map<String, FactPlace> all() {
        Map<String, FactPlace> all = new LinkedHashMap<>();
        Stream.of("satisfaction", "partnership", "competence", "importance", "trust")
                .forEach(rating -> all.put(rating, new FactPlace("ratings/" + rating + "/value", null, Beside.RATED)));
        all.put("intent", plain("plans/intent", null));
        all.put("knownPlan", plain("plans/visionThemes", FactType.TERMS));
        all.put("ownGrowth", plain("ownGrowth", null));
        all.put("sponsorOurs", plain("relationship/ourSponsor", FactType.TEXT));
        all.put("sponsorTheirs", plain("relationship/theirSponsor", FactType.TEXT));
        all.put("areaTurnover", new FactPlace("areas/*/turnover", null, Beside.PERIOD));
        all.put("areaMargin", new FactPlace("areas/*/contributionMargin", null, Beside.PERIOD));
        all.put("areaSpend", new FactPlace("areas/*/categorySpend/amount", null, Beside.STATED));
        all.put("areaAttainableShare", plain("areas/*/attainableShare", null));
        all.put("areaMarketGrowth", plain("areas/*/marketGrowth", null));
        all.put("areaCompetitorHold", plain("areas/*/competitor/hold", null));
        return all;
    }

    private static FactPlace plain(String path, @Nullable FactType type) {
        return new FactPlace(path, type, Beside.NOTHING);
    }

    /** All that people can tell. */
    static List<String> facts() {
        return List.copyOf(ALL.keySet());
    }

    /** Empty if people cannot tell it here. */
    static Optional<FactPlace> of(String fact) {
        return Optional.ofNullable(ALL.get(fact));
    }

    boolean isOfArea() {
        return path.contains("/" + AREA + "/");
    }

    /** Writes a value of the fact down; all else stays as it is known. */
    void write(ObjectNode document, @Nullable String area, Object value, Told told) {
        var node = document;
        int last = path.lastIndexOf('/');
        if (last > 0) {
            for (var name : path.substring(0, last).split("/", -1)) {
                node = below(node, name.equals(AREA) && area != null ? area : name);
            }
        }
        put(node, path.substring(last + 1), beside == Beside.PERIOD ? ofPeriod(document, value) : value);
        if (beside == Beside.RATED) {
            node.put("by", told.by());
        }
        if (beside == Beside.STATED) {
            node.put("basis", Basis.STATED.word());
        }
        if (beside == Beside.RATED || beside == Beside.STATED) {
            node.put("on", told.on().toString());
        }
    }

    private static ObjectNode below(ObjectNode node, String name) {
        return node.get(name) instanceof ObjectNode known ? known : node.putObject(name);
    }

    private static Object ofPeriod(ObjectNode document, Object perYear) {
        var period = document.path("performance");
        int days = period.path("days").asInt();
        return days > 0
                ? part((BigDecimal) perYear, days, DAYS_OF_A_YEAR)
                : part((BigDecimal) perYear, period.path("months").asInt(YEAR.intValue()), YEAR);
    }

    private static BigDecimal part(BigDecimal perYear, int period, BigDecimal year) {
        return perYear.multiply(BigDecimal.valueOf(period)).divide(year, 2, RoundingMode.HALF_UP);
    }

    private static void put(ObjectNode node, String name, Object value) {
        if (value instanceof BigDecimal decimal) {
            node.put(name, decimal);
        } else if (value instanceof Integer whole) {
            node.put(name, whole);
        } else if (value instanceof Collection<?> terms) {
            var list = node.putArray(name);
            terms.forEach(term -> list.add(term.toString()));
        } else {
            node.put(name, value.toString());
        }
    }
}
