package org.engagementadvisor.intake;

import java.math.BigDecimal;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.UnaryOperator;

/** An amount that is computed from others, such as {@code price * quantity * (1 - discount)}. What rests on an unknown is unknown. */
sealed interface Formula {
    /** All values are of this type, exact to 12 decimals; what does not fit is unknown. */
    String TYPE = "DECIMAL(27, 12)";

    /** The SQL of the value, with that of each name. */
    String sql(UnaryOperator<String> names);

    default Set<String> names() {
        var names = new TreeSet<String>();
        sql(name -> {
            names.add(name);
            return name;
        });
        return names;
    }

    /** A number. */
    record Constant(BigDecimal value) implements Formula {
        @Override
        public String sql(UnaryOperator<String> names) {
            return "CAST(" + value.toPlainString() + " AS " + TYPE + ")";
        }
    }

    /** A field of the lines, or a column. */
    record Named(String name) implements Formula {
        @Override
        public String sql(UnaryOperator<String> names) {
            return "TRY_CAST(" + names.apply(name) + " AS " + TYPE + ")";
        }
    }

    /** The same with the other sign. */
    record Minus(Formula of) implements Formula {
        @Override
        public String sql(UnaryOperator<String> names) {
            return "(-" + of.sql(names) + ")";
        }
    }

    /** Two with a sign between them: {@code +}, {@code -}, {@code *} or {@code /}. */
    record Both(Formula left, char sign, Formula right) implements Formula {
        @Override
        public String sql(UnaryOperator<String> names) {
            var one = left.sql(names);
            var other = right.sql(names);
            if (sign == '/') {
                return "TRY_CAST(CAST(" + one + " AS DOUBLE) / NULLIF(CAST(" + other + " AS DOUBLE), 0) AS " + TYPE
                        + ")";
            }
            // Of 38 digits 24 are decimals of a product.
            return sign == '*'
                    ? "CASE WHEN ABS(CAST(" + one + " AS DOUBLE) * CAST(" + other + " AS DOUBLE)) < 1e13 THEN TRY_CAST("
                            + one + " * " + other + " AS " + TYPE + ") END"
                    : "TRY_CAST(" + one + " " + sign + " " + other + " AS " + TYPE + ")";
        }
    }
}
