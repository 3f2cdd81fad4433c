package org.engagementadvisor.benchmark;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.ss.util.CellRangeAddress;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.engagementadvisor.benchmark.Ladder.Question;
import org.engagementadvisor.benchmark.Ladder.Rung;
import org.jspecify.annotations.Nullable;
import org.openl.rules.runtime.RulesEngineFactory;

/** OpenL Tablets, with the ladder as the simple rules of a workbook, which is the form that it indexes. */
final class OpenlTablets implements Peer {
    private final Rates rates;
    private final Asked[] questions;

    private OpenlTablets(Rates rates, List<Question> questions) {
        this.rates = rates;
        this.questions = questions.stream()
                .map(each -> new Asked(each.country(), (double) each.turnover(), each.employees()))
                .toArray(Asked[]::new);
    }

    /** How OpenL is called: by a method of the table's name. */
    public interface Rates {
        @Nullable
        Integer rate(String country, Double turnover, Integer employees);
    }

    private record Asked(String country, Double turnover, Integer employees) {}

    static void write(Ladder ladder, Path file) throws IOException {
        try (XSSFWorkbook book = new XSSFWorkbook();
                OutputStream out = Files.newOutputStream(file)) {
            Sheet sheet = book.createSheet("Rates");
            row(sheet, 1, "SimpleRules Integer rate(String country, Double turnover, Integer employees)", "", "", "");
            sheet.addMergedRegion(new CellRangeAddress(1, 1, 1, 4));
            row(sheet, 2, "Country", "Turnover", "Employees", "Rate");
            ladder.rungs().forEach(rung -> row(sheet, rung));
            book.write(out);
        }
    }

    private static void row(Sheet sheet, Rung rung) {
        String turnover = rung.below() == null ? ">= " + rung.from() : "[" + rung.from() + "; " + rung.below() + ")";
        String employees = rung.staff() == null ? "" : ">= " + rung.staff();
        row(sheet, sheet.getLastRowNum() + 1, rung.country(), turnover, employees)
                .createCell(4)
                .setCellValue(rung.rate());
    }

    private static Row row(Sheet sheet, int number, String... cells) {
        Row row = sheet.createRow(number);
        for (int at = 0; at < cells.length; at++) {
            if (!cells[at].isEmpty()) {
                row.createCell(at + 1).setCellValue(cells[at]);
            }
        }
        return row;
    }

    static OpenlTablets read(Path file, List<Question> questions) throws IOException {
        return new OpenlTablets(
                new RulesEngineFactory<>(file.toUri().toURL(), Rates.class).newEngineInstance(), questions);
    }

    @Override
    public @Nullable Integer rate(int question) {
        Asked asked = questions[question];
        return rates.rate(asked.country, asked.turnover, asked.employees);
    }
}
