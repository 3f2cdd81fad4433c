package org.engagementadvisor.benchmark;

import com.sun.management.OperatingSystemMXBean;
import java.lang.management.ManagementFactory;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import org.engagementadvisor.advice.Advice;
import org.engagementadvisor.advice.AdviceJson;
import org.engagementadvisor.batch.BatchWork;
import org.engagementadvisor.customer.Customer;
import org.engagementadvisor.customer.CustomerJson;
import org.engagementadvisor.lines.AdviceForm;
import org.engagementadvisor.rules.AnswersAlone;
import org.engagementadvisor.rules.RuleBook;
import org.engagementadvisor.rules.engine.Effort;
import org.engagementadvisor.sample.SampleBase;
import org.engagementadvisor.sample.SampleCustomers;

/**
 * What advice on the sample base costs on the shipped book, beside Jackson alone reading the customer and writing the whole advice.
 * All take turns in one process, chunk by chunk, so that none has the machine for itself; processor time of the whole process, since
 * it depends least on what else the machine does.
 */
public final class AdviceBenchmark {
    private static final int CUSTOMERS = 1_024;
    private static final int CHUNK = 64;
    private static final LocalDate DAY = LocalDate.of(2026, 6, 30);
    private static final Path RULES = Path.of("rules");
    private static final String BOOK = "fire-protection";

    private final OperatingSystemMXBean system = ManagementFactory.getPlatformMXBean(OperatingSystemMXBean.class);
    private final RuleBook book = RuleBook.read(RULES, BOOK);
    private final AnswersAlone answers = new AnswersAlone(book);
    private final BatchWork csv =
            new BatchWork(book, DAY, null, AdviceForm.of(Path.of("a.csv"), book.summary()), List.of(), null);
    private final CustomerJson json = CustomerJson.strict();
    private final List<byte[]> documents = documents();
    private final List<Customer> customers = documents.stream().map(json::read).toList();
    private final List<Advice> advice = book.advise(customers, DAY, null);
    private Object kept = "";

    private final List<Variant> variants = List.of(
            new Variant("Jackson alone", this::jackson),
            new Variant("answers alone", from -> kept = answers.of(chunk(from), DAY)),
            new Variant("answers and data gaps", from -> kept = answers.withGaps(chunk(from), DAY)),
            new Variant("batch to CSV, of customers read", from -> kept = csv.advise(chunk(from))),
            new Variant(
                    "advice as the API gives it unasked", from -> kept = book.advise(chunk(from), DAY, null, Set.of())),
            new Variant("whole advice", from -> kept = book.advise(chunk(from), DAY, null)),
            new Variant("whole advice, one by one", this::oneByOne));

    /** Something to be measured on a chunk of customers. */
    private record Variant(String title, Consumer<Integer> run) {}

    private List<byte[]> documents() {
        var sample = new SampleCustomers(SampleBase.of(RULES.resolve(BOOK)), 42, DAY);
        return LongStream.range(0, CUSTOMERS).mapToObj(sample::json).toList();
    }

    private List<Customer> chunk(int from) {
        return customers.subList(from, from + CHUNK);
    }

    private void jackson(int from) {
        for (int at = from; at < from + CHUNK; at++) {
            kept = json.read(documents.get(at));
            kept = AdviceJson.line(advice.get(at));
        }
    }

    private void oneByOne(int from) {
        chunk(from).forEach(customer -> kept = book.advise(customer, DAY, null));
    }

    /** Microseconds of processor time a customer of each variant. */
    private double[] round() {
        double[] micros = new double[variants.size()];
        for (int from = 0; from < CUSTOMERS; from += CHUNK) {
            for (int at = 0; at < micros.length; at++) {
                long begun = system.getProcessCpuTime();
                variants.get(at).run().accept(from);
                micros[at] += (system.getProcessCpuTime() - begun) / 1e3 / CUSTOMERS;
            }
        }
        return micros;
    }

    /** Measures as many rounds, after as many to warm up, and prints what each came to. */
    public static void main(String[] arguments) {
        var benchmark = new AdviceBenchmark();
        int rounds = arguments.length == 0 ? 20 : Integer.parseInt(arguments[0]);
        IntStream.range(0, rounds).forEach(round -> benchmark.round());
        List<double[]> measured = new ArrayList<>();
        IntStream.range(0, rounds).forEach(round -> measured.add(benchmark.round()));
        benchmark.print(measured);
        benchmark.printEffort();
    }

    private void print(List<double[]> measured) {
        System.out.printf(
                "%n%d customers of `sample`, %d rounds after as many to warm up, medians%n%n",
                CUSTOMERS, measured.size());
        System.out.printf("%-36s %12s %8s%n", "", "µs/customer", "ratio");
        for (int each = 0; each < variants.size(); each++) {
            int at = each;
            System.out.printf(
                    Locale.ROOT,
                    "%-36s %12.1f %8.2f%n",
                    variants.get(at).title(),
                    median(measured.stream().mapToDouble(round -> round[at]).toArray()),
                    median(measured.stream()
                            .mapToDouble(round -> round[0] / round[at])
                            .toArray()));
        }
    }

    private static double median(double[] figures) {
        return Arrays.stream(figures)
                .sorted()
                .skip(figures.length / 2)
                .findFirst()
                .orElse(0);
    }

    /** Counted on a run of its own, which is not timed. */
    private void printEffort() {
        Effort effort = book.probe().effort(customers, DAY, null);
        System.out.printf(
                "%n%d rows tried and %d found per customer%n",
                effort.rowsTried() / CUSTOMERS, effort.firings() / CUSTOMERS);
    }
}
