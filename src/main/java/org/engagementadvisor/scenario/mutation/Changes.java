package org.engagementadvisor.scenario.mutation;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import org.engagementadvisor.scenario.mutation.Sheet.Place;

/** All changes to the figures and terms of one table. */
final class Changes {
    private static final String HOLD = "hold within";
    private static final Pattern PERCENT = Pattern.compile("(\\d+(?:\\.\\d+)?)( ?%)");

    private final Sheet sheet;
    private final List<ColumnCode> snippets;
    private final FigureChanges figures;
    private final TermChanges terms;
    private final Hints hints;
    private final OtherTerms words;
    private final List<Change> all = new ArrayList<>();

    private Changes(Sheet sheet, OtherTerms words) {
        this.sheet = sheet;
        this.snippets = snippets(sheet, words);
        this.figures = new FigureChanges(sheet, snippets);
        this.terms = new TermChanges(sheet, words);
        this.hints = new Hints(sheet, snippets);
        this.words = words;
    }

    static List<Change> to(Sheet sheet, OtherTerms words) {
        var changes = new Changes(sheet, words);
        changes.hold();
        for (int row = sheet.firstRow(); row < sheet.rows().size(); row++) {
            for (int column = 1; column < sheet.columns(); column++) {
                changes.cell(new Place(row, column));
            }
        }
        return changes.all;
    }

    /** Learns the terms that the cells of a table hold. */
    static void used(Sheet sheet, OtherTerms words) {
        List<ColumnCode> snippets = snippets(sheet, words);
        for (int column = 1; column < snippets.size(); column++) {
            ColumnCode snippet = snippets.get(column);
            for (int row = sheet.firstRow(); row < sheet.rows().size(); row++) {
                String cell = sheet.cell(row, column);
                switch (snippet.kind()) {
                    case TERM -> words.used(snippet.name(), cell);
                    case TERMS -> TermChanges.of(cell).forEach(term -> words.used(snippet.name(), term));
                    default -> {}
                }
            }
        }
    }

    private static List<ColumnCode> snippets(Sheet sheet, OtherTerms words) {
        return IntStream.range(0, sheet.columns())
                .mapToObj(column -> sheet.isCondition(column)
                        ? ColumnCode.asks(sheet.snippet(column))
                        : ColumnCode.says(sheet.snippet(column), words))
                .toList();
    }

    private void hold() {
        int row = sheet.headRow(HOLD);
        Matcher percent = PERCENT.matcher(sheet.head(HOLD));
        if (row < 0 || !percent.matches()) {
            return;
        }
        var from = new BigDecimal(percent.group(1));
        for (BigDecimal to : List.of(from.add(BigDecimal.ONE), from.subtract(BigDecimal.ONE))) {
            var place = new Place(row, 1);
            add(place, "", List.of(Map.of(place, to.toPlainString() + percent.group(2))), hints.held(from, to));
        }
    }

    private void cell(Place place) {
        String text = sheet.cell(place.row(), place.column());
        if (text.isEmpty()) {
            return;
        }
        ColumnCode snippet = snippets.get(place.column());
        if (sheet.isCondition(place.column()) && words.isPresence(snippet.name(), text)) {
            String other = text.equals(OtherTerms.KNOWN) ? OtherTerms.UNKNOWN : OtherTerms.KNOWN;
            add(place, List.of(Map.of(place, "")), hints.presence(place, snippet, other));
            return;
        }
        if (snippet.isAssumed()) {
            assumed(place, snippet, text);
            return;
        }
        switch (snippet.kind()) {
            case WHOLE, DECIMAL -> figure(place, snippet, text);
            case DATE -> {
                for (String to : FigureChanges.daysBeside(text)) {
                    add(place, List.of(Map.of(place, to)), hints.term(place, snippet, text));
                }
            }
            case TERM -> add(place, terms.instead(place, snippet.name(), text), hints.term(place, snippet, text));
            case TERMS -> {
                for (String term : TermChanges.of(text)) {
                    add(place, terms.without(place, snippet, term), hints.term(place, snippet, term));
                }
            }
            case KNOWN -> add(place, List.of(Map.of(place, "")), hints.known(place, snippet));
            case WORDS -> {}
        }
    }

    /** The worst or best that a missing fact may turn out to be: a figure or a term, as that fact is. */
    private void assumed(Place place, ColumnCode snippet, String text) {
        if (FigureChanges.isFigure(text)) {
            figure(place, snippet, text);
            return;
        }
        String missing = sheet.cell(place.row(), snippets.indexOf(ColumnCode.MISSING));
        add(place, terms.instead(place, missing, text), hints.said(place, snippet));
    }

    private void figure(Place place, ColumnCode snippet, String text) {
        if (!FigureChanges.isFigure(text)) {
            return;
        }
        for (BigDecimal to : figures.beside(place, snippet)) {
            if (snippet.operator().equals("==")) {
                add(place, terms.swapped(place, figures.written(place, to)), hints.term(place, snippet, text));
                continue;
            }
            String hint = snippet.isBound()
                    ? hints.bound(place, snippet, figures.figure(place), to)
                    : hints.said(place, snippet);
            add(
                    place,
                    snippet.isBound()
                            ? figures.moved(place, snippet, to)
                            : List.of(Map.of(place, figures.written(place, to))),
                    hint);
        }
    }

    private void add(Place place, List<Map<Place, String>> ways, String hint) {
        add(place, sheet.id(place.row()), ways, hint);
    }

    private void add(Place place, String row, List<Map<Place, String>> ways, String hint) {
        if (!ways.isEmpty()) {
            all.add(new Change(sheet, place, row, ways, hints.answers(), hint));
        }
    }
}
