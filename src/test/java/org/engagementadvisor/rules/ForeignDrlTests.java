package org.engagementadvisor.rules;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.Collections;
import java.util.List;
import java.util.stream.Stream;
import org.engagementadvisor.rules.table.Finding;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What DRL may not say is a finding at its line, and nothing of it has run by then. */
class ForeignDrlTests {
    private static final String PATTERN = "$c : Case(after == \"20-priority\")";
    private static final String CONSEQUENCE = "$c.answer(\"level\", \"strategic\", \"x\");";

    @TempDir
    Path rules;

    @TempDir
    Path elsewhere;

    @Test // faults 4.5
    void runsNoCallInASalience() {
        Path file = elsewhere.resolve("ran");
        drl("""
            package x;
            import org.engagementadvisor.rules.engine.Case;
            rule "LEV-010" salience (java.nio.file.Files.createFile(java.nio.file.Path.of("%s")) == null ? 1 : 2) when
                %s
            then
            end
            """.formatted(file, PATTERN));
        assertThat(findings()).singleElement().asString().startsWith("book/20-priority/level.drl:3: found `salience (");
        assertThat(file).doesNotExist();
    }

    /** Far beyond what any stack holds. */
    static Stream<String> expressionsWithoutEnd() {
        String asked = "value(\"turnoverClass\") == 5";
        return Stream.of(
                "(".repeat(30_000) + asked + ")".repeat(30_000),
                String.join(" && ", Collections.nCopies(20_000, asked)),
                "value(\"turnoverClass\") == " + String.join(" + ", Collections.nCopies(20_000, "1")),
                "!".repeat(20_000) + "(" + asked + ")");
    }

    @ParameterizedTest
    @MethodSource("expressionsWithoutEnd")
    void saysThatAnExpressionIsTooDeep(String expression) {
        drl("""
            package x;
            import org.engagementadvisor.rules.engine.Case;
            rule "LEV-010" when
                $c : Case(after == "20-priority", %s)
            then
                %s
            end
            """.formatted(expression, CONSEQUENCE));
        assertThat(findings())
                .isNotEmpty()
                .allSatisfy(finding -> assertThat(finding.file()).isEqualTo("book/20-priority/level.drl"))
                .anySatisfy(finding -> assertThat(finding.found()).contains("more within each other than can be read"));
    }

    @ParameterizedTest // faults 4.5
    @ValueSource(
            strings = {
                "while (true) { }",
                "for (;;) { }",
                "for (Object o : $c.getCustomer().areas().values()) { }",
                "do { } while (true);",
                "Runnable r = () -> { };",
                "int x = 1;",
                "x = 1;",
                "update($c);",
                "modify($c) { answer(\"a\", 1, \"b\") };",
                "insert(new String(\"a\"));",
                "drools.halt();",
                "drools.getKieRuntime().getKieBase();",
                "System.exit(0);",
                "java.lang.System.exit(0);",
                "Runtime.getRuntime().exec(\"ls\");",
                "Thread.sleep(1000);",
                "new Thread();",
                "new java.io.File(\"/etc/passwd\").delete();",
                "new String(\"a\") { };",
                "$c.getClass().getClassLoader();",
                "$c.class.getName();",
                "Case.class.getName();",
                "Class.forName(\"java.lang.Runtime\");",
                "java.nio.file.Files.readString(null);",
                "\"a\".getBytes();",
                "\"a\".matches(\"(a+)+$\");",
                "\"a\".repeat(2000000000);",
                "String.format(\"%2000000000d\", 1);",
                "java.util.Collections.nCopies(2000000000, 1);",
                "new java.math.BigDecimal(\"1e999999999\").add(java.math.BigDecimal.ONE);",
                "java.math.BigDecimal.valueOf(1, -999999999).add(java.math.BigDecimal.ONE);",
                "$c.answer(\"\\u0022); System.exit(0); (\\u0022\", \"a\", \"b\");",
                "$c.answer('a\"); System.exit(0); (\"', \"a\", \"b\");",
                "try { } finally { }",
                "synchronized ($c) { }",
                "throw new RuntimeException();",
                "return;",
                "class X { static { System.exit(0); } }",
                "switch (1) { }",
                "$c.getCustomer().areas().forEach(null);",
                "org.engagementadvisor.rules.BookFiles.books(null);"
            })
    void refusesInAConsequence(String consequence) {
        drl(rule("LEV-010", "", PATTERN, consequence));
        assertThat(findings())
                .filteredOn(finding -> finding.code() == Finding.Code.FORBIDDEN)
                .isNotEmpty()
                .allMatch(finding -> List.of("line 5", "line 6").contains(String.valueOf(finding.cell())));
        assertNothingCompiled();
    }

    @ParameterizedTest // faults 4.5
    @ValueSource(
            strings = {
                "$c : Case(after == \"20-priority\", System.currentTimeMillis() > 0)",
                "$c : Case(after == \"20-priority\", getClass().getName() != null)",
                "$c : Case(after == \"20-priority\", this.class.name != null)",
                "$c : Case(after == \"20-priority\", this[\"class\"] != null)",
                "$c : Case(after == \"20-priority\", this#Thread.name != null)",
                "$c : Case(after == \"20-priority\", customer!.getClass() != null)",
                "$c : Case(after == \"20-priority\", (System.getenv() != null) == true)",
                "$c : Case(after == \"20-priority\", value(\"level\") in (System.getenv(), 1))",
                "$c : Case(after == \"20-priority\", customer.id == (Runtime.getRuntime().exec(\"ls\")))",
                "$c : Case(after == \"20-priority\", after matches \"(a+)+$\")",
                "$c : Case(after == \"20-priority\", $x : Runtime.getRuntime() != null)",
                "$c : Case(after == \"20-priority\", eval(System.exit(0)))",
                "$c : Case(after == \"20-priority\") eval(true)",
                "$c : Case(after == \"20-priority\") Object() from java.nio.file.Files.list(null)",
                "$c : Case(after == \"20-priority\") Object() from entry-point \"x\"",
                "$c : Case(after == \"20-priority\") Thread() from $c.getCustomer()",
                "$c : Case(after == \"20-priority\") accumulate(Object() from $c.getCustomer(); $x : shell(1))",
                "$c : Case(after == \"20-priority\") Number() from accumulate(Object(), init(System.exit(0);)"
                        + " action(;) result(1))",
                "$c : Case(after == \"20-priority\") /customer/areas[true]"
            })
    void refusesInACondition(String condition) {
        drl(rule("LEV-010", "", condition, CONSEQUENCE));
        assertThat(findings()).isNotEmpty();
        assertNothingCompiled();
    }

    @ParameterizedTest // faults 4.5
    @MethodSource("files")
    void refusesBesideRules(String before, String name, String attribute) {
        drl(before + rule(name, attribute, PATTERN, CONSEQUENCE));
        assertThat(findings()).anyMatch(finding -> finding.code() == Finding.Code.FORBIDDEN);
        assertNothingCompiled();
    }

    static Stream<Arguments> files() {
        return Stream.of(
                Arguments.of("", "LEV-010", "timer (int: 1s)"),
                Arguments.of("", "LEV-010", "enabled (System.getenv() != null)"),
                Arguments.of("", "LEV-010", "dialect \"mvel\""),
                Arguments.of("", "LEV-010", "salience 1.5"),
                Arguments.of("", "LEV-010", "@Expires(\"1s\")"),
                Arguments.of("", "LEV\\\"); System.exit(0); (\\\"", ""),
                Arguments.of("import java.io.File;\n", "LEV-010", ""),
                Arguments.of("import java.util.*;\n", "LEV-010", ""),
                Arguments.of("import static java.lang.System.exit;\n", "LEV-010", ""),
                Arguments.of("import accumulate x.Shell shell;\n", "LEV-010", ""),
                Arguments.of("global java.util.List list;\n", "LEV-010", ""),
                Arguments.of("function int f() { return 1; }\n", "LEV-010", ""),
                Arguments.of("declare Thing name : String end\n", "LEV-010", ""),
                Arguments.of("query \"q\" Case() end\n", "LEV-010", ""));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "$c.answer(\"level\", \"strategic\", \"a \" + $c.value(\"turnover\") + \" b\"); // System.exit(0)",
                "/* while (true) */ if ($c.value(\"turnover\") != null) { $c.answer(\"level\", \"strategic\", \"x\"); }",
                "$c.answer(\"level\", \"strategic\", String.join(\", \", $c.moved(\"level\")));",
                "$c.answer(\"level\", java.time.LocalDate.of(2026, 1, 1).isAfter(null) ? \"none\" : \"strategic\", \"x\");",
                ""
            })
    void allowsAnswers(String consequence) {
        drl(rule("LEV-010", "salience -5 no-loop true", PATTERN, consequence));
        assertThat(findings()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "$c : Case(after == \"20-priority\", customer.areas() != null, value(\"turnover\") in (1, 2))",
                "$c : Case(after == \"20-priority\") exists Integer(intValue() > 1) from $c.getCustomer().areas().size()",
                "$c : Case(after == \"20-priority\") not Object() from $c.getCustomer().areas().keySet()"
            })
    void allowsQuestions(String condition) {
        drl(rule("LEV-010", "", condition, CONSEQUENCE));
        assertThat(findings()).isEmpty();
    }

    private void assertNothingCompiled() {
        assertThat(findings()).noneMatch(finding -> finding.expected().contains("compiles"));
    }

    private List<Finding> findings() {
        return BookFiles.findings(rules, Books.NAME).stream()
                .filter(Finding::isError)
                .toList();
    }

    private static String rule(String name, String attribute, String condition, String consequence) {
        return """
            rule "%s" %s when
                %s
            then
                %s
            end
            """.formatted(name, attribute, condition, consequence);
    }

    private void drl(String text) {
        Books.in(rules);
        String head =
                text.startsWith("package") ? "" : "package x; import org.engagementadvisor.rules.engine.Case;\n\n";
        Books.write(rules, "book/20-priority/level.drl", head + text);
    }
}
