package org.engagementadvisor.release;

import static java.util.stream.Collectors.joining;

import java.io.ByteArrayOutputStream;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import org.engagementadvisor.lines.CsvText;

/** Every move of every customer, a row of CSV each. */
public final class MoveRows {
    private MoveRows() {}

    public static byte[] header() {
        return CsvText.row(List.of(
                "customer",
                "name",
                "turnover",
                "kind",
                "of",
                "item",
                "aspect",
                "from",
                "to",
                "rowsBefore",
                "rowsAfter",
                "beganWith",
                "beganRows"));
    }

    /** The rows of one customer, with their line feeds. */
    public static byte[] of(CustomerMoves customer) {
        var rows = new ByteArrayOutputStream();
        customer.moves().forEach(move -> rows.writeBytes(row(customer, move)));
        return rows.toByteArray();
    }

    private static byte[] row(CustomerMoves customer, Move move) {
        var topic = move.topic();
        var cause = move.cause();
        return CsvText.row(Arrays.asList(
                customer.customer(),
                customer.name(),
                customer.turnover(),
                topic.kind().name().toLowerCase(Locale.ROOT).replace('_', ' '),
                topic.of(),
                topic.item(),
                topic.aspect(),
                move.from(),
                move.to(),
                rows(move.before()),
                rows(move.after()),
                cause == null ? null : cause.answer(),
                cause == null ? null : cause.rows()));
    }

    private static String rows(List<Cause.Spot> spots) {
        return spots.stream().map(Cause.Spot::toString).collect(joining("; "));
    }
}
