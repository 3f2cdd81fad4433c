package org.engagementadvisor.intake;

import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;
import javax.xml.parsers.ParserConfigurationException;
import org.apache.poi.util.XMLHelper;
import org.xml.sax.Attributes;
import org.xml.sax.InputSource;
import org.xml.sax.SAXException;
import org.xml.sax.helpers.DefaultHandler;

/** The texts of a workbook, which its cells name by their number. */
final class SheetTexts extends DefaultHandler {
    private final List<String> texts = new ArrayList<>();
    private final StringBuilder text = new StringBuilder();
    private boolean isText;
    private boolean isSpoken;

    private SheetTexts() {}

    static List<String> read(InputStream part) throws IOException, SAXException {
        var found = new SheetTexts();
        parse(part, found);
        return found.texts;
    }

    /** Reads XML without document types and entities. */
    static void parse(InputStream part, DefaultHandler handler) throws IOException, SAXException {
        try {
            var reader = XMLHelper.newXMLReader();
            reader.setContentHandler(handler);
            reader.parse(new InputSource(part));
        } catch (ParserConfigurationException missing) {
            throw new IllegalStateException(missing);
        }
    }

    @Override
    public void startElement(String uri, String local, String name, Attributes at) {
        switch (local) {
            case "si" -> text.setLength(0);
            case "t" -> isText = !isSpoken;
            // How the text is spoken.
            case "rPh" -> isSpoken = true;
            default -> {}
        }
    }

    @Override
    public void characters(char[] characters, int start, int length) {
        if (isText) {
            text.append(characters, start, length);
        }
    }

    @Override
    public void endElement(String uri, String local, String name) {
        switch (local) {
            case "si" -> texts.add(text.toString());
            case "t" -> isText = false;
            case "rPh" -> isSpoken = false;
            default -> {}
        }
    }
}
