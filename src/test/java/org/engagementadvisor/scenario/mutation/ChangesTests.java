package org.engagementadvisor.scenario.mutation;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.List;
import org.junit.jupiter.api.Test;

class ChangesTests extends ChangedTables {
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
}
