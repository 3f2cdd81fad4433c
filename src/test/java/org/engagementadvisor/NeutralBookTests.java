package org.engagementadvisor;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.engagementadvisor.rules.BookFiles;
import org.engagementadvisor.rules.table.Finding.Severity;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The book from which a new company begins speaks of no trade, and its lists of terms may be replaced without touching a table. */
class NeutralBookTests {
    private static final Path BOOK = Path.of("rules", "starter");

    /** Of bicycles and their shops, of fire protection, and of the shops of other tests. */
    private static final Pattern OF_A_TRADE = Pattern.compile(
            "\\b(bikes?|bicycles?|cycl\\w*|riders?|helmets?|pedals?|saddles?|frames?|jerseys?|wheels?|resellers?|dealers?|makers?|models?"
                    + "|seasons?|workshops?|warehouses?|catalogues?|cartons?|clothing|mechanics?|fire|brigades?|extinguishers?|sprinklers?"
                    + "|detectors?|alarms?|smoke|evacuation|inspections?|statutory|tenders?|mayors?|awnings?|patios?|solar|caf\u00e9s?)\\b",
            Pattern.CASE_INSENSITIVE);

    /** The area of all that is left, and who is of no known kind, are in every company. */
    private static final List<String> IN_EVERY_COMPANY = List.of("other products", "unclassified");

    static Stream<Path> files() throws IOException {
        try (Stream<Path> files = Files.walk(BOOK)) {
            return files.filter(Files::isRegularFile).sorted().toList().stream();
        }
    }

    @ParameterizedTest
    @MethodSource("files")
    void holdsNoWordOfATrade(Path file) throws IOException {
        var found = OF_A_TRADE.matcher(Files.readString(file)).results().map(result -> result.group());
        assertThat(found).as(file.toString()).isEmpty();
    }

    @Test
    void namesNoAreaAndNoSegmentButThoseOfEveryCompany(@TempDir Path rules) throws IOException {
        CornerShop.copy(Path.of("rules", "shared"), rules.resolve("shared"));
        CornerShop.copy(BOOK, rules.resolve("starter"));
        var list = rules.resolve("starter").resolve("rulebook.yaml");
        String own = Files.readString(list)
                .replaceAll("(?m)^  area: .*$", "  area: [perfumes, creams, other products]")
                .replaceAll("(?m)^  organisation: .*$", "  organisation: [pharmacy, salon]")
                .replaceAll("(?m)^  segment: .*$", "  segment: [pharmacy, salon, unclassified]");
        assertThat(own)
                .contains("perfumes", "[pharmacy, salon]", "[pharmacy, salon, unclassified]")
                .contains(IN_EVERY_COMPANY);
        Files.writeString(list, own);
        assertThat(BookFiles.findings(rules, "starter"))
                .filteredOn(finding -> finding.severity() != Severity.NOTE)
                .isEmpty();
    }
}
