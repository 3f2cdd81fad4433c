package org.engagementadvisor.benchmark;

import com.sun.management.OperatingSystemMXBean;
import java.lang.management.ManagementFactory;
import java.util.Collection;
import java.util.List;
import org.openjdk.jmh.infra.BenchmarkParams;
import org.openjdk.jmh.infra.IterationParams;
import org.openjdk.jmh.profile.InternalProfiler;
import org.openjdk.jmh.results.AggregationPolicy;
import org.openjdk.jmh.results.IterationResult;
import org.openjdk.jmh.results.ScalarResult;

/** Processor time of the whole process for an operation, collector and compiler included: what others do on the machine matters less to it. */
public final class ProcessorTime implements InternalProfiler {
    static final String MICROS = "cpu";

    private final OperatingSystemMXBean system = ManagementFactory.getPlatformMXBean(OperatingSystemMXBean.class);
    private long begun;

    @Override
    public void beforeIteration(BenchmarkParams benchmark, IterationParams iteration) {
        begun = system.getProcessCpuTime();
    }

    @Override
    public Collection<ScalarResult> afterIteration(
            BenchmarkParams benchmark, IterationParams iteration, IterationResult result) {
        double nanos = system.getProcessCpuTime() - begun;
        long operations = Math.max(1, result.getMetadata().getAllOps());
        return List.of(new ScalarResult(MICROS, nanos / 1000 / operations, "us/op", AggregationPolicy.AVG));
    }

    @Override
    public String getDescription() {
        return "processor time of an operation";
    }
}
