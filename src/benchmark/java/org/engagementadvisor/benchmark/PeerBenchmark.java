package org.engagementadvisor.benchmark;

import java.util.List;
import java.util.concurrent.TimeUnit;
import org.engagementadvisor.benchmark.Ladder.Question;
import org.jspecify.annotations.Nullable;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;

/** What one decision costs, asked one by one. */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
public class PeerBenchmark {
    @Param
    public Engine engine = Engine.HAND_WRITTEN;

    @Param("unique-1000")
    public String table = "unique-1000";

    private @Nullable Peer peer;
    private int questions;
    private int at;

    @Setup
    public void read() {
        PeerFiles.quiet();
        List<Question> asked = Ladder.of(table).questions();
        questions = asked.size();
        peer = PeerFiles.read(engine, table, asked);
    }

    @Benchmark
    public @Nullable Integer decide() {
        at = at + 1 == questions ? 0 : at + 1;
        return peer.rate(at);
    }
}
