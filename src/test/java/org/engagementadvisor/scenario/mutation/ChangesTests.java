package org.engagementadvisor.scenario.mutation;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.engagementadvisor.rules.table.Fact;
import org.engagementadvisor.rules.table.FactType;
import org.engagementadvisor.rules.table.Findings;
import org.engagementadvisor.rules.table.Scope;
import org.engagementadvisor.rules.table.TableDraft;
import org.engagementadvisor.rules.table.Vocabulary;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ChangesTests {
    private static final Vocabulary VOCABULARY = new Vocabulary(List.of(
            asked("turnover", FactType.MONEY),
            asked("turnoverBefore", FactType.MONEY),
            asked("growth", FactType.RATIO),
            asked("months", FactType.WHOLE),
            asked("trust", FactType.WHOLE),
            asked("satisfaction", FactType.WHOLE),
            asked("since", FactType.DATE),
            asked("lastOrder", FactType.DATE),
            asked("segment", FactType.TERM, "system", "commercial", "trade"),
            asked("lifecycle", FactType.TERM),
            asked("country", FactType.TERM),
            asked("strategy", FactType.TERM),
            asked("proposedRole", FactType.TERM, "develop", "retain", "leave"),
            answered("note", FactType.TEXT),
            answered("class", FactType.WHOLE),
            answered("score", FactType.SCORE),
            answered("role", FactType.TERM, "develop", "retain", "leave")));

    @TempDir
    Path folder;

    private final OtherTerms words =
            new OtherTerms(name -> VOCABULARY.fact(name).map(Fact::values).orElse(List.of()));

    private static Fact asked(String name, FactType type, String... values) {
        return new Fact(name, name, type, "", Scope.CUSTOMER, List.of(values), false, null, null, false, false);
    }

    private static Fact answered(String name, FactType type, String... values) {
        return new Fact(name, name, type, "", Scope.CUSTOMER, List.of(values), false, null, null, true, false);
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
                        "a case with `turnover` at least 500000 and below 505000, otherwise as TUR-020 asks, that expects `class`",
                        "a case with `turnover` at least 495000 and below 500000, otherwise as TUR-020 asks, that expects `class`");
        assertThat(hints(changes, "D10")).containsOnly("a case that reaches TUR-010 and expects `class`");
    }

    @Test
    void movesWholeBoundsThatMeetBetweenTwoFigures() throws IOException {
        var changes = changes("""
                hit policy,first
                RuleSet,evaluation
                RuleTable Silence
                NAME,CONDITION,CONDITION,ACTION
                ,Customer...,Customer...,
                ,months > $param,months <= $param,'answer(''role'', ''$param'');'
                id,Months more than,Months up to,Role
                SIL-010,12,,leave
                SIL-020,,12,retain
                """);

        assertThat(ways(changes, "B8")).contains("B8=13", "B8=13 C9=13");
        assertThat(hints(changes, "B8")).first().asString().contains("`months` 13,");
        assertThat(hints(changes, "B8")).last().asString().contains("`months` 12,");
    }

    @Test
    void movesAnInclusiveUpperBoundWithTheNextLowerOne() throws IOException {
        var changes = changes("""
                hit policy,first
                RuleSet,evaluation
                RuleTable Silence
                NAME,CONDITION,CONDITION,ACTION
                ,Customer...,Customer...,
                ,months >= $param,months <= $param,'answer(''class'', $param);'
                id,Months from,Months up to,Class
                SIL-010,13,,1
                SIL-020,,12,2
                """);

        assertThat(ways(changes, "C9")).contains("C9=13", "B8=14 C9=13", "B8=12 C9=11");
    }

    @Test
    void changesTermsToTheNextOrAboutWithAnotherRow() throws IOException {
        var changes = changes("""
                hit policy,first
                RuleSet,evaluation
                RuleTable Role
                NAME,CONDITION,CONDITION,CONDITION,ACTION,ACTION
                ,Customer...,Customer...,Customer...,,
                ,'segment == ''$param''','forall(||){lifecycle == ''$''}',forall(||){trust == null},'answer(''role'', ''$param'');','answer(''note'', ''$param'');'
                id,Segment,Lifecycle is one of,Trust unknown,Role,Note
                ROL-010,system,'new, regular',yes,retain,Text for people
                ROL-020,commercial,lost,,leave,
                """);

        assertThat(ways(changes, "B8")).containsExactly("B8=commercial", "B8=trade", "B8=commercial B9=system");
        assertThat(ways(changes, "C8"))
                .containsExactly("C8=regular", "C8=regular C9=lost, new", "C8=new", "C8=new C9=lost, regular");
        assertThat(ways(changes, "C9")).contains("C9=new", "C9=regular");
        assertThat(ways(changes, "D8")).containsExactly("D8=");
        assertThat(ways(changes, "E8")).startsWith("E8=leave", "E8=develop");
        assertThat(ways(changes, "F8")).isEmpty();
    }

    @Test
    void leavesOutWhatOnlyAsksWhetherAFactIsKnown() throws IOException {
        var changes = changes("""
                hit policy,first
                RuleSet,evaluation
                RuleTable Role
                NAME,CONDITION,CONDITION,CONDITION,ACTION
                ,Customer...,Customer...,Customer...,
                ,turnover >= $paramB,'since <= LocalDate.parse(''$param'')','segment == ''$param''','answer(''role'', ''$param'');'
                id,Turnover from,Since,Segment,Role
                ROL-010,known,unknown,known,retain
                """);

        assertThat(ways(changes, "B8")).containsExactly("B8=");
        assertThat(hints(changes, "B8"))
                .containsExactly("a case with `turnover` unknown, otherwise as ROL-010 asks, that expects `role`");
        assertThat(ways(changes, "C8")).containsExactly("C8=");
        assertThat(hints(changes, "C8"))
                .containsExactly("a case with `since` known, otherwise as ROL-010 asks, that expects `role`");
        assertThat(ways(changes, "D8")).containsExactly("D8=");
    }

    @Test
    void putsTermsForTheFactThatACellNamesAndLeavesFiguresAlone() throws IOException {
        var changes = changes("""
                hit policy,first
                RuleSet,evaluation
                RuleTable Role
                NAME,CONDITION,CONDITION,CONDITION,ACTION
                ,Customer...,Customer...,Customer...,
                ,turnover >= $paramB,'since <= LocalDate.parse(''$param'')','segment == ''$param''','answer(''role'', ''$param'');'
                id,Turnover from,Since,Segment,Role
                ROL-010,{turnoverBefore},{lastOrder},{country},{proposedRole}
                ROL-020,,,commercial,retain
                """);

        assertThat(ways(changes, "B8")).isEmpty();
        assertThat(ways(changes, "C8")).isEmpty();
        assertThat(ways(changes, "D8")).startsWith("D8=system", "D8=commercial", "D8=trade");
        assertThat(ways(changes, "E8")).startsWith("E8=develop", "E8=retain", "E8=leave");
        assertThat(ways(changes, "D9")).noneMatch(way -> way.startsWith("D9={"));
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
                hit policy,unique
                RuleSet,evaluation
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
    void changesWhatAMissingFactMayBe() throws IOException {
        var changes = changes("""
                hit policy,collect
                RuleSet,evaluation
                RuleTable Gaps
                NAME,CONDITION,ACTION,ACTION,ACTION,ACTION
                ,Customer,,,,
                ,'segment == ''$param''','missing(''$param'');','worst(''$param'');','best(''$param'');','question(''$param'');'
                id,Segment,Missing,Worst,Best,Question
                GAP-010,trade,satisfaction,1,5,How content are they?
                GAP-020,trade,role,leave,develop,What are they to us?
                """);

        assertThat(ways(changes, "C8")).isEmpty();
        assertThat(ways(changes, "D8")).containsExactly("D8=2", "D8=0");
        assertThat(ways(changes, "D9")).startsWith("D9=develop", "D9=retain");
        assertThat(ways(changes, "F8")).isEmpty();
    }

    @Test
    void changesWhatIsRecommendedButNotItsWords() throws IOException {
        var changes = changes("""
                hit policy,collect
                RuleSet,evaluation
                RuleTable Calls
                NAME,CONDITION,ACTION,ACTION,ACTION,ACTION
                ,Customer,,,,
                ,'segment == ''$param''','kind(''$param'');','owner(''$param'');',dueInDays($param);,'headline(''$param'');'
                id,Segment,Kind,Owner,Due in days,Headline
                CAL-010,trade,care,field sales,14,Call them
                CAL-020,system,recovery,inside sales,7,Call them
                """);

        assertThat(ways(changes, "C8")).startsWith("C8=recovery");
        assertThat(ways(changes, "E8")).containsExactly("E8=15", "E8=13");
        assertThat(ways(changes, "F8")).isEmpty();
        assertThat(hints(changes, "E8"))
                .containsOnly(
                        "a case that reaches CAL-010 and expects `CAL-010.kind`, `CAL-010.owner` and `CAL-010.due`");
    }

    @Test
    void keepsWhatACellSaysOfTheUnknown() throws IOException {
        var changes = changes("""
                hit policy,first
                RuleSet,evaluation
                RuleTable Role
                NAME,CONDITION,CONDITION,ACTION
                ,Customer...,Customer...,
                ,months <= $param,'forall(||){segment == ''$''}','answer(''role'', ''$param'');'
                id,Months up to,Segment is one of,Role
                ROL-010,12 or unknown,'trade, unknown',retain
                """);

        assertThat(ways(changes, "B8")).containsExactly("B8=13 or unknown", "B8=11 or unknown");
        assertThat(ways(changes, "C8")).containsExactly("C8=unknown", "C8=trade");
    }

    @Test
    void namesCellsAsSpreadsheetsDo() {
        assertThat(List.of(0, 25, 26, 51, 52, 701, 702))
                .map(column -> new TableCells.Place(8, column).toString())
                .containsExactly("A9", "Z9", "AA9", "AZ9", "BA9", "ZZ9", "AAA9");
    }

    private List<Change> changes(String table) throws IOException {
        var cells = cells(table);
        words.learn(cells);
        return Changes.to(cells, words);
    }

    private TableCells cells(String table) throws IOException {
        Path file = Files.writeString(folder.resolve("table.drl.csv"), quoted(table));
        var findings = new Findings();
        var draft = TableDraft.read(file, "shop/10-x/table.drl.csv", "10-x", VOCABULARY, findings);
        assertThat(findings.sorted()).isEmpty();
        return new TableCells(draft.orElseThrow());
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
