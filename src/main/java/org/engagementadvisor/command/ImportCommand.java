package org.engagementadvisor.command;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.concurrent.Callable;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.engagementadvisor.batch.Figures;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import tools.jackson.databind.JsonNode;

/** Hands a file of customers in to a running service and waits until it is worked off. */
@Command(
        name = "import",
        mixinStandardHelpOptions = true,
        description = "Hand a file of customers in to a running service. The password is asked for, or taken from the"
                + " environment as " + ImportCommand.PASSWORD + ".")
final class ImportCommand implements Callable<Integer> {
    static final String PASSWORD = "ENGAGEMENT_ADVISOR_PASSWORD";
    private static final long PAUSE = 300;

    private final Surroundings surroundings;

    @Parameters(
            paramLabel = "FILE",
            description = {
                "customers (NDJSON, JSON or CSV by its name), or exports with their intake.yaml: a folder or a ZIP"
                        + " file of it"
            })
    private Path file = Path.of("");

    @Option(
            names = "--to",
            required = true,
            paramLabel = "ADDRESS",
            description = "the service, such as https://advisor.example.org or http://localhost:8080")
    private String to = "";

    @Option(names = "--user", required = true, paramLabel = "NAME", description = "an administrator or analyst of it")
    private String user = "";

    @Option(
            names = "--as-of",
            paramLabel = "DATE",
            description = "of exports, the last day that is read (default: today)")
    private @Nullable String asOf;

    @Option(
            names = "--months",
            paramLabel = "N|all",
            description = "of exports, the period of the performance figures, ending with that day (default: 12)")
    private @Nullable String months;

    ImportCommand(Surroundings surroundings) {
        this.surroundings = surroundings;
    }

    @Override
    public Integer call() throws IOException, InterruptedException {
        if (!Files.isRegularFile(file) && !Files.isDirectory(file)) {
            throw new WrongUse(file.toString(), "no file", "a file of customers, or a folder of exports");
        }
        var service = ServedElsewhere.at(to, user, this::password);
        var job = workedOff(service, sent(service));
        long id = job.get("id").asLong();
        surroundings.out().println(told(job));
        job.path("account").asString("").lines().forEach(surroundings.out()::println);
        if (job.get("rejected").asLong() > 0) {
            surroundings.out().println("which lines and why: " + service.place("/imports/" + id + "/rejects.csv"));
        }
        if (job.get("state").asString().equals("failed")) {
            surroundings.err().println(file + ": " + job.path("fault").asString("it could not be read to its end"));
            return Failures.FINDINGS;
        }
        return job.get("rejected").asLong() > 0 || job.get("lines").asLong() == 0 ? Failures.FINDINGS : 0;
    }

    private JsonNode sent(ServedElsewhere service) throws IOException, InterruptedException {
        Map<String, String> readBy = new TreeMap<>();
        if (asOf != null) {
            readBy.put("asOf", asOf);
        }
        if (months != null) {
            readBy.put("months", months);
        }
        var name = String.valueOf(file.toAbsolutePath().normalize().getFileName());
        if (!Files.isDirectory(file)) {
            return service.importFile(file, name, readBy);
        }
        var zip = Files.createTempFile("exports", ".zip");
        try {
            pack(zip);
            return service.importFile(zip, name + ".zip", readBy);
        } finally {
            Files.delete(zip);
        }
    }

    private void pack(Path into) throws IOException {
        try (var zip = new ZipOutputStream(Files.newOutputStream(into));
                var files = Files.walk(file)) {
            for (var each : files.filter(Files::isRegularFile).sorted().toList()) {
                zip.putNextEntry(new ZipEntry(file.relativize(each).toString().replace('\\', '/')));
                Files.copy(each, zip);
                zip.closeEntry();
            }
        }
    }

    /** It goes on there, whatever becomes of whoever waits here. */
    private JsonNode workedOff(ServedElsewhere service, JsonNode received) throws IOException, InterruptedException {
        try (var progress = Progress.of(surroundings, received.get("bytes").asLong())) {
            var job = received;
            while (!isOver(job)) {
                Thread.sleep(PAUSE);
                job = service.imported(job.get("id").asLong());
                progress.at(job.get("lines").asLong(), job.get("bytesDone").asLong());
            }
            return job;
        }
    }

    private static boolean isOver(JsonNode job) {
        var state = job.get("state").asString();
        return state.equals("done") || state.equals("failed");
    }

    private String told(JsonNode job) {
        return "%s: lines: %s, rejected: %s; customers added: %s, changed: %s, unchanged: %s"
                .formatted(
                        file.getFileName(),
                        count(job, "lines"),
                        count(job, "rejected"),
                        count(job, "added"),
                        count(job, "changed"),
                        count(job, "unchanged"));
    }

    private static String count(JsonNode job, String what) {
        return Figures.count(job.get(what).asLong());
    }

    /** Never an argument: every user of the machine reads those. */
    private String password() {
        var given = System.getenv(PASSWORD);
        if (given != null) {
            return given;
        }
        if (!surroundings.isTerminal()) {
            throw new WrongUse(PASSWORD, "no password and nobody to ask", "it in the environment, or a terminal");
        }
        var typed = Objects.requireNonNull(System.console()).readPassword("password of %s: ", user);
        if (typed == null) {
            throw new WrongUse("password", "the end of what was typed", "one");
        }
        return new String(typed);
    }
}
