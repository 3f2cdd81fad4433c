package org.engagementadvisor.scenario.mutation;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ChangesTests {
    private static final String BOOK = """
        answers:
          note: {label: Note, type: text}
          class: {label: Class, type: whole}
          role: {label: Role, type: term, values: [develop, retain, leave]}
        terms:
          segment: [system, commercial, trade]
        """;

    @TempDir
    Path folder;

    private OtherTerms words;

    @BeforeEach
    void readWords() throws IOException {
        words = OtherTerms.read(
                List.of(Files.writeString(folder.resolve("rulebook.yaml"), BOOK), folder.resolve("none.yaml")));
    }

    @Test
    void movesABoundAloneOrWithTheOneThatMeetsIt() throws IOException {
        var changes = changes("""
            title,Class
            hit policy,unique
            RuleSet,evaluation
            RuleTable Class
            NAME,CONDITION,CONDITION,ACTION
            ,Customer...,Customer...,
            ,turnover >= $paramB,turnover < $paramB,'answer(''class'', $param);'
            id,'Turnover from, inclusive',Turnover below,Class
            TUR-020,500000,,2
            TUR-010,,500000,1
            """);

        assertThat(ways(changes, "B9"))
                .containsExactly("B9=505000", "B9=505000 C10=505000", "B9=495000", "B9=495000 C10=495000");
        assertThat(ways(changes, "C10")).contains("C10=505000", "B9=505000 C10=505000");
        assertThat(ways(changes, "D9")).containsExactly("D9=3", "D9=1");
        assertThat(hints(changes, "B9"))
                .containsExactly(
                        "a case with `turnover` at least 500000 and below 505000, otherwise as TUR-020 asks, that"
                                + " expects `class`",
                        "a case with `turnover` at least 495000 and below 500000, otherwise as TUR-020 asks, that"
                                + " expects `class`");
        assertThat(hints(changes, "D10")).containsOnly("a case that reaches TUR-010 and expects `class`");
    }

    @Test
    void movesWholeBoundsThatMeetBetweenTwoFigures() throws IOException {
        var changes = changes("""
            RuleTable Silence
            NAME,CONDITION,CONDITION,ACTION
            ,Customer...,Customer...,
            ,months > $param,months <= $param,'answer(''role'', ''$param'');'
            id,Months more than,Months up to,Role
            SIL-010,12,,leave
            SIL-020,,12,retain
            """);

        assertThat(ways(changes, "B6")).contains("B6=13", "B6=13 C7=13");
        assertThat(hints(changes, "B6")).first().asString().contains("`months` 13,");
        assertThat(hints(changes, "B6")).last().asString().contains("`months` 12,");
    }

    @Test
    void movesAnInclusiveUpperBoundWithTheNextLowerOne() throws IOException {
        var changes = changes("""
            RuleTable Silence
            NAME,CONDITION,CONDITION,ACTION
            ,Customer...,Customer...,
            ,months >= $param,months <= $param,'answer(''class'', $param);'
            id,Months from,Months up to,Class
            SIL-010,13,,1
            SIL-020,,12,2
            """);

        assertThat(ways(changes, "C7")).contains("C7=13", "B6=14 C7=13", "B6=12 C7=11");
    }

    @Test
    void changesTermsToTheNextOrAboutWithAnotherRow() throws IOException {
        var changes = changes("""
            RuleTable Role
            NAME,CONDITION,CONDITION,CONDITION,ACTION,ACTION
            ,Customer...,Customer...,Customer...,,
            ,'segment == ''$param''','forall(||){lifecycle == ''$''}',trust == null,'answer(''role'', ''$param'');','answer(''note'', ''$param'');'
            id,Segment,Lifecycle is one of,Trust unknown,Role,Note
            ROL-010,system,'new, regular',yes,retain,Text for people
            ROL-020,commercial,lost,,leave,
            """);

        assertThat(ways(changes, "B6")).containsExactly("B6=commercial", "B6=trade", "B6=commercial B7=system");
        assertThat(ways(changes, "C6"))
                .containsExactly("C6=regular", "C6=regular C7=lost, new", "C6=new", "C6=new C7=lost, regular");
        assertThat(ways(changes, "C7")).contains("C7=new", "C7=regular");
        assertThat(ways(changes, "D6")).containsExactly("D6=");
        assertThat(ways(changes, "E6")).startsWith("E6=leave", "E6=develop");
        assertThat(ways(changes, "F6")).isEmpty();
    }

    @Test
    void leavesOutWhatOnlyAsksWhetherAFactIsKnown() throws IOException {
        var changes = changes("""
            RuleTable Role
            NAME,CONDITION,CONDITION,CONDITION,ACTION
            ,Customer...,Customer...,Customer...,
            ,turnover >= $paramB,'since <= LocalDate.parse(''$param'')','segment == ''$param''','answer(''role'', ''$param'');'
            id,Turnover from,Since,Segment,Role
            ROL-010,known,unknown,known,retain
            """);

        assertThat(ways(changes, "B6")).containsExactly("B6=");
        assertThat(hints(changes, "B6"))
                .containsExactly("a case with `turnover` unknown, otherwise as ROL-010 asks, that expects `role`");
        assertThat(ways(changes, "C6")).containsExactly("C6=");
        assertThat(hints(changes, "C6"))
                .containsExactly("a case with `since` known, otherwise as ROL-010 asks, that expects `role`");
        assertThat(ways(changes, "D6")).containsExactly("D6=");
    }

    @Test
    void putsTermsForTheFactThatACellNamesAndLeavesFiguresAlone() throws IOException {
        var changes = changes("""
            RuleTable Role
            NAME,CONDITION,CONDITION,CONDITION,ACTION
            ,Customer...,Customer...,Customer...,
            ,turnover >= $paramB,'since <= LocalDate.parse(''$param'')','segment == ''$param''','answer(''role'', ''$param'');'
            id,Turnover from,Since,Segment,Role
            ROL-010,{turnoverBefore},{lastOrder},{country},{proposedRole}
            ROL-020,,,commercial,retain
            """);

        assertThat(ways(changes, "B6")).isEmpty();
        assertThat(ways(changes, "C6")).isEmpty();
        assertThat(ways(changes, "D6")).startsWith("D6=system", "D6=commercial", "D6=trade");
        assertThat(ways(changes, "E6")).startsWith("E6=develop", "E6=retain", "E6=leave");
        assertThat(ways(changes, "D7")).noneMatch(way -> way.startsWith("D7={"));
    }

    @Test
    void changesWeightsByOneAndEndsOfAScaleByAHundredthOfIt() throws IOException {
        var changes = changes("""
            hit policy,weighted mean
            answers,score
            RuleSet,evaluation
            RuleTable Score
            NAME,CONDITION,ACTION,ACTION,ACTION,ACTION,ACTION
            ,Customer...,,,,
            ,'strategy == ''$param''','criterion(''$param'');',weight($paramB);,'scored(''$param'');',zeroAt($paramB);,hundredAt($paramB);
            id,Strategy,Criterion,Weight,Scored,0 at,100 at
            SCO-010,farming,Growth,25,growth,0,0.2
            """);

        assertThat(ways(changes, "C9")).isEmpty();
        assertThat(ways(changes, "D9")).containsExactly("D9=26", "D9=24");
        assertThat(ways(changes, "E9")).isEmpty();
        assertThat(ways(changes, "F9")).containsExactly("F9=0.002", "F9=-0.002");
        assertThat(ways(changes, "G9")).containsExactly("G9=0.202", "G9=0.198");
        assertThat(hints(changes, "D9"))
                .containsOnly("a case that reaches SCO-010 and expects `score`, to two decimals");
    }

    @Test
    void changesTheMarginWithinWhichAnAnswerIsHeld() throws IOException {
        var changes = changes("""
            hold within,2 %
            RuleTable Class
            NAME,CONDITION,ACTION
            ,Customer,
            ,turnover >= $paramB,'answer(''class'', $param);'
            id,Turnover from,Class
            TUR-010,1,1
            """);

        assertThat(ways(changes, "B1")).containsExactly("B1=3 %", "B1=1 %");
    }

    @Test
    void changesWhatIsRecommendedAndWhatAMissingFactMayBe() throws IOException {
        var changes = changes("""
            RuleTable Gaps
            NAME,CONDITION,ACTION,ACTION,ACTION,ACTION,ACTION,ACTION
            ,Customer,,,,,,
            ,'segment == ''$param''','missing(''$param'');','worst(''$param'');','kind(''$param'');','owner(''$param'');',dueInDays($param);,'headline(''$param'');'
            id,Segment,Missing,Worst,Kind,Owner,Due in days,Headline
            GAP-010,trade,satisfaction,1,care,field sales,14,Call them
            GAP-020,trade,role,leave,recovery,inside sales,7,Call them
            """);

        assertThat(ways(changes, "C6")).isEmpty();
        assertThat(ways(changes, "D6")).containsExactly("D6=2", "D6=0");
        assertThat(ways(changes, "D7")).startsWith("D7=develop", "D7=retain");
        assertThat(ways(changes, "E6")).startsWith("E6=recovery");
        assertThat(ways(changes, "G6")).containsExactly("G6=15", "G6=13");
        assertThat(ways(changes, "H6")).isEmpty();
        assertThat(hints(changes, "G6"))
                .containsOnly(
                        "a case that reaches GAP-010 and expects `GAP-010.kind`, `GAP-010.owner` and `GAP-010.due`");
    }

    @Test
    void writesTheTableWithNothingElseChanged() throws IOException {
        String table = """
            title,'Class, of sorts'
            RuleTable Class
            NAME,CONDITION,ACTION
            ,Customer,
            ,turnover >= $paramB,'answer(''class'', $param);'
            id,Turnover from,Class
            TUR-010,1,1
            """;

        assertThat(sheet(table).with(Map.of())).isEqualTo(quoted(table));
        assertThat(sheet(table).with(Map.of(new Sheet.Place(6, 1), "2")))
                .isEqualTo(quoted(table).replace("TUR-010,1,", "TUR-010,2,"));
    }

    @Test
    void namesCellsAsSpreadsheetsDo() {
        assertThat(List.of(0, 25, 26, 51, 52, 701, 702))
                .map(column -> new Sheet.Place(8, column).toString())
                .containsExactly("A9", "Z9", "AA9", "AZ9", "BA9", "ZZ9", "AAA9");
    }

    private List<Change> changes(String table) throws IOException {
        var sheet = sheet(table);
        Changes.used(sheet, words);
        return Changes.to(sheet, words);
    }

    private Sheet sheet(String table) throws IOException {
        Files.writeString(folder.resolve("table.drl.csv"), quoted(table));
        return Sheet.read(folder, "table.drl.csv");
    }

    /** Text blocks cannot hold three quotes in a row, so tables here are quoted with apostrophes. */
    private static String quoted(String table) {
        return table.replace('\'', '"');
    }

    private static List<String> ways(List<Change> changes, String cell) {
        return changes.stream()
                .filter(it -> it.place().toString().equals(cell))
                .flatMap(it -> it.ways().stream())
                .map(way -> new TreeMap<>(way)
                        .entrySet().stream().map(Object::toString).collect(Collectors.joining(" ")))
                .toList();
    }

    private static List<String> hints(List<Change> changes, String cell) {
        return changes.stream()
                .filter(it -> it.place().toString().equals(cell))
                .map(Change::hint)
                .toList();
    }
}
