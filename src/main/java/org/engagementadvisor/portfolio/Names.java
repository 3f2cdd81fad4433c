package org.engagementadvisor.portfolio;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.engagementadvisor.advice.ReliedTerm;

/** What is read of a customer, by the names of the vocabulary. */
final class Names {
    static final String TURNOVER = "turnover";
    static final String TURNOVER_BEFORE = "turnoverBefore";
    static final String MARGIN = "contributionMargin";
    static final String MARGIN_AFTER_COST = "marginAfterCostToServe";
    static final String HOURS_SPENT = "effortHours";
    static final String OPEN_MARGIN = "marginOnHeadroom";
    static final String SILENT_TURNOVER = "silentTurnover";
    static final String LOSS = "yearlyLoss";
    static final String HOURS_ASKED = "levelHours";
    static final String LEVELS_TO_TARGET = "levelsToTarget";
    static final String ATTRACTIVENESS = "attractiveness";
    static final String ABILITY = "ability";
    static final String SCORE = "score";
    static final String PRIORITY = "priority";
    static final String SEGMENT = "segment";
    static final String COLOUR = "colour";
    static final String CELL = "cell";
    static final String LEVEL = "level";
    static final String ROLE = "role";
    static final String REGION = "region";
    static final String STAGE_REACHED = "stageReached";

    static final String MOVEMENT = "baseMovement";
    static final String STAYED = ReliedTerm.STAYED.word();
    static final String LOST = ReliedTerm.LOST.word();
    static final String WON = ReliedTerm.WON.word();
    static final String PROSPECT = ReliedTerm.PROSPECT.word();

    static final String NOT_ASSESSED = ReliedTerm.NOT_ASSESSED.word();

    static final String CELL_STATUS = "cellStatus";
    static final String PROVISIONAL = ReliedTerm.PROVISIONAL.word();
    static final String FIRM = ReliedTerm.FIRM.word();

    static final String TRADING_STATUS = "tradingStatus";
    static final String MERGED = "merged";
    static final String PERIOD_MONTHS = "periodMonths";

    static final String EFFORT_FIT = "effortFit";
    static final String TOO_MUCH = ReliedTerm.TOO_MUCH.word();
    static final String TOO_LITTLE = ReliedTerm.TOO_LITTLE.word();

    static final String PHASE_OUT = ReliedTerm.PHASE_OUT.word();
    static final String PHASE_OUT_HELD_BACK = "phaseOutHeldBack";
    static final String YES = "yes";
    static final String WARNING = ReliedTerm.WARNING.word();

    static final String TO_WIN = "bestOpenAreaAmount";
    static final String KEY_CUSTOMER = "keyCustomer";
    static final String UNKNOWN_SPEND = "unknownSpendAreas";
    static final String COMPETITOR = "competitor";

    static final String AREA = "area";
    static final String MANAGER = "manager";
    static final String AREA_TURNOVER = "areaTurnover";
    static final String AREA_TURNOVER_BEFORE = "areaTurnoverBefore";
    static final String AREA_MARGIN = "areaMargin";
    static final String AREA_SPEND = "areaSpend";
    static final String AREA_SPEND_PEERS = "areaSpendPeers";
    static final String AREA_STATE = "areaState";

    /** The kinds of groups, each with the fact whose value names the group of a customer. */
    static final Map<String, String> KINDS = kinds();

    /** All facts and answers that are read. */
    static final List<String> READ = Stream.concat(
                    KINDS.values().stream(),
                    Stream.of(
                            TURNOVER,
                            TURNOVER_BEFORE,
                            MARGIN,
                            MARGIN_AFTER_COST,
                            HOURS_SPENT,
                            OPEN_MARGIN,
                            SILENT_TURNOVER,
                            LOSS,
                            HOURS_ASKED,
                            LEVELS_TO_TARGET,
                            ATTRACTIVENESS,
                            ABILITY,
                            SCORE,
                            COLOUR,
                            REGION,
                            STAGE_REACHED,
                            MOVEMENT,
                            EFFORT_FIT,
                            CELL_STATUS,
                            PHASE_OUT_HELD_BACK,
                            TRADING_STATUS,
                            PERIOD_MONTHS,
                            TO_WIN,
                            KEY_CUSTOMER,
                            UNKNOWN_SPEND,
                            AREA_TURNOVER,
                            AREA_TURNOVER_BEFORE,
                            AREA_MARGIN,
                            AREA_SPEND,
                            AREA_SPEND_PEERS,
                            AREA_STATE))
            .toList();

    private Names() {}

    private static Map<String, String> kinds() {
        Map<String, String> kinds = new LinkedHashMap<>();
        kinds.put(SEGMENT, SEGMENT);
        kinds.put("lifecycle", "lifecycle");
        kinds.put(ROLE, ROLE);
        kinds.put(PRIORITY, PRIORITY);
        kinds.put(CELL, CELL);
        kinds.put(LEVEL, LEVEL);
        kinds.put(MANAGER, "accountManager");
        kinds.put(COMPETITOR, "competitorToWinFrom");
        return kinds;
    }
}
