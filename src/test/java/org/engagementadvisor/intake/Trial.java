package org.engagementadvisor.intake;

import static java.util.stream.Collectors.joining;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.engagementadvisor.customer.Area;
import org.engagementadvisor.customer.Customer;

/** An export in a folder of its own, read as of 2026-06-30. */
final class Trial {
    static final String LINES = """
            files: {lines: lines.csv}
            lines: {order: no, customer: who, date: day, amount: net, area: {constant: bikes}}
            """;

    private final Path folder;
    private final List<Customer> customers = new ArrayList<>();
    private LocalDate asOf = LocalDate.of(2026, 6, 30);
    private Span span = new Span(12);

    /** A line of 1 a month of somebody else, so that the lines cover these months. */
    static String eachMonth(String first, int months) {
        return eachMonth(first, months, "1");
    }

    /** The same, with what stands behind the day. */
    static String eachMonth(String first, int months, String rest) {
        var day = LocalDate.parse(first);
        return IntStream.range(0, months)
                .mapToObj(month -> "Z" + month + ",Z," + day.plusMonths(month) + "," + rest + "\n")
                .collect(joining());
    }

    Trial(Path folder) {
        this.folder = folder;
    }

    Trial file(String name, String content) throws IOException {
        return file(name, content, StandardCharsets.UTF_8);
    }

    Trial file(String name, String content, Charset encoding) throws IOException {
        return file(name, content.getBytes(encoding));
    }

    Trial file(String name, byte[] content) throws IOException {
        Files.write(folder.resolve(name), content);
        return this;
    }

    Trial asOf(String day) {
        asOf = LocalDate.parse(day);
        return this;
    }

    Trial span(String text) {
        span = Span.parse(text);
        return this;
    }

    IntakeSummary read(String mapping) throws IOException {
        file("intake.yaml", mapping);
        customers.clear();
        return new Intake(IntakeMapping.read(folder.resolve("intake.yaml")), folder, asOf, span, folder, "200MB")
                .run(customers::add);
    }

    List<String> refusal(String mapping) {
        var refused = catchThrowableOfType(IntakeRefused.class, () -> read(mapping));
        return refused == null ? List.of() : refused.getMessage().lines().toList();
    }

    List<Customer> customers() {
        return customers;
    }

    Customer customer(String id) {
        return customers.stream()
                .filter(customer -> customer.id().equals(id))
                .findFirst()
                .orElseThrow();
    }

    Area area(String id, String area) {
        return customer(id).areas().get(area);
    }
}
