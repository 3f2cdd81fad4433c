package org.engagementadvisor.intake;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import org.engagementadvisor.document.Faults;
import org.engagementadvisor.document.Node;
import org.engagementadvisor.document.Place;
import org.engagementadvisor.document.Section;
import org.engagementadvisor.intake.IntakeMapping.Files;
import org.jspecify.annotations.Nullable;

/** Reads which files a mapping names. */
final class FileReader {
    private static final ExportFile NONE = new ExportFile(Place.of(""), "", ',', '"', StandardCharsets.UTF_8);

    private static final String PATH = "the path of one file inside the input folder, without `*`, `?`, `[`";

    private final Faults faults;

    FileReader(Faults faults) {
        this.faults = faults;
    }

    Files files(Section root) {
        var at = root.need("files", "the files of the export");
        if (at == null) {
            return new Files(null, null, NONE);
        }
        var section = new Section(at, faults);
        var customers = file(section.take("customers"));
        var products = file(section.take("products"));
        var lines = file(section.need("lines", "the file of the order lines"));
        section.refuseOthers();
        return new Files(customers, products, lines == null ? NONE : lines);
    }

    private @Nullable ExportFile file(@Nullable Node at) {
        if (at == null) {
            return null;
        }
        if (at.written().isPresent()) {
            return new ExportFile(at.place(), path(at), ',', '"', StandardCharsets.UTF_8);
        }
        var section = new Section(at, faults);
        var path = section.need("path", PATH);
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

    private String path(Node at) {
        var path = at.written().orElse("");
        if (path.isBlank() || path.chars().anyMatch(c -> "*?[]".indexOf(c) >= 0 || Character.isISOControl(c))) {
            faults.add(at, PATH);
            return "";
        }
        return path;
    }

    private char sign(@Nullable Node at, char otherwise, String allowed) {
        if (at == null) {
            return otherwise;
        }
        var text = at.written().orElse("");
        if (text.equals("tab") && allowed.indexOf('\t') >= 0) {
            return '\t';
        }
        if (text.length() == 1 && allowed.contains(text)) {
            return text.charAt(0);
        }
        faults.add(at, allowed.length() > 2 ? "one of `,`, `;`, `|`, `tab`" : "`\"` or `'`");
        return otherwise;
    }

    private Charset encoding(@Nullable Node at) {
        if (at == null) {
            return StandardCharsets.UTF_8;
        }
        try {
            return Charset.forName(at.written().orElse(""));
        } catch (IllegalArgumentException unknown) {
            faults.add(at, "an encoding as in `UTF-8`, `windows-1252`, `ISO-8859-1`, `UTF-16`");
            return StandardCharsets.UTF_8;
        }
    }
}
