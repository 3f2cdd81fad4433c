package org.engagementadvisor.rules.table;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import java.util.zip.ZipOutputStream;
import org.apache.poi.ss.usermodel.SheetVisibility;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Workbooks that are none, cost more than they are worth, or hold what nobody sees. */
class HostileWorkbookTests {
    private static final String SHEET = "xl/worksheets/sheet1.xml";

    @TempDir
    Path folder;

    @ParameterizedTest // faults 4.10
    @ValueSource(ints = {100, 500, 1_000, 2_000, 4_000})
    @Timeout(value = 5, unit = TimeUnit.SECONDS)
    void countsMergedRangesBeforeTheyAreSpread(int ranges) throws IOException {
        Path file = rawSheet("<sheetData><row r=\"5000\"><c r=\"A5000\"><v>1</v></c></row></sheetData><mergeCells>"
                + "<mergeCell ref=\"A1:XFD1048576\"/>".repeat(ranges) + "</mergeCells>");
        assertThat(Files.size(file)).isLessThan(10_000);
        assertThat(findings(file))
                .singleElement()
                .asString()
                .containsAnyOf(
                        "found more cells in merged ranges, expected at most 500000 cells in a table (limit `table-cells`)",
                        "found more merged ranges, expected at most 1000 merged ranges in a workbook (limit"
                                + " `table-merged`)");
    }

    @Test // faults 4.10
    void takesNoMoreMergedRangesThanItSays() throws IOException {
        assertThat(findings(rawSheet(
                        "<sheetData/><mergeCells>" + "<mergeCell ref=\"A1:B1\"/>".repeat(1_001) + "</mergeCells>")))
                .containsExactly("table.drl.xlsx: found more merged ranges, expected at most 1000 merged ranges in a"
                        + " workbook (limit `table-merged`)");
    }

    @Test // faults 4.10
    @Timeout(value = 20, unit = TimeUnit.SECONDS)
    void countsCellsBeforeTheyAreBuilt() throws IOException {
        String row = "<row>" + "<c><v>1</v></c>".repeat(200) + "</row>";
        Path file = rawSheet("<sheetData>" + row.repeat(19_000) + "</sheetData>");
        assertThat(Files.size(file)).isLessThan(300_000);
        assertThat(findings(file))
                .containsExactly(
                        "table.drl.xlsx: found more cells, expected at most 500000 cells in a table (limit `table-cells`)");
    }

    @Test // faults 4.10
    @Timeout(value = 20, unit = TimeUnit.SECONDS)
    void countsTextsBeforeTheyAreBuilt() throws IOException {
        Path file = raw("xl/sharedStrings.xml", "<sst>" + "<si><t/></si>".repeat(5_000_000) + "</sst>");
        assertThat(findings(file))
                .containsExactly(
                        "table.drl.xlsx: found more texts, expected at most 500000 cells in a table (limit `table-cells`)");
    }

    @ParameterizedTest // faults 4.10
    @CsvSource(
            delimiter = '|',
            value = {
                "xl/styles.xml|<xf/>|20000000|more elements than so many cells take",
                "docProps/app.xml|<!-- -->|20000000|more bytes",
                "xl/sharedStrings.xml|x|40000|a longer text",
                "xl/media/image1.png|x|110000000|more bytes"
            })
    @Timeout(value = 30, unit = TimeUnit.SECONDS)
    void countsWhateverElseIsInIt(String part, String content, int times, String found) throws IOException {
        String open = part.endsWith("png") ? "" : "<root>";
        Path file = raw(part, open + content.repeat(times) + open.replace("<", "</"));
        assertThat(findings(file)).singleElement().asString().contains("found " + found);
    }

    @ParameterizedTest // faults 4.14
    @CsvSource(
            delimiter = '|',
            value = {
                "xl/vbaProject.bin|macro|macros",
                "xl/externalLinks/externalLink1.xml|<externalLink><ddeLink/></externalLink>|a link to another program (DDE)",
                "xl/externalLinks/externalLink1.xml|<externalLink><externalBook/></externalLink>|a link to another file",
                "xl/embeddings.xml|<oleObject/>|an object of another program",
                "xl/connections.xml|<connections><connection/></connections>|a connection to a source of data"
            })
    void warnsOfWhatNobodySees(String part, String content, String found) throws IOException {
        Path file = raw(part, content);
        assertThat(findings(file))
                .contains("table.drl.xlsx: warning: found " + found
                        + ", which nobody reads here, expected a workbook without");
    }

    @Test // faults 4.14
    void readsTheFirstSheetThatPeopleSee() throws IOException {
        Path file = Workbooks.plain(folder, workbook -> {
            workbook.createSheet("Hidden").createRow(0).createCell(0).setCellValue("RuleSet");
            workbook.setSheetOrder("Hidden", 0);
            workbook.setActiveSheet(1);
            workbook.setSheetVisibility(0, SheetVisibility.VERY_HIDDEN);
        });
        assertThat(findings(file))
                .containsExactly("table.drl.xlsx: warning: found the hidden sheet `Hidden`, which nobody reads here,"
                        + " expected the table on the first sheet, and that one to be seen");
        assertThat(Workbooks.read(file, new Findings())).isPresent();
    }

    @Test // faults 4.14
    void refusesATableOnAHiddenSheet() throws IOException {
        Path file = Workbooks.plain(folder, workbook -> {
            workbook.createSheet("Hidden").createRow(0).createCell(0).setCellValue("RuleTable Another");
            workbook.setSheetOrder("Hidden", 0);
            workbook.setActiveSheet(1);
            workbook.setSheetHidden(0, true);
        });
        assertThat(findings(file))
                .contains("table.drl.xlsx: found a table on the sheet `Hidden`, expected one table in a file, on its"
                        + " first sheet that is not hidden");
    }

    @ParameterizedTest // faults 4.14
    @CsvSource(
            delimiter = '|',
            value = {
                "<row r=\"3\"><c r=\"B3\"><v>1</v></c><c r=\"B3\"><v>2</v></c></row>|B3: found a second cell in that place",
                "<row r=\"3\"/><row r=\"3\"/>|A3: found a second row of that number"
            })
    void refusesACellThatIsThereTwice(String rows, String found) throws IOException {
        assertThat(findings(rawSheet("<sheetData>" + rows + "</sheetData>")))
                .containsExactly("table.drl.xlsx:" + found + ", expected one cell in each place");
    }

    @Test
    void refusesASheetThatStandsForTwo() throws IOException {
        Path file = raw("xl/workbook.xml", """
                <workbook xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships">
                <sheets><sheet name="a" sheetId="1" r:id="rId3"/><sheet name="b" sheetId="2" r:id="rId3"/></sheets>
                </workbook>""");
        assertThat(findings(file))
                .containsExactly("table.drl.xlsx: found a sheet that stands for two, expected each sheet once");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "title,not a workbook", "PK\u0003\u0004 cut off", "<html>", "\u00d0\u00cf\u0011\u00e0"})
    void refusesWhatIsNoWorkbook(String content) throws IOException {
        Path file = folder.resolve(Workbooks.FILE);
        Files.write(file, content.getBytes(StandardCharsets.ISO_8859_1));
        assertThat(findings(file))
                .containsExactly("table.drl.xlsx: found a file that is not a readable workbook, expected"
                        + " an unlocked .xlsx");
    }

    @Test
    void refusesAWorkbookDamagedAnywhere() throws IOException {
        byte[] whole = Files.readAllBytes(Workbooks.plain(folder, workbook -> {}));
        Path file = folder.resolve("damaged.drl.xlsx");
        for (int at = 10; at < whole.length; at += whole.length / 40) {
            byte[] damaged = whole.clone();
            damaged[at] ^= 0x55;
            damaged[at + 1] ^= 0x2a;
            Files.write(file, damaged);
            // Some bytes do not matter; whatever happens is a finding or the table, never an exception.
            Findings findings = new Findings();
            Optional<Table> table = Workbooks.read(file, findings);
            assertThat(table.isPresent()).isEqualTo(!findings.hasErrors());
        }
    }

    private Path rawSheet(String content) throws IOException {
        return raw(
                SHEET,
                "<worksheet xmlns=\"http://schemas.openxmlformats.org/spreadsheetml/2006/main\">" + content
                        + "</worksheet>");
    }

    /** A sound workbook with that in place of one of its parts, or beside them. */
    private Path raw(String part, String content) throws IOException {
        Path sound = Workbooks.plain(folder, workbook -> {});
        Path file = folder.resolve("raw-" + Workbooks.FILE);
        try (ZipFile from = new ZipFile(sound.toFile());
                ZipOutputStream to = new ZipOutputStream(Files.newOutputStream(file))) {
            for (ZipEntry entry : from.stream().toList()) {
                if (!entry.getName().equals(part)) {
                    to.putNextEntry(new ZipEntry(entry.getName()));
                    try (InputStream each = from.getInputStream(entry)) {
                        each.transferTo(to);
                    }
                }
            }
            to.putNextEntry(new ZipEntry(part));
            to.write(content.getBytes(StandardCharsets.UTF_8));
        }
        return file;
    }

    private static List<String> findings(Path file) {
        Findings findings = new Findings();
        Workbooks.read(file, findings);
        return findings.sorted().stream().map(Finding::toString).toList();
    }
}
