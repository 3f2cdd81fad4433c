package org.engagementadvisor.rules.recommend;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.engagementadvisor.rules.engine.Outcome;
import org.engagementadvisor.rules.fact.AreaFacts;
import org.engagementadvisor.rules.fact.Arithmetic;
import org.engagementadvisor.rules.fact.SentAlerts;
import org.engagementadvisor.rules.fact.Subject;
import org.engagementadvisor.rules.fact.Values;
import org.engagementadvisor.rules.table.Action;
import org.engagementadvisor.rules.table.Fact;
import org.engagementadvisor.rules.table.Row;
import org.engagementadvisor.rules.table.Scope;
import org.engagementadvisor.rules.table.Template;
import org.engagementadvisor.rules.words.Wording;
import org.jspecify.annotations.Nullable;

/** Something that rows recommend, before it is ranked. The row found first gives its words; the others are reasons more. */
final class Proposal {
    private final List<Ground> grounds = new ArrayList<>();
    private final Wording wording;

    /** A row that recommends it, as it applied. */
    public record Ground(Outcome outcome, Row row) {
        static final Comparator<Ground> AS_READ = Comparator.comparing(
                        (Ground ground) -> ground.outcome().by().table().place())
                .thenComparing(ground -> ground.row().line());

        Subject subject() {
            return outcome.subject();
        }

        @Nullable
        String term(Action action) {
            Object said = row.says(action);
            return said == null ? null : said.toString();
        }

        /** The area that it names, or else the one judged; null if there is none. */
        @Nullable
        String area() {
            String about = term(Action.ABOUT);
            return about == null ? subject().areaName() : about;
        }
    }

    Proposal(Ground first, Wording wording) {
        this.wording = wording;
        grounds.add(first);
    }

    void join(Ground another) {
        grounds.add(another);
    }

    List<Ground> grounds() {
        return grounds;
    }

    Ground first() {
        return grounds.get(0);
    }

    String code() {
        return first().row().id();
    }

    String kind() {
        return String.valueOf(first().term(Action.KIND));
    }

    @Nullable
    String area() {
        return first().area();
    }

    /** The area that it is about, or else the other thing; null if it is about the customer as a whole. */
    @Nullable
    String item() {
        return area() == null ? first().subject().item() : area();
    }

    @Nullable
    String owner() {
        return first().term(Action.OWNER);
    }

    /** Who else is told, by any of its rows. */
    List<String> informed() {
        Set<String> informed = new LinkedHashSet<>();
        for (Ground ground : grounds) {
            String named = ground.term(Action.INFORMED);
            if (named != null) {
                Arrays.stream(named.split(",")).map(String::strip).forEach(informed::add);
            }
        }
        informed.remove(String.valueOf(owner()));
        return List.copyOf(informed);
    }

    @Nullable
    String stance() {
        return first().term(Action.STANCE);
    }

    /** Never after the thing itself; at once where that is past. */
    @Nullable
    Integer dueInDays() {
        Integer days = (Integer) first().row().says(Action.DUE_IN_DAYS);
        Integer left = daysLeft();
        return days == null || left == null ? days : Integer.valueOf(Math.min(days, Math.max(0, left)));
    }

    /** Days until the thing itself, such as the end of a contract; below zero where it is past, null where it has no day. */
    @Nullable
    Integer daysLeft() {
        Object day = first().row().says(Action.NOT_AFTER) instanceof Fact fact
                ? first().subject().value(fact.name())
                : null;
        return day instanceof LocalDate date
                ? Integer.valueOf(
                        (int) ChronoUnit.DAYS.between(first().subject().asOf(), date))
                : null;
    }

    /** The names under which it is known to have been sent, one for each purchase that it answers. */
    List<String> alerts() {
        return grounds.stream()
                .filter(ground -> ground.subject().scope() == Scope.PURCHASE)
                .map(ground -> SentAlerts.name(
                        ground.row().id(), String.valueOf(ground.subject().item())))
                .distinct()
                .toList();
    }

    /** What the row says under that action; null if the cell is blank. */
    @Nullable
    String text(Action action) {
        return first().row().says(action) instanceof Template text ? wording.text(text, first().subject()) : null;
    }

    /** What it may bring: the amount that the row names, of the area that it is about; null if it names none. */
    @Nullable
    BigDecimal turnover() {
        return amount(Action.WORTH);
    }

    /** Turnover at the margin ratio of the area, the customer's own or else the usual one; or what is saved. */
    @Nullable
    BigDecimal margin() {
        BigDecimal saved = amount(Action.SAVES);
        return saved == null ? Arithmetic.times(turnover(), marginRatio()) : saved;
    }

    @Nullable
    BigDecimal marginRatio() {
        for (String fact : List.of("areaMarginRatio", AreaFacts.USUAL_MARGIN, "marginRatio")) {
            BigDecimal ratio = target().decimal(fact);
            if (ratio != null) {
                return ratio;
            }
        }
        return null;
    }

    /** The part of the amount that is to be expected; 1 where the row says nothing. */
    BigDecimal chance() {
        return first().row().says(Action.CHANCE) instanceof BigDecimal chance ? chance : BigDecimal.ONE;
    }

    private @Nullable BigDecimal amount(Action action) {
        if (!(first().row().says(action) instanceof Fact fact)) {
            return null;
        }
        Object amount = (fact.scope() == Scope.AREA || fact.scope() == Scope.RANGE ? target() : first().subject())
                .value(fact.name());
        return amount == null ? null : Values.decimal(amount).multiply(chance());
    }

    /** What is known of the area that it is about. */
    private Subject target() {
        Subject judged = first().subject();
        String area = area();
        if (area == null || area.equals(judged.areaName())) {
            return judged;
        }
        return judged.whole().parts(Scope.RANGE).stream()
                .filter(part -> area.equals(part.areaName()))
                .findFirst()
                .orElse(judged);
    }
}
