package org.engagementadvisor.intake;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import org.engagementadvisor.intake.IntakeMapping.Files;
import org.jspecify.annotations.Nullable;

/** Reads which files a mapping names. */
final class FileReader {
    private static final ExportFile NONE = new ExportFile("", "", ',', '"', StandardCharsets.UTF_8);

    private final Findings findings;

    FileReader(Findings findings) {
        this.findings = findings;
    }

    Files files(Section root) {
        var at = root.need("files");
        if (at == null) {
            return new Files(null, null, NONE);
        }
        var section = new Section(at, findings);
        var customers = file(section.take("customers"));
        var products = file(section.take("products"));
        var lines = file(section.need("lines"));
        section.refuseOthers();
        return new Files(customers, products, lines == null ? NONE : lines);
    }

    private @Nullable ExportFile file(@Nullable Yaml at) {
        if (at == null) {
            return null;
        }
        if (at.text() != null) {
            return new ExportFile(at.place(), path(at), ',', '"', StandardCharsets.UTF_8);
        }
        var section = new Section(at, findings);
        var path = section.need("path");
        var separator = section.take("separator");
        var quote = section.take("quote");
        var encoding = section.take("encoding");
        section.refuseOthers();
        return new ExportFile(
                at.place(),
                path == null ? "" : path(path),
                sign(separator, ',', ",;|\t"),
                sign(quote, '"', "\"'"),
                encoding(encoding));
    }

    private String path(Yaml at) {
        var path = at.text();
        if (path == null
                || path.isBlank()
                || path.chars().anyMatch(c -> "*?[]".indexOf(c) >= 0 || Character.isISOControl(c))) {
            findings.add(at, "the path of one file inside the input folder, without `*`, `?`, `[`");
            return "";
        }
        return path;
    }

    private char sign(@Nullable Yaml at, char otherwise, String allowed) {
        if (at == null) {
            return otherwise;
        }
        var text = at.text();
        if ("tab".equals(text) && allowed.indexOf('\t') >= 0) {
            return '\t';
        }
        if (text != null && text.length() == 1 && allowed.contains(text)) {
            return text.charAt(0);
        }
        findings.add(at, allowed.length() > 2 ? "one of `,`, `;`, `|`, `tab`" : "`\"` or `'`");
        return otherwise;
    }

    private Charset encoding(@Nullable Yaml at) {
        if (at == null) {
            return StandardCharsets.UTF_8;
        }
        try {
            return Charset.forName(String.valueOf(at.text()));
        } catch (IllegalArgumentException unknown) {
            findings.add(at, "an encoding as in `UTF-8`, `windows-1252`, `ISO-8859-1`, `UTF-16`");
            return StandardCharsets.UTF_8;
        }
    }
}
