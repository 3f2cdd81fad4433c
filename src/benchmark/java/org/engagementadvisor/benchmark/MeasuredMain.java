package org.engagementadvisor.benchmark;

import com.sun.management.OperatingSystemMXBean;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;

/** Runs a program in a JVM of its own and, when that ends, writes what it took: seconds of processor, and megabytes at most. */
public final class MeasuredMain {
    private MeasuredMain() {}

    /** @param arguments the file to write, the class of the program, and its arguments */
    public static void main(String[] arguments) throws ReflectiveOperationException {
        Runtime.getRuntime().addShutdownHook(new Thread(() -> write(Path.of(arguments[0]))));
        Class.forName(arguments[1]).getMethod("main", String[].class).invoke(null, (Object)
                Arrays.copyOfRange(arguments, 2, arguments.length));
    }

    private static void write(Path file) {
        OperatingSystemMXBean system = ManagementFactory.getPlatformMXBean(OperatingSystemMXBean.class);
        double seconds = system.getProcessCpuTime() / 1e9;
        try {
            Files.writeString(file, seconds + "\n" + mostMegabytes() + "\n");
        } catch (IOException failed) {
            throw new IllegalStateException(failed);
        }
    }

    /** Of Linux only. */
    private static long mostMegabytes() throws IOException {
        Path status = Path.of("/proc/self/status");
        if (!Files.exists(status)) {
            return 0;
        }
        try (var lines = Files.lines(status)) {
            return lines.filter(line -> line.startsWith("VmHWM:"))
                    .mapToLong(line -> Long.parseLong(line.replaceAll("[^0-9]", "")) / 1024)
                    .sum();
        }
    }
}
