package org.engagementadvisor.benchmark;

import java.util.List;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;

/** What it costs to read a table from its file until it can be asked. */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.SingleShotTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
public class PublishBenchmark {
    @Param
    public Engine engine = Engine.ANSWERS;

    @Param("unique-1000")
    public String table = "unique-1000";

    @Setup
    public void quiet() {
        PeerFiles.quiet();
    }

    @Benchmark
    public Object publish() {
        return PeerFiles.read(engine, table, List.of());
    }
}
