package org.engagementadvisor.scenario;

import java.io.StringWriter;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import javax.xml.stream.XMLOutputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamWriter;

/** Reports in the XML that build servers read; without times, so that the same outcome gives the same bytes. */
public final class JUnitXml {
    private JUnitXml() {}

    public static String text(List<Report> reports) {
        var text = new StringWriter();
        try {
            XMLStreamWriter xml = XMLOutputFactory.newInstance().createXMLStreamWriter(text);
            xml.writeStartDocument("UTF-8", "1.0");
            xml.writeCharacters("\n");
            xml.writeStartElement("testsuites");
            for (Report report : reports) {
                suites(xml, report);
            }
            xml.writeEndElement();
            xml.writeEndDocument();
        } catch (XMLStreamException e) {
            throw new IllegalStateException("cannot write XML to a string", e);
        }
        return text.append('\n').toString();
    }

    private static void suites(XMLStreamWriter xml, Report report) throws XMLStreamException {
        Map<String, List<Result>> files = report.results().stream()
                .collect(Collectors.groupingBy(Result::file, LinkedHashMap::new, Collectors.toList()));
        for (var suite : files.entrySet()) {
            List<Result> results = suite.getValue();
            xml.writeCharacters("\n");
            xml.writeStartElement("testsuite");
            attribute(xml, "name", suite.getKey());
            attribute(xml, "tests", String.valueOf(results.size()));
            attribute(xml, "failures", count(results, Outcome.Differed.class));
            attribute(xml, "errors", count(results, Outcome.Refused.class));
            for (Result result : results) {
                testCase(xml, report.book(), result);
            }
            xml.writeCharacters("\n");
            xml.writeEndElement();
        }
        xml.writeCharacters("\n");
    }

    private static void testCase(XMLStreamWriter xml, String book, Result result) throws XMLStreamException {
        xml.writeCharacters("\n  ");
        xml.writeStartElement("testcase");
        attribute(xml, "classname", book + ": " + result.rule());
        attribute(xml, "name", result.it());
        attribute(xml, "file", result.file());
        attribute(xml, "line", String.valueOf(result.line()));
        if (result.outcome() instanceof Outcome.Differed differed) {
            failure(
                    xml,
                    "failure",
                    differed.differences().stream().map(JUnitXml::text).toList());
        }
        if (result.outcome() instanceof Outcome.Refused refused) {
            failure(xml, "error", refused.messages());
        }
        xml.writeEndElement();
    }

    private static void failure(XMLStreamWriter xml, String element, List<String> messages) throws XMLStreamException {
        xml.writeStartElement(element);
        attribute(xml, "message", messages.get(0).lines().findFirst().orElse(""));
        xml.writeCharacters(legal(String.join("\n", messages)));
        xml.writeEndElement();
    }

    private static String text(Difference difference) {
        return difference.reasons().stream()
                .map(reason -> "\n  " + reason)
                .collect(Collectors.joining("", difference.toString(), ""));
    }

    private static String count(List<Result> results, Class<? extends Outcome> kind) {
        return String.valueOf(
                results.stream().map(Result::outcome).filter(kind::isInstance).count());
    }

    private static void attribute(XMLStreamWriter xml, String name, String value) throws XMLStreamException {
        xml.writeAttribute(name, legal(value));
    }

    /** The writer escapes what may be escaped; XML 1.0 has no way at all to say most control characters. */
    private static String legal(String text) {
        return text.codePoints()
                .map(c -> c == '\n'
                                || c == '\t'
                                || (c >= 0x20 && c <= 0xD7FF)
                                || (c >= 0xE000 && c <= 0xFFFD)
                                || c > 0xFFFF
                        ? c
                        : 0xFFFD)
                .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                .toString();
    }
}
