package org.engagementadvisor.intake;

import static org.assertj.core.api.Assertions.assertThat;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.engagementadvisor.customer.FactPath;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** The table of usual column names: what each names is a field of the mapping, and no name of a role stands for two. */
class UsualNamesTests {
    private static final Path FILE = Path.of("rules", "shared", "usual-names.csv");

    private static final List<String> HEADING = List.of("role", "field", "english", "german", "french", "spanish");

    /** Of which other fields are computed, and words that stand in columns. */
    private static final Map<String, Set<String>> OTHERS = Map.of(
            "products", Set.of("id", "name", "area", "unitCost"),
            "computed", Set.of("discount", "profit", "currency", "type", "lookUp"),
            "words", Set.of("credit note", "invoice", "total"));

    private static List<CsvRecord> rows;

    @BeforeAll
    static void read() throws IOException {
        try (CsvReader<CsvRecord> csv = CsvReader.builder().ofCsvRecord(FILE)) {
            rows = csv.stream().toList();
        }
        assertThat(rows.get(0).getFields()).isEqualTo(HEADING);
        rows = rows.subList(1, rows.size());
    }

    @Test
    void namesFieldsOfTheMapping() {
        assertThat(rows)
                .allSatisfy(row -> assertThat(row.getField(1))
                        .as(row.toString())
                        .isIn(fields(row.getField(0)).toList()));
    }

    @Test
    void namesEveryFieldOfALine() {
        assertThat(rows.stream().filter(row -> row.getField(0).equals("lines")).map(row -> row.getField(1)))
                .containsExactlyInAnyOrderElementsOf(fields("lines").toList());
    }

    @Test
    void hasANameInEachLanguage() {
        assertThat(rows)
                .allSatisfy(row ->
                        assertThat(row.getFields()).hasSameSizeAs(HEADING).noneMatch(String::isBlank));
    }

    @Test
    void noNameOfARoleStandsForTwoFields() {
        Map<String, String> fieldOf = new HashMap<>();
        for (CsvRecord row : rows) {
            row.getFields().subList(2, HEADING.size()).stream()
                    .flatMap(names -> Arrays.stream(names.split("; ", -1)))
                    .map(name -> row.getField(0) + ": " + name.toLowerCase(Locale.ROOT))
                    .forEach(name -> {
                        String before = fieldOf.putIfAbsent(name, row.getField(1));
                        assertThat(before).as(name).isIn(null, row.getField(1));
                    });
        }
        assertThat(fieldOf)
                .containsEntry("lines: kundennummer", "customer")
                .containsEntry("words: avoir", "credit note");
    }

    private static Stream<String> fields(String role) {
        return switch (role) {
            case "customers" -> Arrays.stream(CustomerField.values()).map(CustomerField::toString);
            case "lines" -> Arrays.stream(LineField.values()).map(LineField::toString);
            case "facts" -> FactPath.all().stream();
            default -> OTHERS.getOrDefault(role, Set.of()).stream();
        };
    }
}
