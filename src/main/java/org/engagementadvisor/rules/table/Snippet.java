package org.engagementadvisor.rules.table;

import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The few forms that the code row of a table may take. They are the ones that Drools' own compiler reads the same way;
 * anything else is refused, so that no cell and no heading can become code.
 */
final class Snippet {
    static final String CONDITION_FORMS =
            "a form such as `fact >= $paramB`, `fact == \"$param\"`, `forall(||){fact == \"$\"}` or `forall(||){fact"
                    + " == null}`";
    static final String ACTION_FORMS = "a form such as `answer(\"name\", $param);` or `headline(\"$param\");`";

    private static final Pattern COMPARISON = Pattern.compile("(\\w+) (==|>=|>|<=|<) (\"\\$param\"|\\$paramB?)");
    private static final Pattern OR_UNKNOWN =
            Pattern.compile("(\\w+) == null \\|\\| (\\w+) (==|>=|>|<=|<) (\\$paramB?)");
    private static final Pattern DATE = Pattern.compile("(\\w+) (==|>=|>|<=|<) LocalDate\\.parse\\(\"\\$param\"\\)");
    private static final Pattern ONE_OF = Pattern.compile("forall\\(\\|\\|\\)\\{(\\w+) == \"\\$\"}");
    private static final Pattern NONE_OF =
            Pattern.compile("forall\\(&&\\)\\{(\\w+) != \"\\$\"}, (\\w+) != \"unknown\"");
    private static final Pattern PRESENCE = Pattern.compile("forall\\(\\|\\|\\)\\{(\\w+) (==|!=) null}");
    private static final Pattern CONTAINS = Pattern.compile("(\\w+) contains \"\\$param\"");
    private static final Pattern LACKS = Pattern.compile("(\\w+) != null, (\\w+) not contains \"\\$param\"");
    private static final Pattern ANSWER =
            Pattern.compile("answer\\(\"(\\w+)\", (\"\\$param\"|\\$paramB?|LocalDate\\.parse\\(\"\\$param\"\\))\\);");
    private static final Pattern SAY = Pattern.compile("(\\w+)\\((\"\\$param\"|\\$paramB?)\\);");

    private static final Map<String, Operator> OPERATORS = Map.of(
            "==", Operator.IS,
            ">=", Operator.AT_LEAST,
            ">", Operator.ABOVE,
            "<=", Operator.AT_MOST,
            "<", Operator.BELOW);

    private Snippet() {}

    /** How the parameter is written: quoted for words, bare for whole numbers, with B for decimals. */
    enum Parameter {
        QUOTED,
        WHOLE,
        DECIMAL,
        DATE,
        NONE;

        static Parameter of(String written) {
            if (written.startsWith("LocalDate")) {
                return DATE;
            }
            return written.startsWith("\"") ? QUOTED : written.endsWith("B") ? DECIMAL : WHOLE;
        }

        boolean fits(FactType type) {
            return switch (this) {
                case QUOTED -> type.isTerm() || type == FactType.TEXT;
                case WHOLE -> type == FactType.WHOLE;
                case DECIMAL -> type.isDecimal();
                case DATE -> type == FactType.DATE;
                case NONE -> type.isNumeric() || type == FactType.DATE || type == FactType.TERMS;
            };
        }

        static String of(FactType type) {
            return type.isTerm() || type == FactType.TEXT
                    ? "`\"$param\"`"
                    : type == FactType.DATE
                            ? "`LocalDate.parse(\"$param\")`"
                            : type == FactType.WHOLE ? "`$param`" : "`$paramB`";
        }
    }

    /** How a condition on that fact may look, as an example. */
    static String form(Fact fact) {
        String parameter = Parameter.of(fact.type()).replace("`", "");
        String operator =
                fact.type() == FactType.TERMS ? "contains" : fact.type().isTerm() ? "==" : ">=";
        return "`" + fact.name() + " " + operator + " " + parameter + "`";
    }

    record Asked(String fact, Operator operator, Parameter parameter, boolean orUnknown) {
        Asked(String fact, Operator operator, Parameter parameter) {
            this(fact, operator, parameter, false);
        }
    }

    record Said(String name, boolean isAnswer, Parameter parameter) {}

    static Optional<Asked> condition(String code) {
        Matcher matcher = COMPARISON.matcher(code);
        if (matcher.matches()) {
            Operator operator = Objects.requireNonNull(OPERATORS.get(group(matcher, 2)));
            return Optional.of(new Asked(group(matcher, 1), operator, Parameter.of(group(matcher, 3))));
        }
        matcher = OR_UNKNOWN.matcher(code);
        if (matcher.matches() && group(matcher, 1).equals(group(matcher, 2))) {
            Operator operator = Objects.requireNonNull(OPERATORS.get(group(matcher, 3)));
            return Optional.of(new Asked(group(matcher, 1), operator, Parameter.of(group(matcher, 4)), true));
        }
        matcher = DATE.matcher(code);
        if (matcher.matches()) {
            Operator operator = Objects.requireNonNull(OPERATORS.get(group(matcher, 2)));
            return Optional.of(new Asked(group(matcher, 1), operator, Parameter.DATE));
        }
        matcher = PRESENCE.matcher(code);
        if (matcher.matches()) {
            Operator operator = group(matcher, 2).equals("==") ? Operator.UNKNOWN : Operator.KNOWN;
            return Optional.of(new Asked(group(matcher, 1), operator, Parameter.NONE));
        }
        return words(code, ONE_OF, Operator.ONE_OF)
                .or(() -> words(code, NONE_OF, Operator.NONE_OF))
                .or(() -> words(code, CONTAINS, Operator.CONTAINS))
                .or(() -> words(code, LACKS, Operator.LACKS));
    }

    private static Optional<Asked> words(String code, Pattern form, Operator operator) {
        Matcher matcher = form.matcher(code);
        boolean fits = matcher.matches()
                && (matcher.groupCount() == 1 || group(matcher, 1).equals(group(matcher, 2)));
        return fits ? Optional.of(new Asked(group(matcher, 1), operator, Parameter.QUOTED)) : Optional.empty();
    }

    static Optional<Said> action(String code) {
        Matcher answer = ANSWER.matcher(code);
        if (answer.matches()) {
            return Optional.of(new Said(group(answer, 1), true, Parameter.of(group(answer, 2))));
        }
        Matcher say = SAY.matcher(code);
        return say.matches()
                ? Optional.of(new Said(group(say, 1), false, Parameter.of(group(say, 2))))
                : Optional.empty();
    }

    private static String group(Matcher matcher, int group) {
        return Objects.requireNonNull(matcher.group(group));
    }
}
