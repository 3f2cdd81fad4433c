package org.engagementadvisor.strategy.web;

import static java.util.Objects.requireNonNull;

import com.openhtmltopdf.pdfboxout.PdfRendererBuilder;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Calendar;
import java.util.GregorianCalendar;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.apache.fontbox.ttf.CmapLookup;
import org.apache.fontbox.ttf.TTFParser;
import org.apache.pdfbox.io.RandomAccessReadBuffer;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDDocumentInformation;
import org.engagementadvisor.document.Quote;
import org.engagementadvisor.page.Page;
import org.engagementadvisor.reading.StrategyPage;
import org.jspecify.annotations.Nullable;

/** An edition of the strategy page as a sheet of paper. The same edition gives the same bytes. */
final class StrategyPdf {
    /** Of letters in points, of which the largest is taken in which all of it stands on one sheet; the template has a style for each. */
    private static final List<String> SIZES = List.of("10", "9.5", "9", "8.5", "8", "7.5", "7", "6.5", "6");

    private static final String FONT = "/org/apache/pdfbox/resources/ttf/LiberationSans-Regular.ttf";

    /** Prints for a character of a script that the font lacks. */
    private static final String LACKING = "□";

    private static final CmapLookup GLYPHS = glyphs();

    private StrategyPdf() {}

    /** Who wrote on it. */
    record Written(String by, String on, int version) {}

    /**
     * The PDF.
     *
     * @param day on which it was advised
     * @param written null if nobody wrote on it, or that is not to be told
     */
    static byte[] of(StrategyPage page, LocalDate day, @Nullable Written written, Locale locale) {
        Map<String, Object> values = new HashMap<>();
        values.put("page", page);
        values.put("size", SIZES.get(0));
        values.put("lacking", "");
        if (written != null) {
            values.put("written", written);
        }
        if (isLacking(Page.of("strategy/sheet", locale, values))) {
            values.put("lacking", LACKING);
        }
        try {
            for (var size : SIZES) {
                values.put("size", size);
                var sheet = sheet(Page.of("strategy/sheet", locale, values), page.head(), locale, day);
                if (sheet.isOnePage() || size.equals(SIZES.get(SIZES.size() - 1))) {
                    return sheet.bytes().toByteArray();
                }
            }
            throw new IllegalStateException("no size of letters");
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
    }

    private record Sheet(ByteArrayOutputStream bytes, boolean isOnePage) {}

    private static Sheet sheet(String html, String title, Locale locale, LocalDate day) throws IOException {
        var builder = new PdfRendererBuilder();
        builder.withHtmlContent(html, null);
        // A page loads nothing, whatever stands in it.
        builder.useUriResolver((base, uri) -> null);
        builder.useFont(StrategyPdf::font, "Liberation Sans");
        builder.useReplacementText(LACKING);
        try (var renderer = builder.buildPdfRenderer()) {
            renderer.createPDFWithoutClosing();
            try (var document = renderer.getPdfDocument()) {
                return new Sheet(bytes(document, title, locale, day), document.getNumberOfPages() == 1);
            }
        }
    }

    private static InputStream font() {
        return requireNonNull(PDDocument.class.getResourceAsStream(FONT));
    }

    private static CmapLookup glyphs() {
        try (var font = new TTFParser().parse(new RandomAccessReadBuffer(font()))) {
            return font.getUnicodeCmapLookup();
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
    }

    /** Joiners and the like are not printed by themselves. */
    private static boolean isLacking(String html) {
        return html.codePoints()
                .filter(c -> !Character.isWhitespace(c) && !Character.isSpaceChar(c))
                .filter(c -> Character.getType(c) != Character.FORMAT)
                .anyMatch(c -> GLYPHS.getGlyphId(c) == 0);
    }

    private static ByteArrayOutputStream bytes(PDDocument document, String title, Locale locale, LocalDate day)
            throws IOException {
        var told = new PDDocumentInformation();
        told.setTitle(Quote.harmless(title));
        told.setCreator("Engagement Advisor");
        Calendar made = GregorianCalendar.from(day.atStartOfDay(ZoneOffset.UTC));
        told.setCreationDate(made);
        document.setDocumentInformation(told);
        document.setDocumentId(day.toEpochDay());
        document.getDocumentCatalog().setLanguage(locale.getLanguage());
        var bytes = new ByteArrayOutputStream();
        document.save(bytes);
        return bytes;
    }
}
