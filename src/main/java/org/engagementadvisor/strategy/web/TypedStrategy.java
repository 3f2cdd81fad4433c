package org.engagementadvisor.strategy.web;

import jakarta.servlet.http.HttpServletRequest;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.engagementadvisor.customer.Earlier.Strategy;
import org.engagementadvisor.strategy.StrategyDocument;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/**
 * A strategy as it stands in the fields of its form; the name of a field is its place in the document of the strategy.
 *
 * @param fields by name, without those that are empty
 * @param focusAreas those chosen
 * @param stakeholders by field; no row is empty
 */
record TypedStrategy(Map<String, String> fields, List<String> focusAreas, List<Map<String, String>> stakeholders) {
    private static final List<String> TEXTS = List.of("destination", "sharedDestination", "until");
    private static final List<String> FIGURES = List.of("turnover", "shareOfWallet", "margin");
    private static final List<String> OF_STAKEHOLDER = List.of("function", "stance", "involvedOn");
    private static final String SHARE = "shareOfWallet";
    private static final Pattern NUMBER = Pattern.compile("-?[0-9]{1,12}([.,][0-9]{1,2})?");
    private static final Pattern SPACE = Pattern.compile("\\s+");

    TypedStrategy {
        fields = Map.copyOf(fields);
        focusAreas = List.copyOf(focusAreas);
        stakeholders = List.copyOf(stakeholders);
    }

    /** What was sent; rows of which nothing was filled in are left out. */
    static TypedStrategy of(HttpServletRequest request) {
        Map<String, String> fields = new HashMap<>();
        for (var name : TEXTS) {
            put(fields, name, request.getParameter(name));
        }
        for (var name : FIGURES) {
            put(fields, name, request.getParameter(name));
        }
        var focus = request.getParameterValues("focusAreas");
        List<Map<String, String>> rows = new ArrayList<>();
        for (int at = 0; at < SaidStrategy.STAKEHOLDERS; at++) {
            Map<String, String> row = new HashMap<>();
            for (var name : OF_STAKEHOLDER) {
                put(row, name, request.getParameter(place(at, name)));
            }
            if (!row.isEmpty()) {
                rows.add(row);
            }
        }
        return new TypedStrategy(fields, focus == null ? List.of() : Arrays.asList(focus), rows);
    }

    /** As it would have been typed. */
    static TypedStrategy of(Strategy strategy) {
        var document = StrategyDocument.tree(strategy);
        Map<String, String> fields = new HashMap<>();
        TEXTS.forEach(name -> put(fields, name, document.path(name).asString("")));
        FIGURES.forEach(name -> put(fields, name, figure(document.path(name), name)));
        List<Map<String, String>> rows = new ArrayList<>();
        for (var stakeholder : document.path("stakeholders")) {
            Map<String, String> row = new HashMap<>();
            OF_STAKEHOLDER.forEach(name -> put(row, name, stakeholder.path(name).asString("")));
            rows.add(row);
        }
        var focus = strategy.focusAreas();
        return new TypedStrategy(fields, focus == null ? List.of() : focus, rows);
    }

    private static String figure(JsonNode figure, String name) {
        if (!figure.isNumber()) {
            return "";
        }
        var number = name.equals(SHARE) ? figure.decimalValue().movePointRight(2) : figure.decimalValue();
        return number.signum() == 0 ? "0" : number.stripTrailingZeros().toPlainString();
    }

    static String place(int stakeholder, String field) {
        return "stakeholders/" + stakeholder + "/" + field;
    }

    private static void put(Map<String, String> fields, String name, String typed) {
        if (typed != null && !typed.isBlank()) {
            fields.put(name, SPACE.matcher(typed.strip()).replaceAll(" "));
        }
    }

    /** As a document; what is no number stays a text, for which the fault is told. */
    ObjectNode document() {
        var document = JsonNodeFactory.instance.objectNode();
        fields.forEach((name, typed) -> {
            if (FIGURES.contains(name) && NUMBER.matcher(typed).matches()) {
                var number = new BigDecimal(typed.replace(',', '.'));
                document.put(name, name.equals(SHARE) ? number.movePointLeft(2) : number);
            } else {
                document.put(name, typed);
            }
        });
        if (!focusAreas.isEmpty()) {
            var areas = document.putArray("focusAreas");
            focusAreas.forEach(areas::add);
        }
        if (!stakeholders.isEmpty()) {
            var rows = document.putArray("stakeholders");
            stakeholders.forEach(row -> row.forEach(rows.addObject()::put));
        }
        return document;
    }
}
