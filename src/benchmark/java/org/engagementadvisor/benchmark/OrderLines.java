package org.engagementadvisor.benchmark;

import java.io.BufferedWriter;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Locale;
import java.util.Random;

/** Exports of a wholesaler as an ERP writes them, with the mapping that reads them; the same lines whenever they are asked for. */
final class OrderLines {
    static final LocalDate AS_OF = LocalDate.of(2026, 6, 30);
    static final String MAPPING = "intake.yaml";
    static final String LINES = "lines.csv";
    static final String PRODUCTS = "products.csv";

    private static final int CUSTOMERS = 20_000;
    private static final int PRODUCT_COUNT = 1_000;
    private static final int LINES_OF_AN_ORDER = 4;
    private static final int DAYS = 3 * 365;
    private static final String[] AREAS = {
        "Alarms",
        "Batteries",
        "Cables",
        "Doors",
        "Extinguishers",
        "Fittings",
        "Gloves",
        "Hoses",
        "Lamps",
        "Pumps",
        "Signs",
        "Tools"
    };

    private final Random random = new Random(12);

    private OrderLines() {}

    static void write(Path folder, int lines) throws IOException {
        var writer = new OrderLines();
        writer.writeMapping(folder);
        writer.writeCustomers(folder);
        writer.writeProducts(folder);
        writer.writeLines(folder, lines);
    }

    /** As `begin` writes one. */
    private void writeMapping(Path folder) throws IOException {
        Files.writeString(folder.resolve(MAPPING), """
                title: Wholesale
                files: {customers: customers.csv, products: products.csv, lines: lines.csv}
                formats: {date: yyyy-MM-dd, decimal: "."}
                customers: {id: CustomerNo, name: Name, country: Country, region: Region, employees: Employees, organisation: {constant: trade}}
                products: {id: ProductNo, name: Description, area: {column: Group, case: lower}}
                lines: {order: OrderNo, line: LineNo, customer: CustomerNo, product: ProductNo, date: OrderDate, quantity: Quantity, amount: NetAmount, cost: Cost}
                leaveOut:
                  - {reason: no customer, field: customer, is: blank}
                  - {reason: no day, field: date, is: blank}
                returns: netted
                recent: 20
                """);
    }

    private void writeCustomers(Path folder) throws IOException {
        try (var file = Files.newBufferedWriter(folder.resolve("customers.csv"))) {
            file.write("CustomerNo,Name,Country,Region,Employees\n");
            for (int i = 0; i < CUSTOMERS; i++) {
                file.write(customer(i) + ",\"Customer " + i + ", Ltd\",DE,R" + i % 16 + "," + (1 + i % 300) + "\n");
            }
        }
    }

    private void writeProducts(Path folder) throws IOException {
        try (var file = Files.newBufferedWriter(folder.resolve(PRODUCTS))) {
            file.write("ProductNo,Description,Group,UnitCost\n");
            for (int i = 0; i < PRODUCT_COUNT; i++) {
                file.write("P-" + (10_000 + i) + ",Article number " + i + "," + AREAS[i % AREAS.length] + ","
                        + amount(cents(i)) + "\n");
            }
        }
    }

    private void writeLines(Path folder, int lines) throws IOException {
        try (var file = Files.newBufferedWriter(folder.resolve(LINES))) {
            file.write(
                    "OrderNo,LineNo,CustomerNo,OrderDate,Warehouse,SalesRep,ProductNo,Quantity,UnitPrice,NetAmount,Cost,Currency\n");
            int orders = lines / LINES_OF_AN_ORDER;
            var begun = AS_OF.minusDays(DAYS - 1);
            for (int order = 0; order < orders; order++) {
                var day = begun.plusDays((long) order * DAYS / orders);
                writeOrder(file, order, day);
            }
        }
    }

    /** Few customers buy much, and one order in fifty is a credit note. */
    private void writeOrder(BufferedWriter file, int order, LocalDate day) throws IOException {
        int customer = (int) (CUSTOMERS * Math.pow(random.nextDouble(), 1.7));
        int sign = random.nextInt(50) == 0 ? -1 : 1;
        var begin = new StringBuilder()
                .append(',')
                .append(random.nextInt(500) == 0 ? "" : customer(customer))
                .append(',')
                .append(day)
                .append(",W")
                .append(random.nextInt(4))
                .append(",S")
                .append(random.nextInt(40))
                .append(',')
                .toString();
        for (int line = 1; line <= LINES_OF_AN_ORDER; line++) {
            int product = random.nextInt(PRODUCT_COUNT);
            long quantity = sign * (1L + random.nextInt(24));
            long price = cents(product) * (130 + random.nextInt(20)) / 100;
            file.write("SO" + (1_000_000 + order) + "," + line + begin + "P-" + (10_000 + product) + "," + quantity
                    + "," + amount(price) + "," + amount(quantity * price) + "," + amount(quantity * cents(product))
                    + ",EUR\n");
        }
    }

    private static String customer(int number) {
        return "C" + (100_000 + number);
    }

    private static long cents(int product) {
        return 150 + product * 7919L % 30_000;
    }

    private static String amount(long cents) {
        return String.format(
                Locale.ROOT, "%s%d.%02d", cents < 0 ? "-" : "", Math.abs(cents) / 100, Math.abs(cents) % 100);
    }
}
