package org.engagementadvisor.benchmark;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.TimeUnit;

/**
 * Measures what intake of a million order lines takes beside DuckDB alone, in turn, each in a fresh JVM with the options of the
 * launcher. Prints every run, and how many times as much intake takes in the median.
 */
public final class IntakeReport {
    private static final int LINES = 1_000_000;

    /** As the launcher has them, for what it knows nothing of and for intake. */
    private static final List<String> SHORT_RUN = List.of("-XX:TieredStopAtLevel=1", "-XX:+UseParallelGC");

    private static final List<String> INTAKE = List.of("-XX:TieredStopAtLevel=1", "-XX:+UseSerialGC", "-Xmn32m");

    private final Path folder;

    private IntakeReport(Path folder) {
        this.folder = folder;
    }

    /** @param arguments how often both are measured, three times unless it is given, and how many lines */
    public static void main(String[] arguments) throws IOException, InterruptedException {
        int rounds = arguments.length > 0 ? Integer.parseInt(arguments[0]) : 3;
        int lines = arguments.length > 1 ? Integer.parseInt(arguments[1]) : LINES;
        Path folder = Files.createTempDirectory("order-lines-");
        try {
            OrderLines.write(folder, lines);
            new IntakeReport(folder).measure(rounds);
        } finally {
            try (var files = Files.list(folder)) {
                for (Path file : files.toList()) {
                    Files.delete(file);
                }
            }
            Files.delete(folder);
        }
    }

    private void measure(int rounds) throws IOException, InterruptedException {
        List<Taken> alone = new ArrayList<>();
        List<Taken> intake = new ArrayList<>();
        for (int round = 0; round < rounds; round++) {
            alone.add(tell(
                    "DuckDB alone", run(SHORT_RUN, DuckdbAlone.class.getName(), folder.toString(), out("groups.csv"))));
            intake.add(tell(
                    "intake",
                    run(
                            INTAKE,
                            "org.engagementadvisor.EngagementAdvisor",
                            "intake",
                            folder.resolve(OrderLines.MAPPING).toString(),
                            out("customers.ndjson"),
                            "--as-of",
                            OrderLines.AS_OF.toString())));
        }
        System.out.printf(
                Locale.ROOT,
                "intake beside DuckDB alone: %.1f times the time, %.1f times the processor time, %.1f times the memory%n",
                median(intake.stream().map(Taken::wall).toList())
                        / median(alone.stream().map(Taken::wall).toList()),
                median(intake.stream().map(Taken::processor).toList())
                        / median(alone.stream().map(Taken::processor).toList()),
                median(intake.stream().map(Taken::megabytes).toList())
                        / median(alone.stream().map(Taken::megabytes).toList()));
    }

    private String out(String name) {
        return folder.resolve(name).toString();
    }

    private static Taken tell(String what, Taken taken) {
        System.out.printf(
                Locale.ROOT,
                "%-12s %6.1f s, %6.1f s of processor, %5.0f MB%n",
                what,
                taken.wall(),
                taken.processor(),
                taken.megabytes());
        return taken;
    }

    private Taken run(List<String> options, String program, String... arguments)
            throws IOException, InterruptedException {
        Path measured = folder.resolve("measured");
        List<String> command = new ArrayList<>();
        command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        command.addAll(options);
        command.addAll(List.of(
                "-cp",
                System.getProperty("java.class.path"),
                MeasuredMain.class.getName(),
                measured.toString(),
                program));
        command.addAll(List.of(arguments));
        Path told = folder.resolve("told");
        long begun = System.nanoTime();
        Process process = new ProcessBuilder(command)
                .redirectErrorStream(true)
                .redirectOutput(told.toFile())
                .start();
        if (!process.waitFor(1, TimeUnit.HOURS) || process.exitValue() != 0) {
            process.destroyForcibly();
            throw new IllegalStateException(program + ": " + Files.readString(told));
        }
        double wall = (System.nanoTime() - begun) / 1e9;
        List<String> figures = Files.readAllLines(measured);
        return new Taken(wall, Double.parseDouble(figures.get(0)), Double.parseDouble(figures.get(1)));
    }

    private static double median(List<Double> values) {
        return values.stream().sorted().toList().get(values.size() / 2);
    }

    private record Taken(double wall, double processor, double megabytes) {}
}
