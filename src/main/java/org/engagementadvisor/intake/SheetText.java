package org.engagementadvisor.intake;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.math.BigDecimal;
import java.math.MathContext;
import java.time.LocalTime;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.regex.Pattern;
import org.apache.poi.ss.usermodel.DateUtil;
import org.apache.poi.ss.util.CellReference;
import org.apache.poi.xssf.model.StylesTable;
import org.engagementadvisor.document.Limit;
import org.jspecify.annotations.Nullable;
import org.xml.sax.Attributes;
import org.xml.sax.SAXException;
import org.xml.sax.helpers.DefaultHandler;

/**
 * Writes the cells of one sheet as CSV, row n in line n, as they are stored and not as they are shown: numbers with the decimal sign
 * given, days as {@code 2026-06-30}, moments with a time behind. Of a formula the value is taken that was computed last.
 */
final class SheetText extends DefaultHandler {
    private static final Pattern CONTROLS = Pattern.compile("\\p{Cc}");
    private static final int MOST_ROWS = 1_048_576;
    private static final DateTimeFormatter MOMENT = DateTimeFormatter.ofPattern("uuuu-MM-dd HH:mm:ss");

    /** As many as spreadsheet programs keep; what lies behind is noise of their binary numbers. */
    private static final MathContext DIGITS = new MathContext(15);

    /** With more decimals than thousands have digits, no reader can take the point for a sign of thousands. */
    private static final int LEAST_DECIMALS = 4;

    private final Writer out;
    private final List<String> texts;
    private final StylesTable styles;
    private final boolean is1904;
    private final String decimal;
    private final int headerRow;

    private final Map<Integer, Boolean> days = new HashMap<>();
    private final List<String> cells = new ArrayList<>();
    private final StringBuilder value = new StringBuilder();
    private String type = "";
    private String style = "";
    private int column = -1;
    private int row;
    private int written;
    private int width;
    private boolean isValue;

    private SheetText(
            Writer out, List<String> texts, StylesTable styles, boolean is1904, String decimal, int headerRow) {
        this.out = out;
        this.texts = texts;
        this.styles = styles;
        this.is1904 = is1904;
        this.decimal = decimal;
        this.headerRow = headerRow;
    }

    /** {@code headerRow}: the row, from 1, that names the columns; later rows are as wide as it is, or wider. */
    static void write(
            InputStream sheet,
            Writer out,
            List<String> texts,
            StylesTable styles,
            boolean is1904,
            String decimal,
            int headerRow)
            throws IOException, SAXException {
        try {
            SheetTexts.parse(sheet, new SheetText(out, texts, styles, is1904, decimal, headerRow));
        } catch (UncheckedIOException failed) {
            throw Objects.requireNonNull(failed.getCause());
        }
    }

    @Override
    public void startElement(String uri, String local, String name, Attributes at) throws SAXException {
        switch (local) {
            case "row" -> beginRow(at.getValue("r"));
            case "c" -> beginCell(at);
            case "v", "t" -> isValue = true;
            // How the text above is spoken.
            case "rPh" -> type = "";
            default -> isValue = false;
        }
    }

    @Override
    public void characters(char[] text, int start, int length) {
        if (isValue && value.length() <= Limit.EXPORT_ROW.most()) {
            value.append(text, start, length);
        }
    }

    @Override
    public void endElement(String uri, String local, String name) {
        switch (local) {
            case "v", "t" -> isValue = false;
            case "c" -> endCell();
            case "row" -> endRow();
            default -> {}
        }
    }

    private void beginRow(@Nullable String number) throws SAXException {
        row = number == null ? row + 1 : Integer.parseInt(number);
        if (row <= written || row > MOST_ROWS) {
            throw new SAXException("row " + row);
        }
        cells.clear();
        column = -1;
    }

    private void beginCell(Attributes at) throws SAXException {
        var reference = at.getValue("r");
        column = reference == null ? column + 1 : new CellReference(reference).getCol();
        if (column < cells.size() || Limit.EXPORT_COLUMNS.isExceededBy(column)) {
            throw new SAXException("column " + column);
        }
        type = Objects.requireNonNullElse(at.getValue("t"), "n");
        style = Objects.requireNonNullElse(at.getValue("s"), "");
        value.setLength(0);
    }

    private void endCell() {
        var text = text(value.toString());
        if (text.isBlank()) {
            return;
        }
        while (cells.size() < column) {
            cells.add("");
        }
        cells.add(text);
    }

    private String text(String stored) {
        return switch (type) {
            case "s" -> stored.isBlank() ? "" : texts.get(Integer.parseInt(stored.strip()));
            case "b" -> stored.equals("1") ? "TRUE" : "FALSE";
            case "n" -> stored.isBlank() ? "" : number(stored.strip());
            default -> stored;
        };
    }

    private String number(String stored) {
        if (isDay()) {
            var moment = DateUtil.getLocalDateTime(Double.parseDouble(stored), is1904, true);
            if (moment != null) {
                return moment.toLocalTime().equals(LocalTime.MIDNIGHT)
                        ? moment.toLocalDate().toString()
                        : moment.format(MOMENT);
            }
        }
        var exact = new BigDecimal(stored).round(DIGITS).stripTrailingZeros();
        if (exact.scale() <= 0) {
            return exact.toPlainString();
        }
        return exact.setScale(Math.max(exact.scale(), LEAST_DECIMALS))
                .toPlainString()
                .replace(".", decimal);
    }

    private boolean isDay() {
        return days.computeIfAbsent(style.isEmpty() ? 0 : Integer.parseInt(style), this::isDay);
    }

    private boolean isDay(int number) {
        var found = number < styles.getNumCellStyles() ? styles.getStyleAt(number) : null;
        return found != null && DateUtil.isADateFormat(found.getDataFormat(), found.getDataFormatString());
    }

    private void endRow() {
        try {
            while (++written < row) {
                out.write('\n');
            }
            if (row == headerRow) {
                width = cells.size();
            }
            while (!cells.isEmpty() && cells.size() < width) {
                cells.add("");
            }
            for (int i = 0; i < cells.size(); i++) {
                out.write(i == 0 ? "\"" : ",\"");
                out.write(CONTROLS.matcher(cells.get(i)).replaceAll(" ").replace("\"", "\"\""));
                out.write('"');
            }
            out.write('\n');
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }
}
