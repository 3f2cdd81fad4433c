package org.engagementadvisor.benchmark;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import org.openjdk.jmh.results.RunResult;
import org.openjdk.jmh.runner.Runner;
import org.openjdk.jmh.runner.RunnerException;
import org.openjdk.jmh.runner.options.ChainedOptionsBuilder;
import org.openjdk.jmh.runner.options.OptionsBuilder;
import org.openjdk.jmh.runner.options.TimeValue;

/** Measures the engines beside each other, in turn, each in a fresh JVM, and writes figures and plot into the page of benchmarks. */
public final class PeerReport {
    private static final Path PAGE = Path.of("src", "docs", "benchmarks.md");
    private static final Path PLOT = Path.of("src", "docs", "pictures", "peers.svg");
    private static final String BEGIN = "<!-- peers: written by the command above -->\n";
    private static final String END = "<!-- /peers -->";
    private static final List<Integer> ROWS = List.of(10, 100, 300, 1000);
    private static final String FIRST = "first-1000";
    private static final List<String> PUBLISHED = List.of("unique-300", "unique-1000");
    private static final List<Engine> PUBLISHERS =
            List.of(Engine.ANSWERS, Engine.OPENL, Engine.KIE_DMN, Engine.CAMUNDA);

    private final PeerFigures figures = new PeerFigures();

    private PeerReport() {}

    /** @param arguments how often all are measured, three times unless it is given; 0 only compares the answers */
    public static void main(String[] arguments) throws IOException, RunnerException {
        int rounds = arguments.length == 0 ? 3 : Integer.parseInt(arguments[0]);
        PeerReport report = new PeerReport();
        report.compare();
        for (int round = 0; round < rounds; round++) {
            report.decide();
            report.publish("cold", 0, 1);
            report.publish("warm", 20, 10);
        }
        if (rounds > 0) {
            report.write(rounds);
        }
    }

    private void write(int rounds) throws IOException {
        String page = Files.readString(PAGE);
        int from = page.indexOf(BEGIN) + BEGIN.length();
        String written = tables(rounds);
        System.out.println(written);
        Files.writeString(PAGE, page.substring(0, from) + written + page.substring(page.indexOf(END, from)));
        Files.writeString(PLOT, PeerPlot.of(ROWS, figures::decision));
    }

    private static List<String> tables() {
        List<String> tables = new ArrayList<>();
        ROWS.forEach(rows -> tables.add("unique-" + rows));
        tables.add(FIRST);
        return tables;
    }

    private void compare() {
        PeerFiles.quiet();
        for (String table : tables()) {
            for (Engine engine : Engine.values()) {
                PeerFiles.write(engine, table);
            }
            System.out.printf("%s: all answer %d questions alike%n", table, PeerFiles.compare(table));
        }
    }

    private void decide() throws RunnerException {
        ChainedOptionsBuilder options = options(PeerBenchmark.class)
                .warmupIterations(3)
                .warmupTime(TimeValue.seconds(1))
                .measurementIterations(3)
                .measurementTime(TimeValue.seconds(1))
                .param("table", tables().toArray(String[]::new));
        figures.take("decide", run(options));
    }

    private void publish(String kind, int warmup, int times) throws RunnerException {
        ChainedOptionsBuilder options = options(PublishBenchmark.class)
                .warmupIterations(warmup)
                .measurementIterations(times)
                .param("table", PUBLISHED.toArray(String[]::new))
                .param("engine", PUBLISHERS.stream().map(Enum::name).toArray(String[]::new));
        figures.take(kind, run(options));
    }

    private static ChainedOptionsBuilder options(Class<?> benchmark) {
        return new OptionsBuilder()
                .include("\\." + benchmark.getSimpleName() + "\\.")
                .forks(1)
                .addProfiler(ProcessorTime.class);
    }

    private static Collection<RunResult> run(ChainedOptionsBuilder options) throws RunnerException {
        return new Runner(options.build()).run();
    }

    private String tables(int rounds) {
        StringBuilder text = new StringBuilder();
        text.append("%s, %d processors, Java %s; "
                .formatted(
                        processor(), Runtime.getRuntime().availableProcessors(), System.getProperty("java.version")));
        text.append(
                rounds == 1
                        ? "one round.\n\n"
                        : "the median of %d rounds, which differ by %.0f %% in the median.%n%n"
                                .formatted(rounds, figures.spread() * 100));
        tellDecisions(text);
        tellPublishing(text);
        return text.toString();
    }

    private void tellDecisions(StringBuilder text) {
        text.append(
                "Microseconds of processor time for a decision, and in brackets how many times as many as OpenL makes in that time:\n\n");
        text.append("| | ");
        tables().forEach(table -> text.append(heading(table)).append(" | "));
        text.append("\n| --- |").append(" ---: |".repeat(tables().size())).append('\n');
        for (Engine engine : Engine.values()) {
            text.append("| ").append(engine.title).append(" | ");
            for (String table : tables()) {
                double micros = figures.of("decide", engine, table);
                text.append(cell(micros, figures.of("decide", Engine.OPENL, table) / micros))
                        .append(" | ");
            }
            text.append('\n');
        }
    }

    private void tellPublishing(StringBuilder text) {
        text.append(
                "\nMilliseconds of processor time to read a table from its file until it can be asked, in a fresh JVM and in one that has read it twenty times;"
                        + " in brackets, beside OpenL = 1, the more the dearer:\n\n| | 300 rows, fresh | 1,000 rows, fresh | 300 rows, warm | 1,000 rows, warm |\n| --- | ---: | ---: | ---: | ---: |\n");
        for (Engine engine : PUBLISHERS) {
            text.append("| ")
                    .append(engine == Engine.ANSWERS ? "ours" : engine.title)
                    .append(" | ");
            for (String kind : List.of("cold", "warm")) {
                for (String table : PUBLISHED) {
                    double micros = figures.of(kind, engine, table);
                    text.append(cell(micros / 1000, micros / figures.of(kind, Engine.OPENL, table)))
                            .append(" | ");
                }
            }
            text.append('\n');
        }
    }

    private static String heading(String table) {
        int rows = Integer.parseInt(table.substring(table.indexOf('-') + 1));
        return String.format(Locale.ROOT, "%,d rows", rows) + (table.equals(FIRST) ? ", first hit" : "");
    }

    private static String cell(double value, double ratio) {
        return digits(value) + " (" + digits(ratio) + ")";
    }

    /** Three digits that count. */
    private static String digits(double value) {
        int decimals = (int) Math.max(0, 2 - Math.floor(Math.log10(value)));
        return String.format(Locale.ROOT, "%,." + decimals + "f", value);
    }

    private static String processor() {
        try (var lines = Files.lines(Path.of("/proc/cpuinfo"))) {
            return lines.filter(line -> line.startsWith("model name"))
                    .findFirst()
                    .map(line -> line.substring(line.indexOf(':') + 1).strip())
                    .orElse(System.getProperty("os.arch"));
        } catch (IOException elsewhere) {
            return System.getProperty("os.arch");
        }
    }
}
