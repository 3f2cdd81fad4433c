package org.engagementadvisor.benchmark;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.engagementadvisor.benchmark.Ladder.Question;
import org.engagementadvisor.benchmark.Ladder.Rung;

/** A ladder as a decision table of DMN, which KIE and Camunda read alike. */
final class Dmn {
    static final String DECISION = "rate";
    static final String MODEL = "peers";

    private Dmn() {}

    static String of(Ladder ladder) {
        StringBuilder text = new StringBuilder("""
                <definitions xmlns="https://www.omg.org/spec/DMN/20191111/MODEL/" id="peers" name="peers" namespace="peers">
                """);
        List.of("country", "turnover", "employees").forEach(name -> text.append("""
                <inputData id="in_%1$s" name="%1$s"><variable name="%1$s" typeRef="%2$s"/></inputData>
                """.formatted(name, type(name))));
        text.append("""
                <decision id="rate" name="rate"><variable name="rate" typeRef="number"/>
                """);
        inputs(ladder).forEach(name -> text.append("""
                <informationRequirement id="needs_%1$s"><requiredInput href="#in_%1$s"/></informationRequirement>
                """.formatted(name)));
        text.append("<decisionTable id=\"table\" hitPolicy=\"%s\">\n".formatted(ladder.unique() ? "UNIQUE" : "FIRST"));
        inputs(ladder).forEach(name -> text.append("""
                <input id="of_%1$s"><inputExpression id="read_%1$s" typeRef="%2$s"><text>%1$s</text></inputExpression></input>
                """.formatted(name, type(name))));
        text.append("<output id=\"out\" name=\"rate\" typeRef=\"number\"/>\n");
        ladder.rungs().forEach(rung -> text.append(rule(ladder, rung)));
        return text.append("</decisionTable></decision></definitions>").toString();
    }

    private static List<String> inputs(Ladder ladder) {
        return ladder.unique() ? List.of("country", "turnover") : List.of("country", "turnover", "employees");
    }

    private static String type(String input) {
        return input.equals("country") ? "string" : "number";
    }

    private static String rule(Ladder ladder, Rung rung) {
        String turnover = rung.below() == null ? "&gt;= " + rung.from() : "[" + rung.from() + ".." + rung.below() + ")";
        List<String> tests = ladder.unique()
                ? List.of("\"" + rung.country() + "\"", turnover)
                : List.of("\"" + rung.country() + "\"", turnover, "&gt;= " + rung.staff());
        StringBuilder rule = new StringBuilder("<rule id=\"r" + rung.rate() + "\">");
        for (int at = 0; at < tests.size(); at++) {
            rule.append(
                    "<inputEntry id=\"r%d_%d\"><text>%s</text></inputEntry>".formatted(rung.rate(), at, tests.get(at)));
        }
        return rule.append(
                        "<outputEntry id=\"r%1$d_out\"><text>%1$d</text></outputEntry></rule>\n".formatted(rung.rate()))
                .toString();
    }

    static Map<String, Object> variables(Question asked) {
        Map<String, Object> variables = new HashMap<>();
        variables.put("country", asked.country());
        variables.put("turnover", asked.turnover());
        variables.put("employees", asked.employees());
        return variables;
    }
}
