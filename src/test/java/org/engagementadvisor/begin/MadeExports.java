package org.engagementadvisor.begin;

import java.io.IOException;
import java.math.BigDecimal;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;

/** The same sales as three programs write them. */
final class MadeExports {
    private static final DateTimeFormatter GERMAN = DateTimeFormatter.ofPattern("dd.MM.yyyy", Locale.ROOT);

    private MadeExports() {}

    /** Order headers apart from their lines; credit notes with negative quantity and amount. */
    static MadeSales headersAndLines(Path folder) throws IOException {
        var sales = new MadeSales();
        var headers = new StringBuilder("Order No,Customer No,Order Date,Due Date\n");
        var lines = new StringBuilder("Order No,Line No,Item No,Quantity,Unit Price,Line Amount,Total Cost\n");
        var last = "";
        for (var sale : sales.sales().stream()
                .sorted((one, other) -> one.order().compareTo(other.order()))
                .toList()) {
            if (!sale.order().equals(last)) {
                headers.append(sale.order() + ",C" + sale.customer() + "," + sale.day() + ","
                        + sale.day().plusDays(30) + "\n");
                last = sale.order();
            }
            int sign = sale.credit() ? -1 : 1;
            lines.append(sale.order() + "," + sale.line() + ",I" + sale.product() + "," + sign * sale.quantity() + ","
                    + money(sale.price()) + "," + money(sale.signed()) + "," + money(sign * sale.cost()) + "\n");
        }
        var customers = new StringBuilder("No,Customer Name,Customer Type,Country,Sales Rep\n");
        for (int i = 0; i < MadeSales.CUSTOMERS; i++) {
            customers.append("C" + i + ",Customer " + i + " Ltd," + (i % 3 == 0 ? "Retail" : "Industry") + ",GB,Rep "
                    + i % 4 + "\n");
        }
        var items = new StringBuilder("Item No,Description,Product Group\n");
        for (int i = 0; i < MadeSales.PRODUCTS; i++) {
            items.append("I" + i + ",Item " + i + "," + quoted(MadeSales.group(i)) + "\n");
        }
        write(folder, "order_headers.csv", headers, StandardCharsets.UTF_8);
        write(folder, "order_lines.csv", lines, StandardCharsets.UTF_8);
        write(folder, "customers.csv", customers, StandardCharsets.UTF_8);
        write(folder, "items.csv", items, StandardCharsets.UTF_8);
        return sales;
    }

    /** German, with decimal commas, in windows-1252; a credit note is told by its kind and has positive amounts. */
    static MadeSales german(Path folder) throws IOException {
        var encoding = Charset.forName("windows-1252");
        var sales = new MadeSales();
        var lines = new StringBuilder(
                "Umsatzliste\n\nBelegnummer;Belegart;Belegdatum;Lieferdatum;KdNr;Artikelnummer;Menge;Einzelpreis;Nettobetrag;MwSt-Betrag;Wareneinsatz\n");
        for (var sale : sales.sales()) {
            lines.append(sale.order() + ";" + (sale.credit() ? "Gutschrift" : "Rechnung") + ";"
                    + sale.day().format(GERMAN) + ";"
                    + sale.day().plusDays(2).format(GERMAN) + ";" + number(sale.customer()) + ";" + sale.product() + ";"
                    + sale.quantity() + ";"
                    + comma(sale.price()) + ";" + comma(sale.amount()) + ";" + comma(sale.amount() * 19 / 100) + ";"
                    + comma(sale.cost()) + "\n");
        }
        var customers = new StringBuilder("KdNr;Firma;Kundenart;Land;Betreuer\n");
        for (int i = 0; i < MadeSales.CUSTOMERS; i++) {
            customers.append(number(i) + ";Müller " + i + " GmbH;" + (i % 3 == 0 ? "Händler" : "Industrie")
                    + ";DE;Vertreter " + i % 3 + "\n");
        }
        var items = new StringBuilder("Artikelnummer;Bezeichnung;Warengruppe\n");
        for (int i = 0; i < MadeSales.PRODUCTS; i++) {
            items.append(i + ";Artikel " + i + ";" + quoted(MadeSales.group(i)) + "\n");
        }
        write(folder, "rechnungen.csv", lines, encoding);
        write(folder, "kunden.csv", customers, encoding);
        write(folder, "artikel.csv", items, encoding);
        return sales;
    }

    /** One flat sheet with a column of profit; credit notes are negative. */
    static MadeSales flat(Path folder) throws IOException {
        var sales = new MadeSales();
        try (var workbook = new XSSFWorkbook();
                var out = Files.newOutputStream(folder.resolve("sales.xlsx"))) {
            var sheet = workbook.createSheet("Orders");
            var day = workbook.createCellStyle();
            day.setDataFormat(workbook.createDataFormat().getFormat("yyyy-mm-dd"));
            var names =
                    "Order ID,Order Date,Customer ID,Customer Name,Segment,Product Name,Category,Sales,Quantity,Profit"
                            .split(",", -1);
            var header = sheet.createRow(0);
            for (int i = 0; i < names.length; i++) {
                header.createCell(i).setCellValue(names[i]);
            }
            int at = 1;
            for (var sale : sales.sales()) {
                int sign = sale.credit() ? -1 : 1;
                var row = sheet.createRow(at++);
                row.createCell(0).setCellValue(sale.order());
                var date = row.createCell(1);
                date.setCellValue(sale.day());
                date.setCellStyle(day);
                row.createCell(2).setCellValue("CU-" + sale.customer());
                row.createCell(3).setCellValue("Customer " + sale.customer());
                row.createCell(4).setCellValue(sale.customer() % 3 == 0 ? "Consumer" : "Corporate");
                row.createCell(5).setCellValue("Item " + sale.product());
                row.createCell(6).setCellValue(MadeSales.group(sale.product()));
                row.createCell(7).setCellValue(money(sale.signed()).doubleValue());
                row.createCell(8).setCellValue((double) sign * sale.quantity());
                row.createCell(9)
                        .setCellValue(
                                money(sign * (sale.amount() - sale.cost())).doubleValue());
            }
            workbook.write(out);
        }
        return sales;
    }

    private static String number(int customer) {
        return String.format(Locale.ROOT, "%05d", customer + 1);
    }

    private static BigDecimal money(long cents) {
        return BigDecimal.valueOf(cents, 2);
    }

    private static String comma(long cents) {
        return String.format(Locale.GERMANY, "%,.2f", money(cents));
    }

    private static String quoted(String text) {
        return "\"" + text.replace("\"", "\"\"") + "\"";
    }

    private static void write(Path folder, String name, StringBuilder text, Charset encoding) throws IOException {
        Files.write(folder.resolve(name), text.toString().getBytes(encoding));
    }
}
