package org.engagementadvisor.scenario.mutation;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import org.junit.jupiter.api.Test;

/** How bounds are moved. */
class BoundChangesTests extends ChangedTables {
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
}
