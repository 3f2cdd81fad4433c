package org.engagementadvisor.intake;

import static java.util.stream.Collectors.joining;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.engagementadvisor.intake.Estimate.Likeness;
import org.engagementadvisor.intake.IntakeSummary.Period;

/** The SQL of the tables that {@code estimates.sql} reads. */
final class EstimateSql {
    private static final String NUMBER = "DECIMAL(28, 6)";

    private final IntakeMapping mapping;
    private final Estimate estimate;
    private final Export export;

    EstimateSql(IntakeMapping mapping, Estimate estimate, Exports exports) {
        this.mapping = mapping;
        this.estimate = estimate;
        this.export = exports.customers == null ? exports.lines : exports.customers;
    }

    /** What the columns hold, as {@code like_1, …}. */
    static List<String> texts(IntakeMapping mapping, Export export) {
        var texts = new ArrayList<String>();
        if (mapping.estimate != null) {
            for (var source : mapping.estimate.columns(mapping)) {
                var column = source.column() == null ? null : export.column(source.column());
                texts.add((column == null ? "NULL" : export.text(column, export.dates(mapping.dates))) + " AS like_"
                        + (texts.size() + 1));
            }
        }
        return texts;
    }

    /** The names of these columns, each after a comma. */
    static String names(IntakeMapping mapping) {
        return mapping.estimate == null
                ? ""
                : IntStream.rangeClosed(1, mapping.estimate.read().size())
                        .mapToObj(number -> ", like_" + number)
                        .collect(joining());
    }

    List<String> tables(Period period) {
        return List.of(sized(), alike(), terms(period));
    }

    private String sized() {
        var columns = new StringBuilder();
        for (int i = 0; i < estimate.by().size(); i++) {
            columns.append(", ")
                    .append(meaning(estimate.by().get(i), i + 1))
                    .append(" AS like_")
                    .append(i + 1);
        }
        var size = estimate.size();
        var measured = size == null ? "1" : number(size, estimate.by().size() + 1);
        return "CREATE TABLE sized AS SELECT id AS customer, CAST(" + measured + " AS " + NUMBER + ") AS size" + columns
                + " FROM customers";
    }

    /** Bands are numbered from 0; a band holds its lower end. */
    private String meaning(Likeness likeness, int number) {
        if (likeness.bands().isEmpty()) {
            return likeness.source(mapping).sql("like_" + number);
        }
        var value = number(likeness, number);
        return "CASE WHEN " + value + " IS NOT NULL THEN CAST("
                + likeness.bands().stream()
                        .map(end -> "CASE WHEN " + value + " >= " + end.toPlainString() + " THEN 1 ELSE 0 END")
                        .collect(joining(" + "))
                + " AS VARCHAR) END";
    }

    private String number(Likeness likeness, int number) {
        return export.numbers().sql("(" + likeness.source(mapping).sql("like_" + number) + ")", NUMBER);
    }

    private String alike() {
        var levels = IntStream.rangeClosed(1, estimate.by().size())
                .mapToObj(EstimateSql::level)
                .collect(joining(" UNION ALL "));
        return "CREATE TABLE alike AS SELECT customer, size, level, DENSE_RANK() OVER (ORDER BY level, agreed) AS alike FROM ("
                + levels + ") AS levels";
    }

    /** Of whom a likeness is not known, nobody is known to be like it. */
    private static String level(int level) {
        var names = IntStream.rangeClosed(1, level)
                .mapToObj(number -> "like_" + number)
                .toList();
        return "SELECT customer, CAST(size AS DOUBLE) AS size, " + level + " AS level, [" + String.join(", ", names)
                + "] AS agreed FROM sized WHERE size > 0 AND "
                + names.stream().map(name -> name + " IS NOT NULL").collect(joining(" AND "));
    }

    private String terms(Period period) {
        return "CREATE TABLE estimate_terms AS SELECT CAST(" + plain(estimate.quantile())
                + " AS DECIMAL(5, 4)) AS quantile, "
                + estimate.peers() + " AS peers, CAST(" + plain(estimate.share()) + " AS DECIMAL(5, 4)) AS share, CAST("
                + perYear(period) + " AS DOUBLE) AS per_year";
    }

    /** What the figures of the period are to be multiplied with; 0 where there are none. */
    private static String perYear(Period period) {
        if (period.months() == 0) {
            return "0";
        }
        return period.days() == null ? "12.0 / " + period.months() : "365.0 / " + period.days();
    }

    private static String plain(BigDecimal number) {
        return number.toPlainString();
    }
}
