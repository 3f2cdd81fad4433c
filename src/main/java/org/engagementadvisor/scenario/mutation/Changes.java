package org.engagementadvisor.scenario.mutation;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.engagementadvisor.rules.table.Action;
import org.engagementadvisor.rules.table.Fact;
import org.engagementadvisor.rules.table.Operator;
import org.engagementadvisor.scenario.mutation.TableCells.Place;

/** All changes to the figures and terms of one table. */
final class Changes {
    private static final String HOLD = "hold within";
    private static final Pattern PERCENT = Pattern.compile("(\\d+(?:\\.\\d+)?)( ?%)");

    private final TableCells cells;
    private final FigureChanges figures;
    private final TermChanges terms;
    private final Hints hints;
    private final List<Change> all = new ArrayList<>();

    private Changes(TableCells cells, OtherTerms words) {
        this.cells = cells;
        this.figures = new FigureChanges(cells);
        this.terms = new TermChanges(cells, words);
        this.hints = new Hints(cells);
    }

    static List<Change> to(TableCells cells, OtherTerms words) {
        var changes = new Changes(cells, words);
        cells.head(HOLD).ifPresent(changes::hold);
        cells.rows()
                .flatMap(row -> cells.columns().keySet().stream().map(column -> new Place(row, column)))
                .filter(place -> !cells.text(place).isEmpty())
                .forEach(changes::cell);
        return changes.all;
    }

    private void hold(Place place) {
        Matcher percent = PERCENT.matcher(cells.text(place));
        if (!percent.matches()) {
            return;
        }
        var from = new BigDecimal(percent.group(1));
        for (BigDecimal to : List.of(from.add(BigDecimal.ONE), from.subtract(BigDecimal.ONE))) {
            String text = to.toPlainString() + percent.group(2);
            all.add(new Change(
                    cells, place, "", HOLD, List.of(Map.of(place, text)), hints.answers(), hints.held(from, to)));
        }
    }

    private void cell(Place place) {
        Content content = cells.content(place);
        var presence = cells.presence(place);
        if (presence.isPresent()) {
            String other = presence.get() == Operator.KNOWN ? OtherTerms.UNKNOWN : OtherTerms.KNOWN;
            add(place, List.of(Map.of(place, "")), hints.presence(place, other));
            return;
        }
        switch (content.kind()) {
            case WHOLE, DECIMAL -> cells.figure(place).ifPresent(figure -> figure(place, figure));
            case DATE -> cells.values(place).forEach(day -> day(place, (LocalDate) day));
            case TERM -> term(place, content.name());
            case TERMS -> terms(place, content.name());
            case KNOWN -> add(place, List.of(Map.of(place, "")), hints.known(place));
            case ASSUMED -> assumed(place);
            case WORDS -> {}
        }
    }

    private void figure(Place place, BigDecimal from) {
        Content content = cells.content(place);
        for (BigDecimal to : figures.beside(place, from)) {
            if (content.isBound()) {
                add(place, figures.moved(place, from, to), hints.bound(place, from, to));
            } else if (content.operator() == Operator.IS) {
                add(place, terms.swapped(place, cells.instead(place, to)), hints.term(place, cells.text(place)));
            } else {
                add(place, List.of(Map.of(place, cells.instead(place, to))), hints.said(place));
            }
        }
    }

    private void day(Place place, LocalDate from) {
        for (LocalDate to : List.of(from.plusDays(1), from.minusDays(1))) {
            add(place, List.of(Map.of(place, cells.instead(place, to))), hints.term(place, cells.text(place)));
        }
    }

    private void term(Place place, String fact) {
        String text = cells.text(place);
        String term = cells.terms(place).stream().findFirst().orElse(text);
        add(place, terms.instead(place, fact, term), hints.term(place, text));
    }

    private void terms(Place place, String fact) {
        if (cells.values(place).isEmpty()) {
            term(place, fact);
        }
        for (String term : terms.listed(place)) {
            add(place, terms.without(place, fact, term), hints.term(place, term));
        }
    }

    private void assumed(Place place) {
        cells.figure(place).ifPresent(figure -> figure(place, figure));
        if (cells.row(place).says(Action.MISSING) instanceof Fact missing) {
            cells.terms(place)
                    .forEach(term -> add(place, terms.instead(place, missing.name(), term), hints.said(place)));
        }
    }

    private void add(Place place, List<Map<Place, String>> ways, String hint) {
        if (!ways.isEmpty()) {
            String label = cells.content(place).column().label();
            all.add(new Change(cells, place, cells.row(place).id(), label, ways, hints.answers(), hint));
        }
    }
}
