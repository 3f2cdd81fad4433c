package org.engagementadvisor.rules.prove;

import java.io.StringReader;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.engagementadvisor.rules.table.Condition;
import org.engagementadvisor.rules.table.Fact;
import org.engagementadvisor.rules.table.Operator;
import org.engagementadvisor.rules.table.Row;
import org.engagementadvisor.rules.table.Table;
import org.kie.dmn.api.core.DMNMessage;
import org.kie.dmn.validation.DMNValidator;
import org.kie.dmn.validation.DMNValidator.Validation;
import org.kie.dmn.validation.DMNValidatorFactory;
import org.kie.dmn.validation.dtanalysis.DMNDTAnalysisMessage;
import org.kie.dmn.validation.dtanalysis.model.Bound;
import org.kie.dmn.validation.dtanalysis.model.DTAnalysis;
import org.kie.dmn.validation.dtanalysis.model.Hyperrectangle;
import org.kie.dmn.validation.dtanalysis.model.Interval;

/** A table of numbers as a decision table of DMN, and what KIE's own analyser finds in it. */
public final class KieAnalysis {
    private static final DMNValidator VALIDATOR = DMNValidatorFactory.newValidator();

    private final List<DMNMessage> messages;
    private final DTAnalysis analysis;

    private KieAnalysis(List<DMNMessage> messages) {
        this.messages = messages;
        this.analysis = messages.stream()
                .filter(DMNDTAnalysisMessage.class::isInstance)
                .map(message -> ((DMNDTAnalysisMessage) message).getAnalysis())
                .findFirst()
                .orElseThrow(() -> new IllegalStateException(messages.toString()));
    }

    public static KieAnalysis of(Table table) {
        return new KieAnalysis(VALIDATOR.validate(new StringReader(dmn(table)), Validation.ANALYZE_DECISION_TABLE));
    }

    public int messages() {
        return messages.size();
    }

    public int gaps() {
        return analysis.getGaps().size();
    }

    /** The pairs of rows that overlap, by their places from 0, as {@code 3 7}. */
    public Set<String> overlaps() {
        Set<String> pairs = new TreeSet<>();
        analysis.getOverlaps().forEach(overlap -> {
            List<Integer> rules = overlap.getRules();
            rules.forEach(one -> rules.stream()
                    .filter(other -> other > one)
                    .forEach(other -> pairs.add((one - 1) + " " + (other - 1))));
        });
        return pairs;
    }

    /** Whether it says that no row applies to those values. */
    boolean isGap(List<BigDecimal> point) {
        return analysis.getGaps().stream().anyMatch(gap -> isIn(gap, point));
    }

    private static boolean isIn(Hyperrectangle gap, List<BigDecimal> point) {
        List<Interval> edges = gap.getEdges();
        for (int each = 0; each < edges.size(); each++) {
            if (!isAbove(edges.get(each).getLowerBound(), point.get(each))
                    || isAbove(edges.get(each).getUpperBound(), point.get(each))) {
                return false;
            }
        }
        return true;
    }

    /** Between bounds only: the points that are asked of lie on none. */
    private static boolean isAbove(Bound<?> bound, BigDecimal value) {
        Object limit = bound.getValue();
        return limit instanceof BigDecimal number ? value.compareTo(number) > 0 : limit == Interval.NEG_INF;
    }

    private static String dmn(Table table) {
        List<Fact> facts =
                table.asks().stream().map(column -> column.fact()).distinct().toList();
        StringBuilder dmn = new StringBuilder("""
                <definitions xmlns="http://www.omg.org/spec/DMN/20180521/MODEL/" name="made" id="made" namespace="made">
                """);
        facts.forEach(fact -> dmn.append("""
                <inputData name="%1$s" id="in_%1$s"><variable name="%1$s" typeRef="number"/></inputData>
                """.formatted(fact.name())));
        dmn.append("<decision name=\"answer\" id=\"answer\"><variable name=\"answer\" typeRef=\"number\"/>\n");
        facts.forEach(fact -> dmn.append("""
                <informationRequirement id="needs_%1$s"><requiredInput href="#in_%1$s"/></informationRequirement>
                """.formatted(fact.name())));
        dmn.append("<decisionTable id=\"table\" hitPolicy=\"UNIQUE\">\n");
        facts.forEach(fact -> dmn.append("""
                <input id="of_%1$s"><inputExpression typeRef="number"><text>%1$s</text></inputExpression></input>
                """.formatted(fact.name())));
        dmn.append("<output id=\"out\"/>\n");
        table.rows().forEach(row -> dmn.append(rule(row, facts)));
        return dmn.append("</decisionTable></decision></definitions>").toString();
    }

    private static String rule(Row row, List<Fact> facts) {
        String tests = facts.stream()
                .map(fact -> "<inputEntry id=\"" + row.id() + fact.name() + "\"><text>" + test(row, fact)
                        + "</text></inputEntry>")
                .collect(Collectors.joining());
        return "<rule id=\"" + row.id() + "\">" + tests + "<outputEntry id=\"" + row.id() + "out\"><text>" + row.place()
                + "</text></outputEntry></rule>\n";
    }

    private static String test(Row row, Fact fact) {
        String least = null;
        String most = null;
        for (Condition condition : row.conditions()) {
            if (condition.fact().equals(fact)) {
                String bound = Span.text(condition.operand());
                least = condition.operator() == Operator.AT_LEAST ? bound : least;
                most = condition.operator() == Operator.BELOW ? bound : most;
            }
        }
        if (least != null && most != null) {
            return "[" + least + ".." + most + ")";
        }
        return least != null ? "&gt;= " + least : most != null ? "&lt; " + most : "-";
    }

    /** Points between all bounds of a table, so that each span of values is asked of once. */
    static List<List<BigDecimal>> points(Table table, int most) {
        List<List<BigDecimal>> points = List.of(List.of());
        for (Fact fact :
                table.asks().stream().map(column -> column.fact()).distinct().toList()) {
            Set<BigDecimal> bounds = new TreeSet<>(Set.of(BigDecimal.ZERO, BigDecimal.valueOf(most)));
            table.rows().stream()
                    .flatMap(row -> row.conditions().stream())
                    .filter(condition -> condition.fact().equals(fact))
                    .forEach(condition -> bounds.add((BigDecimal) condition.operand()));
            List<BigDecimal> sorted = List.copyOf(bounds);
            List<List<BigDecimal>> longer = new ArrayList<>();
            for (List<BigDecimal> point : points) {
                for (int each = 1; each < sorted.size(); each++) {
                    List<BigDecimal> next = new ArrayList<>(point);
                    next.add(sorted.get(each - 1).add(sorted.get(each)).divide(BigDecimal.valueOf(2)));
                    longer.add(next);
                }
            }
            points = longer;
        }
        return points;
    }
}
