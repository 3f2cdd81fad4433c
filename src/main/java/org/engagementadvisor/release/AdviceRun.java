package org.engagementadvisor.release;

import java.io.IOException;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.engagementadvisor.advice.Advice;
import org.engagementadvisor.batch.InOrder;
import org.engagementadvisor.lines.UnreadableFile;
import org.engagementadvisor.release.MoveReport.Side;
import org.jspecify.annotations.Nullable;

/** Compares two files of advice, customer by customer. */
public final class AdviceRun {
    /** Pairs that one thread takes at a time; an advice has some 100 kB. */
    private static final int CHUNK = 16;

    private final AdvicePairs pairs;
    private final AdviceComparison comparison;
    private final Map<String, BigDecimal> turnover;
    private final Moves moves = new Moves();
    private @Nullable Side before;
    private @Nullable Side after;

    /** @param turnover by customer, as far as it is known */
    public AdviceRun(AdvicePairs pairs, AdviceComparison comparison, Map<String, BigDecimal> turnover) {
        this.pairs = pairs;
        this.comparison = comparison;
        this.turnover = turnover;
    }

    /**
     * Compares all customers that both files have; empty if there are none.
     *
     * @throws UnreadableFile if a line is no advice
     */
    public Optional<MoveReport> run(int threads, MoveReceiver receiver) throws IOException {
        InOrder.Receiver<CustomerMoves> both = compared -> {
            moves.add(compared);
            receiver.take(compared, pairs.position());
        };
        try (var inOrder = new InOrder<>(threads, both)) {
            for (var chunk = next(); !chunk.isEmpty(); chunk = next()) {
                var own = chunk;
                inOrder.add(() -> own.stream().map(this::compared).toList());
            }
            inOrder.finish();
        }
        return report();
    }

    private List<AdvicePairs.Pair> next() throws IOException {
        var chunk = new ArrayList<AdvicePairs.Pair>(CHUNK);
        while (chunk.size() < CHUNK) {
            var pair = pairs.next();
            if (pair == null) {
                break;
            }
            if (before == null) {
                before = side(pairs.before(), pair.before().advice());
                after = side(pairs.after(), pair.after().advice());
            }
            chunk.add(pair);
        }
        return chunk;
    }

    private static Side side(String place, Advice advice) {
        return new Side(place, advice.book(), advice.release(), advice.asOf(), advice.strategy());
    }

    private CustomerMoves compared(AdvicePairs.Pair pair) {
        return comparison.of(pair, turnover.get(pair.before().customer()));
    }

    private Optional<MoveReport> report() {
        if (before == null || after == null) {
            return Optional.empty();
        }
        return Optional.of(new MoveReport(
                before,
                after,
                moves,
                List.of(),
                0,
                List.copyOf(pairs.onlyBefore().keySet()),
                List.copyOf(pairs.onlyAfter().keySet())));
    }
}
