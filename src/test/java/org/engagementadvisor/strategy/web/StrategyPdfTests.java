package org.engagementadvisor.strategy.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.time.LocalDate;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.engagementadvisor.reading.StrategyPage;
import org.engagementadvisor.reading.StrategyPage.Step;
import org.engagementadvisor.strategy.web.StrategyPdf.Written;
import org.junit.jupiter.api.Test;

/** The strategy page on paper. */
class StrategyPdfTests {
    private static final LocalDate DAY = LocalDate.of(2026, 6, 30);
    private static final Written WRITTEN = new Written("v.nowak", "30 June 2026", 2);

    private static StrategyPage page(String... lines) {
        return new StrategyPage(
                "Müller & Söhne · 30 June 2026", List.of(new Step(2, "Destination", List.of(lines))), "");
    }

    private static byte[] pdf(StrategyPage page) {
        return StrategyPdf.of(page, DAY, WRITTEN, Locale.ENGLISH);
    }

    private static String text(PDDocument document) throws IOException {
        return new PDFTextStripper().getText(document).replaceAll("\\s+", " ");
    }

    @Test
    void printsUmlautsEurosAndQuotesByAFontThatItBringsAlong() throws IOException {
        try (var document = Loader.loadPDF(pdf(page("Größe zählt: 12.500 € – “gerne” ß")))) {
            assertThat(text(document))
                    .contains("Müller & Söhne · 30 June 2026", "2 Destination", "Größe zählt: 12.500 € – “gerne” ß")
                    .contains("Written by v.nowak, 30 June 2026 (version 2)");
            var resources = document.getPage(0).getResources();
            for (var name : resources.getFontNames()) {
                assertThat(resources.getFont(name).isEmbedded()).isTrue();
            }
        }
    }

    @Test
    void printsGreekAndCyrillicWithoutANote() throws IOException {
        try (var document =
                Loader.loadPDF(pdf(page("Αλουμίνιο Ελλάδος, Завод «Восход»", "Dvořák, Łódź, Győr, Đà Nẵng")))) {
            assertThat(text(document))
                    .contains("Αλουμίνιο Ελλάδος, Завод «Восход»", "Dvořák, Łódź, Győr, Đà Nẵng")
                    .doesNotContain("cannot print");
        }
    }

    /** The font that is brought along has no glyph for them, and a name must not look like another one. */
    @Test
    void saysWhatStandsForWhatItCannotPrint() throws IOException {
        try (var document = Loader.loadPDF(pdf(page("山田製作所, Seoul 서울, to be won 🎉")))) {
            assertThat(text(document))
                    .contains("□□□□□, Seoul □□, to be won □")
                    .contains("□ stands for a character of a script that this sheet cannot print");
        }
    }

    @Test
    void leavesWhatPeopleWriteText() throws IOException {
        var strange = "<b>bold</b> <img src=\"file:///etc/passwd\"/> &amp; [[${size}]] </style>";
        try (var document = Loader.loadPDF(pdf(page(strange)))) {
            assertThat(text(document)).contains(strange);
            assertThat(document.getPage(0).getResources().getXObjectNames()).isEmpty();
        }
    }

    @Test
    void givesTheSameBytesForTheSamePage() {
        assertThat(pdf(page("First choice"))).isEqualTo(pdf(page("First choice")));
    }

    @Test
    void isMadeOnTheDayOfTheAdvice() throws IOException {
        try (var document = Loader.loadPDF(pdf(page("First choice")))) {
            var told = document.getDocumentInformation();
            assertThat(told.getCreationDate().toInstant()).isEqualTo("2026-06-30T00:00:00Z");
            assertThat(told.getTitle()).isEqualTo("Müller & Söhne · 30 June 2026");
        }
    }

    @Test
    void staysOnOneSheetOfA4HoweverMuchIsSaid() throws IOException {
        var lines = Collections.nCopies(
                10,
                "A line that takes more than the width of the sheet, since it says what we want to reach with "
                        + "the customer, by when, in which areas and with whose help");
        var steps = IntStream.rangeClosed(1, 6)
                .mapToObj(number -> new Step(number, "Step " + number, lines))
                .toList();
        try (var document = Loader.loadPDF(pdf(new StrategyPage("Müller", steps, "")))) {
            assertThat(document.getNumberOfPages()).isOne();
            var sheet = document.getPage(0).getMediaBox();
            assertThat(Math.round(sheet.getWidth() / 72 * 25.4)).isEqualTo(210);
            assertThat(Math.round(sheet.getHeight() / 72 * 25.4)).isEqualTo(297);
        }
    }

    @Test
    void isInTheLanguageOfItsReader() throws IOException {
        try (var document = Loader.loadPDF(StrategyPdf.of(page("Ziel"), DAY, WRITTEN, Locale.GERMAN))) {
            assertThat(text(document)).contains("Geschrieben von v.nowak");
            assertThat(document.getDocumentCatalog().getLanguage()).isEqualTo("de");
        }
    }
}
