package org.engagementadvisor.rules;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.NoSuchAlgorithmException;
import java.time.LocalDate;
import java.util.List;
import org.engagementadvisor.rules.table.Finding;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What a folder of rules may be, and what is demanded of it beyond being sound. */
class ForeignBookTests {
    private static final String BOOK = "book/rulebook.yaml";
    private static final String TABLE = "book/10-class/turnover-class.drl.csv";

    @TempDir
    Path rules;

    @TempDir
    Path elsewhere;

    @BeforeEach
    void putUpABook() {
        Books.in(rules);
    }

    private static final String DRL = """
            package x;
            import org.engagementadvisor.rules.engine.Case;
            rule "LEV-010" when
                $c : Case(after == "20-priority", value("priority") == "A")
            then
                $c.answer("level", "strategic", "it is so");
            end
            """;

    @Test // faults 4.8
    void refusesALinkToABook() throws IOException {
        Files.createSymbolicLink(rules.resolve("linked"), rules.resolve("book"));
        assertThat(BookFiles.books(rules)).containsExactly("book", "linked");
        assertThat(told("linked", Demands.NONE))
                .containsExactly("linked: found a link, expected the file or folder itself");
        assertThat(told("book", Demands.NONE)).isEmpty();
    }

    @Test // faults 4.8
    void namesADanglingLink() throws IOException {
        Files.createSymbolicLink(rules.resolve("linked"), rules.resolve("nowhere"));
        Files.createSymbolicLink(rules.resolve("book/10-class/more.drl.csv"), rules.resolve("nowhere"));
        assertThat(BookFiles.books(rules)).containsExactly("book", "linked");
        assertThat(told("linked", Demands.NONE))
                .containsExactly("linked: found a link to nothing, expected the file or folder itself");
        assertThat(told("book", Demands.NONE))
                .containsExactly(
                        "book/10-class/more.drl.csv: found a link to nothing, expected the file or folder itself");
    }

    @Test // faults 4.8
    void refusesALinkInsideABookOrAmongWhatIsShared() throws IOException {
        Path table = rules.resolve(TABLE);
        Files.move(table, elsewhere.resolve("table"));
        Files.createSymbolicLink(table, elsewhere.resolve("table"));
        Path shared = rules.resolve("shared/vocabulary.yaml");
        Files.move(shared, elsewhere.resolve("words"));
        Files.createSymbolicLink(shared, elsewhere.resolve("words"));
        assertThat(told("book", Demands.NONE))
                .containsExactly(
                        TABLE + ": found a link, expected the file or folder itself",
                        "shared/vocabulary.yaml: found a link, expected the file or folder itself");
    }

    @Test
    void takesALinkToTheFolderOfRules() throws IOException {
        Path link = Files.createSymbolicLink(elsewhere.resolve("rules"), rules);
        assertThat(BookFiles.findings(link, "book")).isEmpty();
    }

    @Test // faults 4.8
    void refusesABookWithoutTables() throws IOException {
        Files.createDirectories(rules.resolve("empty"));
        Files.copy(rules.resolve(BOOK), rules.resolve("empty/rulebook.yaml"));
        assertThat(told("empty", Demands.NONE))
                .contains(
                        "empty/rulebook.yaml: found no table beside it, expected one at least, in the folder of a stage"
                                + " such as `empty/10-segment`");
    }

    @Test // faults 4.9
    void refusesAWordOutsideOfAClosedSet() {
        Books.write(
                rules,
                "book/20-priority/note.drl.csv",
                "hit policy,first",
                "RuleSet,x",
                "RuleTable Note",
                "NAME,CONDITION,CONDITION,CONDITION,CONDITION,CONDITION,ACTION",
                ",Customer...,Customer...,Customer...,Customer...,Customer...,",
                ",\"strategy == \"\"$param\"\"\",\"currentLevel == \"\"$param\"\"\",\"lastPriority == \"\"$param\"\"\","
                        + "\"earliestInitiativeStage == \"\"$param\"\"\",\"confirmedLevel == \"\"$param\"\"\","
                        + "\"answer(\"\"levelNote\"\", \"\"$param\"\");\"",
                "id,Strategy,Level,Priority,Stage,Agreed,Note",
                "NOT-010,farmimg,tacticle,AA,tendr,strategik,x");
        assertThat(told("book", Demands.NONE))
                .filteredOn(finding -> finding.contains("note.drl.csv:"))
                .hasSize(5)
                .anyMatch(finding -> finding.contains("B8: found `farmimg`, expected one of farming, hunting")
                        && finding.endsWith("perhaps `farming`"))
                .anyMatch(finding -> finding.contains("C8: found `tacticle`") && finding.endsWith("perhaps `tactical`"))
                .anyMatch(finding -> finding.contains("D8: found `AA`, expected one of"))
                .anyMatch(finding -> finding.contains("E8: found `tendr`") && finding.endsWith("perhaps `tender`"))
                .anyMatch(finding ->
                        finding.contains("F8: found `strategik`") && finding.endsWith("perhaps `strategic`"));
    }

    @Test // faults 4.9
    void refusesAKindOfGroupThatNobodyMakes() {
        Books.write(
                rules,
                "book/portfolio/target.drl.csv",
                "hit policy,first",
                "RuleSet,x",
                "RuleTable Target",
                "NAME,CONDITION,ACTION",
                ",Group,",
                ",\"groupKind == \"\"$param\"\"\",\"answer(\"\"groupTarget\"\", $paramB);\"",
                "id,Kind,Target",
                "GRT-010,segmnt,0.5");
        assertThat(told("book", Demands.NONE))
                .anyMatch(finding ->
                        finding.contains("target.drl.csv:B8: found `segmnt`") && finding.endsWith("perhaps `segment`"));
    }

    @Test // faults 4.9
    void refusesAStanceThatNoRowSaysAndACodeThatNoRowHas() {
        Books.replace(
                rules,
                "shared/vocabulary.yaml",
                "answers:\n",
                "answers:\n  standing: {label: Standing, type: term, values: [open], of: Recommendation}\n");
        Books.write(
                rules,
                "book/85-ranking/standing.drl.csv",
                "hit policy,first",
                "otherwise,not answered",
                "RuleSet,x",
                "RuleTable Standing",
                "NAME,CONDITION,CONDITION,ACTION",
                ",Recommendation...,Recommendation...,",
                ",\"recommendationStance == \"\"$param\"\"\",\"recommendationCode == \"\"$param\"\"\","
                        + "\"answer(\"\"standing\"\", \"\"$param\"\");\"",
                "id,Stance,Code,Standing",
                "STA-010,sel,XYZ-010,open");
        assertThat(told("book", Demands.NONE))
                .anyMatch(finding ->
                        finding.contains("standing.drl.csv:B9: found `sel`, expected a stance that a row of"))
                .anyMatch(
                        finding -> finding.contains("standing.drl.csv:C9: found `XYZ-010`, expected the id of a row"));
    }

    @Test // faults 4.18
    void refusesAnAliasInARuleBook() {
        Books.replace(rules, BOOK, "name: ", "name: &Amount ");
        Books.replace(rules, BOOK, "strategy: ", "dataGapsAtMost: *Amount\nstrategy: ");
        assertThat(told("book", Demands.NONE))
                .anyMatch(finding -> finding.contains("found `&Amount`"))
                .anyMatch(finding -> finding.contains("found `*Amount`, expected the value itself, not an alias"));
    }

    @Test
    void refusesDrlWhereTablesAloneAreWanted() {
        Books.write(rules, "book/20-priority/level.drl", DRL);
        assertThat(told("book", Demands.NONE)).isEmpty();
        assertThat(told("book", new Demands(true, null)))
                .singleElement()
                .asString()
                .startsWith("book/20-priority/level.drl: found rules in DRL, expected tables only (`--tables-only`)");
        Books.write(rules, BOOK, text(BOOK) + "tablesOnly: true\n");
        assertThat(told("book", Demands.NONE))
                .singleElement()
                .asString()
                .startsWith("book/20-priority/level.drl: found rules in DRL, expected tables only (`tablesOnly`"
                        + " of `book/rulebook.yaml`)");
    }

    @Test
    void doesWithoutSharedRulesWhoseAnswersItsTablesGive() {
        Books.write(rules, "shared/20-priority/level.drl", DRL);
        Books.write(
                rules,
                "book/20-priority/our-level.drl.csv",
                "hit policy,first",
                "otherwise,not answered",
                "RuleSet,x",
                "RuleTable Level",
                "NAME,CONDITION,ACTION",
                ",Customer,",
                ",\"priority == \"\"$param\"\"\",\"answer(\"\"level\"\", \"\"$param\"\");\"",
                "id,Priority,Level",
                "LVL-010,A,strategic");
        assertThat(told("book", new Demands(true, null))).isEmpty();
        assertThat(told("book", Demands.NONE))
                .anyMatch(finding -> finding.contains("which book/20-priority/our-level"));
    }

    @Test
    void demandsASignatureOfJustTheseRules() throws Exception {
        KeyPair ours = key();
        Demands signed = new Demands(false, ours.getPublic());
        String release = RuleBook.read(rules, "book").release();
        String expected = "expected a signature of release " + release + " by SHA256:";
        assertThat(told("book", signed))
                .singleElement()
                .asString()
                .startsWith("book/release.sig: found no signature, " + expected);

        Books.write(rules, "book/release.sig", RuleBook.read(rules, "book").signature(key().getPrivate()));
        assertThat(told("book", signed))
                .singleElement()
                .asString()
                .startsWith("book/release.sig: found a signature by another key, or for another book, " + expected);

        Books.write(rules, "book/release.sig", "release: x");
        assertThat(told("book", signed))
                .singleElement()
                .asString()
                .startsWith("book/release.sig: found what is no signature, " + expected);

        Books.write(rules, "book/release.sig", RuleBook.read(rules, "book").signature(ours.getPrivate()));
        assertThat(told("book", signed)).isEmpty();
        RuleBook book = RuleBook.read(rules, "book", signed);
        assertThat(book.release()).isEqualTo(release);
        assertThat(book.signedBy()).hasValueSatisfying(key -> assertThat(key).startsWith("SHA256:"));
        assertThat(RuleBook.read(rules, "book").signedBy()).isEmpty();

        Books.replace(rules, TABLE, "500000", "400000");
        assertThat(told("book", signed))
                .singleElement()
                .asString()
                .startsWith("book/release.sig: found a signature of release " + release
                        + ", expected a signature of release "
                        + RuleBook.read(rules, "book").release());
        assertThatThrownBy(() -> RuleBook.read(rules, "book", signed)).isInstanceOf(RulesRejected.class);
    }

    @Test
    void takesNoSignatureOfAnotherBook() throws Exception {
        KeyPair ours = key();
        Books.copy(rules.resolve("book"), rules.resolve("other"));
        Books.write(rules, "other/release.sig", RuleBook.read(rules, "book").signature(ours.getPrivate()));
        assertThat(told("other", new Demands(false, ours.getPublic())))
                .singleElement()
                .asString()
                .contains("found a signature by another key, or for another book");
    }

    private static KeyPair key() throws NoSuchAlgorithmException {
        return KeyPairGenerator.getInstance("Ed25519").generateKeyPair();
    }

    private String text(String file) {
        try {
            return Files.readString(rules.resolve(file));
        } catch (IOException unreadable) {
            throw new java.io.UncheckedIOException(unreadable);
        }
    }

    /** The errors. */
    private List<String> told(String book, Demands demands) {
        return BookFiles.findings(rules, book, LocalDate.of(2026, 6, 30), demands).stream()
                .filter(Finding::isError)
                .map(Finding::toString)
                .toList();
    }
}
