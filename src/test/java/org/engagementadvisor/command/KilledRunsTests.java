package org.engagementadvisor.command;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestReporter;
import org.junit.jupiter.api.io.TempDir;

/** Ends runs at moments of all kinds; {@code -Dkills=100}, or the profile {@code fuzz}, ends more of them than usual. */
class KilledRunsTests {
    private static final int KILLS = Integer.getInteger("kills", 18);
    private static final int CUSTOMERS = 3_000;
    private static final byte[] BEFORE = "as it was before\n".getBytes(StandardCharsets.UTF_8);

    @TempDir
    Path folder;

    Child child;

    /** A verb, and the files that it writes. */
    private record Run(List<String> words, List<String> files) {}

    /** What it wrote when nobody disturbed it, and how long it took. */
    private record Undisturbed(Map<String, byte[]> files, long millis) {}

    @BeforeEach
    void begin() throws IOException {
        var shell = new Shell(folder);
        child = new Child(folder);
        var customers = new StringBuilder();
        var lines = new StringBuilder("no,who,day,net\n");
        for (int i = 0; i < CUSTOMERS; i++) {
            customers.append("{\"id\":\"K").append(i).append("\",\"business\":{\"organisation\":\"household\"}}\n");
            for (int line = 0; line < 10; line++) {
                lines.append(i * 10 + line).append(",K").append(i).append(",2026-01-31,10.50\n");
            }
        }
        shell.write("in.ndjson", customers.toString());
        shell.write("lines.csv", lines.toString());
        shell.write("intake.yaml", """
                files: {lines: lines.csv}
                lines: {order: no, customer: who, date: day, amount: net, area: {constant: bikes}}
                """);
    }

    private List<Run> runs() {
        var book = List.of("--rules", at("rules"), "--book", "corner-shop", "--as-of", "2026-06-30");
        var batch = new ArrayList<>(List.of("batch", at("in.ndjson"), at("out.ndjson"), "--summary", at("sum.json")));
        batch.addAll(book);
        var portfolio = new ArrayList<>(
                List.of("portfolio", at("in.ndjson"), "--json", at("all.json"), "--html", at("all.html")));
        portfolio.addAll(book);
        return List.of(
                new Run(batch, List.of("out.ndjson", "sum.json", "out.ndjson.rejects.csv")),
                new Run(portfolio, List.of("all.json", "all.html")),
                new Run(
                        List.of(
                                "intake",
                                at("intake.yaml"),
                                at("customers.ndjson"),
                                "--summary",
                                at("intake.json"),
                                "--as-of",
                                "2026-06-30"),
                        List.of("customers.ndjson", "intake.json")));
    }

    private String at(String name) {
        return folder.resolve(name).toString();
    }

    @Test
    void leaveTheOldFileOrTheNewOneAndNoCustomersElsewhere(TestReporter reporter)
            throws IOException, InterruptedException {
        var undisturbed = new ArrayList<Undisturbed>();
        for (var run : runs()) {
            undisturbed.add(undisturbed(run));
        }
        var files = List.of(folder.toFile().list());
        var random = new Random(9);
        int ended = 0;
        // On a machine that has become quicker since they ran undisturbed, more of them are done before their moment.
        for (int i = 0; i < KILLS || (ended <= KILLS / 2 && i < 3 * KILLS); i++) {
            int which = i % runs().size();
            ended += kill(runs().get(which), undisturbed.get(which), random, i % 2 == 0) ? 1 : 0;
        }
        // Most are to be ended in the middle, or this shows little.
        assertThat(ended).isGreaterThan(KILLS / 2);
        for (var run : runs()) {
            undisturbed(run);
        }
        assertThat(folder.toFile().list()).containsExactlyInAnyOrderElementsOf(files);
        assertThat(child.left()).isEmpty();
        reporter.publishEntry("kills", KILLS + ", before the end " + ended);
    }

    private Undisturbed undisturbed(Run run) throws IOException, InterruptedException {
        long start = System.nanoTime();
        assertThat(child.run(Map.of(), List.of(), run.words())).as(said()).isZero();
        long millis = TimeUnit.NANOSECONDS.toMillis(System.nanoTime() - start);
        var files = new LinkedHashMap<String, byte[]>();
        for (var file : run.files()) {
            files.put(file, Files.readAllBytes(folder.resolve(file)));
        }
        return new Undisturbed(files, millis);
    }

    /** Whether it was ended before it was done; a polite end leaves nothing behind even at once. */
    private boolean kill(Run run, Undisturbed whole, Random random, boolean isPolite)
            throws IOException, InterruptedException {
        for (var file : run.files()) {
            Files.write(folder.resolve(file), BEFORE);
        }
        var left = left();
        var process = child.start(Map.of(), List.of(), run.words());
        // Most moments are those in which the files are being written, towards the end.
        long moment = (long) (whole.millis() * (1 - Math.pow(random.nextDouble(), 2)));
        boolean isDone = process.waitFor(moment, TimeUnit.MILLISECONDS);
        if (isPolite) {
            process.destroy();
        } else {
            process.destroyForcibly();
        }
        assertThat(process.waitFor(60, TimeUnit.SECONDS)).isTrue();
        for (var file : run.files()) {
            var found = Files.readAllBytes(folder.resolve(file));
            assertThat(found).as(file).isIn(BEFORE, whole.files().get(file));
        }
        if (isPolite) {
            // A forced end before this one may have left something that this one did not live to sweep.
            assertThat(left()).isSubsetOf(left);
        }
        return !isDone;
    }

    private List<String> left() {
        var left = new ArrayList<>(child.left());
        left.addAll(List.of(folder.toFile().list((where, name) -> name.endsWith(".part"))));
        return left;
    }

    private String said() {
        try {
            return Files.readString(child.said());
        } catch (IOException nothing) {
            return "";
        }
    }
}
